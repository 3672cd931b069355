/// Gives things of a schema another name, everywhere and without touching the database.
@NullMarked
package facet.schema.rename;

import org.jspecify.annotations.NullMarked;
