package facet.database;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import facet.database.DatabaseError.Kind;
import facet.database.jdbc.SqlFailure;
import org.jspecify.annotations.Nullable;

/// MySQL's and MariaDB's error numbers and words as errors for a person. Sources: MySQL's "Server Error Message Reference",
/// MariaDB's "Error Codes".
final class MysqlErrors {

    private static final Pattern CONNECTION = Pattern.compile("^\\(conn[=:]\\d+\\) ");
    private static final Pattern KEY = Pattern.compile("for key '(?:.*\\.)?(.*?)'$", Pattern.DOTALL);
    private static final Pattern COLUMN = Pattern.compile("(?:[Cc]olumn|Field) (?:'|`(?:[^`]*`\\.`)*)([^'`]+)['`]");
    private static final Pattern FOREIGN_KEY = Pattern.compile(
            "\\(`[^`]*`\\.`([^`]*)`, CONSTRAINT .* FOREIGN KEY \\((.*?)\\) REFERENCES (?:`[^`]*`\\.)?`([^`]*)` \\((.*?)\\)",
            Pattern.DOTALL);
    private static final Pattern TABLE = Pattern.compile("[Tt]able '(?:.*\\.)?(.*?)' doesn't exist");
    private static final Pattern UNKNOWN_COLUMN = Pattern.compile("Unknown column '(?:.*\\.)?(.*?)' in");
    private static final Pattern CHECK = Pattern.compile("(?:CONSTRAINT `|constraint ')(.*?)[`']");

    /// What is said by this program, not by a server, when it refuses to send a statement.
    private static final int READ_ONLY_REFUSED = 8;

    private final SqlFailure failure;
    private final String words;
    private final Refusals refusals;
    private final DatabaseLocation.Server where;

    private MysqlErrors(SqlFailure failure, @Nullable String table, @Nullable Catalog catalog,
            DatabaseLocation.Server where) {
        this.failure = failure;
        this.words = CONNECTION.matcher(failure.words()).replaceFirst("");
        this.refusals = new Refusals(words, table, catalog);
        this.where = where;
    }

    static DatabaseError of(SqlFailure failure, @Nullable TableName table, @Nullable Catalog catalog,
            DatabaseLocation.Server where) {
        return new MysqlErrors(failure, table == null ? null : table.name(), catalog, where).error();
    }

    private DatabaseError error() {
        return switch (failure.code()) {
            case 1062, 1586, 1169 -> refusals.unique(group(KEY, 1).orElse(""));
            case 1451, 1217 -> stillReferred();
            case 1452, 1216 -> notThere();
            case 1048, 1364 -> at(Kind.NOT_NULL, "It needs a value: " + named() + ".");
            case 1406 -> at(Kind.VALUE, "The value is too long for " + named() + ". Shorten it.");
            case 1264, 1690 -> at(Kind.VALUE, "The number is too large or too small for " + named() + ".");
            case 1265, 1292, 1366, 1411, 3140, 3141, 4079 ->
                at(Kind.VALUE, "The value does not fit " + named() + ". Correct it.");
            case 3819, 4025 -> at(Kind.CHECK, "The row does not meet the condition " + group(CHECK, 1).orElse("")
                    + " of the table.");
            case 1205, 1213 ->
                at(Kind.LOCKED, "Another program holds these rows. Let it finish, then try again.");
            case 1146 -> refusals.tableMissing(group(TABLE, 1).orElse(String.valueOf(refusals.table())));
            case 1054 -> refusals.columnMissing(group(UNKNOWN_COLUMN, 1).orElse(""));
            case 1064 -> at(Kind.SYNTAX, "The database did not understand the statement.");
            case 1142, 1143, 1227, 1370, 1044 -> at(Kind.PERMISSION,
                    "You may not do this in the database. Ask its owner for permission.");
            case 1290, 1792, 1836 -> at(Kind.READ_ONLY, "The server or the connection allows reading only.");
            case 1317, 1028, 1969, 3024 -> at(Kind.CANCELLED, "The query was cancelled.");
            case 1021, 1114, 1041 -> at(Kind.DISK, "The server has run out of room: disk, memory or something else.");
            case READ_ONLY_REFUSED -> at(Kind.READ_ONLY, "The connection is for reading only.");
            default -> failure.state().equals("57014")
                    ? at(Kind.CANCELLED, "The query was cancelled.")
                    : ConnectionErrors.of(failure, words, where)
                            .orElseGet(() -> at(Kind.OTHER, "The database could not do this."));
        };
    }

    private DatabaseError stillReferred() {
        Matcher parts = FOREIGN_KEY.matcher(words);
        boolean isFound = parts.find();
        return refusals.stillReferred(isFound ? parts.group(1) : "another table",
                isFound ? unquoted(parts.group(4)) : null);
    }

    private DatabaseError notThere() {
        Matcher parts = FOREIGN_KEY.matcher(words);
        boolean isFound = parts.find();
        return refusals.notThere(isFound ? parts.group(3) : "row", isFound ? unquoted(parts.group(2)) : null);
    }

    private static String unquoted(String columns) {
        return List.of(columns.split(",\\s*")).stream().map(name -> name.replace("`", ""))
                .collect(Collectors.joining(", "));
    }

    private String named() {
        return column().orElse("the column");
    }

    private Optional<String> column() {
        return group(COLUMN, 1);
    }

    private Optional<String> group(Pattern pattern, int group) {
        Matcher matcher = pattern.matcher(words);
        return matcher.find() ? Optional.of(matcher.group(group)) : Optional.empty();
    }

    private DatabaseError at(Kind kind, String message) {
        return refusals.at(kind, message, column().orElse(null));
    }
}
