package facet.schema.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

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
    private final NodeStack nodes = new NodeStack();
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
        int first = nodes.size();
        while (true) {
            cursor.skipSpace();
            int mark = cursor.mark();
            int start = cursor.offset();
            AttributeNode attribute = cursor.take(TokenKind.AT) ? attribute(start) : null;
            if (attribute == null) {
                cursor.reset(mark);
                return nodes.take(first);
            }
            nodes.push(attribute);
        }
    }

    @Nullable
    ArgumentsNode arguments() {
        if (!cursor.take(TokenKind.LEFT_PARENTHESIS)) return null;
        int first = nodes.size();
        ArgumentsNode arguments = argumentsFrom(first);
        nodes.drop(first);
        return arguments;
    }

    /// @param first where the arguments begin among the nodes
    private @Nullable ArgumentsNode argumentsFrom(int first) {
        List<Name> valueless = List.of();
        int comma = -1;
        cursor.skipSpace();
        while (!cursor.is(TokenKind.RIGHT_PARENTHESIS)) {
            boolean isFirst = nodes.size() == first && valueless.isEmpty();
            if (comma < 0 && !isFirst) return null;
            boolean isComma = isFirst && comma < 0 && cursor.is(TokenKind.COMMA);
            if (!isComma) {
                Name name = argumentName();
                int afterName = cursor.mark();
                ExpressionNode value = expression();
                if (value != null) {
                    nodes.push(new ArgumentNode(name, value));
                } else if (name != null) {
                    cursor.reset(afterName);
                    if (valueless.isEmpty()) valueless = new ArrayList<>(2);
                    valueless.add(name);
                } else {
                    return null;
                }
            }
            cursor.skipSpace();
            comma = cursor.is(TokenKind.COMMA) ? cursor.offset() : -1;
            if (comma >= 0) cursor.advance();
            cursor.skipSpace();
            if (isComma && !cursor.is(TokenKind.RIGHT_PARENTHESIS)) return null;
        }
        cursor.advance();
        return ArgumentsNode.of(nodes.take(first), valueless, comma);
    }

    /// Steps over `name:` and the blanks behind it; stays where it is if something else is there.
    private @Nullable Name argumentName() {
        if (!cursor.is(TokenKind.WORD)) return null;
        int mark = cursor.mark();
        cursor.advance();
        boolean isName = cursor.takeNext(TokenKind.COLON);
        int behind = cursor.mark();
        cursor.reset(mark);
        if (!isName) return null;
        Name name = cursor.takeWord();
        cursor.reset(behind);
        cursor.skipSpace();
        return name;
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
        int start = cursor.offset();
        cursor.advance();
        cursor.skipPath();
        int end = cursor.offset();
        int afterPath = cursor.mark();
        cursor.skipSpace();
        ArgumentsNode arguments = arguments();
        if (arguments != null)
            return new ExpressionNode.Call(cursor.word(start, end), arguments, start, cursor.offset());
        if (isDigit(cursor.text().charAt(start))) {
            cursor.reset(mark);
            return numeral();
        }
        cursor.reset(afterPath);
        return new ExpressionNode.Constant(cursor.word(start, end), start, end);
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
        return new ExpressionNode.Numeral(cursor.word(start, end), start, end);
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
        int first = nodes.size();
        boolean isWhole = itemsUntil(TokenKind.RIGHT_BRACKET, this::expression);
        List<ExpressionNode> items = nodes.take(first);
        return isWhole ? new ExpressionNode.Items(items, start, cursor.offset()) : null;
    }

    /// Puts what stands between commas to the nodes, up to `close` and over it.
    private boolean itemsUntil(TokenKind close, Supplier<@Nullable Object> item) {
        cursor.skipSpace();
        if (!cursor.is(close)) {
            do {
                cursor.skipSpace();
                Object node = item.get();
                if (node == null) return false;
                nodes.push(node);
            } while (cursor.takeNext(TokenKind.COMMA));
        }
        return cursor.takeNext(close);
    }

    private @Nullable ExpressionNode members() {
        int start = cursor.offset();
        cursor.advance();
        int first = nodes.size();
        boolean isWhole = itemsUntil(TokenKind.RIGHT_BRACE, this::member);
        List<ArgumentNode> members = nodes.take(first);
        return isWhole ? new ExpressionNode.Members(members, start, cursor.offset()) : null;
    }

    private @Nullable ArgumentNode member() {
        Name name = argumentName();
        if (name == null) return null;
        ExpressionNode value = expression();
        return value == null ? null : new ArgumentNode(name, value);
    }
}
