package facet.database;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import facet.database.DatabaseError.Kind;
import facet.database.jdbc.SqlFailure;
import org.jspecify.annotations.Nullable;

/// PostgreSQL's SQLSTATEs and words as errors for a person. Source: PostgreSQL manual, appendix A.
final class PostgresErrors {

    private static final String DIVISION_BY_ZERO = "22012";
    private static final Pattern RELATION = Pattern.compile("relation \"(.*)\" does not exist.*");
    private static final Pattern COLUMN = Pattern
            .compile("column (?:\"?\\w+\"?\\.)?\"?(.*?)\"? (?:of relation .* )?does not exist.*");
    private static final Pattern KEY_COLUMNS = Pattern.compile("Key \\((.*?)\\)=\\(.*", Pattern.DOTALL);
    private static final Pattern STILL_REFERRED = Pattern.compile(".*is (?:still )?referenced from table \"(.*)\"\\..*",
            Pattern.DOTALL);
    private static final Pattern NOT_PRESENT = Pattern.compile(".*is not present in table \"(.*)\"\\..*",
            Pattern.DOTALL);

    private final SqlFailure failure;
    private final String words;
    private final @Nullable String table;
    private final DatabaseLocation.Server where;

    private PostgresErrors(SqlFailure failure, @Nullable String table,
            DatabaseLocation.Server where) {
        SqlFailure.Place place = failure.place();
        this.failure = failure;
        this.words = failure.words() + (place.detail().isEmpty() ? "" : "\n" + place.detail());
        this.table = place.table().isEmpty() ? table : place.table();
        this.where = where;
    }

    static DatabaseError of(SqlFailure failure, @Nullable TableName table,
            DatabaseLocation.Server where) {
        return new PostgresErrors(failure, table == null ? null : table.name(), where).error();
    }

    private DatabaseError error() {
        return switch (failure.state()) {
            case "23505" -> unique();
            case "23503", "23001" -> foreignKey();
            case "23502" -> at(Kind.NOT_NULL, failure.place().column() + " needs a value.", failure.place().column());
            case "23514" -> at(Kind.CHECK, "The row does not meet the condition " + failure.place().constraint()
                    + " of the table.", null);
            case "23P01" -> at(Kind.UNIQUE, "Another row stands in the way of this one, by the rule "
                    + failure.place().constraint() + " of the table.", null);
            case "42P01" -> tableMissing();
            case "42703" -> columnMissing();
            case "42601" -> at(Kind.SYNTAX, "The database did not understand the statement.", null);
            case "42501" ->
                at(Kind.PERMISSION, "You may not do this in the database. Ask its owner for permission.", null);
            case "25006" -> at(Kind.READ_ONLY, "The connection was opened for reading only.", null);
            case "55P03", "40P01", "40001" -> at(Kind.LOCKED,
                    "Another program holds these rows. Let it finish, then try again.", null);
            case "40003" -> at(Kind.CONNECTION_LOST,
                    "The server could not find out whether it was done. Read the rows again.", null);
            case "57014" -> at(Kind.CANCELLED, "The query was cancelled.", null);
            default -> byClass();
        };
    }

    private DatabaseError byClass() {
        String state = failure.state();
        if (state.equals(DIVISION_BY_ZERO)) return at(Kind.VALUE, "Something is divided by zero here.", column());
        if (state.startsWith("22")) {
            return at(Kind.VALUE, "The column cannot hold this value. Correct it.", column());
        }
        Optional<DatabaseError> connection = ConnectionErrors.of(failure, words, where);
        if (connection.isPresent()) return connection.get();
        if (state.startsWith("57P")) {
            return at(Kind.CONNECTION_LOST,
                    "The connection to " + where.displayName() + " was lost. Check that the server runs, then try"
                            + " again.",
                    null);
        }
        if (state.startsWith("53")) {
            return at(Kind.DISK, "The server has run out of room: disk, memory or something else.", null);
        }
        return at(Kind.OTHER, "The database could not do this.", null);
    }

    private DatabaseError unique() {
        String columns = keyColumns();
        return at(Kind.UNIQUE, "Another row already has this value of " + (columns == null ? "a unique key" : columns)
                + ", and it has to be unique.", columns);
    }

    private DatabaseError foreignKey() {
        String columns = keyColumns();
        String detail = failure.place().detail();
        Matcher referred = STILL_REFERRED.matcher(detail);
        if (referred.matches()) {
            return at(Kind.FOREIGN_KEY, "Rows of " + referred.group(1)
                    + " still refer to this row. Change or delete them first.", columns);
        }
        Matcher absent = NOT_PRESENT.matcher(detail);
        String target = absent.matches() ? absent.group(1) : "row";
        return at(Kind.FOREIGN_KEY, "There is no " + target + " that " + (columns == null ? "this row" : columns)
                + " refers to. Choose one that exists, or add it.", columns);
    }

    private DatabaseError tableMissing() {
        Matcher name = RELATION.matcher(failure.words());
        String missing = name.matches() ? name.group(1) : String.valueOf(table);
        return new DatabaseError(Kind.TABLE_MISSING, "The database has no table \"" + missing
                + "\". Apply the schema's changes to the database, or correct the table's name in the schema.", words,
                missing,
                null);
    }

    private DatabaseError columnMissing() {
        Matcher name = COLUMN.matcher(failure.words());
        String missing = name.matches() ? name.group(1) : "";
        return at(Kind.COLUMN_MISSING, "The table has no column \"" + missing
                + "\". Apply the schema's changes to the database, or correct the column's name in the schema.",
                missing);
    }

    /// The columns of the key concerned, from a detail such as `Key (email)=(a@b.c) already exists.`
    private @Nullable String keyColumns() {
        Matcher key = KEY_COLUMNS.matcher(failure.place().detail());
        return key.matches() ? key.group(1).replaceAll("\"((?:[^\"]|\"\")*)\"", "$1").replace("\"\"", "\"") : null;
    }

    private @Nullable String column() {
        return failure.place().column().isEmpty() ? null : failure.place().column();
    }

    private DatabaseError at(Kind kind, String message, @Nullable String column) {
        return new DatabaseError(kind, message, words, table, column);
    }
}
