package facet.schema.completion;

import java.util.List;

import facet.language.TextRange;
import facet.schema.syntax.TokenKind;
import facet.schema.syntax.Tokens;
import org.jspecify.annotations.Nullable;

/// Where parts of the attribute around the caret stand in the text, on both sides of the caret.
final class AttributeText {
    private static final List<String> ACTIONS = List.of("onDelete", "onUpdate");

    private final Place place;
    private final Tokens tokens;

    AttributeText(Place place) {
        this.place = place;
        this.tokens = place.tree().tokens();
    }

    /// Behind the parentheses that begin at `offset`; `offset` where none do.
    int behindParentheses(int offset) {
        if (offset >= place.tree().text().length()) return offset;
        int first = tokens.at(offset);
        if (tokens.start(first) != offset || tokens.kind(first) != TokenKind.LEFT_PARENTHESIS) return offset;
        int last = closing(first + 1, 1);
        return last < 0 ? offset : tokens.end(last);
    }

    /// Where the parenthesis stands that closes the attribute around the caret, on the same line; -1 where none does.
    int closingParenthesis() {
        int open = 0;
        boolean isInAttribute = false;
        for (Frame frame : place.frames()) {
            isInAttribute |= frame.owner().startsWith("@");
            if (isInAttribute) open++;
        }
        if (place.string() == Place.Quote.OPEN) return -1;
        int from = place.isInString() ? place.range().end() + 1 : Math.max(place.range().end(), place.offset());
        int last = from < place.tree().text().length() ? closing(tokens.at(from), open) : -1;
        return last < 0 ? -1 : tokens.start(last);
    }

    private int closing(int first, int open) {
        int depth = open;
        for (int token = first; token < tokens.count() && tokens.kind(token) != TokenKind.LINE_BREAK; token++) {
            switch (tokens.kind(token)) {
                case LEFT_PARENTHESIS, LEFT_BRACKET, LEFT_BRACE -> depth++;
                case RIGHT_PARENTHESIS, RIGHT_BRACKET, RIGHT_BRACE -> depth--;
                default -> {
                }
            }
            if (depth == 0) return token;
        }
        return -1;
    }

    /// The text between the quotes of `@name("…")`, where the caret is at its name or behind its parentheses.
    @Nullable
    TextRange onlyText(String name) {
        int token = name(name);
        if (token < 0 || tokens.kind(token + 1) != TokenKind.LEFT_PARENTHESIS
                || tokens.kind(token + 2) != TokenKind.STRING)
            return null;
        return new TextRange(tokens.start(token + 2) + 1, tokens.end(token + 2) - 1);
    }

    private int name(String name) {
        int size = place.before().size();
        boolean isBehind = size > 3 && place.kind(size - 1) == TokenKind.RIGHT_PARENTHESIS;
        int token = isBehind ? place.before().get(size - 4) : tokens.at(Math.max(0, place.range().end() - 1));
        return token >= 0 && tokens.kind(token) == TokenKind.WORD && tokens.text(token).equals(name) ? token : -1;
    }

    /// The referential action of the argument whose name the caret is in or before, or of the last one where the caret is
    /// behind the attribute.
    @Nullable
    TextRange action() {
        int size = place.before().size();
        if (size > 4 && place.kind(size - 1) == TokenKind.RIGHT_PARENTHESIS && place.kind(size - 3) == TokenKind.COLON
                && ACTIONS.contains(place.text(size - 4)))
            return tokens.range(place.before().get(size - 2));
        if (place.range().start() >= place.tree().text().length()) return null;
        int name = pastBlanks(tokens.at(place.range().start()));
        if (!ACTIONS.contains(tokens.text(name))) return null;
        int colon = pastBlanks(name + 1);
        int value = pastBlanks(colon + 1);
        boolean isNamed = tokens.kind(colon) == TokenKind.COLON && tokens.kind(value) == TokenKind.WORD;
        return isNamed ? tokens.range(value) : null;
    }

    private int pastBlanks(int token) {
        return tokens.kind(token) == TokenKind.SPACE ? token + 1 : token;
    }
}
