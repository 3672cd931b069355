package facet.database;

import java.util.Optional;

/// How one engine stores values: what a stored value means, what to store for a value, and by what it is found again.
interface ValueCodec {

    /// What `stored` means in `column`. A value that does not fit the column's type is [Value.Raw] with a reason; none is lost.
    ///
    /// @param size how many bytes the database holds if `stored` is bytes that were cut
    Value decode(ColumnRead column, Stored stored, long size);

    /// What to store for `value` in `column`, or nothing if the column cannot hold it exactly; [#refusal] says why.
    Optional<Stored> stored(Value value, Column column);

    /// How many bytes `column` holds at most.
    long mostBytes(Column column);

    /// What to store for the bytes of a file, or nothing if they are too many for `column`.
    default Optional<Stored> stored(BytesFile file, Column column) {
        return file.size() > mostBytes(column) ? Optional.empty() : Optional.of(Stored.of(file));
    }

    /// Why `value` cannot be stored in `column` of `table`.
    DatabaseError refusal(Value value, TableName table, Column column);

    /// Why a text of which only the beginning was read cannot be stored.
    static String onlyBeginning(String column) {
        return "Only the beginning of this text of " + column + " was read. Read all of it first.";
    }

    /// Why the bytes of a file cannot be stored.
    static String tooManyBytes(BytesFile file, String column, long most) {
        return file.path().getFileName() + " has " + file.size() + " bytes, and " + column + " holds " + most
                + " at most. Choose a smaller file.";
    }

    /// A condition that holds for a row whose `term`, a column of the type `declaredType`, still is `old`: the same text letter
    /// by letter, the same point in time in the same form, the same bytes and the same long text as far as they were read. It is never NULL.
    SqlText isStill(String term, String declaredType, Value old);
}
