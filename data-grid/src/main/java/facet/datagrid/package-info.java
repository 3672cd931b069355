/// A grid of any number of rows: asks for the rows in view, draws what it has, reports edits and selections. FX thread only.
@NullMarked
package facet.datagrid;

import org.jspecify.annotations.NullMarked;
