/// Which words of a schema name which of its things: the ground for definition, references, renaming and commands.
@NullMarked
package facet.schema.reference;

import org.jspecify.annotations.NullMarked;
