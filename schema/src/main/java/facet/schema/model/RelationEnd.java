package facet.schema.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// One side of a relation.
///
/// @param field the relation field on this side, or null where the schema lacks it
/// @param arity how many rows of the other side a row of this side sees
/// @param fields the scalar fields that make the foreign key, on the side that holds it; else empty
/// @param references the fields of the other side that they refer to
public record RelationEnd(String model, @Nullable String field, Arity arity, List<String> fields,
        List<String> references) {

    public RelationEnd {
        fields = List.copyOf(fields);
        references = List.copyOf(references);
    }

    boolean is(String otherModel, String otherField) {
        return model.equals(otherModel) && otherField.equals(field);
    }
}
