/// Edits that mend what a diagnostic is about.
@NullMarked
package facet.schema.fix;

import org.jspecify.annotations.NullMarked;
