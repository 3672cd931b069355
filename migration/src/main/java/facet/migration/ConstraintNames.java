package facet.migration;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// The names that Prisma gives keys and indexes which are not named in the schema.
///
/// @param limitBytes how long a name may be
record ConstraintNames(int limitBytes) {

    String primaryKey(String table) {
        return name(table, "_pkey");
    }

    String unique(String table, List<String> columns) {
        return name(joined(table, columns), "_key");
    }

    String index(String table, List<String> columns) {
        return name(joined(table, columns), "_idx");
    }

    String foreignKey(String table, List<String> columns) {
        return name(joined(table, columns), "_fkey");
    }

    /// Of a default, where defaults have names.
    String defaultValue(String table, String column) {
        return name(table + "_" + column, "_df");
    }

    private static String joined(String table, List<String> columns) {
        return table + "_" + String.join("_", columns);
    }

    /// Cut at a whole character where the name would be too long.
    private String name(String words, String suffix) {
        int room = limitBytes - suffix.length();
        if (words.getBytes(StandardCharsets.UTF_8).length < room) return words + suffix;
        StringBuilder cut = new StringBuilder();
        int used = 0;
        for (int character : words.codePoints().toArray()) {
            used += Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (used > room) break;
            cut.appendCodePoint(character);
        }
        return cut + suffix;
    }
}
