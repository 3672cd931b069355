package facet.schema.model;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// An `enum` block.
///
/// @param databaseName `@@map`, or the name
public record EnumType(String name, String databaseName, @Nullable String schemaName, String documentation,
        List<EnumValue> values, SourceLocation at) {

    public EnumType {
        values = List.copyOf(values);
    }

    public Optional<EnumValue> value(String name) {
        return values.stream().filter(value -> value.name().equals(name)).findFirst();
    }
}
