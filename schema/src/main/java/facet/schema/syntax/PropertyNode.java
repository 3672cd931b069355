package facet.schema.syntax;

import facet.language.TextRange;
import org.jspecify.annotations.Nullable;

/// `name = value` of a datasource or generator; the value is null where it is missing.
public record PropertyNode(Name name, @Nullable ExpressionNode value, int start, int end) {

    public TextRange range() {
        return new TextRange(start, end);
    }
}
