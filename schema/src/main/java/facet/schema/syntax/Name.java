package facet.schema.syntax;

import facet.language.TextRange;

/// A word of the text, or a path of words, and where it stands.
public record Name(String text, int start, int end) {

    public TextRange range() {
        return new TextRange(start, end);
    }
}
