package facet.schema.command;

import java.util.List;

import facet.schema.change.Change;
import facet.schema.change.Removal;
import facet.schema.change.Script;
import facet.schema.reference.ReadSchema;

/// Takes an enum away that no field uses.
public record RemoveEnum(String name) implements SchemaCommand {

    @Override
    public Change on(ReadSchema schema) {
        return Missing.inEnum(schema, name, found -> {
            List<String> users = Users.ofType(schema, name);
            if (!users.isEmpty()) return new Change.Refused(Users.sentence(name, users));
            Script script = new Script();
            Removal.block(script, found.file(), found.node().range());
            return script.done();
        });
    }
}
