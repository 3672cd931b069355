package facet.app.data;

import facet.database.Row;

/// A row that something is done to later, wherever it stands in the grid by then.
sealed interface RowPlace {

    /// A row that is not in the database yet, by its number.
    record New(long id) implements RowPlace {}

    /// A row of the database, as it is held.
    record Held(Row row) implements RowPlace {}
}
