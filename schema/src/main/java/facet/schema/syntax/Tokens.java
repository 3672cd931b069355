package facet.schema.syntax;

import java.util.Arrays;

import facet.language.TextRange;

/// The tokens of a text. They lie side by side: each begins where the one before it ends, so that joined they are the text.
public final class Tokens {
    private final String text;
    private TokenKind[] kinds = new TokenKind[64];
    private int[] starts = new int[64];
    private int count;

    Tokens(String text) {
        this.text = text;
    }

    /// How many there are, without the one that marks the end.
    public int count() {
        return count;
    }

    public TokenKind kind(int token) {
        return token < count ? kinds[token] : TokenKind.END;
    }

    public int start(int token) {
        return token < count ? starts[token] : text.length();
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
        int found = Arrays.binarySearch(starts, 0, count, offset);
        return found >= 0 ? found : -found - 2;
    }

    void add(TokenKind kind, int start) {
        if (count == starts.length) {
            kinds = Arrays.copyOf(kinds, count * 2);
            starts = Arrays.copyOf(starts, count * 2);
        }
        kinds[count] = kind;
        starts[count++] = start;
    }

    void truncate(int newCount) {
        count = newCount;
    }

    void setKind(int token, TokenKind kind) {
        kinds[token] = kind;
    }
}
