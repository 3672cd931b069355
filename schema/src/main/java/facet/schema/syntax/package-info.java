/// The text of a schema as tokens and as a tree. Every character belongs to exactly one token; the tree holds what could
/// be read, each node with its place, and every line that could not be read is a problem of its own.
@NullMarked
package facet.schema.syntax;

import org.jspecify.annotations.NullMarked;
