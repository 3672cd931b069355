package facet.schema.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import facet.schema.model.DefaultValue;
import facet.schema.model.Field;
import facet.schema.model.Relation;
import facet.schema.reference.ReadSchema;

/// What a schema means by its fields, for commands that change them.
final class Known {

    private Known() {}

    /// The field of a model, a view or a composite type.
    static Optional<Field> field(ReadSchema schema, String block, String name) {
        return Stream.concat(
                schema.datamodel().model(block).stream().flatMap(each -> each.fields().stream()),
                schema.datamodel().type(block).stream().flatMap(each -> each.fields().stream()))
                .filter(each -> each.name().equals(name)).findFirst();
    }

    static Optional<DefaultValue> defaultValue(ReadSchema schema, String block, String name) {
        return field(schema, block, name).map(Field::defaultValue);
    }

    /// The relations whose key the column is a part of, on the side that holds it or the one that it refers to.
    static List<Relation> keyedBy(ReadSchema schema, String block, String column) {
        return schema.datamodel().relationsOf(block).stream()
                .filter(each -> (each.from().model().equals(block) && each.from().fields().contains(column))
                        || (each.to().model().equals(block) && each.from().references().contains(column)))
                .toList();
    }
}
