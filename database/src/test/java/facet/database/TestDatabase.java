package facet.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// A database for one test, made and looked at by plain JDBC so that what is tested does not test itself.
public interface TestDatabase {

    /// A connection of the test's own.
    Connection connect() throws SQLException;

    /// Where Facet finds it.
    DatabaseLocation location();

    /// Sends statements that are separated by `;` at the end of a line.
    default void run(String script) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            for (String sql : script.split(";\\s*(\\n|$)", -1)) {
                if (!sql.isBlank()) statement.execute(sql);
            }
        }
    }

    /// The rows that `sql` brings, each as its values joined with `|`.
    default List<String> ask(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> result = new ArrayList<>();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    values.add(String.valueOf(rows.getString(i)));
                }
                result.add(String.join("|", values));
            }
            return result;
        }
    }

    default Database open(OpenMode mode) {
        return Sandbox.ok(Database.open(location(), mode));
    }

    default Database openToRead() {
        return open(OpenMode.READ_ONLY);
    }

    default Database openToWrite() {
        return open(OpenMode.READ_WRITE);
    }
}
