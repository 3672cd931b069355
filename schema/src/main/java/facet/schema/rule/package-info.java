/// Every rule a schema is held to: its code, its severity and its sentences. The documentation of the diagnostics is made
/// from these enums.
@NullMarked
package facet.schema.rule;

import org.jspecify.annotations.NullMarked;
