/// JSON as values, for whoever writes it out.
@NullMarked
package facet.schema.json;

import org.jspecify.annotations.NullMarked;
