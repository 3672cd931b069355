package facet.database.jdbc;

import java.sql.SQLException;

import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// A statement or a connection failed. It stays within this module: whoever calls from outside gets a value.
public final class SqlFailure extends Exception {

    private static final long serialVersionUID = 1;

    private final int code;

    SqlFailure(int code, String words, Throwable cause) {
        super(words, cause);
        this.code = code;
    }

    static SqlFailure of(SQLException exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return new SqlFailure(sqlite.getResultCode().code, words(sqlite), exception);
            }
        }
        String message = exception.getMessage();
        return new SqlFailure(0, message == null ? exception.toString() : message, exception);
    }

    /// The engine's extended result code, or 0 if the driver itself failed.
    public int code() {
        return code;
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
