package facet.schema.syntax;

import facet.language.TextRange;
import org.jspecify.annotations.Nullable;

/// `name: value`, or a value alone.
///
/// @param word the name, which stands at the start
public record ArgumentNode(@Nullable String word, ExpressionNode value, int start) {

    ArgumentNode(@Nullable Name name, ExpressionNode value) {
        this(name == null ? null : name.text(), value, name == null ? value.start() : name.start());
    }

    public @Nullable Name name() {
        return word == null ? null : Name.at(word, start);
    }

    public boolean isNamed(String wanted) {
        return wanted.equals(word);
    }

    /// Where it ends: with its value.
    public int end() {
        return value.end();
    }

    public TextRange range() {
        return new TextRange(start, end());
    }
}
