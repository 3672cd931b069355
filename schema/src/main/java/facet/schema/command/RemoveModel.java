package facet.schema.command;

import java.util.List;

import facet.schema.change.Change;
import facet.schema.change.Removal;
import facet.schema.change.Script;
import facet.schema.reference.ReadSchema;
import facet.schema.reference.ReadSchema.Found;
import facet.schema.syntax.BlockKind;
import facet.schema.syntax.BlockNode.ModelNode;
import facet.schema.syntax.FieldNode;

/// Takes a model or a view away, and the relation fields of others that lead to it; a composite type only where nothing
/// uses it.
public record RemoveModel(String name) implements SchemaCommand {

    @Override
    public Change on(ReadSchema schema) {
        return Missing.inModel(schema, name, found -> remove(schema, found));
    }

    private Change remove(ReadSchema schema, Found<ModelNode> found) {
        if (found.node().kind() == BlockKind.TYPE) {
            List<String> users = Users.ofType(schema, name);
            if (!users.isEmpty()) return new Change.Refused(Users.sentence(name, users));
        }
        Script script = new Script();
        Removal.block(script, found.file(), found.node().range());
        schema.blocks().forEach(each -> {
            if (each.node() instanceof ModelNode model && !model.equals(found.node()))
                fields(new Found<>(each.file(), model), script);
        });
        return script.done();
    }

    private void fields(Found<ModelNode> other, Script script) {
        for (FieldNode field : other.node().fields()) {
            if (!field.type().name().equals(name) || field.type().isUnsupported()) continue;
            Removal.lines(script, other.file(), field.range());
            String model = other.node().name().text();
            script.note("`" + model + "." + field.name().text() + "` goes, as it leads to `" + name + "`.");
            for (String key : RelationArguments.names(field, "fields"))
                script.note("`" + model + "." + key + "` stays, as a column without a relation.");
        }
    }
}
