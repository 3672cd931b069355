package facet.schema.syntax;

/// The `///` lines read so far, for the thing that comes next.
final class Documentation {
    private final StringBuilder lines = new StringBuilder();

    void clear() {
        lines.setLength(0);
    }

    /// Adds the comment that `cursor` stands on, if it is documentation.
    void add(Cursor cursor) {
        if (!cursor.is(TokenKind.DOCUMENTATION)) return;
        if (!lines.isEmpty()) lines.append('\n');
        lines.append(cursor.text().substring(cursor.offset() + 3, cursor.tokenEnd()).strip());
    }

    String take() {
        if (lines.isEmpty()) return "";
        String text = lines.toString();
        clear();
        return text;
    }
}
