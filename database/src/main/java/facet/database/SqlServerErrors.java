package facet.database;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import facet.database.DatabaseError.Kind;
import facet.database.jdbc.SqlFailure;
import org.jspecify.annotations.Nullable;

/// SQL Server's error numbers and words as errors for a person; the connection asks for the words in English. Source: "Database Engine
/// events and errors" of SQL Server's documentation, and the server's own `sys.messages`.
final class SqlServerErrors {

    private static final Pattern CONNECTION = Pattern.compile(" ClientConnectionId:[0-9a-f-]+$");
    private static final Pattern KEY = Pattern.compile("(?:constraint|unique index) '(.*?)'\\.", Pattern.DOTALL);
    private static final Pattern CONSTRAINT = Pattern.compile("constraint \"(.*?)\"\\. The conflict", Pattern.DOTALL);
    private static final Pattern CONFLICT_TABLE = Pattern.compile("table \"(?:[^\"]*?\\.)?([^\".]+)\"");
    private static final Pattern COLUMN = Pattern.compile("(?:column|Column)(?: name)? ['\"](.*?)['\"](?:[,.;: ]|$)",
            Pattern.DOTALL);
    private static final Pattern OBJECT = Pattern.compile("object name '(?:.*\\.)?(.*?)'");
    /// What is said by this program, not by a server, when it refuses to send a statement.
    private static final int READ_ONLY_REFUSED = 8;

    private final SqlFailure failure;
    private final String words;
    private final Refusals refusals;
    private final DatabaseLocation.Server where;

    private SqlServerErrors(SqlFailure failure, @Nullable String table, @Nullable Catalog catalog,
            DatabaseLocation.Server where) {
        this.failure = failure;
        this.words = CONNECTION.matcher(failure.words()).replaceFirst("");
        this.refusals = new Refusals(words, table, catalog);
        this.where = where;
    }

    static DatabaseError of(SqlFailure failure, @Nullable TableName table, @Nullable Catalog catalog,
            DatabaseLocation.Server where) {
        return new SqlServerErrors(failure, table == null ? null : table.name(), catalog, where).error();
    }

    private DatabaseError error() {
        return switch (failure.code()) {
            case 2627, 2601 -> refusals.unique(group(KEY).orElse(""));
            case 547 -> conflict();
            case 515 -> at(Kind.NOT_NULL, "It needs a value: " + named() + ".");
            case 2628, 8152 -> at(Kind.VALUE, "The value is too long for " + named() + ". Shorten it.");
            case 220, 232, 8115, 517 -> at(Kind.VALUE, "The number or the time is too large or too small for " + named()
                    + ".");
            case 241, 242, 245, 248, 257, 260, 295, 529, 8114, 8169, 9420, 9436, 6522, 13609 ->
                at(Kind.VALUE, "The value does not fit " + named() + ". Correct it.");
            case 544, 8101 -> at(Kind.VALUE, "The server makes the numbers of " + named() + " itself.");
            case 8102, 271, 272, 273, 13536, 13537 ->
                at(Kind.VALUE, "The server makes the value of " + named() + " itself, and nobody may change it.");
            case 334 ->
                at(Kind.OTHER, "The table has triggers since its structure was read. Read it again, then save.");
            case 3609, 3616 -> at(Kind.CHECK, "A trigger of the table refused the row.");
            case 1205, 1222, 3960, 3961 ->
                at(Kind.LOCKED, "Another program holds these rows. Let it finish, then try again.");
            case 208 -> refusals.tableMissing(group(OBJECT).orElse(String.valueOf(refusals.table())));
            case 207 -> refusals.columnMissing(column().orElse(""));
            case 102, 105, 156, 170, 319, 4104 -> at(Kind.SYNTAX, "The database did not understand the statement.");
            case 8003 ->
                at(Kind.OTHER, "The statement has more values than SQL Server takes, which is 2,100. Use fewer.");
            case 229, 230, 262, 297, 300, 916, 1088, 15247 -> at(Kind.PERMISSION,
                    "You may not do this in the database. Ask its owner for permission.");
            case 3906, 3908, 978, READ_ONLY_REFUSED -> at(Kind.READ_ONLY,
                    "The database or the connection allows reading only.");
            case 701, 1101, 1105, 9002, 8645, 3257 ->
                at(Kind.DISK, "The server has run out of room: disk, memory or something else.");
            default -> other();
        };
    }

    /// The driver's own words for a statement that was stopped have no number.
    private DatabaseError other() {
        boolean isCancelled = failure.state().equals("57014") || failure.state().equals("HY008");
        if (isCancelled) return at(Kind.CANCELLED, "The query was cancelled.");
        return ConnectionErrors.of(failure, words, where)
                .orElseGet(() -> at(Kind.OTHER, "The database could not do this."));
    }

    /// One number stands for foreign keys, from both sides, and for checks.
    private DatabaseError conflict() {
        if (words.contains("REFERENCE constraint")) return stillReferred();
        if (words.contains("FOREIGN KEY")) return notThere();
        return at(Kind.CHECK, "The row does not meet the condition " + group(CONSTRAINT).orElse("") + " of the table.");
    }

    private DatabaseError stillReferred() {
        String child = group(CONFLICT_TABLE).orElse("another table");
        String columns = Optional.ofNullable(refusals.catalog()).flatMap(read -> read.table(child))
                .flatMap(this::foreignKey)
                .map(key -> String.join(", ", key.referencedColumns())).orElse(null);
        return refusals.stillReferred(child, columns);
    }

    private DatabaseError notThere() {
        String target = group(CONFLICT_TABLE).orElse("row");
        String columns = refusals.known().flatMap(this::foreignKey).map(key -> String.join(", ", key.columns()))
                .orElse(null);
        return refusals.notThere(target, columns);
    }

    private Optional<ForeignKey> foreignKey(Table of) {
        String name = group(CONSTRAINT).orElse("");
        return of.foreignKeys().stream().filter(key -> key.name().equals(name)).findFirst();
    }

    private String named() {
        return column().orElse("the column");
    }

    private Optional<String> column() {
        return group(COLUMN);
    }

    private Optional<String> group(Pattern pattern) {
        Matcher matcher = pattern.matcher(words);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private DatabaseError at(Kind kind, String message) {
        return refusals.at(kind, message, column().orElse(null));
    }
}
