package facet.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import facet.database.jdbc.SqlFailure;

/// Saves a changeset in one transaction, or nothing of it.
final class Saver {

    private static final SaveOutcome CANCELLED = new SaveOutcome.Failed(-1, DatabaseError
            .of(DatabaseError.Kind.CANCELLED, "The save was cancelled. Nothing was saved.", ""));

    private final Changeset changes;
    private final Catalog catalog;
    private final SavePlan plan;
    private final Statements statements;
    private final Backend backend;
    private final UndoFiles files;
    private final List<Optional<Row>> rows = new ArrayList<>();
    private final List<Integer> alreadySo = new ArrayList<>();

    private Saver(SavePlan plan, Changeset changes, Catalog catalog, Statements statements, Backend backend,
            UndoFiles files) {
        this.plan = plan;
        this.files = files;
        this.changes = changes;
        this.catalog = catalog;
        this.statements = statements;
        this.backend = backend;
        changes.edits().forEach(edit -> rows.add(Optional.empty()));
    }

    /// @param files where is kept what would take the save back
    static SaveOutcome save(SavePlan plan, Changeset changes, Catalog catalog, Statements statements, Backend backend,
            UndoFiles files) throws SqlFailure {
        Saver saver = new Saver(plan, changes, catalog, statements, backend, files);
        SaveOutcome outcome;
        try {
            outcome = saver.run();
        } catch (SqlFailure failure) {
            outcome = new SaveOutcome.Failed(-1, backend.error(failure));
        }
        if (outcome instanceof SaveOutcome.Saved || outcome instanceof SaveOutcome.Unknown) return outcome;
        rollBack(backend.sql().rollback(), statements.uncancelled());
        if (statements.handle().isCancelled()) return CANCELLED;
        return outcome instanceof SaveOutcome.Failed failed
                ? new UniqueCulprit(changes, catalog, statements, backend.sql()).find(failed)
                : outcome;
    }

    /// Some errors end the transaction by themselves; then there is nothing left to roll back, and SQLite says so.
    private static void rollBack(String rollback, Statements statements) {
        try {
            statements.run(rollback);
        } catch (SqlFailure alreadyEnded) {
            // The log has heard of it. Closing the connection rolls back whatever may be left.
            return;
        }
    }

    private SaveOutcome run() throws SqlFailure {
        for (String statement : plan.begin()) {
            statements.run(statement);
        }
        Optional<SaveOutcome> unusable = plan.files().changed();
        if (unusable.isEmpty()) unusable = plan.files().tooLarge(statements, backend.sql());
        if (unusable.isPresent()) return unusable.get();
        UndoNotes notes = UndoNotes.before(changes, catalog, statements, backend.sql(), files);
        Optional<SaveOutcome> trouble = sendAll();
        Optional<SaveOutcome> changed = plan.files().changed();
        if (changed.isPresent()) return changed.get();
        if (trouble.isPresent()) return trouble.get();
        readAgainBehindTriggers();
        List<Optional<Row>> saved = asAskedFor();
        SaveOutcome.Saved outcome = new SaveOutcome.Saved(saved, alreadySo.stream().sorted().toList(),
                notes.undo(saved, alreadySo, this::made),
                SaveOutcome.Certainty.ANSWERED);
        return commit(outcome, transaction());
    }

    /// A file that changes while it is read is a better reason for a failure than what the driver makes of it.
    private Optional<SaveOutcome> sendAll() throws SqlFailure {
        try {
            for (SqlStatement statement : plan.brought()) {
                statements.run(statement);
            }
        } catch (SqlFailure failure) {
            return Optional.of(new SaveOutcome.Failed(-1, backend.error(failure)));
        }
        for (SavePart part : plan.order().parts()) {
            Optional<SaveSql.Step> step = plan.statements().step(part, this::made);
            Optional<SaveOutcome> trouble = step.isEmpty() ? Optional.empty() : send(step.get());
            if (trouble.isPresent()) return trouble;
        }
        return Optional.empty();
    }

    /// By what the transaction can be asked for afterwards, where the engine tells.
    private Optional<Long> transaction() throws SqlFailure {
        Optional<String> question = backend.sql().transactionNumber();
        return question.isEmpty() ? Optional.empty() : statements.number(SqlText.of(question.get()).statement());
    }

    private SaveOutcome commit(SaveOutcome.Saved outcome, Optional<Long> transaction) throws SqlFailure {
        if (statements.handle().isCancelled()) return CANCELLED;
        try {
            statements.uncancelled().run(SavePlan.COMMIT);
            return outcome;
        } catch (SqlFailure failure) {
            DatabaseError error = backend.error(failure);
            return switch (error.kind()) {
                case CONNECTION_LOST, UNREACHABLE, TLS, DISK, CANCELLED ->
                    new SaveOutcome.Unknown(changes, outcome, transaction, error);
                default -> foreignKeyFailure(error, -1);
            };
        }
    }

