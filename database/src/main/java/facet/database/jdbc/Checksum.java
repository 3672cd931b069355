package facet.database.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

import org.jspecify.annotations.Nullable;
import org.sqlite.Function;

/// The function `facet_digest` that SQLite is given, as it has no digest of its own: of the parts of a value, one after the other. Two
/// cyclic redundancy checks of 32 bits by different polynomials; they are to find out a change, not to withstand a forger, and take a
/// tenth of the time of SHA-256.
final class Checksum extends Function.Aggregate {

    private static final String NAME = "facet_digest";

    private @Nullable CRC32 one;
    private @Nullable CRC32C other;

    static Connection given(Connection connection) throws SQLException {
        Function.create(connection, NAME, new Checksum(), 1, 0);
        return connection;
    }

    @Override
    protected void xStep() throws SQLException {
        byte[] part = value_blob(0);
        CRC32 first = one == null ? new CRC32() : one;
        CRC32C second = other == null ? new CRC32C() : other;
        one = first;
        other = second;
        if (part == null) return;
        first.update(part);
        second.update(part);
    }

    @Override
    protected void xFinal() throws SQLException {
        result(one == null || other == null ? "" : "%08x%08x".formatted(one.getValue(), other.getValue()));
        one = null;
        other = null;
    }
}
