package facet.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// A parser that somebody else has written reads the statements that SQL Server is sent to read. It does not know those that write, nor
/// a bracket within a name; it stands for no server.
class SqlServerSyntaxTest {

    private static final int PATIENCE_MILLIS = 20_000;

    @Test
    void aParserUnderstandsWhatIsSentToRead() {
        List<String> refused = new ArrayList<>();
        int understood = 0;
        for (Map.Entry<String, Map<String, String>> file : EngineTexts.of(Engine.SQL_SERVER, "dbo").entrySet()) {
            if (file.getKey().equals("edits.sql")) continue;
            for (String sql : file.getValue().values().stream().flatMap(text -> statements(text).stream()).distinct()
                    .toList()) {
                try {
                    CCJSqlParserUtil.parse(sql,
                            parser -> parser.withSquareBracketQuotation(true).withTimeOut(PATIENCE_MILLIS));
                    understood++;
                } catch (JSQLParserException problem) {
                    refused.add(problem.getMessage() + "\n" + sql);
                }
            }
        }
        assertEquals(List.of(), refused);
        assertTrue(understood > 100, understood + " statements");
    }

    private static List<String> statements(String text) {
        String bare = text.lines().filter(line -> !line.startsWith("-- ")).collect(Collectors.joining("\n"));
        return List.of(bare.split(";(\\n|$)")).stream().map(String::strip)
                .filter(sql -> !sql.isEmpty() && !sql.contains("]]")).toList();
    }
}
