package facet.schema.format;

/// Finds comments and lays them out.
final class Comments {
    private final String text;
    /// A search for the end of a block comment that failed is not made again.
    private int noEndFrom = Integer.MAX_VALUE;

    Comments(String text) {
        this.text = text;
    }

    /// The end of the comment that begins at `offset`, or -1 if none does.
    int end(int offset) {
        if (text.startsWith("//", offset)) return Blanks.lineEnd(text, offset);
        if (!text.startsWith("/*", offset) || offset >= noEndFrom) return -1;
        int end = text.indexOf("*/", offset + 2);
        if (end >= 0) return end + 2;
        noEndFrom = offset;
        return -1;
    }

    /// The end of the comments that follow one another from `offset` on, with the line break of the last one; -1 if there is
    /// none.
    int blockEnd(int offset) {
        int end = end(offset);
        if (end < 0) return -1;
        while (true) {
            int afterLine = Blanks.skipLineBreak(text, end);
            int next = end(Blanks.skip(text, afterLine));
            if (next < 0) return afterLine;
            end = next;
        }
    }

    /// Writes the comments between `start` and `end`, each line as a row.
    void write(int start, int end, Table table) {
        int offset = start;
        while (offset < end) {
            int first = Blanks.skip(text, offset);
            int commentEnd = end(first);
            if (commentEnd < 0) return;
            if (text.startsWith("//", first)) {
                table.startRow();
                table.content().append(text, first, commentEnd);
            } else {
                block(text.substring(first + 2, commentEnd - 2), table);
            }
            offset = Blanks.skipLineBreak(text, commentEnd);
        }
    }

    /// A block comment: each line gets a star.
    ///
    /// Prisma cuts as many blanks off its end as stand before it, where another comment comes before it, so that it grows each
    /// time it is laid out.
    ///
    /// @param inner the comment without its first and last two characters
    private static void block(String inner, Table table) {
        table.startRow();
        table.content().append("/**");
        inner.lines().map(Blanks::trim).map(line -> line.startsWith("*") ? Blanks.trimStart(line.substring(1)) : line)
                .filter(line -> !line.isEmpty()).forEach(line -> {
                    table.startRow();
                    table.content().append(" * ").append(line);
                });
        table.startRow();
        table.content().append(" */");
    }
}
