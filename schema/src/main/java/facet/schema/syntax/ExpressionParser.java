package facet.schema.syntax;

import java.util.ArrayList;
import java.util.List;

import facet.schema.rule.Problems;
import org.jspecify.annotations.Nullable;

/// Reads values, arguments and attributes. A method that finds something else gives null; where the cursor then stands
/// is no matter, as the whole line is given up.
final class ExpressionParser {
    /// Deeper nesting is given up like any other line that cannot be read, so that the stack holds.
    private static final int DEEPEST = 256;

    private final Cursor cursor;
    private final Grammar grammar;
    private final StringReader strings;
    private int depth;

    ExpressionParser(Cursor cursor, Grammar grammar, Problems problems) {
        this.cursor = cursor;
        this.grammar = grammar;
        this.strings = new StringReader(cursor.text(), problems);
    }

    /// `@name(…)` or `@@name(…)`, the sign being behind the cursor.
    @Nullable
    AttributeNode attribute(int start) {
        cursor.skipSpace();
        Name name = cursor.takePath();
        if (name == null) return null;
        cursor.skipSpace();
        int afterName = cursor.mark();
        ArgumentsNode arguments = arguments();
        if (arguments == null) {
            cursor.reset(afterName);
            arguments = ArgumentsNode.NONE;
        }
        return new AttributeNode(name, arguments, start, cursor.offset());
    }

    /// All `@name(…)` from here on.
    List<AttributeNode> attributes() {
        List<AttributeNode> attributes = new ArrayList<>(2);
        while (true) {
            cursor.skipSpace();
            int mark = cursor.mark();
            int start = cursor.offset();
            AttributeNode attribute = cursor.take(TokenKind.AT) ? attribute(start) : null;
            if (attribute == null) {
                cursor.reset(mark);
                return attributes.isEmpty() ? List.of() : attributes;
            }
            attributes.add(attribute);
        }
    }

    @Nullable
    ArgumentsNode arguments() {
        if (!cursor.take(TokenKind.LEFT_PARENTHESIS)) return null;
        List<ArgumentNode> given = new ArrayList<>(2);
        List<Name> valueless = new ArrayList<>(0);
        int comma = -1;
        cursor.skipSpace();
        while (!cursor.is(TokenKind.RIGHT_PARENTHESIS)) {
            if (comma < 0 && !(given.isEmpty() && valueless.isEmpty())) return null;
            boolean isComma = cursor.is(TokenKind.COMMA) && given.isEmpty() && valueless.isEmpty() && comma < 0;
            if (!isComma && !argument(given, valueless)) return null;
            cursor.skipSpace();
            comma = cursor.is(TokenKind.COMMA) ? cursor.offset() : -1;
            if (comma >= 0) cursor.advance();
            cursor.skipSpace();
            if (isComma && !cursor.is(TokenKind.RIGHT_PARENTHESIS)) return null;
        }
        cursor.advance();
        return new ArgumentsNode(given, valueless, comma);
    }

    private boolean argument(List<ArgumentNode> given, List<Name> valueless) {
        int mark = cursor.mark();
        int start = cursor.offset();
        Name name = cursor.takeWord();
        if (name == null || !cursor.takeNext(TokenKind.COLON)) {
            cursor.reset(mark);
            ExpressionNode value = expression();
            if (value != null) given.add(new ArgumentNode(null, value, value.start(), value.end()));
            return value != null;
        }
        cursor.skipSpace();
        int afterColon = cursor.mark();
        ExpressionNode value = expression();
        if (value == null) {
            cursor.reset(afterColon);
            valueless.add(name);
        } else {
            given.add(new ArgumentNode(name, value, start, value.end()));
        }
        return true;
    }

    @Nullable
    ExpressionNode expression() {
        if (depth == DEEPEST) return null;
        depth++;
        try {
            return switch (cursor.kind()) {
                case WORD -> wordExpression();
                case MINUS -> numeral();
                case STRING -> string();
                case LEFT_BRACKET -> items();
                case LEFT_BRACE -> grammar == Grammar.WITH_OBJECTS ? members() : null;
                default -> null;
            };
        } finally {
            depth--;
        }
    }

    private @Nullable ExpressionNode wordExpression() {
        int mark = cursor.mark();
        Name path = cursor.takePath();
        if (path == null) return null;
        int afterPath = cursor.mark();
        cursor.skipSpace();
        ArgumentsNode arguments = arguments();
        if (arguments != null)
            return new ExpressionNode.Call(path, arguments, path.start(), cursor.offset());
        if (isDigit(path.text().charAt(0))) {
            cursor.reset(mark);
            return numeral();
        }
        cursor.reset(afterPath);
        return new ExpressionNode.Constant(path.text(), path.start(), path.end());
    }

    private @Nullable ExpressionNode numeral() {
        int start = cursor.offset();
        cursor.take(TokenKind.MINUS);
        if (!takeDigits()) return null;
        if (cursor.is(TokenKind.DOT)) {
            cursor.advance();
            if (!takeDigits()) return null;
        }
        int end = cursor.offset();
        return new ExpressionNode.Numeral(cursor.text().substring(start, end), start, end);
    }

    private boolean takeDigits() {
        if (!cursor.is(TokenKind.WORD)) return false;
        for (int i = cursor.offset(); i < cursor.tokenEnd(); i++)
            if (!isDigit(cursor.text().charAt(i))) return false;
        cursor.advance();
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    ExpressionNode.Text string() {
        int start = cursor.offset();
        int end = cursor.tokenEnd();
        cursor.advance();
        return new ExpressionNode.Text(strings.read(start + 1, end - 1), start, end);
    }

    private @Nullable ExpressionNode items() {
        int start = cursor.offset();
        cursor.advance();
        List<ExpressionNode> items = new ArrayList<>(4);
        cursor.skipSpace();
        if (!cursor.is(TokenKind.RIGHT_BRACKET)) {
            do {
                cursor.skipSpace();
                ExpressionNode item = expression();
                if (item == null) return null;
                items.add(item);
            } while (cursor.takeNext(TokenKind.COMMA));
        }
        if (!cursor.takeNext(TokenKind.RIGHT_BRACKET)) return null;
        return new ExpressionNode.Items(items, start, cursor.offset());
    }

    private @Nullable ExpressionNode members() {
        int start = cursor.offset();
        cursor.advance();
        List<ArgumentNode> members = new ArrayList<>(2);
        cursor.skipSpace();
        if (!cursor.is(TokenKind.RIGHT_BRACE)) {
            do {
                ArgumentNode member = member();
                if (member == null) return null;
                members.add(member);
            } while (cursor.takeNext(TokenKind.COMMA));
        }
        if (!cursor.takeNext(TokenKind.RIGHT_BRACE)) return null;
        return new ExpressionNode.Members(members, start, cursor.offset());
    }

    private @Nullable ArgumentNode member() {
        cursor.skipSpace();
        Name name = cursor.takeWord();
        if (name == null || !cursor.takeNext(TokenKind.COLON)) return null;
        cursor.skipSpace();
        ExpressionNode value = expression();
        return value == null ? null : new ArgumentNode(name, value, name.start(), value.end());
    }
}
