package facet.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// CockroachDB speaks PostgreSQL's language: what it is sent, PostgreSQL has to understand, but for the few words that are its own.
class CockroachTextsTest {

    /// What only CockroachDB knows.
    private static final List<String> OWN_WORDS = List.of("is_hidden", "crdb_internal.");

    @Test
    void postgresUnderstandsWhatIsSent() throws SQLException {
        EngineTables tables = new EngineTables(Engine.COCKROACHDB, "public");
        PostgresServer.Sandboxed sandbox = PostgresServer.database(script(tables.catalog()));
        List<String> refused = new ArrayList<>();
        int understood = 0;
        DatabaseLocation.Server where = sandbox.location();
        String url = "jdbc:postgresql://" + where.host() + ":" + where.port() + "/" + sandbox.name()
                + "?stringtype=unspecified&user=postgres&password=postgres";
        try (Connection connection = DriverManager.getConnection(url)) {
            for (Map<String, String> file : EngineTexts.of(Engine.COCKROACHDB, "public").values()) {
                for (String text : file.values()) {
                    for (String sql : statements(text)) {
                        try (PreparedStatement statement = connection.prepareStatement(sql)) {
                            // Only so is the statement sent to be read.
                            assertTrue(statement.getParameterMetaData().getParameterCount() >= 0);
                            understood++;
                        } catch (SQLException problem) {
                            refused.add(problem.getMessage() + "\n" + sql);
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), refused);
        assertTrue(understood > 100, understood + " statements");
    }

    private static List<String> statements(String text) {
        String bare = text.lines().filter(line -> !line.startsWith("-- ")).collect(Collectors.joining("\n"));
        return List.of(bare.split(";(\\n|$)")).stream().map(String::strip)
                .filter(sql -> !sql.isEmpty() && OWN_WORDS.stream().noneMatch(sql::contains)).toList();
    }

    private static String script(Catalog catalog) {
        return "CREATE DOMAIN geometry AS text;\n" + catalog.tables().stream()
                .map(table -> "CREATE TABLE " + quoted(table.name()) + " (" + table.columns().stream()
                        .map(column -> quoted(column.name()) + " " + column.declaredType())
                        .collect(Collectors.joining(", ")) + ");")
                .collect(Collectors.joining("\n"));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
