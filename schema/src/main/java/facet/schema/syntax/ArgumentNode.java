package facet.schema.syntax;

import facet.language.TextRange;
import org.jspecify.annotations.Nullable;

/// `name: value`, or a value alone.
public record ArgumentNode(@Nullable Name name, ExpressionNode value, int start, int end) {

    public boolean isNamed(String wanted) {
        return name != null && name.text().equals(wanted);
    }

    public TextRange range() {
        return new TextRange(start, end);
    }
}
