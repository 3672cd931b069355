package facet.schema.rename;

import facet.schema.change.Change;
import facet.schema.change.Script;
import facet.schema.model.Relation;
import facet.schema.reference.Entity;
import facet.schema.reference.ReadSchema;

/// Names a relation on both of its sides.
public final class RelationNaming {

    private RelationNaming() {}

    /// Gives `relation` the name `newName`, whether it had one written down or not.
    public static Change of(ReadSchema schema, Relation relation, String newName) {
        String a = relation.from().model();
        String b = relation.to().model();
        Entity entity = new Entity.RelationName(a.compareTo(b) <= 0 ? a : b, a.compareTo(b) <= 0 ? b : a,
                relation.name());
        Change renamed = Renaming.of(schema, entity, newName, DatabaseName.FOLLOW);
        if (!(renamed instanceof Change.Edits edits) || !edits.edits().isEmpty() || relation.name().equals(newName))
            return renamed;
        Script script = new Script();
        JoinTables.name(schema, relation.from(), newName, script);
        JoinTables.name(schema, relation.to(), newName, script);
        edits.notes().forEach(script::note);
        return script.done();
    }
}
