package facet.language;

/// A stretch of text from `start` (inclusive) to `end` (exclusive), in UTF-16 units from 0.
public record TextRange(int start, int end) {

    public TextRange {
        if (start < 0 || end < start) throw new IllegalArgumentException("not a range: " + start + ".." + end);
    }

    /// The empty range at `offset`.
    public static TextRange at(int offset) {
        return new TextRange(offset, offset);
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /// Whether a caret at `offset` touches the range; a caret directly behind the last character does.
    public boolean touches(int offset) {
        return start <= offset && offset <= end;
    }

    public boolean contains(TextRange other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(TextRange other) {
        return start < other.end && other.start < end;
    }

    /// The characters of `text` in the range; the part beyond the text's end is left out.
    public String of(CharSequence text) {
        int length = text.length();
        return text.subSequence(Math.min(start, length), Math.min(end, length)).toString();
    }
}
