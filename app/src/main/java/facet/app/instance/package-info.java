/// Hands the files of a second start to the window that is already open. Knows no JavaFX and starts no thread.
@NullMarked
package facet.app.instance;

import org.jspecify.annotations.NullMarked;
