package facet.database;

import facet.database.jdbc.SqlFailure;
import facet.database.jdbc.SqlRow;

/// Reads the rows by which PostgreSQL and SQL Server tell what a database is made of. What is NULL is empty, 0 or false.
final class CatalogRow {
    private CatalogRow() {}

    /// The first two columns of each statement.
    static TableName table(SqlRow row) throws SqlFailure {
        return new TableName(text(row, 0), text(row, 1));
    }

    static String text(SqlRow row, int index) throws SqlFailure {
        return row.get(index) instanceof String text ? text : "";
    }

    static long number(SqlRow row, int index) throws SqlFailure {
        return row.get(index) instanceof Long number ? number : 0;
    }

    static boolean isTrue(SqlRow row, int index) throws SqlFailure {
        return number(row, index) != 0;
    }
}
