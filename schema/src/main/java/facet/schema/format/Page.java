package facet.schema.format;

/// The text being laid out.
final class Page {
    private static final String INDENTATION = "  ";

    private final StringBuilder out;
    private boolean isIndented;

    Page(int expectedLength) {
        this.out = new StringBuilder(expectedLength);
    }

    /// Lines that begin from here on belong into a block.
    void indent() {
        isIndented = true;
    }

    void outdent() {
        isIndented = false;
    }

    Page write(CharSequence text) {
        return write(text, 0, text.length());
    }

    /// Writes the characters of `text` from `start` to `end`.
    Page write(CharSequence text, int start, int end) {
        if (isIndented && isLineStart()) out.append(INDENTATION);
        out.append(text, start, end);
        return this;
    }

    void blanks(int count) {
        out.repeat(' ', count);
    }

    void endLine() {
        out.append('\n');
    }

    /// The text, which always ends with a line break.
    String finished() {
        if (out.isEmpty() || out.charAt(out.length() - 1) != '\n') endLine();
        return out.toString();
    }

    private boolean isLineStart() {
        return out.isEmpty() || out.charAt(out.length() - 1) == '\n';
    }
}
