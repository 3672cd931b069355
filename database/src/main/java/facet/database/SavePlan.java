package facet.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What saving a changeset sends. Pure: made of the changeset and the catalog, before the database is asked.
///
/// @param begin the statements that begin the transaction
/// @param files the files whose bytes are stored
/// @param brought what is sent of them before the edits
/// @param order the parts of the edits, in the order they are sent
/// @param statements what is sent for each
/// @param refusals the edits that no statement can be made for, and why
record SavePlan(List<String> begin, SavedFiles files, List<SqlStatement> brought, SaveOrder.Result order,
        SaveSql statements, List<SaveOutcome.Failed> refusals) {

    static final String COMMIT = "COMMIT";

    static SavePlan of(Changeset changes, Catalog catalog, SqlDialect sql) {
        List<SaveOutcome.Failed> refusals = new ArrayList<>();
        for (int i = 0; i < changes.edits().size(); i++) {
            int index = i;
            refusal(changes.edits().get(i), changes.edits(), catalog, sql.values())
                    .ifPresent(error -> refusals.add(new SaveOutcome.Failed(index, error)));
        }
        SaveOrder.Result order = SaveOrder.of(refusals.isEmpty() ? changes.edits() : List.of(), catalog, sql);
        refusals.addAll(order.refusals());
        SavedFiles files = SavedFiles.of(changes);
        return new SavePlan(sql.begin(), files, sql.brought(files.files()), order,
                SaveSql.of(changes, catalog, order, sql), List.copyOf(refusals));
    }

    /// The statements as a person reviews them, framed by those of the transaction; none where the save is refused.
    SqlPreview preview() {
        List<SqlPreview.Step> result = new ArrayList<>();
        begin.forEach(statement -> result.add(framing(statement)));
        if (refusals.isEmpty()) {
            brought.forEach(statement -> result.add(SqlPreview.Step.framing(statement)));
            result.addAll(statements.preview());
        }
        result.add(framing(COMMIT));
        return new SqlPreview(result);
    }

    private static SqlPreview.Step framing(String statement) {
        return SqlPreview.Step.framing(new SqlStatement(statement, List.of()));
    }

    static Column column(Catalog catalog, TableName table, String column) {
        return catalog.table(table).flatMap(found -> found.column(column)).orElseGet(() -> Column.unknown(column));
    }

    private static Optional<DatabaseError> refusal(RowEdit edit, List<RowEdit> edits, Catalog catalog,
            ValueCodec codec) {
        TableName table = edit.source().table();
        boolean needsKey = edit instanceof RowEdit.Update || edit instanceof RowEdit.Delete;
        boolean isKeyless = needsKey && edit.source().key() == TableKey.None.NONE;
        if (isKeyless || catalog.table(table).filter(found -> found.kind() == Table.Kind.VIEW).isPresent()) {
            return Optional.of(new DatabaseError(DatabaseError.Kind.READ_ONLY, "The rows of " + table.shown()
                    + " cannot be told apart by a key, so they can only be read.", "", table.name(), null));
        }
        return EditValues.given(edit).entrySet().stream()
                .filter(each -> !canBeStored(each.getValue(), column(catalog, table, each.getKey()), edits, codec))
                .map(each -> codec.refusal(each.getValue(), table, column(catalog, table, each.getKey()))).findFirst();
    }

    /// What another edit makes is known only then; here the edit has to be one that makes a row.
    private static boolean canBeStored(Value value, Column column, List<RowEdit> edits, ValueCodec codec) {
        if (!(value instanceof Value.KeyOf(int maker, _))) return codec.stored(value, column).isPresent();
        return maker >= 0 && maker < edits.size()
                && (edits.get(maker) instanceof RowEdit.Insert || edits.get(maker) instanceof RowEdit.Update);
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
