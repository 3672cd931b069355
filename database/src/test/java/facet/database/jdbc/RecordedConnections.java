package facet.database.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/// Connections to no server at all: a statement is answered by rows that a test has written down. For statements that are looked at
/// rather than run.
public final class RecordedConnections implements Connections {

    private final Server server;

    /// Answers statements.
    @FunctionalInterface
    public interface Server {
        /// The rows that `sql` brings, each of `Long`, `Double`, `String`, `byte[]` or null.
        List<List<? extends @Nullable Object>> answer(String sql) throws SQLException;
    }

    /// Connections to `server`.
    public RecordedConnections(Server server) {
        this.server = server;
    }

    @Override
    public <T> T reading(SessionWork<T> work) throws SqlFailure {
        return work.with(new Session(of(Connection.class, this::connection), SqlRow.Reading.BY_COLUMN));
    }

    @Override
    public <T> T writing(Connections.Sent sent, SessionWork<T> work) throws SqlFailure {
        return reading(work);
    }

    @Override
    public void close() {
        // There is nothing to close.
    }

    /// A row.
    public static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    private static <T> T of(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, handler));
    }

    private @Nullable Object connection(Object proxy, java.lang.reflect.Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "prepareStatement" -> of(PreparedStatement.class, new Sent(server, String.valueOf(first(arguments))));
            case "createStatement" -> of(Statement.class, new Sent(server, ""));
            case "getMetaData" -> of(DatabaseMetaData.class, (_, _, _) -> "Recorded");
            default -> usual(method.getReturnType());
        };
    }

    private static @Nullable Object first(Object @Nullable [] arguments) {
        return arguments == null || arguments.length == 0 ? null : arguments[0];
    }

    /// The number of a column, from 0.
    private static int place(Object @Nullable [] arguments) {
        return first(arguments) instanceof Integer place ? place - 1 : 0;
    }

    private static @Nullable Object usual(Class<?> type) {
        if (type == boolean.class) return false;
        if (type == int.class) return 0;
        return type == long.class ? (Object) 0L : null;
    }

    /// A statement and, once it was sent, what it brings.
    private static final class Sent implements InvocationHandler {
        private final Server server;
        private final String prepared;
        private List<List<? extends @Nullable Object>> rows = List.of();
        private int at = -1;
        private boolean wasNull;

        Sent(Server server, String prepared) {
            this.server = server;
            this.prepared = prepared;
        }

        @Override
        public @Nullable Object invoke(Object proxy, java.lang.reflect.Method method, Object @Nullable [] arguments)
                throws SQLException {
            return switch (method.getName()) {
                case "execute" -> {
                    String sql = first(arguments) instanceof String text ? text : prepared;
                    rows = server.answer(sql);
                    yield !rows.isEmpty() || sql.toUpperCase(Locale.ROOT).startsWith("SELECT");
                }
                case "getResultSet" -> of(ResultSet.class, this);
                case "getLargeUpdateCount" -> -1L;
                case "getStatement" -> proxy instanceof Statement ? proxy : of(Statement.class, this);
                case "getConnection" -> of(Connection.class,
                        (_, _, _) -> of(DatabaseMetaData.class, (_, _, _) -> "Recorded"));
                case "next" -> ++at < rows.size();
                case "wasNull" -> wasNull;
                case "getMetaData" -> of(ResultSetMetaData.class, this);
                case "getColumnCount" -> rows.getFirst().size();
                case "getColumnType" -> type(place(arguments));
                case "getColumnTypeName" -> "";
                case "isSigned" -> true;
                case "getLong", "getDouble", "getString", "getBytes" -> value(method, place(arguments));
                default -> usual(method.getReturnType());
            };
        }

        private @Nullable Object value(java.lang.reflect.Method method, int column) {
            Object value = rows.get(at).get(column);
            wasNull = value == null;
            return value == null ? usual(method.getReturnType()) : value;
        }

        private int type(int column) {
            return rows.stream().map(row -> row.get(column)).map(value -> switch (value) {
                case Long _ -> Types.BIGINT;
                case Double _ -> Types.DOUBLE;
                case byte[] _ -> Types.VARBINARY;
                case null, default -> Types.VARCHAR;
            }).filter(type -> type != Types.VARCHAR).findFirst().orElse(Types.VARCHAR);
        }
    }
}
