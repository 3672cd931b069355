/// The grid's tests: the pure parts by value, the rest in a real scene.
@NullMarked
package facet.datagrid;

import org.jspecify.annotations.NullMarked;
