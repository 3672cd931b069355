package facet.schema.syntax;

import java.util.ArrayList;
import java.util.List;

import facet.schema.model.Arity;
import facet.schema.rule.Problems;
import facet.schema.rule.SyntaxRule;
import facet.schema.syntax.BlockNode.ConfigNode;
import facet.schema.syntax.BlockNode.EnumNode;
import facet.schema.syntax.BlockNode.ModelNode;
import org.jspecify.annotations.Nullable;

/// Reads the lines of a block from behind its opening line. A block that is never closed gives null.
final class BlockParser {
    private final Cursor cursor;
    private final Problems problems;
    private final ExpressionParser expressions;
    private final Documentation documentation = new Documentation();
    /// What the block has so far.
    private final List<FieldNode> fields = new ArrayList<>();
    private final List<EnumValueNode> values = new ArrayList<>();
    private final List<PropertyNode> properties = new ArrayList<>();
    private final List<AttributeNode> attributes = new ArrayList<>();
    private String blockName = "";
    /// What is wrong with the type that was read last, and where.
    private @Nullable SyntaxRule mistake;
    private int mistakeStart;
    private int mistakeEnd;
    private boolean isUnsupportedRead;

    BlockParser(Cursor cursor, Grammar grammar, Problems problems) {
        this.cursor = cursor;
        this.problems = problems;
        this.expressions = new ExpressionParser(cursor, grammar, problems);
    }

    @Nullable
    ModelNode model(BlockKind kind, Name name, String comment, int start) {
        blockName = name.text();
        fields.clear();
        attributes.clear();
        if (!lines(SyntaxRule.INVALID_FIELD, kind, this::fieldOrAttribute)) return null;
        return new ModelNode(kind, name, List.copyOf(fields), List.copyOf(attributes), comment, start, cursor.offset());
    }

    private boolean fieldOrAttribute() {
        return cursor.is(TokenKind.WORD) ? field() : blockAttribute();
    }

    @Nullable
    EnumNode enumeration(Name name, String comment, int start) {
        values.clear();
        attributes.clear();
        if (!lines(SyntaxRule.INVALID_ENUM_VALUE, BlockKind.ENUM, this::valueOrAttribute)) return null;
        return new EnumNode(name, List.copyOf(values), List.copyOf(attributes), comment, start, cursor.offset());
    }

    private boolean valueOrAttribute() {
        return cursor.is(TokenKind.WORD) ? enumValue() : blockAttribute();
    }

    @Nullable
    ConfigNode config(BlockKind kind, Name name, String comment, int start) {
        properties.clear();
        if (!lines(SyntaxRule.INVALID_PROPERTY, kind, this::property)) return null;
        return new ConfigNode(kind, name, List.copyOf(properties), comment, start, cursor.offset());
    }

    /// Reads one line with its line break; false if it is none of those the block knows.
    private interface LineReader {
        boolean read();
    }

    private boolean lines(SyntaxRule rule, BlockKind kind, LineReader reader) {
        documentation.clear();
        while (true) {
            cursor.skipSpace();
            switch (cursor.kind()) {
                case END -> {
                    return false;
                }
                case RIGHT_BRACE -> {
                    cursor.advance();
                    return true;
                }
                case LINE_BREAK -> cursor.advance();
                case COMMENT, DOCUMENTATION, BLOCK_COMMENT -> {
                    documentation.add(cursor);
                    cursor.advance();
                }
                default -> line(rule, kind, reader);
            }
        }
    }

    private void line(SyntaxRule rule, BlockKind kind, LineReader reader) {
        int mark = cursor.mark();
        int start = cursor.offset();
        int problemCount = problems.size();
        if (reader.read()) return;
        problems.truncate(problemCount);
        cursor.reset(mark);
        cursor.skipLine();
        cursor.take(TokenKind.LINE_BREAK);
        problems.add(rule, start, cursor.offset(), kind.keyword());
    }

    private boolean field() {
        int start = cursor.offset();
        Name name = cursor.takeWord();
        if (name == null) return false;
        int colon = cursor.takeNext(TokenKind.COLON) ? cursor.offset() - 1 : -1;
        cursor.skipSpace();
        TypeNode type = type();
        List<AttributeNode> fieldAttributes = expressions.attributes();
        if (!lineEnd()) return false;
        String comment = documentation.take();
        if (colon >= 0) {
            problems.add(SyntaxRule.FIELD_COLON, colon, colon + 1);
        } else if (type == null) {
            problems.add(SyntaxRule.INCOMPLETE_FIELD, start, cursor.offset(), blockName);
        } else if (mistake != null) {
            problems.add(mistake, mistakeStart, mistakeEnd);
        } else {
            fields.add(new FieldNode(name, type, fieldAttributes, comment, cursor.offset()));
        }
        return true;
    }

    /// The field at the cursor, also where its type is missing or misspelt; null if the line is no field at all. A type that
    /// is missing is empty.
    @Nullable
    FieldNode looseField() {
        Name name = cursor.takeWord();
        if (name == null) return null;
        cursor.takeNext(TokenKind.COLON);
        cursor.skipSpace();
        TypeNode type = type();
        List<AttributeNode> fieldAttributes = expressions.attributes();
        if (!lineEnd()) return null;
        if (type == null) type = new TypeNode("", false, Arity.REQUIRED, name.end(), name.end());
        return new FieldNode(name, type, fieldAttributes, documentation.take(), cursor.offset());
    }

