/// From the database as it is to the schema as written: compares a catalog with a schema.
@NullMarked
package facet.migration;

import org.jspecify.annotations.NullMarked;
