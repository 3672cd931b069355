package facet.schema.check;

import java.util.List;
import java.util.Set;

import facet.schema.model.ScalarType;
import facet.schema.rule.ConfigRule;
import facet.schema.rule.NameRule;
import facet.schema.rule.Problems;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.BlockKind;
import facet.schema.syntax.BlockNode;
import facet.schema.syntax.BlockNode.ConfigNode;
import facet.schema.syntax.BlockNode.EnumNode;
import facet.schema.syntax.BlockNode.ModelNode;
import facet.schema.syntax.EnumValueNode;
import facet.schema.syntax.FieldNode;
import facet.schema.syntax.PropertyNode;

/// Looks for names that are taken, reserved or not allowed.
public final class Names {
    private static final Set<String> RESERVED = Set.of("PrismaClient", "async", "await", "break", "case", "catch",
            "class", "const", "continue", "debugger", "default", "delete", "do", "else", "enum", "export", "extends",
            "false", "finally", "for", "function", "if", "implements", "import", "in", "instanceof", "interface", "let",
            "new", "null", "package", "private", "protected", "public", "return", "super", "switch", "this", "throw",
            "true", "try", "using", "typeof", "var", "void", "while", "with", "yield");

    private Names() {}

    /// Whether the generated client needs `name` for itself.
    public static boolean isReserved(String name) {
        return RESERVED.contains(name);
    }

    /// The names in one block.
    static void check(BlockNode block, Problems problems) {
        if (ScalarType.isWord(block.name().text()))
            problems.add(NameRule.RESERVED_TYPE_NAME, block.name().range(), block.name().text());
        switch (block) {
            case EnumNode node -> enumeration(node, problems);
            case ModelNode node -> model(node, problems);
            case ConfigNode node -> config(problems, node);
        }
    }

    /// A block whose name one of kind `existing` has already.
    static void repeated(BlockNode block, BlockKind existing, Problems problems) {
        problems.add(NameRule.DUPLICATE_BLOCK, block.name().range(), block.name().text(), existing.keyword());
    }

    private static void enumeration(EnumNode node, Problems problems) {
        identifier(node.name().text(), node.name().start(), problems);
        reserved(node, problems);
        attributeNames(node.attributes(), problems);
        NameSet taken = new NameSet();
        for (EnumValueNode value : node.values()) {
            identifier(value.name().text(), value.name().start(), problems);
            attributeNames(value.attributes(), problems);
            if (!taken.add(value.name().text()))
                problems.add(NameRule.DUPLICATE_ENUM_VALUE, value.range(), value.name().text(), node.name().text());
        }
    }

    private static void model(ModelNode node, Problems problems) {
        boolean isComposite = node.kind() == BlockKind.TYPE;
        identifier(node.name().text(), node.name().start(), problems);
        if (!isComposite) {
            reserved(node, problems);
            attributeNames(node.attributes(), problems);
        }
        NameSet taken = new NameSet();
        for (FieldNode field : node.fields()) {
            if (!isComposite) {
                identifier(field.word(), field.start(), problems);
                attributeNames(field.attributes(), problems);
            }
            if (!taken.add(field.word()))
                problems.add(NameRule.DUPLICATE_FIELD, field.name().range(), field.name().text(), node.name().text());
        }
        if (isComposite) compositeAttributes(node, problems);
    }

    private static void compositeAttributes(ModelNode node, Problems problems) {
        for (AttributeNode attribute : node.attributes())
            problems.add(NameRule.COMPOSITE_BLOCK_ATTRIBUTE, attribute.range(), attribute.word());
        for (FieldNode field : node.fields())
            for (AttributeNode attribute : field.attributes())
                if (attribute.is("id") || attribute.is("unique") || attribute.is("relation"))
                    problems.add(NameRule.COMPOSITE_FIELD_ATTRIBUTE, field.range(), attribute.word());
    }

    private static void config(Problems problems, ConfigNode node) {
        NameSet taken = new NameSet();
        for (PropertyNode property : node.properties())
            if (!taken.add(property.name().text()))
                problems.add(ConfigRule.DUPLICATE_PROPERTY, property.name().range(), property.name().text());
    }

    private static void reserved(BlockNode node, Problems problems) {
        if (RESERVED.contains(node.name().text()))
            problems.add(NameRule.RESERVED_NAME, node.range(), node.name().text());
    }

    private static void attributeNames(List<AttributeNode> attributes, Problems problems) {
        for (int i = 0; i < attributes.size(); i++) {
            AttributeNode attribute = attributes.get(i);
            identifier(attribute.word(), attribute.nameStart(), problems);
        }
    }

    private static void identifier(String name, int start, Problems problems) {
        char first = name.charAt(0);
        if (first >= '0' && first <= '9') {
            problems.add(NameRule.STARTS_WITH_NUMBER, start, start + name.length());
        } else if (name.indexOf('-') >= 0) {
            problems.add(NameRule.HAS_HYPHEN, start, start + name.length());
        }
    }
}