    /// A field's type with its list or question mark; notes what is wrong with it.
    private @Nullable TypeNode type() {
        mistake = null;
        int start = cursor.offset();
        if (cursor.is(TokenKind.LEFT_BRACKET)) return bracketedList(start);
        String name = typeName();
        if (name == null) return null;
        boolean isUnsupported = isUnsupportedRead;
        int end = cursor.offset();
        return new TypeNode(name, isUnsupported, arity(start), start, end);
    }

    private Arity arity(int start) {
        int afterName = cursor.mark();
        cursor.skipSpace();
        if (cursor.is(TokenKind.LEFT_BRACKET, TokenKind.RIGHT_BRACKET)) {
            cursor.advance();
            cursor.advance();
            int afterList = cursor.mark();
            if (cursor.takeNext(TokenKind.QUESTION_MARK)) {
                mistake(SyntaxRule.OPTIONAL_LIST, start);
            } else {
                cursor.reset(afterList);
            }
            return Arity.LIST;
        }
        if (cursor.take(TokenKind.QUESTION_MARK)) return Arity.OPTIONAL;
        if (cursor.take(TokenKind.EXCLAMATION_MARK)) {
            mistake(SyntaxRule.REQUIRED_MARK, start);
        } else {
            cursor.reset(afterName);
        }
        return Arity.REQUIRED;
    }

    private void mistake(SyntaxRule rule, int start) {
        mistake = rule;
        mistakeStart = start;
        mistakeEnd = cursor.offset();
    }

    private @Nullable TypeNode bracketedList(int start) {
        int mark = cursor.mark();
        cursor.advance();
        cursor.skipSpace();
        int nameStart = cursor.offset();
        String name = typeName();
        int nameEnd = cursor.offset();
        if (name == null || !cursor.takeNext(TokenKind.RIGHT_BRACKET)) {
            cursor.reset(mark);
            return null;
        }
        mistake(SyntaxRule.BRACKETED_LIST, start);
        return new TypeNode(name, isUnsupportedRead, Arity.LIST, nameStart, nameEnd);
    }

    boolean baseType() {
        return typeName() != null;
    }

    /// The name of a type, or what stands in `Unsupported("…")`.
    private @Nullable String typeName() {
        int mark = cursor.mark();
        String name = unsupportedType();
        isUnsupportedRead = name != null;
        if (name != null) return name;
        cursor.reset(mark);
        int start = cursor.offset();
        return cursor.take(TokenKind.WORD) ? cursor.word(start, cursor.offset()) : null;
    }

    private @Nullable String unsupportedType() {
        if (!cursor.isWord("Unsupported") || !cursor.is(TokenKind.WORD, TokenKind.LEFT_PARENTHESIS)) return null;
        cursor.advance();
        cursor.advance();
        cursor.skipSpace();
        if (!cursor.is(TokenKind.STRING)) return null;
        String name = expressions.string().value();
        return cursor.takeNext(TokenKind.RIGHT_PARENTHESIS) ? name : null;
    }

    List<AttributeNode> attributes() {
        return expressions.attributes();
    }

    private boolean enumValue() {
        int start = cursor.offset();
        Name name = cursor.takeWord();
        if (name == null) return false;
        List<AttributeNode> valueAttributes = expressions.attributes();
        if (!lineEnd()) return false;
        values.add(new EnumValueNode(name, valueAttributes, documentation.take(), start, cursor.offset()));
        return true;
    }

    private boolean blockAttribute() {
        int start = cursor.offset();
        if (!cursor.take(TokenKind.DOUBLE_AT)) return false;
        AttributeNode attribute = expressions.attribute(start);
        if (attribute == null) return false;
        cursor.skipSpace();
        takeTrailingComment();
        int end = cursor.offset();
        if (!cursor.takeNext(TokenKind.LINE_BREAK)) return false;
        attributes.add(new AttributeNode(attribute.word(), attribute.nameStart(), attribute.arguments(), start, end));
        return true;
    }

    private boolean property() {
        int start = cursor.offset();
        Name name = cursor.takeWord();
        if (name == null || !cursor.takeNext(TokenKind.EQUALS)) return false;
        cursor.skipSpace();
        int afterEquals = cursor.mark();
        ExpressionNode value = expressions.expression();
        if (value == null) cursor.reset(afterEquals);
        cursor.skipSpace();
        takeTrailingComment();
        int end = cursor.offset();
        if (!cursor.takeNext(TokenKind.LINE_BREAK)) return false;
        properties.add(new PropertyNode(name, value, start, end));
        return true;
    }

    /// Steps over a trailing comment and the line break; the documentation of a field may stand there.
    private boolean lineEnd() {
        cursor.skipSpace();
        if (cursor.is(TokenKind.DOCUMENTATION)) documentation.add(cursor);
        takeTrailingComment();
        return cursor.takeNext(TokenKind.LINE_BREAK);
    }

    private void takeTrailingComment() {
        boolean isComment = cursor.take(TokenKind.COMMENT) || cursor.take(TokenKind.DOCUMENTATION);
        if (!isComment) cursor.take(TokenKind.BLOCK_COMMENT);
    }
}
