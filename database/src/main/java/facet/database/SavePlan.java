package facet.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What saving a changeset sends. Pure: made of the changeset and the catalog, before the database is asked.
///
/// @param steps the statements of the edits, in the order they are sent
/// @param refusals the edits that no statement can be made for, and why
record SavePlan(List<Step> steps, List<SaveOutcome.Failed> refusals) {

    static final String BEGIN = "BEGIN IMMEDIATE";
    static final String DEFER = "PRAGMA defer_foreign_keys = ON";
    static final String COMMIT = "COMMIT";

    /// An edit as it is sent.
    ///
    /// @param edit its index in the changeset
    /// @param shape how the row that comes back is read
    record Step(int edit, SqlStatement statement, RowShape shape) {}

    static SavePlan of(Changeset changes, Catalog catalog, SqlDialect sql) {
        List<Step> steps = new ArrayList<>();
        List<SaveOutcome.Failed> refusals = new ArrayList<>();
        for (int index : SaveOrder.of(changes.edits(), catalog)) {
            RowEdit edit = changes.edits().get(index);
            Optional<DatabaseError> refusal = refusal(edit, catalog);
            refusal.ifPresent(error -> refusals.add(new SaveOutcome.Failed(index, error)));
            if (refusal.isEmpty()) steps.add(step(index, edit, catalog, sql));
        }
        return new SavePlan(steps, refusals);
    }

    /// The statements as a person reviews them, framed by those of the transaction.
    SqlPreview preview() {
        List<SqlPreview.Step> result = new ArrayList<>();
        result.add(framing(BEGIN));
        result.add(framing(DEFER));
        steps.forEach(step -> result.add(new SqlPreview.Step(step.edit(), step.statement())));
        result.add(framing(COMMIT));
        return new SqlPreview(result);
    }

    private static SqlPreview.Step framing(String statement) {
        return new SqlPreview.Step(-1, new SqlStatement(statement, List.of()));
    }

    static Affinity affinity(Catalog catalog, String table, String column) {
        return catalog.table(table).flatMap(found -> found.column(column)).map(Column::affinity).orElse(Affinity.BLOB);
    }

    private static Optional<DatabaseError> refusal(RowEdit edit, Catalog catalog) {
        String table = edit.source().table();
        Map<String, Value> values = switch (edit) {
            case RowEdit.Insert insert -> insert.values();
            case RowEdit.Update update -> update.newValues();
            case RowEdit.Delete _ -> Map.of();
        };
        boolean isKeyless = edit.source().key() == TableKey.None.NONE && !(edit instanceof RowEdit.Insert);
        if (isKeyless || catalog.table(table).filter(found -> found.kind() == Table.Kind.VIEW).isPresent()) {
            return Optional.of(new DatabaseError(DatabaseError.Kind.READ_ONLY, "The rows of " + table
                    + " cannot be told apart by a key, so they can only be read.", "", table, null));
        }
        return values.entrySet().stream()
                .filter(each -> ValueEncoder.stored(each.getValue(), affinity(catalog, table, each.getKey())).isEmpty())
                .map(each -> ValueEncoder.refusal(each.getValue(), table, each.getKey())).findFirst();
    }

    private static Step step(int index, RowEdit edit, Catalog catalog, SqlDialect reading) {
        SqlDialect sql = reading.changing(edit.source().table());
        RowShape shape = shape(edit.source(), sql);
        SqlText text = switch (edit) {
            case RowEdit.Insert insert -> insert(insert, catalog, sql).add(" RETURNING " + shape.selected());
            case RowEdit.Update update -> update(update, catalog, sql).add(" RETURNING " + shape.selected());
            case RowEdit.Delete delete -> SqlText.of("DELETE FROM " + sql.table(delete.source().table()))
                    .add(stillThere(delete.key(), delete.oldValues(), sql));
        };
        return new Step(index, text.statement(), shape);
    }

    static RowShape shape(RowSource source, SqlDialect sql) {
        return RowShape.of(source, RowOrder.of(List.of(), source.key(), sql), RowQuery.USUAL_BYTES_HEAD, sql);
    }

    private static SqlText insert(RowEdit.Insert insert, Catalog catalog, SqlDialect sql) {
        SqlText text = SqlText.of("INSERT INTO " + sql.table(insert.source().table()));
        if (insert.values().isEmpty()) return text.add(" DEFAULT VALUES");
        List<SqlText> names = new ArrayList<>();
        List<SqlText> marks = new ArrayList<>();
        new TreeMap<>(insert.values()).forEach((name, value) -> {
            names.add(SqlText.of(sql.quoted(name)));
            marks.add(new SqlText().value(stored(value, insert.source().table(), name, catalog)));
        });
        return text.add(" (").join(", ", names).add(") VALUES (").join(", ", marks).add(")");
    }

    private static SqlText update(RowEdit.Update update, Catalog catalog, SqlDialect sql) {
        List<SqlText> changes = new ArrayList<>();
        new TreeMap<>(update.newValues()).forEach((name, value) -> changes.add(SqlText.of(sql.quoted(name) + " = ")
                .value(stored(value, update.source().table(), name, catalog))));
        return SqlText.of("UPDATE " + sql.table(update.source().table()) + " SET ").join(", ", changes)
                .add(stillThere(update.key(), update.oldValues(), sql));
    }

    private static Stored stored(Value value, String table, String column, Catalog catalog) {
        return ValueEncoder.stored(value, affinity(catalog, table, column)).orElseThrow();
    }

    private static SqlText stillThere(RowKey key, Map<String, Value> oldValues, SqlDialect sql) {
        List<SqlText> conditions = new ArrayList<>(keyConditions(key, sql));
        new TreeMap<>(oldValues)
                .forEach((name, value) -> conditions.add(ValueEncoder.isStill(sql.column(name), value)));
        return SqlText.of(" WHERE ").join(" AND ", conditions);
    }

    /// The row `key` of `source`, as `shape` reads it.
    static SqlStatement select(RowSource source, RowKey key, RowShape shape, SqlDialect sql) {
        return SqlText.of("SELECT " + shape.selected() + " FROM " + sql.table(source.table()) + " WHERE ")
                .join(" AND ", keyConditions(key, sql)).statement();
    }

    private static List<SqlText> keyConditions(RowKey key, SqlDialect sql) {
        List<SqlText> conditions = new ArrayList<>();
        for (int i = 0; i < key.values().size(); i++) {
            conditions.add(SqlText.equal(sql.column(key.key().names().get(i)), key.values().get(i)));
        }
        return conditions;
    }
}
