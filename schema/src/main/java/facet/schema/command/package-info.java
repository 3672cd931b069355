/// What can be done to a schema: each command is a value, and applied it is text edits that keep every other character.
@NullMarked
package facet.schema.command;

import org.jspecify.annotations.NullMarked;
