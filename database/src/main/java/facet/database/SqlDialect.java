package facet.database;

import java.util.List;
import java.util.Optional;

/// How one engine words its SQL. A column is always named with its table or the table's alias: SQLite takes a quoted name that is no
/// column for a text, and does not with one of them before it.
interface SqlDialect {

    /// `name` as an identifier, whatever it is made of.
    String quoted(String name);

    /// The table with the schema it is in, without an alias.
    String qualified(TableName name);

    /// The column `name` of the statement's table.
    String column(String name);

    /// The table with its alias, for FROM, INTO and UPDATE.
    String table(TableName name);

    /// What follows the name of the table in [#table], and names a SELECT in its place.
    String alias();

    /// The same words for a statement that changes `table` and so may not give it an alias: what it returns can be named
    /// by the table's own name only.
    SqlDialect changing(TableName table);

    /// What to select for a value of `column`: the value as stored, and a second term with its size in bytes where it is bytes,
    /// cut to `bytesHead` of them, or the beginning of a long text; `Integer.MAX_VALUE` is for whole values.
    List<String> readTerms(ColumnRead column, int bytesHead);

    /// Whether what [#readTerms] selects of `column` is marked by [LongTexts] instead of having a second term: one term less is
    /// worth the trouble where each costs as much as a row.
    default boolean marksLong(ColumnRead column) {
        return false;
    }

    /// How many bytes `column` holds, NULL where it holds none; without reading them.
    String sizeOfBytes(ColumnRead column);

    /// A term for the [Digest] of `term`, a column of `declaredType` that is not NULL.
    String digest(String term, String declaredType);

    /// The bytes of `column`, a SQL term, from the one counted `from`, the first being 1.
    default String bytes(String column, long from, int count) {
        return "substr(" + column + ", " + from + ", " + count + ")";
    }

    /// In which pieces the bytes of one value are brought best. The driver holds one statement's pieces in the heap, some of them more
    /// than once.
    default BytesReader.Pieces pieces() {
        return new BytesReader.Pieces(16 << 20, 1);
    }

    /// A query for how many bytes the server puts into one answer at most, if it has such a bound.
    default Optional<String> largestAnswer() {
        return Optional.empty();
    }

    /// A mark for `value`, which is written to or compared with a column of `declaredType`.
    default SqlText mark(Stored value, String declaredType) {
        return new SqlText().value(value);
    }

    /// What to send before the edits of a save, so that they can store the bytes of `files`; each statement brings a part of one.
    default List<SqlStatement> brought(List<BytesFile> files) {
        return List.of();
    }

    /// What counts rows, as a number of 64 bits.
    default String rowCount() {
        return "count(*)";
    }

    /// How many parameters a statement may have.
    default int mostParameters() {
        return Integer.MAX_VALUE;
    }

    /// What to compare and sort `column` by.
    String sortTerm(ColumnRead column);

    /// Whether [#sortTerm] is the bare column, so that an index of it serves.
    boolean sortsByColumn(ColumnRead column);

    /// Where NULL stands if the order does not say it.
    RowOrder.NullPlace nullPlace();

    /// Whether `(a, b) > (?, ?)` compares both at once.
    default boolean comparesTuples() {
        return true;
    }

    /// Ends a SELECT that brings `limit` rows at most, after `skipped` others.
    ///
    /// @param isOrdered whether the statement says an order
    default SqlText limit(SqlText select, boolean isOrdered, long limit, long skipped) {
        select.add(" LIMIT ").value(Stored.of(limit));
        return skipped > 0 ? select.add(" OFFSET ").value(Stored.of(skipped)) : select;
    }

    /// How a page is best sorted.
    default PageSql.Sorting sorting() {
        return PageSql.Sorting.AT_ONCE;
    }

    /// Whether the values of `columns`, which are SQL terms, are one of `tuples`. There is at least one column and tuple, and no NULL.
    default SqlText among(List<String> columns, List<List<Stored>> tuples) {
        boolean isOne = columns.size() == 1;
        List<SqlText> wanted = tuples.stream().map(SqlDialect::tuple).toList();
        return SqlText.of(isOne ? columns.getFirst() : "(" + String.join(", ", columns) + ")")
                .add(isOne ? " IN (" : " IN (" + tuples()).join(", ", wanted).add(")");
    }

