package facet.database.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.postgresql.PGConnection;
import org.postgresql.jdbc.AutoSave;

/// What keeps a connection to a server that reads from changing anything, whatever the functions do that a query calls.
public sealed interface Reading {

    /// The server was told once and says when that changes; then it is told again. One that does not speak of it, as PostgreSQL before 14,
    /// is told before each statement.
    ///
    /// @param setting what the server calls it
    /// @param words what it is told
    record Reported(String setting, String words) implements Reading {}

    /// The server is told before each statement, as it does not say when that changes.
    ///
    /// @param words what it is told
    record ToldEachTime(String words) implements Reading {}

    /// All that is done with a connection at a time is one transaction that cannot write, and leaves nothing behind: a pooler gives
    /// the server's side of the connection to other programs.
    ///
    /// @param first what the transaction begins with
    record InTransaction(List<String> first) implements Reading {
        /// Keeps an unmodifiable copy.
        public InTransaction {
            first = List.copyOf(first);
        }
    }

    /// Whatever it does is rolled back when it is given back.
    enum RolledBack implements Reading {
        /// The only one.
        ROLLED_BACK
    }

    /// What is done before each statement of a session.
    @FunctionalInterface
    interface BeforeEach {
        /// Nothing.
        BeforeEach NOTHING = () -> {};

        /// Does it.
        void run() throws SQLException;
    }

    /// Makes `connection`, just lent, ready to read; gives what is left to do before each statement.
    default BeforeEach begun(Connection connection) throws SQLException {
        return switch (this) {
            case Reported(String setting, String words) -> {
                PGConnection server = connection.unwrap(PGConnection.class);
                yield () -> {
                    String said = server.getParameterStatus(setting);
                    if (said == null || said.equals("off")) send(connection, words);
                };
            }
            case ToldEachTime(String words) -> () -> send(connection, words);
            case InTransaction(List<String> first) -> {
                connection.setAutoCommit(false);
                connection.setReadOnly(true);
                connection.unwrap(PGConnection.class).setAutosave(AutoSave.ALWAYS);
                for (String words : first) {
                    send(connection, words);
                }
                yield BeforeEach.NOTHING;
            }
            case RolledBack _ -> BeforeEach.NOTHING;
        };
    }

    private static void send(Connection connection, String words) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(words);
        }
    }
}
