package facet.database.jdbc;

import java.sql.SQLException;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// A statement or a connection failed. It stays within this module: whoever calls from outside gets a value.
public final class SqlFailure extends Exception {

    private static final long serialVersionUID = 1;

    private static final Set<Integer> REFUSED_LOGINS = Set.of(18_452, 18_456, 18_470, 18_486, 18_487, 18_488);

    private final int code;
    private final String state;

    private final transient Place place;

    /// What the server says a failure is about, each part empty if it does not say.
    ///
    /// @param detail a sentence with the values concerned, in the server's words
    public record Place(String schema, String table, String column, String constraint, String detail) {
        static final Place UNKNOWN = new Place("", "", "", "", "");
    }

    private SqlFailure(int code, String state, String words, Place place, Throwable cause) {
        super(words, cause);
        this.place = place;
        this.code = code;
        this.state = state;
    }

    static SqlFailure of(SQLException exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return new SqlFailure(sqlite.getResultCode().code, "", words(sqlite), Place.UNKNOWN, exception);
            }
        }
        if (exception instanceof PSQLException postgres && postgres.getServerErrorMessage() != null) {
            return of(postgres, postgres.getServerErrorMessage());
        }
        String message = exception.getMessage();
        String state = exception.getSQLState();
        return new SqlFailure(exception.getErrorCode(), state == null ? "" : state,
                message == null ? exception.toString() : message, Place.UNKNOWN, exception);
    }

    private static SqlFailure of(PSQLException exception, ServerErrorMessage server) {
        Place place = new Place(text(server.getSchema()), text(server.getTable()), text(server.getColumn()),
                text(server.getConstraint()), text(server.getDetail()));
        return new SqlFailure(0, text(server.getSQLState()), text(server.getMessage()), place, exception);
    }

    /// The statement was not sent, since it might write.
    ///
    /// @param objection why, as a sentence
    public static SqlFailure refused(String objection) {
        return new SqlFailure(SQLiteErrorCode.SQLITE_READONLY.code, READ_ONLY, objection, Place.UNKNOWN,
                new SQLException(objection));
    }

    /// The SQLSTATE of a statement that writes where only reading is allowed. Source: PostgreSQL manual, appendix A.
    private static final String READ_ONLY = "25006";

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// The statement was not sent, or its rows were not read on, because it was interrupted.
    static SqlFailure interrupted() {
        SQLiteErrorCode code = SQLiteErrorCode.SQLITE_INTERRUPT;
        return new SqlFailure(code.code, INTERRUPTED, "interrupted", Place.UNKNOWN, new SQLException(code.message));
    }

    /// The SQLSTATE of a query that was cancelled. Source: PostgreSQL manual, appendix A; SQL Server's driver uses it too.
    private static final String INTERRUPTED = "57014";

    /// The engine's own code, SQLite's extended result code among them, or 0 if the driver itself failed.
    public int code() {
        return code;
    }

    /// The SQLSTATE, five characters; empty where the engine has none.
    public String state() {
        return state;
    }

    /// Whether the server did not let the user in, as with a wrong password. Sources: SQL standard, class 28; SQL Server's list
    /// of errors.
    boolean isRefusedLogin() {
        return state.startsWith("28") || REFUSED_LOGINS.contains(code);
    }

    /// What it is about, as far as the server says.
    public Place place() {
        return place;
    }

    /// What the engine said, without what the driver puts around it.
    public String words() {
        return String.valueOf(getMessage());
    }

    /// The driver says `[CODE] what the code means (what the engine said)`.
    private static String words(SQLiteException exception) {
        String message = String.valueOf(exception.getMessage());
        SQLiteErrorCode code = exception.getResultCode();
        String frame = code + " (";
        return message.startsWith(frame) && message.endsWith(")")
                ? message.substring(frame.length(), message.length() - 1)
                : message;
    }
}
