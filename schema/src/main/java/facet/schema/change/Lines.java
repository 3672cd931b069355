package facet.schema.change;

import java.util.List;

import facet.language.TextRange;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.EnumValueNode;
import facet.schema.syntax.FieldNode;
import facet.schema.syntax.TypeNode;

/// Where the parts of lines begin and end in a text.
public final class Lines {

    private Lines() {}

    /// The line break that `text` uses.
    public static String lineBreak(String text) {
        int at = text.indexOf('\n');
        return at > 0 && text.charAt(at - 1) == '\r' ? "\r\n" : "\n";
    }

    /// The offset behind the last line break before `offset`.
    public static int start(String text, int offset) {
        int at = offset;
        while (at > 0 && !isBreak(text.charAt(at - 1)))
            at--;
        return at;
    }

    /// The offset of the next line break at or behind `offset`, or of the text's end.
    public static int end(String text, int offset) {
        int at = offset;
        while (at < text.length() && !isBreak(text.charAt(at)))
            at++;
        return at;
    }

    /// The start of the line behind the one that `offset` is in, or the text's end.
    public static int next(String text, int offset) {
        int end = end(text, offset);
        if (text.startsWith("\r\n", end)) return end + 2;
        return Math.min(end + 1, text.length());
    }

    /// Where the line break that ends directly before `lineStart` begins.
    public static int breakBefore(String text, int lineStart) {
        return text.startsWith("\r\n", lineStart - 2) ? lineStart - 2 : lineStart - 1;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    public static boolean isBlank(String text, int from, int to) {
        return text.substring(from, to).isBlank();
    }

    /// The blanks that the line of `offset` begins with.
    public static String indentation(String text, int offset) {
        int start = start(text, offset);
        int end = start;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t'))
            end++;
        return text.substring(start, end);
    }

    /// `range` without blanks and line breaks at its end.
    public static TextRange trimmed(TextRange range, String text) {
        int end = range.end();
        while (end > range.start() && Character.isWhitespace(text.charAt(end - 1)))
            end--;
        return new TextRange(range.start(), end);
    }

    /// The attribute from `@` to its last character.
    public static TextRange of(AttributeNode attribute, String text) {
        int end = attribute.name().end();
        int next = end;
        while (next < text.length() && text.charAt(next) == ' ')
            next++;
        boolean hasArguments = next < text.length() && text.charAt(next) == '(' && next < attribute.end();
        if (!hasArguments) return new TextRange(attribute.start(), end);
        return new TextRange(attribute.start(), closing(text, next, attribute.end()));
    }

    /// Behind the parenthesis that closes the one at `open`.
    private static int closing(String text, int open, int limit) {
        int depth = 0;
        boolean isInText = false;
        for (int at = open; at < limit; at++) {
            char c = text.charAt(at);
            if (isInText && c == '\\') {
                at++;
            } else if (c == '"') {
                isInText = !isInText;
            } else if (!isInText && c == '(') {
                depth++;
            } else if (!isInText && c == ')' && --depth == 0) {
                return at + 1;
            }
        }
        return limit;
    }

    /// The type with its list brackets or question mark.
    public static TextRange of(TypeNode type, String text) {
        int at = type.end();
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t'))
            at++;
        return switch (type.arity()) {
            case REQUIRED -> type.range();
            case OPTIONAL -> new TextRange(type.start(), at + 1);
            case LIST -> new TextRange(type.start(), at + 2);
        };
    }

    /// Behind the field's last attribute or, without one, its type; a comment follows later.
    public static int end(FieldNode field, String text) {
        return field.attributes().isEmpty() ? of(field.type(), text).end() : last(field.attributes(), text);
    }

    /// Behind the value's last attribute or, without one, its name.
    public static int end(EnumValueNode value, String text) {
        return value.attributes().isEmpty() ? value.name().end() : last(value.attributes(), text);
    }

    private static int last(List<AttributeNode> attributes, String text) {
        return of(attributes.getLast(), text).end();
    }
}
