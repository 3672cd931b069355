package facet.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import facet.database.jdbc.SqlFailure;

/// Finds which edit broke which foreign key, by looking at the rows that the transaction still holds.
record ForeignKeyCulprit(Changeset changes, Catalog catalog, Statements statements, SqlDialect sql) {

    /// The failure with the edit, the table and the columns at fault.
    ///
    /// @param rows what the edits have made so far
    /// @param failed the edit whose statement was refused, or -1 if it was the end of the transaction
    SaveOutcome.Failed find(List<Optional<Row>> rows, int failed, DatabaseError error) throws SqlFailure {
        for (int i = 0; i < changes.edits().size(); i++) {
            if (failed >= 0 && i != failed) continue;
            RowEdit edit = changes.edits().get(i);
            Optional<DatabaseError> found = dangling(edit, rows.get(i), error);
            if (found.isEmpty()) found = leftBehind(edit, failed >= 0, error);
            if (found.isPresent()) return new SaveOutcome.Failed(i, found.get());
        }
        return new SaveOutcome.Failed(failed, error);
    }

    /// Whether the row as it is now refers to a row that is not there.
    private Optional<DatabaseError> dangling(RowEdit edit, Optional<Row> row, DatabaseError error) throws SqlFailure {
        Optional<Table> table = catalog.table(edit.source().table());
        if (row.isEmpty() || table.isEmpty()) return Optional.empty();
        for (ForeignKey key : table.get().foreignKeys()) {
            if (isDangling(edit.source(), row.get().key(), key)) {
                String columns = String.join(", ", key.columns());
                return Optional.of(new DatabaseError(error.kind(),
                        "There is no " + key.referencedTable().name() + " that "
                                + columns + " refers to. Choose one that exists, or add it.",
                        error.databaseWords(),
                        table.get().name(), columns));
            }
        }
        return Optional.empty();
    }

    private boolean isDangling(RowSource source, RowKey row, ForeignKey key) throws SqlFailure {
        List<SqlText> matches = new ArrayList<>();
        SqlText text = SqlText.of("SELECT count(*) FROM " + sql.table(source.table()) + " WHERE ");
        for (int i = 0; i < row.values().size(); i++) {
            text.add(SqlText.equal(sql.column(row.key().names().get(i)), row.values().get(i))).add(" AND ");
        }
        for (int i = 0; i < key.columns().size(); i++) {
            String column = sql.column(key.columns().get(i));
            text.add(column + " IS NOT NULL AND ");
            matches.add(SqlText.of("p." + sql.quoted(key.referencedColumns().get(i)) + " = " + column));
        }
        text.add("NOT EXISTS (SELECT 1 FROM " + sql.qualified(key.referencedTable()) + " AS p WHERE ")
                .join(" AND ", matches)
                .add(")");
        return statements.number(text.statement()).orElse(0L) > 0;
    }

    /// Whether rows still refer to what the row was before it was deleted or its key changed.
    private Optional<DatabaseError> leftBehind(RowEdit edit, boolean isRefusedAtOnce, DatabaseError error)
            throws SqlFailure {
        Optional<Table> table = catalog.table(edit.source().table());
        for (Table child : catalog.tables()) {
            for (ForeignKey key : child.foreignKeys()) {
                if (table.isEmpty() || !catalog.table(key.referencedTable()).equals(table)) continue;
                Optional<List<Stored>> old = old(edit, key.referencedColumns());
                long count = old.isEmpty() ? 0 : referring(child, key, old.get(), isRefusedAtOnce);
                if (count > 0) return Optional.of(stillReferred(child, key, table.get().name(), count, error));
            }
        }
        return Optional.empty();
    }

    private static DatabaseError stillReferred(Table child, ForeignKey key, String parent, long count,
            DatabaseError error) {
        String columns = String.join(", ", key.columns());
        String rows = count == 1
                ? "1 row of " + child.name() + " still refers"
                : count + " rows of " + child.name()
                        + " still refer";
        return new DatabaseError(error.kind(), rows + " to this " + parent + " by " + columns
                + ". Change or delete " + (count == 1 ? "it" : "them") + " first.", error.databaseWords(), parent,
                String.join(", ", key.referencedColumns()));
    }

    private long referring(Table child, ForeignKey key, List<Stored> old, boolean isRefusedAtOnce) throws SqlFailure {
        SqlText text = SqlText.of("SELECT count(*) FROM " + sql.table(child.qualifiedName()) + " WHERE ");
        List<SqlText> conditions = new ArrayList<>();
        List<SqlText> matches = new ArrayList<>();
        for (int i = 0; i < old.size(); i++) {
            String column = sql.column(key.columns().get(i));
            conditions.add(SqlText.equal(column, old.get(i)));
            matches.add(SqlText.of("p." + sql.quoted(key.referencedColumns().get(i)) + " = " + column));
        }
        text.join(" AND ", conditions);
        if (!isRefusedAtOnce) {
            text.add(" AND NOT EXISTS (SELECT 1 FROM " + sql.qualified(key.referencedTable()) + " AS p WHERE ")
                    .join(" AND ", matches).add(")");
        }
        return statements.number(text.statement()).orElse(0L);
    }

    /// What a deleted or changed row held in `columns`, if that is known.
    private Optional<List<Stored>> old(RowEdit edit, List<String> columns) {
        if (edit instanceof RowEdit.Update update && !EditValues.changes(update, columns)) return Optional.empty();
        return Optional.of(new EditValues(catalog, sql.values()).before(edit, columns)).filter(old -> !old.isEmpty());
    }
}
