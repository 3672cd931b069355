package facet.database;

import java.util.ArrayList;
import java.util.List;

import facet.database.DatabaseError.Kind;
import facet.database.jdbc.Connections;
import facet.database.jdbc.SqlFailure;

/// The saves into one database, each on a connection of its own.
///
/// @param mode whether anything may be saved
/// @param files where is kept what takes the last one back
record Saves(Connections connections, OpenMode mode, Statements.Journal journal, Backend backend, UndoFiles files) {

    SaveOutcome save(Changeset changes, Catalog catalog, RunningQuery handle) {
        if (mode == OpenMode.READ_ONLY) {
            return new SaveOutcome.Failed(-1, DatabaseError.of(Kind.READ_ONLY,
                    "The database was opened for reading only. Open it for writing to save.", ""));
        }
        SavePlan plan = SavePlan.of(changes, catalog, backend.sql());
        if (!plan.refusals().isEmpty()) return plan.refusals().getFirst();
        SaveOutcome outcome = sent(plan, changes, catalog, handle);
        if (isToTryAgain(outcome)) outcome = saidTwice(sent(plan, changes, catalog, handle));
        return outcome instanceof SaveOutcome.Unknown unknown ? checkAgain(unknown, catalog) : outcome;
    }

    private boolean isToTryAgain(SaveOutcome outcome) {
        return backend.triesAgain() && outcome instanceof SaveOutcome.Failed(_, DatabaseError error)
                && error.kind() == Kind.LOCKED;
    }

    private SaveOutcome saidTwice(SaveOutcome outcome) {
        if (!isToTryAgain(outcome) || !(outcome instanceof SaveOutcome.Failed(int edit, DatabaseError error))) {
            return outcome;
        }
        return new SaveOutcome.Failed(edit,
                new DatabaseError(error.kind(), "Other programs write the same rows. Saving was"
                        + " tried twice, and nothing was saved. Try again.", error.databaseWords(), error.table(),
                        error.column()));
    }

    /// A connection that breaks when it is given back does not change how the save ended.
    private SaveOutcome sent(SavePlan plan, Changeset changes, Catalog catalog, RunningQuery handle) {
        List<SaveOutcome> ended = new ArrayList<>();
        try {
            connections.writing(plan.files().sent(), session -> ended.add(Saver.save(plan, changes, catalog,
                    new Statements(session, handle, journal, backend, Statements.Access.WRITE), backend,
                    files)));
        } catch (SqlFailure failure) {
            if (ended.isEmpty()) return new SaveOutcome.Failed(-1, backend.error(failure));
        }
        if (ended.getFirst() instanceof SaveOutcome.Saved saved) files.keepOnly(saved.undo());
        return ended.getFirst();
    }

    SaveOutcome checkAgain(SaveOutcome.Unknown unknown, Catalog catalog) {
        try {
            return connections.writing(session -> {
                Statements statements = new Statements(session, new RunningQuery(), journal, backend,
                        Statements.Access.WRITE);
                for (String statement : backend.sql().begin()) {
                    statements.run(statement);
                }
                return new SaveCheck(unknown, catalog, statements, backend.sql()).outcome();
            });
        } catch (SqlFailure stillNotKnown) {
            return unknown;
        }
    }
}
