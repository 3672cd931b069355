@NullMarked
package facet.app.settings;

import org.jspecify.annotations.NullMarked;
