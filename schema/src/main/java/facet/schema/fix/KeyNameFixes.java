package facet.schema.fix;

import java.util.List;

import facet.language.TextRange;
import facet.schema.change.Blocks;
import facet.schema.change.FieldLine;
import facet.schema.change.FieldNames;
import facet.schema.change.Lines;
import facet.schema.model.Datasource;
import facet.schema.reference.Entity;
import facet.schema.rename.DatabaseName;
import facet.schema.rename.Renaming;
import facet.schema.syntax.ArgumentNode;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.BlockNode.ModelNode;
import facet.schema.syntax.ExpressionNode;
import facet.schema.syntax.FieldNode;

/// Mends keys whose names get in the way of fields, and keys that there are too many of.
final class KeyNameFixes {
    private final Spot spot;
    private final FixList fixes;

    KeyNameFixes(Spot spot, FixList fixes) {
        this.spot = spot;
        this.fixes = fixes;
    }

    /// Removes the names of keys that fields have as well.
    void clientNames() {
        ModelNode model = spot.model();
        if (model == null) return;
        for (AttributeNode attribute : model.attributes()) {
            ArgumentNode name = attribute.argument("name");
            boolean isField = name != null && name.value() instanceof ExpressionNode.Text text
                    && RelationFixes.field(model, text.value()) != null;
            if (name != null && isField)
                fixes.add("Remove the name of `" + spot.shown(attribute) + "`",
                        script -> spot.remove(script, attribute, name.range()));
        }
    }

    /// Renames the field that is called as the client would call the key; its column keeps its name.
    void renameClashing(List<String> names) {
        ModelNode model = spot.model();
        String clashing = String.join("_", names);
        if (model == null || RelationFixes.field(model, clashing) == null) return;
        String free = FieldNames.free(model, clashing + "_field");
        fixes.add("Rename `" + clashing + "` to `" + free + "`", Renaming.of(spot.schema(),
                new Entity.Member(model.name().text(), clashing), free, DatabaseName.KEEP));
    }

    /// An id of its own for a model whose compound id the database does not know; its fields stay unique.
    void ownId(List<String> names) {
        ModelNode model = spot.model();
        AttributeNode attribute = spot.attribute();
        Datasource datasource = spot.schema().datamodel().datasource();
        if (model == null || attribute == null || datasource == null) return;
        String name = FieldNames.free(model, "id");
        fixes.add("Add the field `" + name + "` and make these unique", script -> {
            script.replace(spot.file(), Lines.of(attribute, spot.text()), "@@unique([" + String.join(", ", names)
                    + "])");
            new FieldLine(name, "String", "@id @default(auto()) @map(\"_id\") @" + datasource.name() + ".ObjectId")
                    .insert(script, spot.file(), model, Blocks.opening(model, spot.text()));
        });
    }

    /// Keeps one of the shard keys.
    void oneShardKey() {
        ModelNode model = spot.model();
        if (model == null) return;
        AttributeNode ofBlock = model.attribute("shardKey");
        if (ofBlock != null) fixes.add("Remove `@@shardKey`", script -> spot.remove(script, ofBlock));
        List<FieldNode> fields = model.fields().stream().filter(each -> each.attribute("shardKey") != null).toList();
        fixes.add("Remove every `@shardKey`", script -> {
            for (FieldNode field : fields)
                for (AttributeNode each : field.attributes())
                    if (each.is("shardKey")) spot.remove(script, each);
        });
    }

    /// Gives the key a name of its own in the database.
    void constraintName(List<String> names) {
        ModelNode model = spot.model();
        AttributeNode attribute = spot.attribute();
        if (model == null || attribute == null || attribute.argument("map") != null) return;
        String fields = spot.field() == null ? String.join("_", names) : spot.field().name().text();
        String name = model.name().text() + "_" + fields + "_" + attribute.name().text();
        TextRange range = Lines.of(attribute, spot.text());
        boolean hasArguments = spot.text().charAt(range.end() - 1) == ')';
        boolean isFirst = attribute.arguments().given().isEmpty();
        fixes.add("Call it `" + name + "` in the database", script -> script.insert(spot.file(),
                hasArguments ? range.end() - 1 : range.end(),
                (hasArguments ? isFirst ? "" : ", " : "(") + "map: \"" + name + "\"" + (hasArguments ? "" : ")")));
    }

    /// Leaves the type of the field's column to the database's usual one.
    void withoutNativeType() {
        FieldNode field = spot.field();
        if (field == null) return;
        for (AttributeNode each : field.attributes())
            if (each.name().text().contains("."))
                fixes.add("Remove `" + spot.shown(each) + "`", script -> spot.remove(script, each));
    }
}
