package facet.schema.command;

import java.util.List;
import java.util.stream.Stream;

import facet.schema.change.Change;
import facet.schema.change.Removal;
import facet.schema.change.Script;
import facet.schema.reference.Entity;
import facet.schema.reference.Occurrence;
import facet.schema.reference.Occurrences;
import facet.schema.reference.ReadSchema;
import facet.schema.reference.ReadSchema.Found;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.BlockNode.ModelNode;
import facet.schema.syntax.FieldNode;

/// Takes a field away, with the keys and indexes that it is a part of; with a relation field its other side as well. A
/// column that holds or receives a relation's key stays as long as the relation does.
public record RemoveField(String block, String field) implements SchemaCommand {

    @Override
    public Change on(ReadSchema schema) {
        if (schema.datamodel().relationOf(block, field).isPresent())
            return new RemoveRelation(block, field, KeyColumns.KEEP).on(schema);
        return Missing.inField(schema, block, field, (found, node) -> remove(schema, found, node));
    }

    private Change remove(ReadSchema schema, Found<ModelNode> found, FieldNode node) {
        boolean isId = node.attribute("id") != null;
        List<String> relations = Stream.concat(Known.keyedBy(schema, block, field).stream(),
                schema.datamodel().relationsOf(block).stream().filter(each -> isId && each.joinTable() != null))
                .map(each -> each.from().model() + "." + each.from().field()).toList();
        if (!relations.isEmpty()) return new Change.Refused(Users.sentence(field, relations));
        Script script = new Script();
        column(schema, script, found, node);
        return script.done();
    }

    /// Takes out the field's line, and the attributes of blocks that name it.
    static void column(ReadSchema schema, Script script, Found<ModelNode> found, FieldNode node) {
        Removal.lines(script, found.file(), node.range());
        MissingKey.note(schema, script, found.node().name().text(), node.name().text());
        Entity entity = new Entity.Member(found.node().name().text(), node.name().text());
        for (Occurrence use : Occurrences.of(schema, entity))
            schema.blocks().forEach(each -> {
                if (each.node() instanceof ModelNode model && each.file().file().equals(use.file()))
                    for (AttributeNode attribute : model.attributes())
                    if (attribute.range().contains(use.range())) {
                        Removal.blockAttribute(script, each.file(), attribute);
                        script.note("`@@" + attribute.name().text() + "` of `" + model.name().text()
                                + "` goes, as it names `" + node.name().text() + "`.");
                    }
            });
    }
}
