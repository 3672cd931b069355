package facet.database;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import facet.database.DatabaseError.Kind;
import facet.database.jdbc.SqlFailure;
import org.jspecify.annotations.Nullable;

/// SQLite's result codes and words as errors for a person. Source: SQLite manual, "Result and Error Codes".
final class SqliteErrors {

    private static final int PRIMARY_CODE = 0xff;
    private static final int ERROR = 1, PERM = 3, BUSY = 5, LOCKED = 6, READONLY = 8, INTERRUPT = 9, IOERR = 10;
    private static final int CORRUPT = 11, FULL = 13, CANTOPEN = 14, CONSTRAINT = 19, AUTH = 23, NOTADB = 26;
    private static final int CONSTRAINT_NOTNULL = 1299;
    private static final int CONSTRAINT_FOREIGNKEY = 787;
    /// A journal lies there, of a change that nobody finished.
    private static final int READONLY_ROLLBACK = 776;
    private static final Pattern NO_TABLE = Pattern.compile("no such table: (?:main\\.)?(.*)");
    private static final Pattern NO_COLUMN = Pattern
            .compile("(?:no such column: (?:t\\.)?|table .* has no column named )(.*)");
    private static final Pattern PLACES = Pattern.compile(
            "(?s)(?:UNIQUE|NOT NULL) constraint failed: (?!index ')(.*)");
    private static final Pattern STRICT = Pattern.compile("cannot store (\\w+) value in (\\w+) column (.*)");

    private SqliteErrors() {}

    static DatabaseError of(SqlFailure failure) {
        return of(failure, null);
    }

    /// The error of a statement on `table`, which is named where SQLite does not name one.
    static DatabaseError of(SqlFailure failure, @Nullable String table) {
        DatabaseError error = classified(failure, table);
        return table == null ? error : error.onTable(table);
    }

    private static DatabaseError classified(SqlFailure failure, @Nullable String statementTable) {
        String words = failure.words();
        return switch (failure.code() & PRIMARY_CODE) {
            case ERROR -> statementError(words, statementTable);
            case CONSTRAINT -> constraint(failure.code(), words, statementTable);
            case BUSY, LOCKED -> error(Kind.LOCKED,
                    "Another program is writing to the database. Close it or let it finish, then try again.", words);
            case READONLY -> readOnly(failure.code(), words);
            case INTERRUPT -> error(Kind.CANCELLED, "The query was cancelled.", words);
            case IOERR -> error(Kind.DISK,
                    "Reading or writing the database's disk failed. Check that the disk is connected and healthy.",
                    words);
            case FULL -> error(Kind.DISK, "The disk is full. Free some space, then try again.", words);
            case CANTOPEN, PERM, AUTH -> error(Kind.NOT_READABLE,
                    "The database file cannot be opened. Check its permissions and those of its folder.", words);
            case NOTADB -> error(Kind.NOT_A_DATABASE,
                    "The file is not a SQLite database, or it is encrypted. Choose another file.", words);
            case CORRUPT -> error(Kind.NOT_A_DATABASE,
                    "The database file is damaged here; other rows and tables may still be read. Restore it from a backup, or"
                            + " try the sqlite3 shell's .recover.",
                    words);
            default -> error(Kind.OTHER, "The database could not do this.", words);
        };
    }

    private static DatabaseError readOnly(int code, String words) {
        return error(Kind.READ_ONLY, code == READONLY_ROLLBACK
                ? "A program stopped in the middle of a change and left a journal beside the file, by which the change has to be"
                        + " undone before anything is read. Open the database once for writing; SQLite does the rest."
                : "The database cannot be written to. Check the permissions of the file and its folder, and that it"
                        + " was not opened for reading only.",
                words);
    }

    private static DatabaseError statementError(String words, @Nullable String statementTable) {
        Matcher table = NO_TABLE.matcher(words);
        if (table.matches()) {
            return new DatabaseError(Kind.TABLE_MISSING, "The database has no table \"" + table.group(1)
                    + "\". Apply the schema's changes to the database, or correct the table's name in the schema.",
                    words,
                    table.group(1), null);
        }
        Matcher column = NO_COLUMN.matcher(words);
        if (column.matches()) {
            String name = column.group(1);
            if (statementTable != null && name.startsWith(statementTable + ".")) {
                name = name.substring(statementTable.length() + 1);
            }
            return new DatabaseError(Kind.COLUMN_MISSING, "The table has no column \"" + name
                    + "\". Apply the schema's changes to the database, or correct the column's name in the schema.",
                    words, null, name);
        }
        if (words.contains("syntax error") || words.startsWith("incomplete input")) {
            return error(Kind.SYNTAX, "The database did not understand the statement.", words);
        }
        return error(Kind.OTHER, "The database could not do this.", words);
    }

    private static DatabaseError constraint(int code, String words, @Nullable String statementTable) {
        if (code == CONSTRAINT_FOREIGNKEY || words.startsWith("FOREIGN KEY")) {
            return error(Kind.FOREIGN_KEY, "A row refers to a row that is not there, or is still referred to.", words);
        }
        Matcher places = PLACES.matcher(words);
        if (places.matches()) {
            return atPlaces(code, words, places.group(1), statementTable);
        }
        if (words.startsWith("UNIQUE")) {
            return error(Kind.UNIQUE, "Another row already has this value, and it has to be unique.", words);
        }
        Matcher strict = STRICT.matcher(words);
        if (strict.matches()) {
            Place place = Place.of(strict.group(3)).orElse(new Place(null, strict.group(3)));
            return new DatabaseError(Kind.CHECK, place.column() + " holds only " + strict.group(2) + ", and this is "
                    + strict.group(1) + ".", words, place.table(), place.column());
        }
        if (words.startsWith("CHECK")) {
            return error(Kind.CHECK, "The row does not meet a condition of the table.", words);
        }
        return error(Kind.CHECK, "The database refused the row.", words);
    }

    private static DatabaseError atPlaces(int code, String words, String places, @Nullable String statementTable) {
        StringBuilder columns = new StringBuilder();
        String table = null;
        for (Place place : Place.all(places, statementTable)) {
            table = place.table();
            columns.append(columns.isEmpty() ? "" : ", ").append(place.column());
        }
        return code == CONSTRAINT_NOTNULL
                ? new DatabaseError(Kind.NOT_NULL, columns + " needs a value.", words, table, columns.toString())
                : new DatabaseError(Kind.UNIQUE, "Another row already has this value of " + columns
                        + ", and it has to be unique.", words, table, columns.toString());
    }

    private static DatabaseError error(Kind kind, String message, String words) {
        return DatabaseError.of(kind, message, words);
    }

    /// `Table.column` as SQLite writes it, without quotes.
    private record Place(@Nullable String table, String column) {
        /// `T.a, T.b`, which only the table's name tells apart from a name with dots and commas.
        static List<Place> all(String text, @Nullable String statementTable) {
            if (statementTable == null || !text.startsWith(statementTable + ".")) {
                return Stream.of(text.split(", ", -1)).map(part -> of(part).orElse(new Place(null, part))).toList();
            }
            return Stream.of(text.substring(statementTable.length() + 1)
                    .split(Pattern.quote(", " + statementTable + "."), -1))
                    .map(column -> new Place(statementTable, column)).toList();
        }

        static Optional<Place> of(String text) {
            int dot = text.lastIndexOf('.');
            return dot < 0 ? Optional.empty() : Optional.of(new Place(text.substring(0, dot), text.substring(dot + 1)));
        }
    }
}
