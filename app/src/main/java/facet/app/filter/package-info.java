/// Which rows are shown: a filter as pills to click at and as a text to write, two views of one value. Knows fields and filters,
/// and neither rows nor grids.
@NullMarked
package facet.app.filter;

import org.jspecify.annotations.NullMarked;
