/// What is remembered between two starts: the window, the tabs, the recent projects.
@NullMarked
package facet.app.settings;

import org.jspecify.annotations.NullMarked;
