package facet.schema.syntax;

import facet.language.TextRange;
import org.jspecify.annotations.Nullable;

/// `@name(…)` of a field or `@@name(…)` of a block.
///
/// @param word the name, a path for a native type
/// @param nameStart where the name stands
/// @param end behind the closing parenthesis; without one behind the blanks that follow the name, and for a block's
/// attribute behind the comment that follows
public record AttributeNode(String word, int nameStart, ArgumentsNode arguments, int start, int end) {

    AttributeNode(Name name, ArgumentsNode arguments, int start, int end) {
        this(name.text(), name.start(), arguments, start, end);
    }

    public Name name() {
        return Name.at(word, nameStart);
    }

    public boolean is(String wanted) {
        return word.equals(wanted);
    }

    public TextRange range() {
        return new TextRange(start, end);
    }

    public @Nullable ArgumentNode argument(String wanted) {
        for (int i = 0; i < arguments.count(); i++)
            if (arguments.get(i).isNamed(wanted)) return arguments.get(i);
        return null;
    }
}