    private Optional<SaveOutcome> send(SaveSql.Step step) throws SqlFailure {
        RowEdit edit = changes.edits().get(step.edit());
        TableName table = edit.source().table();
        List<Row> brought = new ArrayList<>();
        long count;
        try {
            count = statements.run(step.text().statement(), row -> brought.add(step.shape().row(row)));
        } catch (SqlFailure failure) {
            return Optional.of(foreignKeyFailure(new ValueCulprit(edit, catalog).find(backend.error(failure, table)),
                    step.edit()));
        }
        if (count == 1) {
            if (step.brings()) {
                rows.set(step.edit(),
                        brought.isEmpty() ? readAgain(edit, step.edit()) : Optional.of(brought.getFirst()));
            }
            return Optional.empty();
        }
        return switch (edit) {
            case RowEdit.Insert _ -> Optional.of(new SaveOutcome.Failed(step.edit(), notOne(table, count)));
            case RowEdit.Update update -> Optional.of(missed(step, update.key(), count));
            case RowEdit.Delete delete -> Optional.of(missed(step, delete.key(), count));
            case RowEdit.Connect _,RowEdit.Disconnect _ -> {
                if (count == 0) alreadySo.add(step.edit());
                yield count == 0
                        ? Optional.empty()
                        : Optional.of(new SaveOutcome.Failed(step.edit(), notOne(table, count)));
            }
        };
    }

    /// The row that an engine without RETURNING has written: by the key that was sent, by the number that the server gave it,
    /// or by what the statement has kept of a default.
    private Optional<Row> readAgain(RowEdit edit, int index) throws SqlFailure {
        List<Stored> before = rows.get(index).map(row -> row.key().values())
                .orElse(edit instanceof RowEdit.Update update ? update.key().values() : List.of());
        Optional<RowKey> key = writtenKey(edit.source(), EditValues.given(edit), before);
        return key.isEmpty() ? Optional.empty() : read(plan.statements().returned(index), key.get());
    }

    private Optional<RowKey> writtenKey(RowSource source, Map<String, Value> written, List<Stored> before)
            throws SqlFailure {
        List<Stored> values = new ArrayList<>();
        for (String name : source.key().names()) {
            Column column = SavePlan.column(catalog, source.table(), name);
            Value value = written.get(name);
            boolean isNumber = column.generation() == Column.Generation.ROW_NUMBER;
            if (value instanceof Value.KeyOf wanted) {
                made(wanted).ifPresent(values::add);
            } else if (value != null && !(isNumber && value.isNull())) {
                values.add(backend.sql().values().stored(value, column).orElseThrow());
            } else if (!before.isEmpty()) {
                values.add(before.get(values.size()));
            } else if (isNumber) {
                Optional<Long> number = statements.number(SqlText.of(backend.sql().lastNumber()).statement());
                number.ifPresent(it -> values.add(Stored.of(it)));
            } else if (column.defaultSql() != null) {
                kept(name).ifPresent(values::add);
            }
        }
        return values.isEmpty() || values.size() < source.key().names().size()
                ? Optional.empty()
                : Optional.of(new RowKey(source.key(), values));
    }

    private Optional<Stored> kept(String name) throws SqlFailure {
        List<Stored> found = new ArrayList<>();
        statements.run(SqlText.of("SELECT " + backend.sql().kept(name)).statement(),
                row -> found.add(StoredValues.read(row, 0)));
        return found.stream().filter(value -> !value.isNull()).findFirst();
    }

    private SaveOutcome missed(SaveSql.Step step, RowKey key, long count) throws SqlFailure {
        RowEdit edit = changes.edits().get(step.edit());
        if (count > 1) return new SaveOutcome.Failed(step.edit(), notOne(edit.source().table(), count));
        return new SaveOutcome.Conflict(step.edit(), edit, read(edit.source(), key));
    }

    private static DatabaseError notOne(TableName table, long count) {
        return new DatabaseError(DatabaseError.Kind.OTHER, "The statement changed " + count
                + " rows instead of one, so nothing was saved. A trigger or a conflict clause of the table may be why.",
                "", table.name(), null);
    }

    /// What an edit has made so far: its row as it came back, or else as the edit itself says.
    private Optional<Stored> made(Value.KeyOf wanted) {
        RowEdit edit = changes.edits().get(wanted.edit());
        Optional<Row> row = rows.get(wanted.edit());
        if (row.isEmpty()) return Optional.empty();
        int place = row.get().key().key().names().indexOf(wanted.column());
        if (place >= 0) return Optional.of(row.get().key().values().get(place));
        List<ColumnRead> columns = plan.statements().returned(wanted.edit()).columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(wanted.column())) {
                return backend.sql().values().stored(row.get().values().get(i),
                        SavePlan.column(catalog, edit.source().table(), wanted.column()));
            }
        }
        return Optional.empty();
    }

    private Optional<Row> read(RowSource source, RowKey key) throws SqlFailure {
        List<Row> found = new ArrayList<>();
        RowShape shape = SaveSql.shape(source, backend.sql());
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

    /// The rows without the columns that were read for other edits only.
    private List<Optional<Row>> asAskedFor() {
        List<Optional<Row>> result = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int wanted = changes.edits().get(i).source().columns().size();
            result.add(rows.get(i).map(row -> new Row(row.key(), row.anchor(), row.values().subList(0, wanted))));
        }
        return result;
    }

    /// SQLite names neither the row nor the key of a foreign key that failed; the rows still in the transaction do. Others
    /// name them.
    private SaveOutcome foreignKeyFailure(DatabaseError error, int edit) throws SqlFailure {
        if (error.kind() != DatabaseError.Kind.FOREIGN_KEY || !backend.answersAfterFailure()) {
            return new SaveOutcome.Failed(edit, error);
        }
        return new ForeignKeyCulprit(changes, catalog, statements, backend.sql()).find(rows, edit, error);
    }
}
