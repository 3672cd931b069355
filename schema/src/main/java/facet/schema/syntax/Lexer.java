package facet.schema.syntax;

import java.util.Arrays;

/// Cuts a text into tokens, line by line and only as far as it is asked, because the end of a line that cannot be read
/// may cut a block comment in two. What it gives depends on the text behind its beginning and on nothing before it.
///
/// Each character is looked at a bounded number of times, whatever the text: a search that failed is not made again.
final class Lexer {
    private final String text;
    private TokenKind[] kinds = new TokenKind[256];
    private int[] starts = new int[256];
    private int[] hashes = new int[256];
    private int count;
    private int begin;
    private int position;
    private int reach;
    private boolean isCut;
    /// A string that begins between these offsets has no end on its line.
    private int noStringFrom;
    private int noStringBefore;
    /// A comment whose content begins between these ends at the second; one from the third on has no end.
    private int commentFrom;
    private int commentEnd = -1;
    private int noCommentFrom = Integer.MAX_VALUE;

    Lexer(String text) {
        this.text = text;
    }

    /// Forgets all tokens and goes on at `offset`.
    void begin(int offset) {
        count = 0;
        isCut = false;
        begin = offset;
        position = offset;
        reach = offset + 2;
    }

    /// How many tokens there are so far.
    int count() {
        return count;
    }

    TokenKind kind(int token) {
        if (token >= count) reachToken(token);
        return token < count ? kinds[token] : TokenKind.END;
    }

    int start(int token) {
        if (token >= count) reachToken(token);
        return token < count ? starts[token] : text.length();
    }

    /// The hash of a word, as strings have it.
    int hash(int token) {
        return hashes[token];
    }

    /// What was looked at since the beginning ends before this offset; the end of the text counts as a character.
    int reach() {
        return reach;
    }

    /// Notes that something was looked at up to `offset`, exclusively.
    void reachTo(int offset) {
        reach = Math.max(reach, offset);
    }

    /// Whether a token was cut since the beginning, so that the text alone does not tell what the tokens are.
    boolean isCut() {
        return isCut;
    }

    /// The tokens from the beginning up to `end`.
    PieceTokens tokens(int end) {
        int length = 0;
        while (kind(length) != TokenKind.END && start(length) < end)
            length++;
        int[] places = Arrays.copyOf(starts, length);
        for (int i = 0; i < length; i++)
            places[i] -= begin;
        return new PieceTokens(Arrays.copyOf(kinds, length), places);
    }

    private void reachToken(int index) {
        while (count <= index && position < text.length())
            line();
        if (position + 2 > reach) reach = position + 2;
    }

    /// Ends the token before `token` at `offset`, forgets the tokens from there on and goes on behind `offset`.
    void cut(int token, int offset) {
        int oldEnd = token < count ? starts[token] : position;
        isCut = true;
        count = token;
        TokenKind kind = kinds[token - 1];
        if (kind == TokenKind.BLOCK_COMMENT) {
            commentFrom = starts[token - 1] + 2;
            commentEnd = oldEnd - 2;
        }
        if (kind == TokenKind.BLOCK_COMMENT || kind == TokenKind.STRING) kinds[token - 1] = TokenKind.INVALID;
        position = offset;
    }

    /// Goes on to the end of the line, or of a comment that reaches over it. This is where most of the time goes, so what
    /// is short is done here and without the fields.
    private void line() {
        String all = text;
        int length = all.length();
        int i = position;
        TokenKind kind;
        do {
            if (count == starts.length) grow();
            int start = i;
            char c = all.charAt(i++);
            kind = c < 128 ? Letters.FIRST[c] : TokenKind.END;
            switch (kind) {
                case WORD -> {
                    int hash = c;
                    while (i < length && (c = all.charAt(i)) < 128 && Letters.WORD_PARTS[c]) {
                        hash = 31 * hash + c;
                        i++;
                    }
                    hashes[count] = hash;
                    if (c >= 128) i = wordEnd(i, hash);
                }
                case SPACE -> i = spaceEnd(i);
                case END -> {
                    position = start;
                    kind = other(c);
                    i = position;
                }
                default -> {
                }
            }
            kinds[count] = kind;
            starts[count++] = start;
        } while (kind != TokenKind.LINE_BREAK && kind != TokenKind.BLOCK_COMMENT && i < length);
        position = i;
    }

    private void grow() {
        kinds = Arrays.copyOf(kinds, count * 2);
        starts = Arrays.copyOf(starts, count * 2);
        hashes = Arrays.copyOf(hashes, count * 2);
    }

