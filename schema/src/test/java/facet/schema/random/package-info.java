/// Schemas and commands made up by chance, the same ones for the same seed.
@NullMarked
package facet.schema.random;

import org.jspecify.annotations.NullMarked;
