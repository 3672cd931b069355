/// What can be written at a place, told from the tokens around it, so that it works while a line is half written.
@NullMarked
package facet.schema.completion;

import org.jspecify.annotations.NullMarked;
