package facet.schema.model;

import java.util.List;

/// The database type of a column: `@db.VarChar(20)` has the name `VarChar` and the argument `20`.
public record NativeType(String name, List<String> arguments) {

    public NativeType {
        arguments = List.copyOf(arguments);
    }
}
