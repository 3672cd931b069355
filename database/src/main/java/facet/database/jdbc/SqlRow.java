package facet.database.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/// The row a query stands on.
public final class SqlRow {

    private final ResultSet rows;

    SqlRow(ResultSet rows) {
        this.rows = rows;
    }

    /// The value at `index`, from 0: a `Long`, `Double`, `String`, `byte[]`, or null.
    public @Nullable Object get(int index) throws SqlFailure {
        try {
            Object value = rows.getObject(index + 1);
            if (value instanceof Integer small) return Long.valueOf(small);
            // The driver gives bytes of length zero as null.
            return value == null && !rows.wasNull() ? new byte[0] : value;
        } catch (SQLException exception) {
            throw SqlFailure.of(exception);
        }
    }
}
