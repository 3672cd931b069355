/// What a schema means without saying it: the words behind a hover, and the facts shown beside its lines.
@NullMarked
package facet.schema.fact;

import org.jspecify.annotations.NullMarked;
