package facet.database;

import java.util.List;

/// How one engine words its SQL. A column is always named with its table's alias: SQLite takes a quoted name that is no
/// column for a text, and does not with an alias before it.
interface SqlDialect {

    /// The alias under which a statement knows its table.
    String ALIAS = "t";

    /// `name` as an identifier, whatever it is made of.
    String quoted(String name);

    /// The column `name` of the statement's table.
    default String column(String name) {
        return ALIAS + "." + quoted(name);
    }

    /// The table with the alias, for FROM, UPDATE and DELETE.
    default String table(String name) {
        return quoted(name) + " AS " + ALIAS;
    }

    /// What to select for a value of `column`: the value as stored, and a second term with its size in bytes where it is cut
    /// to `bytesHead` bytes.
    List<String> readTerms(ColumnRead column, int bytesHead);

    /// What to compare and sort `column` by.
    String sortTerm(ColumnRead column);

    /// Whether [#sortTerm] is the bare column, so that an index of it serves.
    boolean sortsByColumn(ColumnRead column);
}
