package facet.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import facet.database.jdbc.SqlFailure;

/// Names the row that already has a value that has to be unique. Asked after the rollback, as some engines answer nothing
/// between a failed statement and that.
record UniqueCulprit(Changeset changes, Catalog catalog, Statements statements, SqlDialect sql) {

    /// `failed`, with the other row in its message if it can be found.
    SaveOutcome.Failed find(SaveOutcome.Failed failed) {
        String named = failed.error().column();
        boolean isUnique = failed.error().kind() == DatabaseError.Kind.UNIQUE && failed.edit() >= 0;
        if (!isUnique || named == null) return failed;
        RowEdit edit = changes.edits().get(failed.edit());
        List<String> columns = Arrays.asList(named.split(", ", -1));
        List<Stored> values = new EditValues(catalog, sql.values()).after(edit, columns);
        if (values.isEmpty()) return failed;
        Optional<String> other = ofThisSave(failed.edit(), columns, values)
                .or(() -> ofTheDatabase(edit, columns, values));
        return other.map(row -> new SaveOutcome.Failed(failed.edit(), saying(row, failed.error()))).orElse(failed);
    }

    private static DatabaseError saying(String row, DatabaseError error) {
        return new DatabaseError(error.kind(), row + " already has this value of " + error.column()
                + ", and it has to be unique.", error.databaseWords(), error.table(), error.column());
    }

    private Optional<String> ofThisSave(int failed, List<String> columns, List<Stored> values) {
        RowEdit edit = changes.edits().get(failed);
        EditValues known = new EditValues(catalog, sql.values());
        for (int i = 0; i < changes.edits().size(); i++) {
            RowEdit other = changes.edits().get(i);
            if (i != failed && other.source().table().equals(edit.source().table())
                    && known.after(other, columns).equals(values)) {
                return Optional.of("Another row of this save, " + EditWords.of(other) + ",");
            }
        }
        return Optional.empty();
    }

    private Optional<String> ofTheDatabase(RowEdit edit, List<String> columns, List<Stored> values) {
        RowSource source = new RowSource(edit.source().table(), List.of(), edit.source().key());
        if (source.key() == TableKey.None.NONE) return Optional.empty();
        RowShape shape = SaveSql.shape(source, sql);
        List<Row> found = new ArrayList<>();
        SqlText text = SqlText.of("SELECT " + shape.selected() + " FROM " + sql.table(source.table()) + " WHERE ")
                .add(sql.among(columns.stream().map(sql::column).toList(), List.of(values)));
        try {
            statements.run(sql.limit(text, false, 1, 0).statement(), row -> found.add(shape.row(row)));
        } catch (SqlFailure unknown) {
            // The database's own words have to do.
            return Optional.empty();
        }
        return found.stream().findFirst().map(row -> source.table().name() + " " + EditWords.key(row.key()));
    }
}
