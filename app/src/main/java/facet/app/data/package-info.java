/// The rows of the models: what is fetched, what is staged, and the grids that show them.
@NullMarked
package facet.app.data;

import org.jspecify.annotations.NullMarked;
