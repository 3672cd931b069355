@NullMarked
package facet.app.window;

import org.jspecify.annotations.NullMarked;
