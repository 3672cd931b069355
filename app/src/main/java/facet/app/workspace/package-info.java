/// One open project as the window sees it: its documents, what they mean, its database, and what is selected. FX thread only.
@NullMarked
package facet.app.workspace;

import org.jspecify.annotations.NullMarked;
