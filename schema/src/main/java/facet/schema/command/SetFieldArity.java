package facet.schema.command;

import java.util.List;

import facet.schema.change.Change;
import facet.schema.change.Lines;
import facet.schema.change.Removal;
import facet.schema.change.Script;
import facet.schema.check.Capabilities;
import facet.schema.check.Connector;
import facet.schema.model.Arity;
import facet.schema.model.Relation;
import facet.schema.reference.ReadSchema;
import facet.schema.reference.ReadSchema.Found;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.BlockNode.ModelNode;
import facet.schema.syntax.FieldNode;

/// Makes a field required, optional or a list. A relation and the columns of its key become optional or required together; a
/// default that does not fit goes.
public record SetFieldArity(String block, String field, Arity arity) implements SchemaCommand {

    @Override
    public Change on(ReadSchema schema) {
        return Missing.inField(schema, block, field, (found, node) -> {
            if (node.type().arity() == arity) return new Script().done();
            Relation relation = schema.datamodel().relationOf(block, field).orElse(null);
            return relation == null ? column(schema, found, node) : relation(schema, relation, found, node);
        });
    }

    private Change relation(ReadSchema schema, Relation relation, Found<ModelNode> found, FieldNode node) {
        List<String> columns = RelationArguments.names(node, "fields");
        if (arity == Arity.LIST || node.type().arity() == Arity.LIST)
            return new Change.Refused("A relation has two sides. Remove it, and add one of the other kind.");
        if (columns.isEmpty())
            return new Change.Refused("The side of a relation that holds no key is always optional.");
        Script script = new Script();
        write(script, found, node);
        for (String column : columns) {
            if (isInId(schema, column)) continue;
            Missing.field(found.node(), column).filter(each -> each.type().arity() != Arity.LIST)
                    .ifPresent(each -> write(script, found, each));
        }
        if (arity == Arity.OPTIONAL && columns.stream().allMatch(each -> isInId(schema, each)))
            return new Change.Refused("`" + relation.from().model() + "." + field
                    + "` lies in the id, which is never missing.");
        return script.done();
    }

    private Change column(ReadSchema schema, Found<ModelNode> found, FieldNode node) {
        if (arity != Arity.REQUIRED && (node.attribute("id") != null || isInId(schema, field)))
            return new Change.Refused("`" + field + "` is the id, which is one value and never missing.");
        List<Relation> relations = Known.keyedBy(schema, block, field);
        if (arity == Arity.LIST && !relations.isEmpty())
            return new Change.Refused(Users.sentence(field, relations.stream()
                    .map(each -> each.from().model() + "." + each.from().field()).toList()));
        boolean isScalar = schema.datamodel().type(node.type().name()).isEmpty();
        Connector connector = schema.connector();
        if (arity == Arity.LIST && isScalar && connector != Connector.NONE && !Capabilities.hasScalarLists(connector))
            return new Change.Refused("This database has no lists. Use a model and a relation to it.");
        Script script = new Script();
        writeWithoutUnfitting(schema, script, found, node);
        if (arity != Arity.REQUIRED) MissingKey.note(schema, script, block, field);
        for (Relation each : relations)
            if (each.from().model().equals(block)) along(script, found, each);
        return script.done();
    }

    private boolean isInId(ReadSchema schema, String column) {
        return schema.datamodel().model(block)
                .map(each -> each.primaryKey() != null && each.primaryKey().fieldNames().contains(column))
                .orElse(false);
    }

    private void writeWithoutUnfitting(ReadSchema schema, Script script, Found<ModelNode> found, FieldNode node) {
        List<AttributeNode> unfitting = node.attributes().stream().filter(each -> isUnfitting(schema, each)).toList();
        if (unfitting.isEmpty()) write(script, found, node);
        else
            script.replace(found.file(), Lines.of(node.type(), found.file().text()), type(found, node));
        for (AttributeNode each : unfitting) {
            Removal.attribute(script, found.file(), each);
            script.note("`@" + each.name().text() + "` does not fit and goes.");
        }
    }

    private boolean isUnfitting(ReadSchema schema, AttributeNode attribute) {
        if (attribute.is("updatedAt")) return arity == Arity.LIST;
        return attribute.is("default") && Known.defaultValue(schema, block, field)
                .map(value -> !Fit.takes(arity, value)).orElse(false);
    }

    /// The relation field follows its columns: it is required where all of them are.
    private void along(Script script, Found<ModelNode> found, Relation relation) {
        String name = relation.from().field();
        FieldNode node = name == null ? null : Missing.field(found.node(), name).orElse(null);
        if (node == null || node.type().arity() == arity || node.type().arity() == Arity.LIST) return;
        boolean isComplete = arity == Arity.OPTIONAL || relation.from().fields().stream()
                .allMatch(each -> each.equals(field) || Missing.field(found.node(), each)
                        .map(column -> column.type().arity() == Arity.REQUIRED).orElse(true));
        if (!isComplete) return;
        write(script, found, node);
        script.note("`" + block + "." + name + "` becomes " + (arity == Arity.OPTIONAL ? "optional" : "required")
                + " with it.");
    }

    private void write(Script script, Found<ModelNode> found, FieldNode node) {
        if (node.type().arity() != arity) TypeText.replace(script, found.file(), node, type(found, node));
    }

    private String type(Found<ModelNode> found, FieldNode node) {
        String mark = switch (arity) {
            case REQUIRED -> "";
            case OPTIONAL -> "?";
            case LIST -> "[]";
        };
        return node.type().range().of(found.file().text()) + mark;
    }
}
