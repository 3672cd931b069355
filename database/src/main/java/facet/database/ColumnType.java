package facet.database;

import java.util.List;

/// The type of a column in its parts, as an engine with a fixed set of types tells it.
///
/// @param schema the schema of a type that somebody made; empty for the engine's own
/// @param name the engine's word for it, of a list that of its elements: `varchar`, `int4`
/// @param arguments what stands in parentheses: length, or digits and decimal places
/// @param isList whether it is a list of such values
public record ColumnType(String schema, String name, List<Integer> arguments, boolean isList) {
    /// No type, or one that is not told in parts.
    public static final ColumnType NONE = new ColumnType("", "", List.of(), false);

    /// Keeps an unmodifiable copy.
    public ColumnType {
        arguments = List.copyOf(arguments);
    }
}
