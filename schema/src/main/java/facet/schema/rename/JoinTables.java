package facet.schema.rename;

import java.util.Optional;

import facet.language.TextRange;
import facet.schema.change.Lines;
import facet.schema.change.Script;
import facet.schema.model.Relation;
import facet.schema.model.RelationEnd;
import facet.schema.reference.Entity;
import facet.schema.reference.FileTree;
import facet.schema.reference.ReadSchema;
import facet.schema.reference.ReadSchema.Found;
import facet.schema.syntax.ArgumentNode;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.BlockNode.ModelNode;
import facet.schema.syntax.ExpressionNode;
import facet.schema.syntax.FieldNode;
import org.jspecify.annotations.Nullable;

/// Keeps the join tables of implicit many-to-many relations, whose names and columns follow from names of the schema.
final class JoinTables {

    private JoinTables() {}

    /// Writes the name of such relations of `model` down where so far it follows from the models' names.
    static void keepNames(ReadSchema schema, String model, Script script) {
        for (Relation relation : schema.datamodel().relationsOf(model)) {
            if (relation.joinTable() == null) continue;
            name(schema, relation.from(), relation.name(), script);
            name(schema, relation.to(), relation.name(), script);
        }
    }

    /// Writes the name at the field of one side, unless it gives one.
    static void name(ReadSchema schema, RelationEnd end, String name, Script script) {
        Found<ModelNode> model = schema.model(end.model()).orElse(null);
        FieldNode field = model == null ? null : field(model.node(), end.field());
        if (model == null || field == null) return;
        FileTree file = model.file();
        AttributeNode attribute = field.attribute("relation");
        if (attribute == null) {
            script.insert(file, Lines.end(field, file.text()), " @relation(\"" + name + "\")");
        } else if (!hasName(attribute)) {
            TextRange range = Lines.of(attribute, file.text());
            boolean isEmpty = attribute.arguments().given().isEmpty();
            String rest = isEmpty
                    ? ""
                    : ", " + file.text().substring(attribute.arguments().given().getFirst().start(), range.end() - 1);
            script.replace(file, range, "@relation(\"" + name + "\"" + rest + ")");
        }
    }

    private static @Nullable FieldNode field(ModelNode model, @Nullable String name) {
        for (FieldNode field : model.fields())
            if (field.name().text().equals(name)) return field;
        return null;
    }

    private static boolean hasName(AttributeNode attribute) {
        for (ArgumentNode argument : attribute.arguments().given())
            if (argument.isNamed("name")
                    || (argument.name() == null && argument.value() instanceof ExpressionNode.Text))
                return true;
        return false;
    }

    /// Says so where the new name makes the two columns of a join table change places, or the table's name change.
    static void check(ReadSchema schema, Entity entity, String newName, Script script) {
        for (Relation relation : schema.datamodel().relations()) {
            if (relation.joinTable() == null) continue;
            boolean wasInOrder = isInOrder(relation.from(), relation.to(), entity, entity.name());
            if (wasInOrder != isInOrder(relation.from(), relation.to(), entity, newName))
                script.note("The columns A and B of the join table " + relation.joinTable()
                        + " change places. Rows that are there already would link the wrong way round.");
            relationName(entity, relation).ifPresent(old -> script.note(
                    "The join table is then called _" + newName + " in place of " + old + "."));
        }
    }

    private static Optional<String> relationName(Entity entity, Relation relation) {
        boolean isThis = entity instanceof Entity.RelationName name && relation.name().equals(name.name())
                && relation.touches(name.first()) && relation.touches(name.second());
        return isThis ? Optional.ofNullable(relation.joinTable()) : Optional.empty();
    }

    private static boolean isInOrder(RelationEnd from, RelationEnd to, Entity entity, String name) {
        int models = model(from, entity, name).compareTo(model(to, entity, name));
        if (models != 0) return models < 0;
        return field(from, entity, name).compareTo(field(to, entity, name)) <= 0;
    }

    private static String model(RelationEnd end, Entity entity, String name) {
        return entity instanceof Entity.Type type && type.name().equals(end.model()) ? name : end.model();
    }

    private static String field(RelationEnd end, Entity entity, String name) {
        boolean isThis = entity instanceof Entity.Member member && member.block().equals(end.model())
                && member.name().equals(end.field());
        return isThis ? name : String.valueOf(end.field());
    }
}
