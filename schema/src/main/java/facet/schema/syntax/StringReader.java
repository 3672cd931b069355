package facet.schema.syntax;

import facet.schema.rule.Problems;
import facet.schema.rule.SyntaxRule;

/// Resolves the escapes of strings; they are those of JSON (RFC 8259, section 7).
final class StringReader {
    private final String text;
    private final Problems problems;

    StringReader(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /// The value of the string whose characters stand between `start` and `end`.
    String read(int start, int end) {
        int escape = text.indexOf('\\', start, end);
        if (escape < 0) return text.substring(start, end);
        StringBuilder value = new StringBuilder(end - start);
        int i = start;
        while (i < end) {
            char c = text.charAt(i);
            if (c == '\\') {
                i = escape(i, end, value);
            } else {
                value.append(c);
                i++;
            }
        }
        return value.toString();
    }

    /// Resolves the escape at `start` and gives the offset behind it.
    private int escape(int start, int end, StringBuilder value) {
        char c = text.charAt(start + 1);
        switch (c) {
            case '"', '\\', '/' -> value.append(c);
            case 'b' -> value.append('\b');
            case 'f' -> value.append('\f');
            case 'n' -> value.append('\n');
            case 'r' -> value.append('\r');
            case 't' -> value.append('\t');
            case 'u' -> {
                return unicode(start, end, value);
            }
            default -> {
                int length = Character.charCount(text.codePointAt(start + 1));
                problems.add(SyntaxRule.UNKNOWN_ESCAPE, start, start + 1 + length);
                return start + 1 + length;
            }
        }
        return start + 2;
    }

    private int unicode(int start, int end, StringBuilder value) {
        int digits = hexDigits(start, end);
        if (digits < 4) {
            problems.add(SyntaxRule.INVALID_UNICODE, start, start + 2 + digits);
            return start + 2 + digits;
        }
        char first = (char) Integer.parseInt(text, start + 2, start + 6, 16);
        value.append(first);
        if (!Character.isSurrogate(first)) return start + 6;
        return secondHalf(start, end, value, first);
    }

    private int secondHalf(int start, int end, StringBuilder value, char first) {
        int second = start + 6;
        boolean isEscape = second + 6 <= end && text.startsWith("\\u", second) && hexDigits(second, end) == 4;
        if (!isEscape) {
            problems.add(SyntaxRule.INVALID_UNICODE, start, second);
            return second;
        }
        char low = (char) Integer.parseInt(text, second + 2, second + 6, 16);
        value.append(low);
        if (!Character.isSurrogatePair(first, low)) problems.add(SyntaxRule.INVALID_UNICODE, start, second + 6);
        return second + 6;
    }

    /// How many of the four characters behind `\\u` at `start` are hexadecimal digits.
    private int hexDigits(int start, int end) {
        int count = 0;
        while (count < 4 && start + 2 + count < end && isHex(text.charAt(start + 2 + count)))
            count++;
        return count;
    }

    private static boolean isHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
