package facet.schema.fix;

import facet.schema.change.FieldLine;
import facet.schema.change.FieldNames;
import facet.schema.change.Lines;
import facet.schema.change.Script;
import facet.schema.check.Connector;
import facet.schema.model.Arity;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.BlockKind;
import facet.schema.syntax.BlockNode.ModelNode;
import facet.schema.syntax.ExpressionNode;
import facet.schema.syntax.FieldNode;

/// Writes the block that a field's type names and that is not there, so that both are right afterwards.
final class MissingBlock {
    private final Spot spot;
    private final FixList fixes;
    private final ModelNode model;
    private final FieldNode field;
    private final String name;
    private final String lineBreak;
    private final boolean isMongo;

    MissingBlock(Spot spot, FixList fixes, ModelNode model, FieldNode field) {
        this.spot = spot;
        this.fixes = fixes;
        this.model = model;
        this.field = field;
        this.name = field.type().name();
        this.lineBreak = Lines.lineBreak(spot.text());
        this.isMongo = spot.schema().connector() == Connector.MONGODB;
    }

    void add() {
        if (!name.matches("[A-Za-z]\\w*")) return;
        if (model.kind() == BlockKind.MODEL)
            fixes.add("Create the model `" + name + "`", Fix.Use.AS_A_START, this::newModel);
        fixes.add("Create the enum `" + name + "`", Fix.Use.AS_A_START, this::newEnum);
        if (isMongo)
            fixes.add("Create the type `" + name + "`", Fix.Use.AS_A_START,
                    script -> block(script, "type", "  name String"));
    }

    private void newEnum(Script script) {
        block(script, "enum", "  " + defaultValue());
    }

    /// The value that the field already has as its default.
    private String defaultValue() {
        AttributeNode given = field.attribute("default");
        if (given != null && !given.arguments().given().isEmpty()
                && given.arguments().given().getFirst().value() instanceof ExpressionNode.Constant constant)
            return constant.path();
        return "NEW_VALUE";
    }

    private void newModel(Script script) {
        String self = model.name().text();
        String id = isMongo ? "  id String @id @default(auto()) @map(\"_id\") @db.ObjectId" : "  id Int @id";
        if (isMongo && spot.schema().datamodel().datasource() != null)
            id = id.replace("@db.", "@" + spot.schema().datamodel().datasource().name() + ".");
        if (field.type().arity() == Arity.LIST) {
            listOf(script, self, id);
            return;
        }
        block(script, "model", id + lineBreak + "  " + FieldNames.several(self) + " " + self + "[]");
        if (field.attribute("relation") != null) return;
        String key = FieldNames.free(model, field.name().text() + "Id");
        String mark = field.type().arity() == Arity.OPTIONAL ? "?" : "";
        script.insert(spot.file(), Lines.end(field, spot.text()),
                " @relation(fields: [" + key + "], references: [id])");
        String nativeType = isMongo ? id.substring(id.lastIndexOf('@')) : "";
        new FieldLine(key, (isMongo ? "String" : "Int") + mark, nativeType).insert(script, spot.file(), model,
                field.end());
    }

    /// The new model holds the key; its type is that of this model's id.
    private void listOf(Script script, String self, String id) {
        String back = FieldNames.single(self);
        FieldNode target = model.fields().stream().filter(each -> each.attribute("id") != null).findFirst()
                .orElse(null);
        if (target == null) {
            block(script, "model", id);
            return;
        }
        String lines = id + lineBreak + "  " + back + " " + self + " @relation(fields: [" + back + "Id], references: ["
                + target.name().text() + "])" + lineBreak + "  " + back + "Id " + target.type().name();
        String nativeType = isMongo ? " " + id.substring(id.lastIndexOf('@')) : "";
        block(script, "model", lines + nativeType);
    }

    private void block(Script script, String keyword, String body) {
        int at = Lines.next(spot.text(), model.end());
        String start = at == Lines.start(spot.text(), at) ? lineBreak : lineBreak + lineBreak;
        script.insert(spot.file(), at,
                start + keyword + " " + name + " {" + lineBreak + body + lineBreak + "}" + lineBreak);
    }
}
