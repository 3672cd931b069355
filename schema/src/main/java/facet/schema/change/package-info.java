/// Changes of a schema as edits of its files, and where in a block things are written.
@NullMarked
package facet.schema.change;

import org.jspecify.annotations.NullMarked;
