package facet.schema.syntax;

import facet.language.TextRange;
import org.jspecify.annotations.Nullable;

/// `name: value`, or a value alone.
///
/// @param word the name, which stands at the start
public record ArgumentNode(@Nullable String word, ExpressionNode value, int start, int end) {

    ArgumentNode(@Nullable Name name, ExpressionNode value) {
        this(name == null ? null : name.text(), value, name == null ? value.start() : name.start(), value.end());
    }

    public @Nullable Name name() {
        return word == null ? null : Name.at(word, start);
    }

    public boolean isNamed(String wanted) {
        return wanted.equals(word);
    }

    public TextRange range() {
        return new TextRange(start, end);
    }
}
