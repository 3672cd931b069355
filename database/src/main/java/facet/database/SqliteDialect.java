package facet.database;

import java.util.ArrayList;
import java.util.List;

/// SQLite's SQL.
///
/// @param isUtf16 whether the database stores texts as UTF-16
/// @param qualifier what stands before the name of a column
/// @param alias what follows the name of the table
record SqliteDialect(boolean isUtf16, String qualifier, String alias) implements SqlDialect {

    /// SQLite reads all bytes of a value to give the first ones, so a page has none of one that is longer.
    private static final int LONGEST_WITH_HEAD = 1 << 20;
    private static final long PART_BYTES = 8 << 20;
    private static final long DIGESTED_BYTES = 64 << 20;

    /// For statements that read.
    SqliteDialect(boolean isUtf16) {
        this(isUtf16, "t", " AS t");
    }

    @Override
    public SqlDialect changing(TableName table) {
        return new SqliteDialect(isUtf16, quoted(table.name()), "");
    }

    @Override
    public String column(String name) {
        return qualifier + "." + quoted(name);
    }

    @Override
    public String table(TableName name) {
        return quoted(name.name()) + alias;
    }

    @Override
    public String qualified(TableName name) {
        return quoted(name.name());
    }

    @Override
    public String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public List<String> readTerms(ColumnRead read, int bytesHead) {
        String column = column(read.name());
        if (marksLong(read))
            return bytesHead == Integer.MAX_VALUE ? List.of(column) : List.of(marked(column));
        if (read.type() != ValueType.Scalar.BYTES && read.type() != ValueType.Scalar.UNSUPPORTED)
            return List.of(column);
        if (bytesHead == Integer.MAX_VALUE) return List.of(column, sizeOfBytes(read));
        List<String> text = LongTexts.terms(column, beginning(column, "''", LongTexts.HEAD_CHARACTERS));
        String bytes = "CASE typeof(" + column + ") WHEN 'blob' THEN ";
        return List.of(bytes + beginning(column, "x''", bytesHead) + " WHEN 'text' THEN " + text.getFirst() + " ELSE "
                + column + " END", bytes + "length(" + column + ") WHEN 'text' THEN " + text.getLast() + " END");
    }

    @Override
    public boolean marksLong(ColumnRead read) {
        return read.type() == ValueType.Scalar.STRING || read.type() == ValueType.Scalar.JSON;
    }

    /// For each row that it brings SQLite reads all bytes of the value anew, but once for all terms of the row. They are held outside
    /// the heap, beside the value itself, and the driver takes one after the other.
    @Override
    public BytesReader.Pieces pieces() {
        return new BytesReader.Pieces(8 << 20, 32);
    }

    /// A value that is not long as it is. A longer one as bytes that say whether it is a text, how long it is and how it begins, and
    /// that are more than a value has which comes as it is.
    private static String marked(String column) {
        return "CASE WHEN octet_length(" + column + ") > " + LongTexts.LONGEST_WHOLE_BYTES
                + " THEN CAST(printf('%s %d %-8000s', typeof(" + column + "), octet_length(" + column
                + "), hex(substr(iif(octet_length("
                + column + ") > " + LONGEST_WITH_HEAD + ", '', " + column + "), 1, " + LongTexts.HEAD_CHARACTERS
                + "))) AS BLOB) ELSE " + column + " END";
    }

    /// The first bytes or characters, none of a value whose reading would take long.
    private static String beginning(String column, String none, int count) {
        return "CASE WHEN octet_length(" + column + ") > " + LONGEST_WITH_HEAD + " THEN " + none + " ELSE substr("
                + column
                + ", 1, " + count + ") END";
    }

