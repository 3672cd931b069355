package facet.database.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/// The statements that one connection prepared last, ready to run again: to a page of a hundred rows SQLite's preparing adds a third.
/// SQLite prepares one anew by itself where the schema has changed. For one thread at a time, as the connection is.
final class KeptStatements {

    private static final int KEPT = 16;
    private static final int LONGEST = 20_000;

    private final Connection connection;
    private final Deque<Kept> kept = new ArrayDeque<>();

    /// One that nobody uses.
    private record Kept(String sql, PreparedStatement statement) {}

    KeptStatements(Connection connection) {
        this.connection = connection;
    }

    /// A statement of `sql`, of which the caller is the only user.
    PreparedStatement take(String sql) throws SQLException {
        for (Iterator<Kept> all = kept.iterator(); all.hasNext();) {
            Kept each = all.next();
            if (each.sql.equals(sql)) {
                all.remove();
                return each.statement;
            }
        }
        return connection.prepareStatement(sql);
    }

    /// Keeps `statement`, which has run to its end, in the place of the one that was not used for the longest time.
    void giveBack(String sql, PreparedStatement statement) throws SQLException {
        if (sql.length() > LONGEST) {
            statement.close();
            return;
        }
        statement.clearParameters();
        kept.addFirst(new Kept(sql, statement));
        if (kept.size() > KEPT) kept.removeLast().statement.close();
    }
}
