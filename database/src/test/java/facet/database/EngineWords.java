package facet.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How each engine words what the tests that all engines run ask for: `{serial}` a key of whole numbers that the database makes,
/// `{uuid}` a text that a default
/// makes, `{x 00ff}` bytes, `{hex name}` the bytes of a column as a text, and the types `{text}`, `{long}`, `{bytes}`, `{moment}`, `{truth}`, `{real}`,
/// `{json}`. Everything else is SQL that all of them understand, names in `"` among it.
///
/// @param serial the word for a key that the database makes
/// @param bytes the form of bytes that are written out
/// @param hex the form of a column's bytes as a text
/// @param types the words for types
/// @param keys where foreign keys stand
record EngineWords(String serial, String bytes, String hex, Map<String, String> types, Keys keys) {

    /// Where foreign keys stand: servers take none to a table that is still to come.
    enum Keys {
        IN_TABLES,
        AFTER_TABLES
    }

    /// SQLite.
    static final EngineWords SQLITE = new EngineWords("INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT", "x'%s'",
            "typeof(%1$s) || hex(%1$s)",
            Map.of("uuid", "TEXT DEFAULT (lower(hex(randomblob(16))))", "text", "TEXT", "long", "TEXT", "bytes", "BLOB",
                    "moment", "DATETIME", "truth",
                    "BOOLEAN", "real", "REAL", "json", "JSONB"),
            Keys.IN_TABLES);
    /// PostgreSQL.
    static final EngineWords POSTGRES = new EngineWords("serial PRIMARY KEY", "'\\x%s'", "encode(%s, 'hex')",
            Map.of("uuid", "uuid DEFAULT gen_random_uuid()", "text", "text", "long", "text", "bytes", "bytea", "moment",
                    "timestamp(3)", "truth", "boolean",
                    "real",
                    "double precision", "json", "json"),
            Keys.AFTER_TABLES);
    /// MariaDB, whose texts of any length cannot be unique.
    static final EngineWords MARIADB = new EngineWords("int AUTO_INCREMENT PRIMARY KEY", "x'%s'", "hex(%s)",
            Map.of("uuid", "varchar(36) DEFAULT (uuid())", "text", "varchar(200)", "long", "longtext", "bytes",
                    "longblob", "moment", "datetime(3)", "truth",
                    "tinyint(1)", "real",
                    "double", "json", "json"),
            Keys.AFTER_TABLES);

    private static final Pattern WORD = Pattern.compile("\\{(serial|uuid|text|long|bytes|moment|truth|real|json)}");
    private static final Pattern BYTES = Pattern.compile("\\{x ?([0-9a-f]*)}");
    private static final Pattern HEX = Pattern.compile("\\{hex ([a-z]+)}");
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\"\\w+\") \\(.*?\\)(?=;\\s*\\n|$)",
            Pattern.DOTALL);
    private static final Pattern FOREIGN_KEY = Pattern.compile(",\\s*(FOREIGN KEY .*?)(?=,\\s|\\)$)", Pattern.DOTALL);

    /// `script` as this engine words it.
    String in(String script) {
        String worded = WORD.matcher(script).replaceAll(word -> Matcher.quoteReplacement(
                word.group(1).equals("serial") ? serial : types.getOrDefault(word.group(1), "")));
        worded = BYTES.matcher(worded).replaceAll(it -> Matcher.quoteReplacement(bytes.formatted(it.group(1))));
        worded = HEX.matcher(worded).replaceAll(it -> Matcher.quoteReplacement(hex.formatted(it.group(1))));
        return keys == Keys.IN_TABLES ? worded : withKeysLast(worded);
    }

    /// The type of what `{uuid}` makes.
    String uuid() {
        return types.getOrDefault("uuid", "").replaceAll(" DEFAULT.*", "");
    }

    /// How many characters `column` holds.
    String characters(String column) {
        return (equals(MARIADB) ? "char_length(" : "length(") + column + ")";
    }

    /// All foreign keys after the last table.
    private static String withKeysLast(String script) {
        List<String> keys = new ArrayList<>();
        int end = 0;
        for (MatchResult table : TABLE.matcher(script).results().toList()) {
            FOREIGN_KEY.matcher(table.group()).results().forEach(
                    key -> keys.add("ALTER TABLE " + table.group(1) + " ADD " + key.group(1)));
            end = table.end();
        }
        if (keys.isEmpty()) return script;
        String tables = TABLE.matcher(script.substring(0, end)).replaceAll(
                table -> Matcher.quoteReplacement(FOREIGN_KEY.matcher(table.group()).replaceAll("")));
        return tables + ";\n" + String.join(";\n", keys) + script.substring(end);
    }
}
