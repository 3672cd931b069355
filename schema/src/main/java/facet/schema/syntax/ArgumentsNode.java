package facet.schema.syntax;

import java.util.List;

/// What stands between parentheses.
///
/// @param valueless the names of arguments that stop at their colon
/// @param trailingComma the offset of a comma behind the last argument, or -1
public record ArgumentsNode(List<ArgumentNode> given, List<Name> valueless, int trailingComma) {
    static final ArgumentsNode NONE = new ArgumentsNode(List.of(), List.of(), -1);
}
