package facet.schema.format;

/// The characters between words.
final class Blanks {
    private Blanks() {}

    /// A blank or tab, but no line break.
    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || (c >= 128 && Character.getType(c) == Character.SPACE_SEPARATOR);
    }

    static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r';
    }

    /// The offset of the first character from `offset` on that is not blank.
    static int skip(String text, int offset) {
        int i = offset;
        while (i < text.length() && isBlank(text.charAt(i)))
            i++;
        return i;
    }

    /// The offset of the line break that ends the line of `offset`, or of the text's end.
    static int lineEnd(String text, int offset) {
        int i = offset;
        while (i < text.length() && !isLineBreak(text.charAt(i)))
            i++;
        return i;
    }

    /// The offset behind the line break at `offset`; `offset` itself if none is there.
    static int skipLineBreak(String text, int offset) {
        if (text.startsWith("\r\n", offset)) return offset + 2;
        return offset < text.length() && isLineBreak(text.charAt(offset)) ? offset + 1 : offset;
    }

    /// The text without white space at both ends: that of Unicode's property, which holds more than `String.strip` takes off.
    static String trim(String text) {
        int end = text.length();
        while (end > 0 && isWhite(text.charAt(end - 1)))
            end--;
        return trimStart(text.substring(0, end));
    }

    static String trimStart(String text) {
        int start = 0;
        while (start < text.length() && isWhite(text.charAt(start)))
            start++;
        return text.substring(start);
    }

    private static boolean isWhite(char c) {
        return (c >= '\t' && c <= '\r') || c == '\u0085' || Character.isSpaceChar(c);
    }
}
