/// Pictures of the window, made without a display.
@NullMarked
package facet.app.snapshot;

import org.jspecify.annotations.NullMarked;
