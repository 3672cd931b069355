package facet.schema;

import java.util.ArrayList;
import java.util.List;

import facet.language.Highlight;
import facet.language.HighlightKind;
import facet.language.TextRange;
import facet.schema.model.ScalarType;
import facet.schema.syntax.ArgumentNode;
import facet.schema.syntax.ArgumentsNode;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.BlockNode;
import facet.schema.syntax.EnumValueNode;
import facet.schema.syntax.ExpressionNode;
import facet.schema.syntax.FieldNode;
import facet.schema.syntax.PropertyNode;
import facet.schema.syntax.SyntaxTree;
import facet.schema.syntax.TokenKind;
import facet.schema.syntax.Tokens;
import facet.schema.syntax.TypeNode;
import org.jspecify.annotations.Nullable;

/// The colours of a schema's text: the tokens say what comments, strings and brackets are, the tree what the words are.
public final class Highlights {
    private final Tokens tokens;
    private final @Nullable HighlightKind[] kinds;

    private Highlights(Tokens tokens) {
        this.tokens = tokens;
        this.kinds = new HighlightKind[tokens.count()];
        for (int token = 0; token < kinds.length; token++)
            kinds[token] = kindOf(tokens.kind(token));
    }

    /// What each stretch of `file` is, in order and without overlap; plain stretches are left out.
    public static List<Highlight> of(Schema schema, String file) {
        SyntaxTree tree = schema.tree(file).orElse(null);
        if (tree == null) return List.of();
        Highlights highlights = new Highlights(tree.tokens());
        tree.blocks().forEach(highlights::block);
        return highlights.joined();
    }

    private static @Nullable HighlightKind kindOf(TokenKind kind) {
        return switch (kind) {
            case COMMENT, BLOCK_COMMENT -> HighlightKind.COMMENT;
            case DOCUMENTATION -> HighlightKind.DOCUMENTATION;
            case STRING -> HighlightKind.STRING;
            case LEFT_PARENTHESIS, RIGHT_PARENTHESIS, LEFT_BRACKET, RIGHT_BRACKET, LEFT_BRACE, RIGHT_BRACE ->
                HighlightKind.BRACKET;
            case EQUALS, QUESTION_MARK, EXCLAMATION_MARK, COLON -> HighlightKind.OPERATOR;
            case INVALID -> HighlightKind.INVALID;
            case SPACE, LINE_BREAK, WORD, AT, DOUBLE_AT, DOT, COMMA, MINUS, END -> null;
        };
    }

    /// Neighbours of one kind become one highlight, brackets excepted.
    private List<Highlight> joined() {
        List<Highlight> joined = new ArrayList<>(kinds.length / 2);
        for (int token = 0; token < kinds.length; token++) {
            HighlightKind kind = kinds[token];
            if (kind == null) continue;
            int first = token;
            while (kind != HighlightKind.BRACKET && token + 1 < kinds.length && kinds[token + 1] == kind)
                token++;
            joined.add(new Highlight(new TextRange(tokens.start(first), tokens.end(token)), kind));
        }
        return joined;
    }

    private void mark(int start, int end, HighlightKind kind) {
        for (int token = tokens.at(start); token < kinds.length && tokens.start(token) < end; token++)
            if (tokens.kind(token) != TokenKind.SPACE) kinds[token] = kind;
    }

    private void block(BlockNode block) {
        mark(block.start(), block.start() + block.kind().keyword().length(), HighlightKind.KEYWORD);
        mark(block.name().start(), block.name().end(), HighlightKind.TYPE);
        switch (block) {
            case BlockNode.ModelNode model -> {
                model.fields().forEach(this::field);
                model.attributes().forEach(this::attribute);
            }
            case BlockNode.EnumNode enumeration -> {
                enumeration.values().forEach(this::enumValue);
                enumeration.attributes().forEach(this::attribute);
            }
            case BlockNode.ConfigNode config -> config.properties().forEach(this::property);
        }
    }

    private void field(FieldNode field) {
        mark(field.name().start(), field.name().end(), HighlightKind.FIELD);
        TypeNode type = field.type();
        if (type.isUnsupported()) {
            mark(type.start(), type.start() + 1, HighlightKind.BUILT_IN_TYPE);
        } else {
            boolean isBuiltIn = ScalarType.of(type.name()).isPresent();
            mark(type.start(), type.end(), isBuiltIn ? HighlightKind.BUILT_IN_TYPE : HighlightKind.TYPE);
        }
        field.attributes().forEach(this::attribute);
    }

    private void enumValue(EnumValueNode value) {
        mark(value.name().start(), value.name().end(), HighlightKind.ENUM_VALUE);
        value.attributes().forEach(this::attribute);
    }

    private void property(PropertyNode property) {
        mark(property.name().start(), property.name().end(), HighlightKind.PROPERTY);
        if (property.value() != null) expression(property.value(), HighlightKind.CONSTANT);
    }

    private void attribute(AttributeNode attribute) {
        mark(attribute.start(), attribute.name().end(), HighlightKind.ATTRIBUTE);
        boolean isKey = attribute.is("id") || attribute.is("unique") || attribute.is("index")
                || attribute.is("fulltext") || attribute.is("shardKey");
        HighlightKind words = isKey
                ? HighlightKind.FIELD
                : attribute.is("default") ? HighlightKind.ENUM_VALUE : HighlightKind.CONSTANT;
        arguments(attribute.arguments(), words);
    }

    private void arguments(ArgumentsNode arguments, HighlightKind words) {
        for (ArgumentNode argument : arguments.given())
            argument(argument, words);
        arguments.valueless().forEach(name -> mark(name.start(), name.end(), HighlightKind.ARGUMENT));
    }

    private void argument(ArgumentNode argument, HighlightKind words) {
        HighlightKind inside = argument.name() == null ? words : HighlightKind.CONSTANT;
        if (argument.name() != null) {
            mark(argument.name().start(), argument.name().end(), HighlightKind.ARGUMENT);
            if (argument.isNamed("fields") || argument.isNamed("references")) inside = HighlightKind.FIELD;
            if (argument.isNamed("value")) inside = words;
        }
        expression(argument.value(), inside);
    }

    private void expression(ExpressionNode value, HighlightKind words) {
        switch (value) {
            case ExpressionNode.Text _ -> {
            }
            case ExpressionNode.Numeral numeral -> mark(numeral.start(), numeral.end(), HighlightKind.NUMBER);
            case ExpressionNode.Constant constant -> {
                boolean isTruth = constant.path().equals("true") || constant.path().equals("false");
                mark(constant.start(), constant.end(), isTruth ? HighlightKind.CONSTANT : words);
            }
            case ExpressionNode.Call call -> {
                boolean isField = words == HighlightKind.FIELD;
                mark(call.function().start(), call.function().end(), isField ? words : HighlightKind.FUNCTION);
                arguments(call.arguments(), HighlightKind.CONSTANT);
            }
            case ExpressionNode.Items items -> items.items().forEach(item -> expression(item, words));
            case ExpressionNode.Members members -> members.members().forEach(member -> argument(member, words));
        }
    }
}
