package facet.schema.syntax;

import java.util.List;

import facet.language.TextRange;

/// A value as written.
public sealed interface ExpressionNode {

    int start();

    int end();

    default TextRange range() {
        return new TextRange(start(), end());
    }

    /// `"…"`; the value without quotes and escapes.
    record Text(String value, int start, int end) implements ExpressionNode {}

    /// `-1.5`; the digits as written.
    record Numeral(String digits, int start, int end) implements ExpressionNode {}

    /// `Cascade`, `address.street`, `true`.
    record Constant(String path, int start, int end) implements ExpressionNode {}

    /// `now()`, `title(sort: Desc)`.
    ///
    /// @param word the function's name, which stands at the start
    record Call(String word, ArgumentsNode arguments, int start, int end) implements ExpressionNode {
        public Name function() {
            return Name.at(word, start);
        }
    }

    /// `[a, b]`.
    record Items(List<ExpressionNode> items, int start, int end) implements ExpressionNode {}

    /// `{ a: 1 }`.
    record Members(List<ArgumentNode> members, int start, int end) implements ExpressionNode {}
}
