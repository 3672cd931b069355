package facet.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import facet.language.TextRange;
import facet.schema.change.Blocks;
import facet.schema.change.Lines;
import facet.schema.syntax.ArgumentNode;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.BlockNode;
import facet.schema.syntax.BlockNode.ConfigNode;
import facet.schema.syntax.BlockNode.EnumNode;
import facet.schema.syntax.BlockNode.ModelNode;
import facet.schema.syntax.ExpressionNode;
import facet.schema.syntax.SyntaxTree;
import facet.schema.syntax.TokenKind;
import facet.schema.syntax.Tokens;

/// What a growing selection takes in step by step.
public final class SelectionRanges {
    private final SyntaxTree tree;
    private final String text;
    private final int offset;
    private final Set<TextRange> found = new LinkedHashSet<>();

    private SelectionRanges(SyntaxTree tree, int offset) {
        this.tree = tree;
        this.text = tree.text();
        this.offset = offset;
    }

    /// The parts of `file` around `offset`, the innermost first: word, value, argument, attribute, line, body, block with
    /// its comments, everything. Each contains the one before it and is longer.
    public static List<TextRange> at(Schema schema, String file, int offset) {
        SyntaxTree tree = schema.tree(file).orElse(null);
        if (tree == null || offset < 0 || offset > tree.text().length()) return List.of();
        SelectionRanges ranges = new SelectionRanges(tree, offset);
        ranges.add(new TextRange(0, tree.text().length()));
        for (BlockNode block : tree.blocks())
            ranges.block(block);
        ranges.word();
        return ranges.nested();
    }

    private void add(TextRange range) {
        if (range.touches(offset) && !range.isEmpty()) found.add(range);
    }

    /// From the inside out; what does not lie in the next one is left out.
    private List<TextRange> nested() {
        List<TextRange> nested = new ArrayList<>();
        List<TextRange> ordered = found.stream().sorted(Comparator.comparingInt(TextRange::length)).toList();
        for (TextRange range : ordered)
            if (nested.isEmpty() || (range.contains(nested.getLast()) && !range.equals(nested.getLast())))
                nested.add(range);
        return List.copyOf(nested);
    }

    private void word() {
        Tokens tokens = tree.tokens();
        for (int at : List.of(Math.max(offset - 1, 0), offset)) {
            if (at >= text.length()) continue;
            int token = tokens.at(at);
            TokenKind kind = tokens.kind(token);
            if (kind == TokenKind.SPACE || kind == TokenKind.LINE_BREAK) continue;
            TextRange range = tokens.range(token);
            if (kind == TokenKind.STRING) add(new TextRange(range.start() + 1, range.end() - 1));
            if (kind == TokenKind.WORD || kind == TokenKind.STRING || range.length() > 2) add(range);
        }
    }

    private void block(BlockNode block) {
        int start = Blocks.startWithComments(block, text);
        TextRange whole = new TextRange(start, block.end());
        if (!whole.touches(offset)) return;
        add(whole);
        add(block.range());
        add(new TextRange(Math.min(Blocks.opening(block, text), block.end() - 1), Blocks.closing(block, text)));
        switch (block) {
            case ModelNode model -> {
                model.fields().forEach(field -> {
                    line(field.range());
                    add(Lines.of(field.type(), text));
                    attributes(field.attributes());
                });
                model.attributes().forEach(attribute -> line(attribute.range()));
                attributes(model.attributes());
            }
            case EnumNode node -> {
                node.values().forEach(value -> {
                    line(value.range());
                    attributes(value.attributes());
                });
                attributes(node.attributes());
            }
            case ConfigNode config -> config.properties().forEach(property -> {
                line(property.range());
                if (property.value() != null) value(property.value());
            });
        }
    }

    private void line(TextRange range) {
        TextRange trimmed = Lines.trimmed(range, text);
        add(trimmed);
        int comments = Blocks.startWithComments(trimmed.start(), text);
        if (comments < Lines.start(text, trimmed.start())) add(new TextRange(comments, trimmed.end()));
    }

    private void attributes(List<AttributeNode> attributes) {
        for (AttributeNode attribute : attributes) {
            TextRange range = Lines.of(attribute, text);
            if (!range.touches(offset)) continue;
            add(range);
            add(new TextRange(attribute.start(), attribute.name().end()));
            arguments(attribute.arguments().given());
        }
    }

    private void arguments(List<ArgumentNode> arguments) {
        if (arguments.isEmpty()) return;
        add(new TextRange(arguments.getFirst().start(), arguments.getLast().end()));
        for (ArgumentNode argument : arguments) {
            add(argument.range());
            value(argument.value());
        }
    }

    private void value(ExpressionNode value) {
        if (!value.range().touches(offset)) return;
        add(value.range());
        switch (value) {
            case ExpressionNode.Call call -> arguments(call.arguments().given());
            case ExpressionNode.Members members -> arguments(members.members());
            case ExpressionNode.Items items -> {
                if (!items.items().isEmpty())
                    add(new TextRange(items.items().getFirst().start(), items.items().getLast().end()));
                items.items().forEach(this::value);
            }
            case ExpressionNode.Text _,ExpressionNode.Numeral _,ExpressionNode.Constant _ -> {
            }
        }
    }
}