    /// What stands before a list of tuples.
    default String tuples() {
        return "";
    }

    private static SqlText tuple(List<Stored> key) {
        List<SqlText> marks = key.stream().map(value -> new SqlText().value(value)).toList();
        return marks.size() == 1 ? marks.getFirst() : SqlText.of("(").join(", ", marks).add(")");
    }

    /// The statements that begin a transaction and put off what checks of foreign keys can be put off.
    List<String> begin();

    /// Ends a transaction that shall change nothing.
    default String rollback() {
        return "ROLLBACK";
    }

    /// Whether the check of `key` can be put off to the end of the transaction, [ForeignKey.Action#RESTRICT] aside.
    default boolean defers(ForeignKey key) {
        return false;
    }

    /// Whether the check of the unique `index` can be put off to the end of the transaction.
    default boolean defers(Index index) {
        return false;
    }

    /// Whether several rows may hold NULL in a unique column.
    default boolean repeatsNullInUnique() {
        return true;
    }

    /// Ends an INSERT of a row that may be there already, so that it then does nothing; nothing where no INSERT does that.
    default Optional<String> unlessThere() {
        return Optional.of(" ON CONFLICT DO NOTHING");
    }

    /// What follows a SELECT of values only, which is of no table.
    default String ofNoTable() {
        return " FROM dual";
    }

    /// What to select for the number of the transaction that runs, if [#transactionStatus] can be asked about it later.
    default Optional<String> transactionNumber() {
        return Optional.empty();
    }

    /// Asks what became of a transaction: one text, `committed`, `aborted` or another.
    default SqlText transactionStatus(long number) {
        throw new IllegalStateException("This engine does not tell of transaction " + number);
    }

    /// Ends a SELECT so that it waits for whoever is changing the rows it asks for; empty where it need not.
    default String awaitingWriters() {
        return "";
    }

    /// The same words for rows that are called `alias` within a statement about others.
    SqlDialect aliased(String alias);

    /// The conditions of filters.
    FilterWords filters();

    /// How values are stored.
    ValueCodec values();

    /// An INSERT of one row, of defaults alone if `names` is empty, that gives back `returned` of it where the engine can. To be asked
    /// of [#changing].
    ///
    /// @param table what the catalog says of the table
    /// @param marks what the columns called `names` get
    default SqlText insert(Optional<Table> table, RowSource returned, List<String> names, List<SqlText> marks) {
        SqlText text = SqlText.of("INSERT INTO " + table(returned.table()));
        return (names.isEmpty() ? text.add(onlyDefaults()) : text.add(values(names, marks)))
                .add(returning(SaveSql.shape(returned, this).selected()).orElse(""));
    }

    /// ` (a, b) VALUES (?, ?)`.
    default SqlText values(List<String> names, List<SqlText> marks) {
        return SqlText.of(" (" + String.join(", ", names.stream().map(this::quoted).toList()) + ") VALUES (")
                .join(", ", marks).add(")");
    }

    /// An UPDATE that gives back `returned` of its row where the engine can. To be asked of [#changing].
    ///
    /// @param table what the catalog says of the table
    /// @param set what changes, from `UPDATE` on
    /// @param where which row
    default SqlText update(Optional<Table> table, RowSource returned, SqlText set, SqlText where) {
        return set.add(where).add(returning(SaveSql.shape(returned, this).selected()).orElse(""));
    }

    /// What follows an INSERT or UPDATE so that it gives back `selected` of the row; nothing where no statement does, and the
    /// row has to be read again.
    default Optional<String> returning(String selected) {
        return Optional.of(" RETURNING " + selected);
    }

    /// What follows `INSERT INTO t` for a row of defaults.
    default String onlyDefaults() {
        return " DEFAULT VALUES";
    }

    /// A query for the number that the last INSERT of this connection made, where [#returning] is nothing.
    default String lastNumber() {
        throw new IllegalStateException("rows come back by RETURNING");
    }

    /// What an INSERT has kept of the part `name` of the key, which a default has made.
    default String kept(String name) {
        throw new IllegalStateException("rows come back by RETURNING: " + name);
    }
}
