package facet.database;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import facet.database.jdbc.SqlFailure;
import facet.database.jdbc.SqlRow;
import org.jspecify.annotations.Nullable;

/// Brings the bytes of one value, however many: piece by piece, a few by each statement.
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

    /// How one value is brought.
    ///
    /// @param bytes how many bytes a piece has
    /// @param atOnce how many pieces a statement brings
    record Pieces(int bytes, int atOnce) {}

    /// How the engine brings pieces best. The server may bound its answers; an answer then fills half of that at most.
    Pieces usualPieces() throws SqlFailure {
        Pieces usual = sql.pieces();
        Optional<SqlStatement> bound = sql.largestAnswer().map(text -> SqlText.of(text).statement());
        if (bound.isEmpty()) return usual;
        long most = statements.number(bound.get()).orElse(Long.MAX_VALUE) / 2;
        return new Pieces(Math.clamp(most / usual.atOnce, 1, usual.bytes), usual.atOnce);
    }

    Outcome copy(OutputStream out, Pieces pieces) throws SqlFailure {
        OptionalLong size = size();
        if (size.isEmpty()) return new Outcome.Copied(size);
        long atOnce = (long) pieces.bytes * pieces.atOnce;
        for (long from = 0; from < size.getAsLong(); from += atOnce) {
            Part part = new Part(out, from, Math.min(from + atOnce, size.getAsLong()));
            statements.run(select(part.terms(pieces.bytes)), row -> part.write(row, pieces.bytes));
            if (part.failure != null) return new Outcome.NotWritten(part.failure);
            if (part.written != part.to - part.from) return new Outcome.Changed();
        }
        return new Outcome.Copied(size);
    }

    /// What one statement brings: the bytes from one place to another, each piece as a term.
    private final class Part {

        private final OutputStream out;
        private final long from;
        private final long to;
        private long written;
        private @Nullable IOException failure;

        Part(OutputStream out, long from, long to) {
            this.out = out;
            this.from = from;
            this.to = to;
        }

        String terms(int pieceBytes) {
            List<String> terms = new ArrayList<>();
            for (long at = from; at < to; at += pieceBytes) {
                terms.add(sql.bytes(sql.column(column.name()), at + 1, (int) Math.min(pieceBytes, to - at)));
            }
            return String.join(", ", terms);
        }

        /// One piece after the other, of which the driver hands over one at a time. Stops where one is shorter than was asked for.
        void write(SqlRow row, int pieceBytes) throws SqlFailure {
            try {
                for (int i = 0; from + written < to; i++) {
                    long wanted = Math.min(pieceBytes, to - from - written);
                    if (!(StoredValues.read(row, i) instanceof Stored.Bytes(Blob bytes)) || bytes.size() != wanted)
                        return;
                    bytes.writeTo(out);
                    written += wanted;
                }
            } catch (IOException reason) {
                failure = reason;
            }
        }
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

    private SqlStatement select(String term) {
        return SqlText.of("SELECT " + term + " FROM " + sql.table(source.table()) + " WHERE ")
                .join(" AND ", SavePlan.keyConditions(key, sql)).statement();
    }
}
