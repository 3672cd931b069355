package facet.database;

import java.util.List;

/// SQLite's SQL.
///
/// @param qualifier what stands before the name of a column
/// @param alias what follows the name of the table
record SqliteDialect(String qualifier, String alias) implements SqlDialect {

    /// For statements that read.
    SqliteDialect() {
        this("t", " AS t");
    }

    @Override
    public SqlDialect changing(String table) {
        return new SqliteDialect(quoted(table), "");
    }

    @Override
    public String column(String name) {
        return qualifier + "." + quoted(name);
    }

    @Override
    public String table(String name) {
        return quoted(name) + alias;
    }

    @Override
    public String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public List<String> readTerms(ColumnRead read, int bytesHead) {
        String column = column(read.name());
        if (!mayBeLong(read.type())) return List.of(column);
        return List.of("CASE typeof(" + column + ") WHEN 'blob' THEN substr(" + column + ", 1, " + bytesHead + ") ELSE "
                + column + " END", "CASE typeof(" + column + ") WHEN 'blob' THEN length(" + column + ") END");
    }

    /// A column of points in time holds whole milliseconds and several forms of text side by side; all are compared as
    /// milliseconds. What is no point in time stays as it is and so comes after all that are.
    @Override
    public String sortTerm(ColumnRead read) {
        String column = column(read.name());
        if (sortsByColumn(read)) return column;
        return "CASE WHEN typeof(" + column + ") = 'text' AND " + column
                + " GLOB '[0-9][0-9][0-9][0-9]-*' THEN coalesce(CAST(round(unixepoch(" + column
                + ", 'subsec') * 1000) AS INTEGER), " + column + ") ELSE " + column + " END";
    }

    @Override
    public boolean sortsByColumn(ColumnRead read) {
        return read.type() != ValueType.Scalar.DATE_TIME;
    }

    private static boolean mayBeLong(ValueType type) {
        return type == ValueType.Scalar.BYTES || type == ValueType.Scalar.UNSUPPORTED;
    }
}
