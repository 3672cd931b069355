package facet.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import facet.database.DatabaseError.Kind;
import facet.database.jdbc.Connections.Sent;
import facet.database.jdbc.SqlFailure;

/// The files that the edits of a changeset store the bytes of.
///
/// @param uses where they go, in the order of the edits
record SavedFiles(List<Use> uses) {

    /// What a statement has beside the bytes, at most.
    private static final long STATEMENT_BYTES = 64 << 10;

    /// A column of an edit that gets the bytes of a file.
    record Use(int edit, TableName table, String column, BytesFile file) {

        private SaveOutcome.Failed failed(String message) {
            return new SaveOutcome.Failed(edit, new DatabaseError(Kind.VALUE, message, "", table.name(), column));
        }
    }

    static SavedFiles of(Changeset changes) {
        List<Use> uses = new ArrayList<>();
        for (int i = 0; i < changes.edits().size(); i++) {
            RowEdit edit = changes.edits().get(i);
            for (Map.Entry<String, Value> given : EditValues.given(edit).entrySet()) {
                if (given.getValue() instanceof Value.FileBytes(BytesFile file))
                    uses.add(new Use(i, edit.source().table(), given.getKey(), file));
            }
        }
        return new SavedFiles(List.copyOf(uses));
    }

    /// What has to be sent.
    Sent sent() {
        return uses.isEmpty() ? Sent.VALUES : Sent.FILES;
    }

    /// Each file once.
    List<BytesFile> files() {
        Map<String, BytesFile> files = new LinkedHashMap<>();
        uses.forEach(use -> files.put(use.file().path().toString(), use.file()));
        return List.copyOf(files.values());
    }

    /// The first file that is no longer as it was when it was chosen.
    Optional<SaveOutcome> changed() {
        return uses.stream().flatMap(use -> use.file().change().map(use::failed).stream())
                .<SaveOutcome>map(failed -> failed).findFirst();
    }

    /// The first file that the server does not take in one statement.
    Optional<SaveOutcome> tooLarge(Statements statements, SqlDialect sql) throws SqlFailure {
        if (uses.isEmpty() || sql.largestAnswer().isEmpty()) return Optional.empty();
        OptionalLong most = statements.number(SqlText.of(sql.largestAnswer().get()).statement())
                .map(OptionalLong::of).orElseGet(OptionalLong::empty);
        if (most.isEmpty()) return Optional.empty();
        return uses.stream().filter(use -> use.file().size() + STATEMENT_BYTES > most.getAsLong())
                .<SaveOutcome>map(use -> use.failed(use.file().path().getFileName() + " has " + use.file().size()
                        + " bytes, and the server takes " + most.getAsLong() + " in one statement. Choose a smaller"
                        + " file, or have the server's max_allowed_packet raised."))
                .findFirst();
    }
}
