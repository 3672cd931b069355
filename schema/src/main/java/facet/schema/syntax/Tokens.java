package facet.schema.syntax;

import java.util.Arrays;

import facet.language.TextRange;

/// The tokens of a text. They lie side by side: each begins where the one before it ends, so that joined they are the text.
public final class Tokens {
    private final String text;
    private final TokenKind[] kinds;
    private final int[] starts;

    /// @param starts in ascending order, one for each kind
    Tokens(String text, TokenKind[] kinds, int[] starts) {
        this.text = text;
        this.kinds = kinds;
        this.starts = starts;
    }

    /// How many there are, without the one that marks the end.
    public int count() {
        return starts.length;
    }

    public TokenKind kind(int token) {
        return token < kinds.length ? kinds[token] : TokenKind.END;
    }

    public int start(int token) {
        return token < starts.length ? starts[token] : text.length();
    }

    public int end(int token) {
        return start(token + 1);
    }

    public TextRange range(int token) {
        return new TextRange(start(token), end(token));
    }

    public String text(int token) {
        return text.substring(start(token), end(token));
    }

    /// The token that holds the character at `offset`, found in logarithmic time.
    public int at(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }
}
