/// The command line of the window.
@NullMarked
package facet.app.launch;

import org.jspecify.annotations.NullMarked;
