package facet.schema.format;

/// The text being laid out.
final class Page {
    private static final String INDENTATION = "  ";

    private final StringBuilder out;
    private boolean isIndented;
    private boolean isLineStart = true;

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

    Page write(String text) {
        return write(text, 0, text.length());
    }

    /// Writes the characters of `text` from `start` to `end`.
    Page write(String text, int start, int end) {
        startLine();
        out.append(text, start, end);
        noteEnd();
        return this;
    }

    /// Writes the characters of `draft` from `start` to `end`.
    void write(Draft draft, int start, int end) {
        startLine();
        draft.copy(start, end, out);
        noteEnd();
    }

    private void startLine() {
        if (isIndented && isLineStart) out.append(INDENTATION);
    }

    /// What is written may end with a line break, where it could not be read.
    private void noteEnd() {
        isLineStart = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
    }

    void blanks(int count) {
        out.repeat(' ', count);
        noteEnd();
    }

    void endLine() {
        out.append('\n');
        isLineStart = true;
    }

    /// The text, which always ends with a line break.
    String finished() {
        if (!isLineStart || out.isEmpty()) endLine();
        return out.toString();
    }
}
