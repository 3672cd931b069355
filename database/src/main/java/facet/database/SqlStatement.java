package facet.database;

import java.util.List;

/// A statement as it is sent: the text holds no value, only a `?` for each parameter.
///
/// @param text the SQL
/// @param parameters the values, in the order of the marks
public record SqlStatement(String text, List<Stored> parameters) {
    /// Keeps an unmodifiable copy.
    public SqlStatement {
        parameters = List.copyOf(parameters);
    }
}
