package facet.schema.model;

import java.util.List;
import java.util.Optional;

/// A `type` block: a value made of fields, embedded in models (MongoDB).
public record CompositeType(String name, String documentation, List<Field> fields, SourceLocation at) {

    public CompositeType {
        fields = List.copyOf(fields);
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
