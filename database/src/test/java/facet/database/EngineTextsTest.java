package facet.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/// What is sent to the engines that the tests have no server of, against files that were looked at. To write them anew, run this test
/// with `-Dtexts.write=true`, and read what has changed.
class EngineTextsTest {

    private static final Path FILES = Path.of("src/test/resources/facet/database/texts");

    @ParameterizedTest
    @CsvSource({"SQL_SERVER, dbo", "COCKROACHDB, public"})
    void everyStatementIsTheOneThatWasLookedAt(Engine engine, String schema) throws IOException {
        Path folder = FILES.resolve(engine.name().toLowerCase(Locale.ROOT));
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, Map<String, String>> file : EngineTexts.of(engine, schema).entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (Boolean.getBoolean("texts.write")) {
                Files.createDirectories(folder);
                Files.writeString(path, EngineTexts.file(file.getValue()));
            }
            compare(path, EngineTexts.read(Files.readString(path)), file.getValue(), differences);
        }
        assertEquals("", String.join("\n", differences));
    }

    private static void compare(Path path, Map<String, String> expected, Map<String, String> actual,
            List<String> differences) {
        Set<String> titles = new LinkedHashSet<>(expected.keySet());
        titles.addAll(actual.keySet());
        for (String title : titles) {
            String wanted = expected.getOrDefault(title, "(no such case)");
            String sent = actual.getOrDefault(title, "(no such case)");
            if (!wanted.equals(sent)) {
                differences.add("==== " + path.getFileName() + ": " + title + "\nexpected: " + wanted + "\n    sent: "
                        + sent + "\n          " + " ".repeat(common(wanted, sent)) + "^");
            }
        }
    }

    private static int common(String one, String other) {
        int i = 0;
        while (i < Math.min(one.length(), other.length()) && one.charAt(i) == other.charAt(i))
            i++;
        return i - one.lastIndexOf('\n', Math.max(0, i - 1)) - 1;
    }

    @Test
    void theFilesSayNothingThatOnlyAnotherEngineUnderstands() throws IOException {
        for (Map.Entry<String, List<String>> engine : Map.of("sql_server", List.of(" LIMIT ", "RETURNING", " FALSE",
                " TRUE", "\"id\"", "::", "coalesce(", "octet_length", "substr("), "cockroachdb",
                List.of("to_jsonb(", "COLLATE \"C\"", "txid_", "DEFERRED", "[id]", "NULLS FIRST")).entrySet()) {
            try (var files = Files.list(FILES.resolve(engine.getKey()))) {
                for (Path file : files.toList()) {
                    String text = Files.readString(file);
                    engine.getValue().forEach(word -> assertFalse(text.contains(word), file + " holds " + word));
                }
            }
        }
    }
}
