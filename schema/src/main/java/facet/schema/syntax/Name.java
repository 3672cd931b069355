package facet.schema.syntax;

import facet.language.TextRange;

/// A word of the text, or a path of words, and where it stands.
public record Name(String text, int start, int end) {

    static Name at(String text, int start) {
        return new Name(text, start, start + text.length());
    }

    public TextRange range() {
        return new TextRange(start, end);
    }
}
