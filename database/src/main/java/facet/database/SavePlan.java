package facet.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What saving a changeset sends. Pure: made of the changeset and the catalog, before the database is asked.
///
/// @param begin the statements that begin the transaction
/// @param steps the statements of the edits, in the order they are sent
/// @param refusals the edits that no statement can be made for, and why
record SavePlan(List<String> begin, List<Step> steps, List<SaveOutcome.Failed> refusals) {

    static final String COMMIT = "COMMIT";

    /// An edit as it is sent.
    ///
    /// @param edit its index in the changeset
    /// @param shape how the row that comes back is read
    record Step(int edit, SqlStatement statement, RowShape shape) {}

    static SavePlan of(Changeset changes, Catalog catalog, SqlDialect sql) {
        List<Step> steps = new ArrayList<>();
        List<SaveOutcome.Failed> refusals = new ArrayList<>();
        for (int index : SaveOrder.of(changes.edits(), catalog, sql.values())) {
            RowEdit edit = changes.edits().get(index);
            Optional<DatabaseError> refusal = refusal(edit, catalog, sql.values());
            refusal.ifPresent(error -> refusals.add(new SaveOutcome.Failed(index, error)));
            if (refusal.isEmpty()) steps.add(step(index, edit, catalog, sql));
        }
        return new SavePlan(sql.begin(), steps, refusals);
    }

    /// The statements as a person reviews them, framed by those of the transaction.
    SqlPreview preview() {
        List<SqlPreview.Step> result = new ArrayList<>();
        begin.forEach(statement -> result.add(framing(statement)));
        steps.forEach(step -> result.add(new SqlPreview.Step(step.edit(), step.statement())));
        result.add(framing(COMMIT));
        return new SqlPreview(result);
    }

    private static SqlPreview.Step framing(String statement) {
        return new SqlPreview.Step(-1, new SqlStatement(statement, List.of()));
    }

    static Column column(Catalog catalog, TableName table, String column) {
        return catalog.table(table).flatMap(found -> found.column(column)).orElseGet(() -> Column.unknown(column));
    }

    private static Optional<DatabaseError> refusal(RowEdit edit, Catalog catalog, ValueCodec codec) {
        TableName table = edit.source().table();
        Map<String, Value> values = switch (edit) {
            case RowEdit.Insert insert -> insert.values();
            case RowEdit.Update update -> update.newValues();
            case RowEdit.Delete _ -> Map.of();
        };
        boolean isKeyless = edit.source().key() == TableKey.None.NONE && !(edit instanceof RowEdit.Insert);
        if (isKeyless || catalog.table(table).filter(found -> found.kind() == Table.Kind.VIEW).isPresent()) {
            return Optional.of(new DatabaseError(DatabaseError.Kind.READ_ONLY, "The rows of " + table.shown()
                    + " cannot be told apart by a key, so they can only be read.", "", table.name(), null));
        }
        return values.entrySet().stream()
                .filter(each -> codec.stored(each.getValue(), column(catalog, table, each.getKey())).isEmpty())
                .map(each -> codec.refusal(each.getValue(), table, column(catalog, table, each.getKey()))).findFirst();
    }

    private static Step step(int index, RowEdit edit, Catalog catalog, SqlDialect reading) {
        SqlDialect sql = reading.changing(edit.source().table());
        RowShape shape = shape(edit.source(), sql);
        SqlText text = switch (edit) {
            case RowEdit.Insert insert -> insert(insert, catalog, sql).add(sql.returning(shape.selected()).orElse(""));
            case RowEdit.Update update -> update(update, catalog, sql).add(sql.returning(shape.selected()).orElse(""));
            case RowEdit.Delete delete -> SqlText.of("DELETE FROM " + sql.table(delete.source().table()))
                    .add(stillThere(delete.source().table(), delete.key(), delete.oldValues(), catalog, sql));
        };
        return new Step(index, text.statement(), shape);
    }

    static RowShape shape(RowSource source, SqlDialect sql) {
        return RowShape.of(source, RowOrder.of(List.of(), source.key(), sql), RowQuery.USUAL_BYTES_HEAD, sql);
    }

    private static SqlText insert(RowEdit.Insert insert, Catalog catalog, SqlDialect sql) {
        SqlText text = SqlText.of("INSERT INTO " + sql.table(insert.source().table()));
        if (insert.values().isEmpty()) return text.add(sql.onlyDefaults());
        List<SqlText> names = new ArrayList<>();
        List<SqlText> marks = new ArrayList<>();
        new TreeMap<>(insert.values()).forEach((name, value) -> {
            names.add(SqlText.of(sql.quoted(name)));
            marks.add(new SqlText().value(stored(value, insert.source().table(), name, catalog, sql)));
        });
        return text.add(" (").join(", ", names).add(") VALUES (").join(", ", marks).add(")");
    }

    private static SqlText update(RowEdit.Update update, Catalog catalog, SqlDialect sql) {
        List<SqlText> changes = new ArrayList<>();
        new TreeMap<>(update.newValues()).forEach((name, value) -> changes.add(SqlText.of(sql.quoted(name) + " = ")
                .value(stored(value, update.source().table(), name, catalog, sql))));
        return SqlText.of("UPDATE " + sql.table(update.source().table()) + " SET ").join(", ", changes)
                .add(stillThere(update.source().table(), update.key(), update.oldValues(), catalog, sql));
    }

    private static Stored stored(Value value, TableName table, String column, Catalog catalog, SqlDialect sql) {
        return sql.values().stored(value, column(catalog, table, column)).orElseThrow();
    }

    private static SqlText stillThere(TableName table, RowKey key, Map<String, Value> oldValues, Catalog catalog,
            SqlDialect sql) {
        List<SqlText> conditions = new ArrayList<>(keyConditions(key, sql));
        new TreeMap<>(oldValues)
                .forEach((name, value) -> conditions.add(
                        sql.values().isStill(sql.column(name), column(catalog, table, name).declaredType(), value)));
        return SqlText.of(" WHERE ").join(" AND ", conditions);
    }

    /// The row `key` of `source`, as `shape` reads it.
    static SqlStatement select(RowSource source, RowKey key, RowShape shape, SqlDialect sql) {
        return SqlText.of("SELECT " + shape.selected() + " FROM " + sql.table(source.table()) + " WHERE ")
                .join(" AND ", keyConditions(key, sql)).statement();
    }

    static List<SqlText> keyConditions(RowKey key, SqlDialect sql) {
        List<SqlText> conditions = new ArrayList<>();
        for (int i = 0; i < key.values().size(); i++) {
            conditions.add(SqlText.equal(sql.column(key.key().names().get(i)), key.values().get(i)));
        }
        return conditions;
    }
}
