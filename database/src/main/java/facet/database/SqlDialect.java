package facet.database;

import java.util.List;

/// How one engine words its SQL. A column is always named with its table or the table's alias: SQLite takes a quoted name that is no
/// column for a text, and does not with one of them before it.
interface SqlDialect {

    /// `name` as an identifier, whatever it is made of.
    String quoted(String name);

    /// The column `name` of the statement's table.
    String column(String name);

    /// The table with its alias, for FROM, INTO and UPDATE.
    String table(String name);

    /// The same words for a statement that changes `table` and so may not give it an alias: what it returns can be named
    /// by the table's own name only.
    SqlDialect changing(String table);

    /// What to select for a value of `column`: the value as stored, and a second term with its size in bytes where it is cut
    /// to `bytesHead` bytes.
    List<String> readTerms(ColumnRead column, int bytesHead);

    /// What to compare and sort `column` by.
    String sortTerm(ColumnRead column);

    /// Whether [#sortTerm] is the bare column, so that an index of it serves.
    boolean sortsByColumn(ColumnRead column);
}
