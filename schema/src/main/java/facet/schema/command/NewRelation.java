package facet.schema.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import facet.schema.change.Blocks;
import facet.schema.change.Change;
import facet.schema.change.FieldLine;
import facet.schema.change.FieldNames;
import facet.schema.change.Lines;
import facet.schema.change.Script;
import facet.schema.check.Connector;
import facet.schema.model.Arity;
import facet.schema.model.Key;
import facet.schema.model.Model;
import facet.schema.model.ReferentialAction;
import facet.schema.model.RelationKind;
import facet.schema.reference.ReadSchema;
import facet.schema.reference.ReadSchema.Found;
import facet.schema.rename.NewName;
import facet.schema.syntax.BlockKind;
import facet.schema.syntax.BlockNode.ModelNode;
import facet.schema.syntax.FieldNode;

/// Writes both sides of a new relation.
final class NewRelation {
    private final ReadSchema schema;
    private final AddRelation command;
    private final Found<ModelNode> from;
    private final Found<ModelNode> to;
    private final String fromField;
    private final String toField;
    private final boolean isSelf;

    NewRelation(ReadSchema schema, AddRelation command, Found<ModelNode> from, Found<ModelNode> to) {
        this.schema = schema;
        this.command = command;
        this.from = from;
        this.to = to;
        this.isSelf = command.from().equals(command.to());
        boolean isSeveral = command.kind() == RelationKind.MANY_TO_MANY;
        String target = isSeveral ? FieldNames.several(command.to()) : FieldNames.single(command.to());
        fromField = command.fromField() == null ? FieldNames.free(from.node(), target) : command.fromField();
        String back = command.kind() == RelationKind.ONE_TO_ONE
                ? FieldNames.single(command.from())
                : FieldNames.several(command.from());
        String free = FieldNames.free(to.node(), back);
        boolean isTaken = isSelf && free.equals(fromField);
        toField = command.toField() == null
                ? isTaken ? FieldNames.free(to.node(), back + "Back") : free
                : command.toField();
    }

    Change write() {
        Optional<String> problem = NewName.ofMember(schema, command.from(), fromField)
                .or(() -> NewName.ofMember(schema, command.to(), toField));
        if (problem.isPresent()) return new Change.Refused(problem.get());
        if (isSelf && fromField.equals(toField))
            return new Change.Refused("Both sides are in `" + command.from() + "` and need names of their own.");
        return command.kind() == RelationKind.MANY_TO_MANY ? manyToMany() : withKey();
    }

    private Change withKey() {
        List<FieldNode> key = key(to);
        if (key.isEmpty())
            return new Change.Refused("`" + command.to() + "` has no id or unique field that a key could refer to.");
        List<FieldLine> columns = new ArrayList<>();
        String mark = command.arity() == Arity.OPTIONAL ? "?" : "";
        boolean isOne = command.kind() == RelationKind.ONE_TO_ONE;
        for (FieldNode field : key) {
            String name = FieldNames.free(from.node(), fromField + upper(field.name().text()));
            String unique = isOne && key.size() == 1 ? "@unique" : "";
            columns.add(
                    new FieldLine(name, field.type().name() + mark, (unique + " " + nativeType(to, field)).strip()));
        }
        String fields = String.join(", ", columns.stream().map(FieldLine::name).toList());
        String references = String.join(", ", key.stream().map(each -> each.name().text()).toList());
        String name = relationName().map(each -> "\"" + each + "\", ").orElse("");
        Script script = new Script();
        new FieldLine(fromField, command.to() + mark,
                "@relation(" + name + "fields: [" + fields + "], references: [" + references + "]" + actions() + ")")
                .addTo(script, from.file(), from.node());
        columns.forEach(each -> each.addTo(script, from.file(), from.node()));
        back(script, command.from() + (isOne ? "?" : "[]"));
        if (isOne && key.size() > 1)
            Blocks.addAttribute(script, from.file(), from.node(), "@@unique([" + fields + "])");
        return script.done();
    }

    private String actions() {
        ReferentialAction action = command.action();
        return action == null ? "" : ", onDelete: " + action.word() + ", onUpdate: " + action.word();
    }

    private void back(Script script, String type) {
        String attribute = relationName().map(each -> "@relation(\"" + each + "\")").orElse("");
        new FieldLine(toField, type, attribute).addTo(script, to.file(), to.node());
    }

    private Change manyToMany() {
        if (from.node().kind() == BlockKind.VIEW || to.node().kind() == BlockKind.VIEW)
            return new Change.Refused("A view cannot be a part of a many-to-many relation.");
        for (Found<ModelNode> side : List.of(from, to))
            if (side.node().fields().stream().noneMatch(each -> each.attribute("id") != null))
                return new Change.Refused("A many-to-many relation needs one `@id` field on both sides, and `"
                        + side.node().name().text() + "` has none. Use a model in between.");
        Script script = new Script();
        if (schema.connector() == Connector.MONGODB) {
            embedded(script, from, fromField, to);
            embedded(script, to, toField, from);
        } else {
            String attribute = relationName().map(each -> "@relation(\"" + each + "\")").orElse("");
            new FieldLine(fromField, command.to() + "[]", attribute).addTo(script, from.file(), from.node());
            back(script, command.from() + "[]");
        }
        return script.done();
    }

    /// One side of a many-to-many relation of MongoDB, which keeps its keys in a list.
    private void embedded(Script script, Found<ModelNode> side, String field, Found<ModelNode> other) {
        FieldNode id = other.node().fields().stream().filter(each -> each.attribute("id") != null).findFirst()
                .orElseThrow();
        String column = FieldNames.free(side.node(), field + "Ids");
        String name = relationName().map(each -> "\"" + each + "\", ").orElse("");
        new FieldLine(field, other.node().name().text() + "[]",
                "@relation(" + name + "fields: [" + column + "], references: [" + id.name().text() + "])").addTo(script,
                        side.file(), side.node());
        new FieldLine(column, id.type().name() + "[]", nativeType(other, id)).addTo(script, side.file(), side.node());
    }

    private static String upper(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private String nativeType(Found<ModelNode> owner, FieldNode field) {
        String text = owner.file().text();
        return field.attributes().stream().filter(each -> each.name().text().contains(".")).findFirst()
                .map(each -> Lines.of(each, text).of(text)).orElse("");
    }

    /// The fields of the id, or else of the first unique criterion.
    private List<FieldNode> key(Found<ModelNode> model) {
        Model known = schema.datamodel().model(model.node().name().text()).orElse(null);
        if (known == null) return List.of();
        Key key = known.primaryKey() != null || known.uniques().isEmpty()
                ? known.primaryKey()
                : known.uniques().getFirst();
        if (key == null) return List.of();
        return key.fieldNames().stream().flatMap(name -> Missing.field(model.node(), name).stream()).toList();
    }

    /// A name, where the two models have another relation already or are one.
    private Optional<String> relationName() {
        boolean hasOther = schema.datamodel().relations().stream()
                .anyMatch(each -> each.touches(command.from()) && each.touches(command.to())
                        && (!isSelf || each.isSelfRelation()));
        return hasOther || isSelf ? Optional.of(command.from() + "_" + fromField) : Optional.empty();
    }
}
