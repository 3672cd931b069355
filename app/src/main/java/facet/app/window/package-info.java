/// The window: its bars, its sidebar, its tabs, and what joins them.
@NullMarked
package facet.app.window;

import org.jspecify.annotations.NullMarked;
