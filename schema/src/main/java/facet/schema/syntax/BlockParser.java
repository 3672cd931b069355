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

    BlockParser(Cursor cursor, Grammar grammar, Problems problems) {
        this.cursor = cursor;
        this.problems = problems;
        this.expressions = new ExpressionParser(cursor, grammar, problems);
    }

    @Nullable
    ModelNode model(BlockKind kind, Name name, String comment, int start) {
        List<FieldNode> fields = new ArrayList<>();
        List<AttributeNode> attributes = new ArrayList<>(2);
        boolean isClosed = lines(SyntaxRule.INVALID_FIELD, kind, () -> {
            if (cursor.is(TokenKind.WORD)) return field(name, fields);
            return blockAttribute(attributes);
        });
        return isClosed ? new ModelNode(kind, name, fields, attributes, comment, start, cursor.offset()) : null;
    }

    @Nullable
    EnumNode enumeration(Name name, String comment, int start) {
        List<EnumValueNode> values = new ArrayList<>();
        List<AttributeNode> attributes = new ArrayList<>(1);
        boolean isClosed = lines(SyntaxRule.INVALID_ENUM_VALUE, BlockKind.ENUM, () -> {
            if (cursor.is(TokenKind.WORD)) return enumValue(values);
            return blockAttribute(attributes);
        });
        return isClosed ? new EnumNode(name, values, attributes, comment, start, cursor.offset()) : null;
    }

    @Nullable
    ConfigNode config(BlockKind kind, Name name, String comment, int start) {
        List<PropertyNode> properties = new ArrayList<>();
        boolean isClosed = lines(SyntaxRule.INVALID_PROPERTY, kind, () -> property(properties));
        return isClosed ? new ConfigNode(kind, name, properties, comment, start, cursor.offset()) : null;
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

    private boolean field(Name block, List<FieldNode> fields) {
        int start = cursor.offset();
        Name name = cursor.takeWord();
        if (name == null) return false;
        int colon = cursor.takeNext(TokenKind.COLON) ? cursor.offset() - 1 : -1;
        cursor.skipSpace();
        FieldType type = fieldType();
        List<AttributeNode> attributes = expressions.attributes();
        if (!lineEnd()) return false;
        String comment = documentation.take();
        if (colon >= 0) {
            problems.add(SyntaxRule.FIELD_COLON, colon, colon + 1);
        } else if (type == null) {
            problems.add(SyntaxRule.INCOMPLETE_FIELD, start, cursor.offset(), block.text());
        } else if (type.mistake != null) {
            problems.add(type.mistake, type.start, type.end);
        } else {
            fields.add(new FieldNode(name, type.node, attributes, comment, start, cursor.offset()));
        }
        return true;
    }

    /// The field at the cursor, also where its type is missing or misspelt; null if the line is no field at all. A type that
    /// is missing is empty.
    @Nullable
    FieldNode looseField() {
        int start = cursor.offset();
        Name name = cursor.takeWord();
        if (name == null) return null;
        cursor.takeNext(TokenKind.COLON);
        cursor.skipSpace();
        FieldType type = fieldType();
        List<AttributeNode> attributes = expressions.attributes();
        if (!lineEnd()) return null;
        TypeNode node = type == null
                ? new TypeNode("", false, Arity.REQUIRED, name.end(), name.end())
                : type.node;
        return new FieldNode(name, node, attributes, documentation.take(), start, cursor.offset());
    }

    /// A field's type, or what is wrong with it.
    private record FieldType(TypeNode node, @Nullable SyntaxRule mistake, int start, int end) {}

    private @Nullable FieldType fieldType() {
        int start = cursor.offset();
        if (cursor.is(TokenKind.LEFT_BRACKET)) return bracketedList(start);
        TypeNode base = readBaseType();
        if (base == null) return null;
        int afterBase = cursor.mark();
        cursor.skipSpace();
        if (cursor.is(TokenKind.LEFT_BRACKET, TokenKind.RIGHT_BRACKET)) return listType(base);
        if (cursor.take(TokenKind.QUESTION_MARK)) return typed(base, Arity.OPTIONAL);
        if (cursor.take(TokenKind.EXCLAMATION_MARK))
            return new FieldType(base, SyntaxRule.REQUIRED_MARK, start, cursor.offset());
        cursor.reset(afterBase);
        return typed(base, Arity.REQUIRED);
    }

    private FieldType listType(TypeNode base) {
        cursor.advance();
        cursor.advance();
        int afterList = cursor.mark();
        if (cursor.takeNext(TokenKind.QUESTION_MARK))
            return new FieldType(listOf(base), SyntaxRule.OPTIONAL_LIST, base.start(), cursor.offset());
        cursor.reset(afterList);
        return typed(base, Arity.LIST);
    }

    private static FieldType typed(TypeNode base, Arity arity) {
        return new FieldType(withArity(base, arity), null, base.start(), base.end());
    }

    private static TypeNode listOf(TypeNode base) {
        return withArity(base, Arity.LIST);
    }

    private static TypeNode withArity(TypeNode base, Arity arity) {
        return new TypeNode(base.name(), base.isUnsupported(), arity, base.start(), base.end());
    }

    private @Nullable FieldType bracketedList(int start) {
        int mark = cursor.mark();
        cursor.advance();
        cursor.skipSpace();
        TypeNode base = readBaseType();
        if (base == null || !cursor.takeNext(TokenKind.RIGHT_BRACKET)) {
            cursor.reset(mark);
            return null;
        }
        return new FieldType(listOf(base), SyntaxRule.BRACKETED_LIST, start, cursor.offset());
    }

    boolean baseType() {
        return readBaseType() != null;
    }

    private @Nullable TypeNode readBaseType() {
        int mark = cursor.mark();
        TypeNode unsupported = unsupportedType();
        if (unsupported != null) return unsupported;
        cursor.reset(mark);
        Name name = cursor.takeWord();
        return name == null ? null : new TypeNode(name.text(), false, Arity.REQUIRED, name.start(), name.end());
    }

    private @Nullable TypeNode unsupportedType() {
        int start = cursor.offset();
        if (!cursor.isWord("Unsupported") || !cursor.is(TokenKind.WORD, TokenKind.LEFT_PARENTHESIS)) return null;
        cursor.advance();
        cursor.advance();
        cursor.skipSpace();
        if (!cursor.is(TokenKind.STRING)) return null;
        String name = expressions.string().value();
        if (!cursor.takeNext(TokenKind.RIGHT_PARENTHESIS)) return null;
        return new TypeNode(name, true, Arity.REQUIRED, start, cursor.offset());
    }

    List<AttributeNode> attributes() {
        return expressions.attributes();
    }

    private boolean enumValue(List<EnumValueNode> values) {
        int start = cursor.offset();
        Name name = cursor.takeWord();
        if (name == null) return false;
        List<AttributeNode> attributes = expressions.attributes();
        if (!lineEnd()) return false;
        values.add(new EnumValueNode(name, attributes, documentation.take(), start, cursor.offset()));
        return true;
    }

    private boolean blockAttribute(List<AttributeNode> attributes) {
        int start = cursor.offset();
        if (!cursor.take(TokenKind.DOUBLE_AT)) return false;
        AttributeNode attribute = expressions.attribute(start);
        if (attribute == null) return false;
        cursor.skipSpace();
        takeTrailingComment();
        int end = cursor.offset();
        if (!cursor.takeNext(TokenKind.LINE_BREAK)) return false;
        attributes.add(new AttributeNode(attribute.name(), attribute.arguments(), start, end));
        return true;
    }

    private boolean property(List<PropertyNode> properties) {
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
