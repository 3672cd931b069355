package facet.schema;

import java.util.ArrayList;
import java.util.List;

import facet.language.Symbol;
import facet.language.SymbolKind;
import facet.language.TextRange;
import facet.schema.syntax.BlockKind;
import facet.schema.syntax.BlockNode;
import facet.schema.syntax.Name;
import facet.schema.syntax.SyntaxTree;

/// The blocks of a file and what they hold.
public final class Outline {

    private Outline() {}

    /// The blocks of `file` in the order of the text, with their fields, values or properties.
    public static List<Symbol> of(Schema schema, String file) {
        SyntaxTree tree = schema.tree(file).orElse(null);
        if (tree == null) return List.of();
        return tree.blocks().stream().map(block -> symbol(block, tree.text())).toList();
    }

    private static Symbol symbol(BlockNode block, String text) {
        List<Symbol> children = new ArrayList<>();
        switch (block) {
            case BlockNode.ModelNode model -> model.fields().forEach(
                    field -> children
                            .add(leaf(field.name(), SymbolKind.FIELD, line(field.start(), field.end(), text))));
            case BlockNode.EnumNode enumeration -> enumeration.values().forEach(value -> children
                    .add(leaf(value.name(), SymbolKind.ENUM_VALUE, line(value.start(), value.end(), text))));
            case BlockNode.ConfigNode config -> config.properties().forEach(
                    property -> children.add(leaf(property.name(), SymbolKind.PROPERTY, property.range())));
        }
        return new Symbol(block.name().text(), kind(block.kind()), block.range(), block.name().range(), children);
    }

    private static Symbol leaf(Name name, SymbolKind kind, TextRange range) {
        return new Symbol(name.text(), kind, range, name.range(), List.of());
    }

    /// The range without the blanks and the line break at its end.
    static TextRange line(int start, int end, String text) {
        int trimmed = end;
        while (trimmed > start && Character.isWhitespace(text.charAt(trimmed - 1)))
            trimmed--;
        return new TextRange(start, trimmed);
    }

    static SymbolKind kind(BlockKind kind) {
        return switch (kind) {
            case MODEL -> SymbolKind.MODEL;
            case VIEW -> SymbolKind.VIEW;
            case TYPE -> SymbolKind.TYPE;
            case ENUM -> SymbolKind.ENUM;
            case DATASOURCE -> SymbolKind.DATASOURCE;
            case GENERATOR -> SymbolKind.GENERATOR;
        };
    }
}