    /// A value is handed to SQLite at once, and all of it would be in the heap. So a large one is brought in parts, which SQLite puts
    /// together itself, outside the heap.
    @Override
    public List<SqlStatement> brought(List<BytesFile> files) {
        List<SqlStatement> result = new ArrayList<>();
        for (BytesFile file : files) {
            if (!isBrought(file)) continue;
            if (result.isEmpty())
                result.add(SqlText.of("CREATE TEMP TABLE facet_file (path TEXT, part INTEGER, bytes"
                        + " BLOB, PRIMARY KEY (path, part)) WITHOUT ROWID").statement());
            for (long from = 0; from < file.size(); from += PART_BYTES) {
                long size = Math.min(PART_BYTES, file.size() - from);
                result.add(SqlText.of("INSERT INTO temp.facet_file VALUES (").value(name(file)).add(", ")
                        .value(Stored.of(from / PART_BYTES)).add(", ").value(new Stored.File(file, from, size)).add(")")
                        .statement());
            }
        }
        return result;
    }

    /// A value comes to the function in parts, each of which is in the heap; SQLite reads all of the value anew for each.
    @Override
    public String digest(String term, String declaredType) {
        String part = "substr(CAST(" + term + " AS BLOB), at, " + DIGESTED_BYTES + ")";
        return "(WITH RECURSIVE part(at) AS (SELECT 1 UNION ALL SELECT at + " + DIGESTED_BYTES
                + " FROM part WHERE at + "
                + DIGESTED_BYTES + " <= octet_length(" + term + ")) SELECT facet_digest(" + part + ") FROM part)";
    }

    private static boolean isBrought(BytesFile file) {
        return file.size() > PART_BYTES;
    }

    private static Stored name(BytesFile file) {
        return Stored.of(file.path().toString());
    }

    /// In a database of UTF-16 bytes would be converted as texts when they are put together; their digits are not.
    @Override
    public SqlText mark(Stored value, String declaredType) {
        if (!(value instanceof Stored.File(BytesFile file, _, _)) || !isBrought(file))
            return new SqlText().value(value);
        String together = isUtf16
                ? "unhex(group_concat(hex(bytes), ''))"
                : "CAST(group_concat(bytes, '') AS BLOB)";
        return SqlText.of("(SELECT " + together + " FROM (SELECT bytes FROM temp.facet_file WHERE path = ")
                .value(name(file)).add(" ORDER BY part))");
    }

    @Override
    public String sizeOfBytes(ColumnRead read) {
        String column = column(read.name());
        return "CASE typeof(" + column + ") WHEN 'blob' THEN length(" + column + ") END";
    }

    /// A column of points in time holds whole milliseconds and several forms of text side by side; all are compared as
    /// milliseconds. What is no point in time stays as it is and so comes after all that are.
    @Override
    public String sortTerm(ColumnRead read) {
        String column = column(read.name());
        if (sortsByColumn(read)) return column;
        return "CASE WHEN typeof(" + column + ") = 'text' AND " + column
                + " GLOB '[0-9][0-9][0-9][0-9]-*' THEN coalesce(CAST(round(unixepoch(" + column
                + ", 'subsec') * 1000) AS INTEGER), " + column + ") ELSE " + column + " END";
    }

    @Override
    public boolean sortsByColumn(ColumnRead read) {
        return read.type() != ValueType.Scalar.DATE_TIME;
    }

    @Override
    public RowOrder.NullPlace nullPlace() {
        return RowOrder.NullPlace.FIRST;
    }

    /// Of each row that is among the first so far all values are copied, and where the smallest come last that is each row.
    @Override
    public PageSql.Sorting sorting() {
        return PageSql.Sorting.KEYS_FIRST;
    }

    /// Of several columns SQLite takes rows of VALUES only.
    @Override
    public String tuples() {
        return "VALUES ";
    }

    @Override
    public List<String> begin() {
        return List.of("BEGIN IMMEDIATE", "PRAGMA defer_foreign_keys = ON");
    }

    @Override
    public boolean defers(ForeignKey key) {
        return true;
    }

    @Override
    public SqlDialect aliased(String other) {
        return new SqliteDialect(isUtf16, other, " AS " + other);
    }

    @Override
    public FilterWords filters() {
        return new SqliteFilters(this);
    }

    @Override
    public ValueCodec values() {
        return SqliteValues.CODEC;
    }
}
