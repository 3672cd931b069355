package facet.schema.fix;

import java.util.Collection;

import facet.language.TextRange;
import facet.schema.change.Blocks;
import facet.schema.change.Lines;
import facet.schema.change.Removal;
import facet.schema.syntax.ArgumentNode;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.BlockKind;
import facet.schema.syntax.BlockNode;
import facet.schema.syntax.BlockNode.ConfigNode;
import facet.schema.syntax.ExpressionNode;
import facet.schema.syntax.FieldNode;
import facet.schema.syntax.PropertyNode;
import org.jspecify.annotations.Nullable;

/// The repairs that many rules have in common.
final class Repairs {
    private final Spot spot;
    private final FixList fixes;

    Repairs(Spot spot, FixList fixes) {
        this.spot = spot;
        this.fixes = fixes;
    }

    /// Offers the words of `known` that look most like what is written at `range`.
    void spelling(TextRange range, Collection<String> known) {
        String word = range.of(spot.text());
        for (String near : Spelling.near(word, known))
            fixes.add("Change to `" + near + "`", Fix.Use.ALWAYS, script -> script.replace(spot.file(), range, near));
    }

    void replace(TextRange range, String replacement) {
        fixes.add("Change to `" + replacement + "`", script -> script.replace(spot.file(), range, replacement));
    }

    void removeAttribute() {
        removeAttribute(spot.attribute());
    }

    void removeAttribute(@Nullable AttributeNode attribute) {
        if (attribute == null) return;
        fixes.add("Remove `" + spot.shown(attribute) + "`", script -> spot.remove(script, attribute));
    }

    /// Removes the argument of that name from the attribute, or from the call that the place is in.
    void removeArgument(String... names) {
        for (String name : names) {
            AttributeNode attribute = spot.attribute();
            if (attribute == null) continue;
            ArgumentNode argument = attribute.argument(name);
            if (argument != null)
                fixes.add("Remove `" + name + "`", script -> spot.remove(script, attribute, argument.range()));
            for (ArgumentNode each : attribute.arguments().given())
                removeFromCalls(each.value(), name);
        }
    }

    /// Removes the argument of that name from every call in the attribute.
    void removeFromAllCalls(String name) {
        AttributeNode attribute = spot.attribute();
        if (attribute == null) return;
        fixes.add("Remove every `" + name + "`", script -> {
            for (ArgumentNode each : attribute.arguments().given())
                if (each.value() instanceof ExpressionNode.Items list)
                    for (ExpressionNode item : list.items())
                    if (item instanceof ExpressionNode.Call call)
                        call.arguments().given().stream().filter(given -> given.isNamed(name)).findFirst()
                                .ifPresent(given -> Removal.argument(script, spot.file(), call.arguments(),
                                        given.range(), call.function().end(), call.end()));
        });
    }

    private void removeFromCalls(ExpressionNode value, String name) {
        if (value instanceof ExpressionNode.Items list) list.items().forEach(each -> removeFromCalls(each, name));
        if (!(value instanceof ExpressionNode.Call call)) return;
        for (ArgumentNode argument : call.arguments().given())
            if (argument.isNamed(name))
                fixes.add("Remove `" + name + "` from `" + call.word() + "`", script -> Removal.argument(
                        script, spot.file(), call.arguments(), argument.range(), call.function().end(), call.end()));
    }

    /// Removes the argument that the place is in.
    void removeThisArgument() {
        ExpressionNode.Call call = spot.call();
        ArgumentNode argument = spot.argument();
        AttributeNode attribute = spot.attribute();
        if (call != null)
            for (ArgumentNode each : call.arguments().given())
            if (each.range().contains(TextRange.at(spot.range().start())))
                fixes.add("Remove `" + each.range().of(spot.text()) + "`", script -> Removal.argument(script,
                        spot.file(), call.arguments(), each.range(), call.function().end(), call.end()));
        if (argument != null && attribute != null)
            fixes.add("Remove `" + argument.range().of(spot.text()) + "`",
                    script -> spot.remove(script, attribute, argument.range()));
    }

    void removeLine() {
        String line = Lines.trimmed(spot.range(), spot.text()).of(spot.text()).strip();
        if (line.isEmpty() || line.contains("\n")) return;
        fixes.add("Remove this line", script -> script.delete(spot.file(), lineOf(spot.range())));
    }

    private TextRange lineOf(TextRange range) {
        return Blocks.wholeLines(range, spot.text());
    }

    void removeProperty() {
        PropertyNode property = spot.property();
        if (property != null)
            fixes.add("Remove `" + property.name().text() + "`",
                    script -> Removal.lines(script, spot.file(), property.range()));
    }

    void removeField() {
        FieldNode field = spot.field();
        if (field != null)
            fixes.add("Remove the field `" + field.name().text() + "`",
                    script -> Removal.lines(script, spot.file(), field.range()));
    }

    void removeBlock() {
        BlockNode block = spot.block();
        if (block != null)
            fixes.add("Remove this " + block.kind().keyword(),
                    script -> Removal.block(script, spot.file(), block.range()));
    }

    /// Removes the item of the list that the place is in.
    void removeItem() {
        ExpressionNode.Items list = spot.list();
        if (list == null) return;
        for (ExpressionNode item : list.items())
            if (item.range().contains(TextRange.at(spot.range().start())))
                fixes.add("Remove `" + item.range().of(spot.text()) + "`",
                        script -> Removal.item(script, spot.file(), list, item.range()));
    }

    /// Writes an attribute behind `field` if it has none of that name.
    void addAttribute(FieldNode field, String attribute) {
        String name = attribute.substring(1, attribute.indexOf('(') < 0 ? attribute.length() : attribute.indexOf('('));
        if (field.attribute(name) == null)
            fixes.add("Add `" + attribute + "` to `" + field.name().text() + "`",
                    script -> script.insert(spot.file(), Lines.end(field, spot.text()), " " + attribute));
    }

    /// Switches a preview feature on in the first generator.
    void addPreviewFeature(String feature) {
        for (var found : spot.schema().blocks()) {
            if (!(found.node() instanceof ConfigNode config) || config.kind() != BlockKind.GENERATOR) continue;
            fixes.add("Switch on the preview feature `" + feature + "`", script -> {
                for (PropertyNode property : config.properties())
                    if (property.name().text().equals("previewFeatures")
                            && property.value() instanceof ExpressionNode.Items list) {
                        boolean isEmpty = list.items().isEmpty();
                        script.insert(found.file(), list.end() - 1, (isEmpty ? "\"" : ", \"") + feature + "\"");
                        return;
                    }
                String line = "previewFeatures = [\"" + feature + "\"]";
                int at = Blocks.closing(config, found.file().text());
                script.insert(found.file(), at, Blocks.line(config, found.file().text(), at, line));
            });
            return;
        }
        fixes.add("Add a generator with the preview feature `" + feature + "`", script -> {
            String br = Lines.lineBreak(spot.text());
            script.insert(spot.file(), 0, "generator client {" + br + "  provider        = \"prisma-client\"" + br
                    + "  output          = \"./generated\"" + br + "  previewFeatures = [\"" + feature + "\"]" + br
                    + "}"
                    + br + br);
        });
    }
}