    /// The end of a word that is at `offset` by now, with the hash of what came before.
    private int wordEnd(int offset, int hashBefore) {
        int hash = hashBefore;
        int i = offset;
        for (int length = text.length(); i < length; i++) {
            char c = text.charAt(i);
            if (c < 128 ? !Letters.WORD_PARTS[c] : !isForeignPart(c, i)) break;
            hash = 31 * hash + c;
        }
        hashes[count] = hash;
        return i;
    }

    private TokenKind other(char c) {
        return switch (c) {
            case '\r' -> startsWith("\r\n") ? advance(2, TokenKind.LINE_BREAK) : advance(1, TokenKind.LINE_BREAK);
            case '/' -> slash();
            case '"' -> string();
            case '@' -> startsWith("@@") ? advance(2, TokenKind.DOUBLE_AT) : advance(1, TokenKind.AT);
            default -> beyond(c);
        };
    }

    /// A character beyond ASCII: a blank, the first letter of a word, also one made of two units, or nothing of the language.
    private TokenKind beyond(char c) {
        if (isSpace(c)) {
            position = spaceEnd(position + 1);
            return TokenKind.SPACE;
        }
        if (Character.isLetter(c)) {
            position = wordEnd(position + 1, c);
            return TokenKind.WORD;
        }
        return foreign(c);
    }

    private TokenKind foreign(char c) {
        if (!Character.isHighSurrogate(c)) return single(TokenKind.INVALID);
        int codePoint = text.codePointAt(position);
        int next = position + Character.charCount(codePoint);
        if (Character.isLetter(codePoint)) {
            position = wordEnd(next, 31 * c + text.charAt(next - 1));
            return TokenKind.WORD;
        }
        position = next;
        return TokenKind.INVALID;
    }

    private int spaceEnd(int offset) {
        int i = offset;
        while (i < text.length() && isSpace(text.charAt(i)))
            i++;
        return i;
    }

    private TokenKind slash() {
        if (startsWith("///")) return toLineEnd(TokenKind.DOCUMENTATION);
        if (startsWith("//")) return toLineEnd(TokenKind.COMMENT);
        return startsWith("/*") ? blockComment() : single(TokenKind.INVALID);
    }

    private TokenKind blockComment() {
        if (!hasEnd(position + 2)) {
            reachTo(text.length() + 1);
            return single(TokenKind.INVALID);
        }
        position = commentEnd + 2;
        return TokenKind.BLOCK_COMMENT;
    }

    /// Finds the end of a comment. The parser may come back to an offset before others, where the last search says nothing.
    private boolean hasEnd(int content) {
        if (content >= noCommentFrom) return false;
        if (commentFrom <= content && content <= commentEnd) return true;
        int found = text.indexOf("*/", content, noCommentFrom < text.length() ? noCommentFrom + 1 : text.length());
        if (found < 0) {
            noCommentFrom = content;
            return false;
        }
        commentFrom = content;
        commentEnd = found;
        return true;
    }

    private TokenKind string() {
        if (position < noStringFrom || position >= noStringBefore) {
            int end = stringEnd();
            if (end >= 0) {
                position = end;
                return TokenKind.STRING;
            }
        }
        reachTo(noStringBefore + 1);
        return single(TokenKind.INVALID);
    }

    /// The offset behind the closing quote, or -1 where there is none on the line.
    private int stringEnd() {
        int i = position + 1;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '"') return i + 1;
            if (c < ' ') break;
            if (c == '\\') i++;
            i++;
        }
        noStringFrom = position;
        noStringBefore = i;
        return -1;
    }

    private TokenKind toLineEnd(TokenKind kind) {
        position = lineEnd(text, position);
        return kind;
    }

    private TokenKind single(TokenKind kind) {
        return advance(1, kind);
    }

    private TokenKind advance(int length, TokenKind kind) {
        position += length;
        return kind;
    }

    private boolean startsWith(String prefix) {
        return text.startsWith(prefix, position);
    }

    /// The offset of the next line break at or behind `offset`, or of the text's end.
    static int lineEnd(String text, int offset) {
        int i = offset;
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r')
            i++;
        return i;
    }

    /// Whether `c`, a character beyond ASCII at `offset`, goes on with a word.
    private boolean isForeignPart(char c, int offset) {
        if (Character.isLetter(c)) return true;
        if (!Character.isSurrogate(c)) return false;
        return isLetterPair(Character.isLowSurrogate(c) ? offset - 1 : offset);
    }

    private boolean isLetterPair(int offset) {
        return Character.isLetter(text.codePointAt(offset));
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || (c >= 128 && Character.getType(c) == Character.SPACE_SEPARATOR);
    }
}
