package facet.database;

import java.util.Optional;
import java.util.stream.Collectors;

import facet.database.DatabaseError.Kind;
import org.jspecify.annotations.Nullable;

/// What servers refuse, in sentences that are the same for those that only name the key or the table concerned.
///
/// @param words what the server said
/// @param table the table that the statement was about
/// @param catalog what is known of the database
record Refusals(String words, @Nullable String table, @Nullable Catalog catalog) {

    /// The table that the statement was about, as far as it is known.
    Optional<Table> known() {
        return Optional.ofNullable(catalog).flatMap(read -> read.table(String.valueOf(table)));
    }

    /// The columns of the key or index that the server names.
    DatabaseError unique(String key) {
        String columns = known().stream().flatMap(found -> found.indexes().stream())
                .filter(index -> index.name().equals(key)).findFirst()
                .map(index -> index.parts().stream().map(part -> String.valueOf(part.column()))
                        .collect(Collectors.joining(", ")))
                .orElse(null);
        return at(Kind.UNIQUE, "Another row already has this value of "
                + (columns == null ? "the key " + key : columns) + ", and it has to be unique.", columns);
    }

    /// @param columns what the rows of `child` refer to
    DatabaseError stillReferred(String child, @Nullable String columns) {
        return at(Kind.FOREIGN_KEY, "Rows of " + child + " still refer to this row. Change or delete them first.",
                columns);
    }

    /// @param columns those that refer to `target`
    DatabaseError notThere(String target, @Nullable String columns) {
        return at(Kind.FOREIGN_KEY, "There is no " + target + " that " + (columns == null ? "this row" : columns)
                + " refers to. Choose one that exists, or add it.", columns);
    }

    DatabaseError tableMissing(String missing) {
        return new DatabaseError(Kind.TABLE_MISSING, "The database has no table \"" + missing
                + "\". Apply the schema's changes to the database, or correct the table's name in the schema.", words,
                missing, null);
    }

    DatabaseError columnMissing(String missing) {
        return at(Kind.COLUMN_MISSING, "The table has no column \"" + missing
                + "\". Apply the schema's changes to the database, or correct the column's name in the schema.",
                missing);
    }

    DatabaseError at(Kind kind, String message, @Nullable String column) {
        return new DatabaseError(kind, message, words, table, column);
    }
}
