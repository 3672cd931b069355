package facet.schema.fix;

import java.util.ArrayList;
import java.util.List;

import facet.language.TextRange;
import facet.schema.change.Lines;
import facet.schema.change.Removal;
import facet.schema.change.Script;
import facet.schema.reference.FileTree;
import facet.schema.reference.ReadSchema;
import facet.schema.syntax.ArgumentNode;
import facet.schema.syntax.ArgumentsNode;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.BlockNode;
import facet.schema.syntax.BlockNode.ConfigNode;
import facet.schema.syntax.BlockNode.EnumNode;
import facet.schema.syntax.BlockNode.ModelNode;
import facet.schema.syntax.EnumValueNode;
import facet.schema.syntax.ExpressionNode;
import facet.schema.syntax.FieldNode;
import facet.schema.syntax.PropertyNode;
import org.jspecify.annotations.Nullable;

/// The parts of the tree that a diagnostic is about, from its block to the attribute or property it lies in.
///
/// @param attribute of the field or value, or else of the block
record Spot(ReadSchema schema, FileTree file, TextRange range, @Nullable BlockNode block, @Nullable FieldNode field,
        @Nullable EnumValueNode value, @Nullable PropertyNode property, @Nullable AttributeNode attribute) {

    static Spot of(ReadSchema schema, FileTree file, TextRange range) {
        BlockNode block = null;
        for (BlockNode each : file.tree().blocks())
            if (each.start() <= range.start() && range.start() < each.end()) block = each;
        FieldNode field = null;
        EnumValueNode value = null;
        PropertyNode property = null;
        List<AttributeNode> attributes = List.of();
        switch (block) {
            case null -> {
            }
            case ModelNode model -> {
                attributes = model.attributes();
                for (FieldNode each : model.fields())
                    if (holds(each.range(), range)) field = each;
                if (field != null) attributes = field.attributes();
            }
            case EnumNode node -> {
                attributes = node.attributes();
                for (EnumValueNode each : node.values())
                    if (holds(each.range(), range)) value = each;
                if (value != null) attributes = value.attributes();
            }
            case ConfigNode config -> {
                for (PropertyNode each : config.properties())
                    if (holds(each.range(), range)) property = each;
            }
        }
        AttributeNode attribute = null;
        for (AttributeNode each : attributes)
            if (holds(each.range(), range) || holds(each.name().range(), range)) attribute = each;
        return new Spot(schema, file, range, block, field, value, property, attribute);
    }

    private static boolean holds(TextRange part, TextRange range) {
        return part.start() <= range.start() && range.start() < part.end();
    }

    String text() {
        return file.text();
    }

    String marked() {
        return range.of(file.text());
    }

    @Nullable
    ModelNode model() {
        return block instanceof ModelNode model ? model : null;
    }

    /// The field or value's attribute of that name, or else that of the block.
    @Nullable
    AttributeNode attributeCalled(String name) {
        if (field != null) return field.attribute(name);
        return model() == null ? null : model().attribute(name);
    }

    boolean isOnBlock(AttributeNode wanted) {
        return file.text().startsWith("@@", wanted.start());
    }

    /// How the attribute is written, without its arguments: `@@index`.
    String shown(AttributeNode wanted) {
        return (isOnBlock(wanted) ? "@@" : "@") + wanted.name().text();
    }

    void remove(Script script, AttributeNode wanted) {
        if (isOnBlock(wanted)) {
            Removal.blockAttribute(script, file, wanted);
        } else {
            Removal.attribute(script, file, wanted);
        }
    }

    void remove(Script script, AttributeNode owner, TextRange argument) {
        Removal.argument(script, file, owner.arguments(), argument, owner.name().end(), Lines.of(owner, text()).end());
    }

    /// The attribute's argument that the diagnostic lies in.
    @Nullable
    ArgumentNode argument() {
        if (attribute == null) return null;
        for (ArgumentNode each : attribute.arguments().given())
            if (holds(each.range(), range)) return each;
        return null;
    }

    /// The call that has the diagnostic among its arguments, the innermost one.
    ExpressionNode.@Nullable Call call() {
        ExpressionNode.Call found = null;
        for (ExpressionNode each : expressions())
            if (each instanceof ExpressionNode.Call call && holds(call.range(), range)) found = call;
        return found;
    }

    /// The list that the diagnostic lies in, the innermost one.
    ExpressionNode.@Nullable Items list() {
        ExpressionNode.Items found = null;
        for (ExpressionNode each : expressions())
            if (each instanceof ExpressionNode.Items list && holds(list.range(), range)) found = list;
        return found;
    }

    /// The innermost expression that begins where the diagnostic does.
    @Nullable
    ExpressionNode expression() {
        ExpressionNode found = null;
        for (ExpressionNode each : expressions())
            if (each.start() == range.start() && each.end() <= range.end() + 1) found = each;
        return found;
    }

    private List<ExpressionNode> expressions() {
        List<ExpressionNode> found = new ArrayList<>();
        if (property != null && property.value() != null) collect(property.value(), found);
        if (attribute != null) collect(attribute.arguments(), found);
        return found;
    }

    private static void collect(ArgumentsNode arguments, List<ExpressionNode> found) {
        for (ArgumentNode each : arguments.given())
            collect(each.value(), found);
    }

    private static void collect(ExpressionNode value, List<ExpressionNode> found) {
        found.add(value);
        switch (value) {
            case ExpressionNode.Items list -> list.items().forEach(each -> collect(each, found));
            case ExpressionNode.Call call -> collect(call.arguments(), found);
            case ExpressionNode.Members members -> members.members().forEach(each -> collect(each.value(), found));
            case ExpressionNode.Text _,ExpressionNode.Numeral _,ExpressionNode.Constant _ -> {
            }
        }
    }
}
