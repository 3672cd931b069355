package facet.database;

import facet.database.jdbc.SqlFailure;
import facet.database.sql.SqlFlavour;
import org.jspecify.annotations.Nullable;

/// What differs from engine to engine.
interface Backend {

    /// Its SQL, for statements that read.
    SqlDialect sql();

    /// In which way its SQL is written.
    SqlFlavour flavour();

    /// Sends what any database of this engine answers, to see whether it is one.
    void probe(Statements statements) throws SqlFailure;

    /// What the database is made of.
    Catalog catalog(Statements statements) throws SqlFailure;

    /// About how many rows `table` has, as cheaply as the engine can tell.
    long estimate(Table table, Statements statements) throws SqlFailure;

    /// Whether a transaction can still be asked after a statement of it has failed.
    boolean answersAfterFailure();

    /// How a binary floating point number is handed to the driver.
    default Object floating(double number) {
        return number;
    }

    /// Whether a save that another program's transaction stood in the way of is tried once more, since the server expects it.
    default boolean triesAgain() {
        return false;
    }

    /// A failure as an error for a person.
    ///
    /// @param table the table that the statement was about, if it was about one
    DatabaseError error(SqlFailure failure, @Nullable TableName table);

    /// A failure as an error for a person.
    default DatabaseError error(SqlFailure failure) {
        return error(failure, null);
    }
}
