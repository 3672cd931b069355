package facet.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import facet.database.jdbc.SqlFailure;

/// Saves a changeset in one transaction, or nothing of it.
final class Saver {

    private final Changeset changes;
    private final Catalog catalog;
    private final Statements statements;
    private final Backend backend;
    private final List<Optional<Row>> rows = new ArrayList<>();

    private Saver(Changeset changes, Catalog catalog, Statements statements, Backend backend) {
        this.changes = changes;
        this.catalog = catalog;
        this.statements = statements;
        this.backend = backend;
        changes.edits().forEach(edit -> rows.add(Optional.empty()));
    }

    static SaveOutcome save(SavePlan plan, Changeset changes, Catalog catalog, Statements statements, Backend backend)
            throws SqlFailure {
        SaveOutcome outcome;
        try {
            outcome = new Saver(changes, catalog, statements, backend).run(plan);
        } catch (SqlFailure failure) {
            outcome = new SaveOutcome.Failed(-1, backend.error(failure));
        }
        if (!(outcome instanceof SaveOutcome.Saved)) rollBack(statements);
        return outcome;
    }

    /// Some errors end the transaction by themselves; then there is nothing left to roll back, and SQLite says so.
    private static void rollBack(Statements statements) {
        try {
            statements.run("ROLLBACK");
        } catch (SqlFailure alreadyEnded) {
            // The log has heard of it. Closing the connection rolls back whatever may be left.
            return;
        }
    }

    private SaveOutcome run(SavePlan plan) throws SqlFailure {
        for (String statement : plan.begin()) {
            statements.run(statement);
        }
        for (SavePlan.Step step : plan.steps()) {
            Optional<SaveOutcome> trouble = send(step);
            if (trouble.isPresent()) return trouble.get();
        }
        readAgainBehindTriggers();
        try {
            statements.run(SavePlan.COMMIT);
        } catch (SqlFailure failure) {
            return foreignKeyFailure(backend.error(failure), -1);
        }
        return new SaveOutcome.Saved(rows);
    }

    private Optional<SaveOutcome> send(SavePlan.Step step) throws SqlFailure {
        RowEdit edit = changes.edits().get(step.edit());
        long count;
        try {
            count = statements.run(step.statement(), row -> rows.set(step.edit(), Optional.of(step.shape().row(row))));
        } catch (SqlFailure failure) {
            DatabaseError error = backend.error(failure, edit.source().table());
            return Optional.of(foreignKeyFailure(error, step.edit()));
        }
        if (count == 1) {
            if (rows.get(step.edit()).isEmpty()) rows.set(step.edit(), readAgain(edit));
            return Optional.empty();
        }
        return Optional.of(switch (edit) {
            case RowEdit.Insert insert -> new SaveOutcome.Failed(step.edit(), notOne(insert.source().table(), count));
            case RowEdit.Update update -> missed(step, update.key(), count);
            case RowEdit.Delete delete -> missed(step, delete.key(), count);
        });
    }

    /// The row that an engine without RETURNING has written: by the key that was sent, or by the number that the server gave
    /// it. A key that the server made in another way is not known, and then the row is not either.
    private Optional<Row> readAgain(RowEdit edit) throws SqlFailure {
        return switch (edit) {
            case RowEdit.Insert insert -> {
                Optional<RowKey> key = writtenKey(insert.source(), insert.values(), List.of());
                yield key.isEmpty() ? Optional.empty() : read(insert.source(), key.get());
            }
            case RowEdit.Update update -> {
                Optional<RowKey> key = writtenKey(update.source(), update.newValues(), update.key().values());
                yield key.isEmpty() ? Optional.empty() : read(update.source(), key.get());
            }
            case RowEdit.Delete _ -> Optional.empty();
        };
    }

    private Optional<RowKey> writtenKey(RowSource source, Map<String, Value> written, List<Stored> before)
            throws SqlFailure {
        List<Stored> values = new ArrayList<>();
        for (String name : source.key().names()) {
            Column column = SavePlan.column(catalog, source.table(), name);
            Value value = written.get(name);
            boolean isNumber = column.generation() == Column.Generation.ROW_NUMBER;
            if (value != null && !(isNumber && value.isNull())) {
                values.add(backend.sql().values().stored(value, column).orElseThrow());
            } else if (!before.isEmpty()) {
                values.add(before.get(values.size()));
            } else if (isNumber) {
                Optional<Long> number = statements.number(SqlText.of(backend.sql().lastNumber()).statement());
                number.ifPresent(it -> values.add(Stored.of(it)));
            }
        }
        return values.isEmpty() || values.size() < source.key().names().size()
                ? Optional.empty()
                : Optional.of(new RowKey(source.key(), values));
    }

    private SaveOutcome missed(SavePlan.Step step, RowKey key, long count) throws SqlFailure {
        RowEdit edit = changes.edits().get(step.edit());
        if (count > 1) return new SaveOutcome.Failed(step.edit(), notOne(edit.source().table(), count));
        return new SaveOutcome.Conflict(step.edit(), edit, read(edit.source(), key));
    }

    private static DatabaseError notOne(TableName table, long count) {
        return new DatabaseError(DatabaseError.Kind.OTHER, "The statement changed " + count
                + " rows instead of one, so nothing was saved. A trigger or a conflict clause of the table may be why.",
                "",
                table.name(), null);
    }

    private Optional<Row> read(RowSource source, RowKey key) throws SqlFailure {
        List<Row> found = new ArrayList<>();
        RowShape shape = SavePlan.shape(source, backend.sql());
        statements.run(SavePlan.select(source, key, shape, backend.sql()), row -> found.add(shape.row(row)));
        return found.stream().findFirst();
    }

    /// A statement gives its row back before triggers that follow it have run.
    private void readAgainBehindTriggers() throws SqlFailure {
        for (int i = 0; i < rows.size(); i++) {
            RowSource source = changes.edits().get(i).source();
            Optional<Row> row = rows.get(i);
            boolean hasTriggers = catalog.table(source.table()).filter(table -> !table.triggers().isEmpty())
                    .isPresent();
            if (row.isPresent() && hasTriggers) rows.set(i, read(source, row.get().key()));
        }
    }

    /// SQLite names neither the row nor the key of a foreign key that failed; the rows still in the transaction do. Others name them.
    private SaveOutcome foreignKeyFailure(DatabaseError error, int edit) throws SqlFailure {
        if (error.kind() != DatabaseError.Kind.FOREIGN_KEY || !backend.answersAfterFailure())
            return new SaveOutcome.Failed(edit, error);
        return new ForeignKeyCulprit(changes, catalog, statements, backend.sql()).find(rows, edit, error);
    }
}
