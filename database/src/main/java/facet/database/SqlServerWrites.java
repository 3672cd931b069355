package facet.database;

import java.util.List;
import java.util.Optional;

/// The statements that write a row of a SQL Server table and give it back.
///
/// `OUTPUT` gives what was written, but the server refuses it on a table that has triggers. There an INSERT puts the key that was made
/// into a variable and the row is selected by it, in one batch, as the variable and a number made in it are gone with the next
/// one; an UPDATE gives nothing back, and the row is read again by its key.
///
/// @param changing the words for statements that change the table
/// @param table what the catalog says of it
record SqlServerWrites(SqlDialect changing, Optional<Table> table) {

    SqlText insert(RowSource returned, List<String> names, List<SqlText> marks) {
        SqlText start = SqlText.of("INSERT INTO " + changing.table(returned.table()) + columns(names));
        SqlText insert = hasTriggers()
                ? withKey(returned, start, values(marks))
                : start.add(output(returned)).add(values(marks));
        return numbersItself(names) ? numbered(returned.table(), insert) : insert;
    }

    SqlText update(RowSource returned, SqlText set, SqlText where) {
        return hasTriggers() ? set.add(where) : set.add(output(returned)).add(where);
    }

    private boolean hasTriggers() {
        return table.filter(known -> !known.triggers().isEmpty()).isPresent();
    }

    private String columns(List<String> names) {
        return names.isEmpty() ? "" : " (" + String.join(", ", names.stream().map(changing::quoted).toList()) + ")";
    }

    private static SqlText values(List<SqlText> marks) {
        return marks.isEmpty()
                ? SqlText.of(" DEFAULT VALUES")
                : SqlText.of(" VALUES (").join(", ", marks).add(")");
    }

    private String output(RowSource returned) {
        SqlDialect inserted = changing.aliased("INSERTED");
        return " OUTPUT " + SaveSql.shape(returned, inserted).selected();
    }

    private SqlText withKey(RowSource returned, SqlText start, SqlText values) {
        List<String> key = returned.key().names();
        if (key.isEmpty()) return start.add(values);
        SqlDialect inserted = changing.aliased("INSERTED");
        SqlDialect made = changing.aliased("m");
        SqlDialect again = changing.aliased("t");
        String columns = String.join(", ", key.stream().map(name -> changing.quoted(name) + " " + type(name)).toList());
        String same = String.join(" AND ",
                key.stream().map(name -> made.column(name) + " = " + again.column(name)).toList());
        return SqlText.of("SET NOCOUNT ON; DECLARE @made TABLE (" + columns + "); ").add(start)
                .add(" OUTPUT " + String.join(", ", key.stream().map(inserted::column).toList()) + " INTO @made")
                .add(values).add("; SELECT " + SaveSql.shape(returned, again).selected() + " FROM "
                        + again.table(returned.table()) + " WHERE EXISTS (SELECT 1 FROM @made AS m WHERE " + same
                        + "); SET NOCOUNT OFF");
    }

    /// A text in a variable is compared as the database usually does, unless it is said how.
    private String type(String name) {
        Optional<Column> column = table.flatMap(known -> known.column(name));
        String collation = column.map(known -> known.details().collation()).orElse("");
        return column.map(Column::declaredType).orElse("sql_variant")
                + (collation.isEmpty() ? "" : " COLLATE " + collation);
    }

    /// Whether a number is given to the column that numbers the rows.
    private boolean numbersItself(List<String> names) {
        return table.stream().flatMap(known -> known.columns().stream())
                .anyMatch(column -> column.generation() == Column.Generation.ROW_NUMBER && isIdentity(column)
                        && names.contains(column.name()));
    }

    private static boolean isIdentity(Column column) {
        Column.Numbering numbering = column.details().numbering();
        return numbering != null && numbering.isIdentity();
    }

    /// Only one table of a connection may be so at a time.
    private SqlText numbered(TableName name, SqlText insert) {
        String table = changing.qualified(name);
        return SqlText.of("SET IDENTITY_INSERT " + table + " ON; ").add(insert)
                .add("; SET IDENTITY_INSERT " + table + " OFF");
    }
}
