package facet.database;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names of SQL Server's types, as the catalog reader writes them: `nvarchar(1000)`, `decimal(32,16)`, `datetime2(7)`.
final class SqlServerTypes {

    /// The longest text that a parameter of a fixed length holds.
    static final String LONGEST = "nvarchar(max)";
    private static final Pattern ARGUMENTS = Pattern.compile("\\((\\d+)(?:,(\\d+))?\\)");
    private static final Set<String> OWN = Set.of("bigint", "int", "smallint", "tinyint", "bit", "decimal", "numeric",
            "money", "smallmoney", "float", "real", "date", "datetime2", "datetime", "datetimeoffset", "smalldatetime",
            "time", "char", "varchar", "text", "nchar", "nvarchar", "ntext", "binary", "varbinary", "image",
            "uniqueidentifier", "xml", "timestamp", "sql_variant", "json", "vector");

    private SqlServerTypes() {}

    /// The type without its arguments: `nvarchar`, `datetime2`.
    static String bare(String type) {
        int open = type.indexOf('(');
        return (open < 0 ? type : type.substring(0, open)).strip().toLowerCase(Locale.ROOT);
    }

    /// How many digits a decimal keeps behind its point, or a time behind its second.
    static Optional<Integer> scale(String type) {
        Matcher arguments = ARGUMENTS.matcher(type);
        boolean hasAny = arguments.find();
        return switch (bare(type)) {
            case "decimal", "numeric" ->
                Optional.of(hasAny && arguments.group(2) != null ? Integer.parseInt(arguments.group(2)) : 0);
            case "money", "smallmoney" -> Optional.of(4);
            case "datetime2", "datetimeoffset", "time" ->
                Optional.of(hasAny ? Integer.parseInt(arguments.group(1)) : 7);
            case "datetime" -> Optional.of(3);
            case "smalldatetime" -> Optional.of(0);
            default -> Optional.empty();
        };
    }

    /// How many bytes a value has at most: `varbinary(max)` two gigabytes.
    static long mostBytes(String type) {
        Matcher arguments = ARGUMENTS.matcher(type);
        return arguments.find() ? Long.parseLong(arguments.group(1)) : Integer.MAX_VALUE;
    }

    /// Whether values are bytes.
    static boolean isBytes(String type) {
        return switch (bare(type)) {
            case "binary", "varbinary", "image" -> true;
            default -> false;
        };
    }

    /// Whether values are texts, with a collation of their own.
    static boolean isText(String type) {
        return switch (bare(type)) {
            case "char", "varchar", "text", "nchar", "nvarchar", "ntext", "" -> true;
            default -> false;
        };
    }

    /// Whether values may be long texts, which a page brings the beginning of.
    static boolean isLongText(String type) {
        return switch (bare(type)) {
            case "nvarchar", "varchar" -> type.contains("max");
            case "text", "ntext", "xml", "json" -> true;
            default -> false;
        };
    }

    /// Whether values are amounts of money, which no text becomes by itself.
    static boolean isMoney(String type) {
        return bare(type).equals("money") || bare(type).equals("smallmoney");
    }

    /// Whether values are dates, times or both.
    static boolean isTime(String type) {
        return switch (bare(type)) {
            case "date", "time", "datetime", "datetime2", "smalldatetime", "datetimeoffset" -> true;
            default -> false;
        };
    }

    /// Whether values are objects of the common language runtime: shapes, places in a tree, and what users have made.
    static boolean isObject(String type) {
        return !type.isEmpty() && !OWN.contains(bare(type));
    }

    /// Whether the column can be sorted, and compared with a parameter that has no more of a type than the driver gives it.
    static boolean isComparable(String type) {
        return switch (bare(type)) {
            case "text", "ntext", "image", "xml", "json", "vector", "sql_variant", "money", "smallmoney", "timestamp" ->
                false;
            default -> !isObject(type);
        };
    }

    /// `term`, a column of `type`, as a text in Unicode.
    static String asText(String term, String type) {
        if (isObject(type)) return term + ".ToString()";
        if (isTime(type)) return "CONVERT(nvarchar(40), " + term + ", 121)";
        return switch (bare(type)) {
            case "nchar", "nvarchar", "" -> term;
            case "char", "varchar", "text", "ntext", "xml", "json", "vector" -> "CAST(" + term + " AS " + LONGEST + ")";
            // Two decimal places are the usual way, four the one with number 2; all digits of a float the one with number 3.
            case "money", "smallmoney" -> "CONVERT(nvarchar(40), " + term + ", 2)";
            case "float", "real" -> "CONVERT(nvarchar(40), " + term + ", 3)";
            default -> "CAST(" + term + " AS nvarchar(4000))";
        };
    }
}
