/// The command palette: every action, model and file behind one line of text.
@NullMarked
package facet.app.palette;

import org.jspecify.annotations.NullMarked;
