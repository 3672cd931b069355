package facet.schema.syntax;

import facet.language.TextRange;
import org.jspecify.annotations.Nullable;

/// `@name(…)` of a field or `@@name(…)` of a block.
///
/// @param end behind the closing parenthesis; without one behind the blanks that follow the name, and for a block's
/// attribute behind the comment that follows
public record AttributeNode(Name name, ArgumentsNode arguments, int start, int end) {

    public boolean is(String wanted) {
        return name.text().equals(wanted);
    }

    public TextRange range() {
        return new TextRange(start, end);
    }

    public @Nullable ArgumentNode argument(String wanted) {
        for (ArgumentNode argument : arguments.given())
            if (argument.isNamed(wanted)) return argument;
        return null;
    }
}
