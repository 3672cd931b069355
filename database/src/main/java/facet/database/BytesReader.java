package facet.database;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import facet.database.jdbc.SqlFailure;

/// Brings the bytes of one value, however many: piece by piece, each by a statement of its own.
///
/// @param source the table and its key
/// @param column the column that holds them
record BytesReader(RowSource source, RowKey key, ColumnRead column, Statements statements, SqlDialect sql) {

    /// What came of copying.
    sealed interface Outcome {

        /// All bytes were copied, or there is no such row or value.
        record Copied(OptionalLong size) implements Outcome {}

        /// The value became shorter meanwhile, or its row went.
        record Changed() implements Outcome {}

        /// They could not be written.
        record NotWritten(IOException reason) implements Outcome {}
    }

    Outcome copy(OutputStream out, int pieceBytes) throws SqlFailure {
        OptionalLong size = size();
        if (size.isEmpty()) return new Outcome.Copied(size);
        for (long from = 0; from < size.getAsLong(); from += pieceBytes) {
            int wanted = (int) Math.min(pieceBytes, size.getAsLong() - from);
            Optional<Blob> piece = piece(from, wanted);
            if (piece.isEmpty() || piece.get().size() != wanted) return new Outcome.Changed();
            try {
                out.write(piece.get().toArray());
            } catch (IOException reason) {
                return new Outcome.NotWritten(reason);
            }
        }
        return new Outcome.Copied(size);
    }

    /// How many bytes there are; none if the row is gone or holds no bytes.
    OptionalLong size() throws SqlFailure {
        return number(sql.sizeOfBytes(column));
    }

    /// The same for whatever a page may cut, long texts among it; none for what it brings whole.
    OptionalLong sizeIfLong() throws SqlFailure {
        List<String> terms = sql.readTerms(column, RowQuery.USUAL_BYTES_HEAD);
        return terms.size() < 2 ? OptionalLong.empty() : number(terms.getLast());
    }

    private OptionalLong number(String term) throws SqlFailure {
        Optional<Long> size = statements.number(select(term));
        return size.isPresent() ? OptionalLong.of(size.get()) : OptionalLong.empty();
    }

    private Optional<Blob> piece(long from, int count) throws SqlFailure {
        List<Blob> found = new ArrayList<>();
        String piece = sql.bytes(sql.column(column.name()), from + 1, count);
        statements.run(select(piece), row -> {
            if (StoredValues.read(row, 0) instanceof Stored.Bytes(Blob bytes)) found.add(bytes);
        });
        return found.stream().findFirst();
    }

    private SqlStatement select(String term) {
        return SqlText.of("SELECT " + term + " FROM " + sql.table(source.table()) + " WHERE ")
                .join(" AND ", SavePlan.keyConditions(key, sql)).statement();
    }
}
