package facet.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// PostgreSQL's SQL, which CockroachDB speaks too.
///
/// @param engine which of the two it is
/// @param qualifier what stands before the name of a column
/// @param alias what follows the name of the table
/// @param first what a transaction begins with that the connection was not told for good
/// @param hasSha256 whether the server makes digests of bytes by SHA-256, as PostgreSQL does from 11 on
record PostgresDialect(Engine engine, String qualifier, String alias, List<String> first,
        boolean hasSha256) implements SqlDialect {

    /// Types that have no order, or none that a comparison with a text can use.
    private static final Set<String> UNORDERED = Set.of("json", "xml", "point", "line", "lseg", "box", "path",
            "polygon",
            "circle", "xid", "cid", "aclitem", "pg_lsn", "geometry", "geography", "hstore", "jsonpath",
            "txid_snapshot");

    /// For statements that read.
    PostgresDialect(Engine engine, List<String> first, boolean hasSha256) {
        this(engine, "t", " AS t", List.copyOf(first), hasSha256);
    }

    @Override
    public SqlDialect changing(TableName table) {
        String own = engine == Engine.COCKROACHDB ? quoted(table.name()) : qualified(table);
        return new PostgresDialect(engine, own, "", first, hasSha256);
    }

    @Override
    public String column(String name) {
        return qualifier + "." + quoted(name);
    }

    @Override
    public String table(TableName name) {
        return qualified(name) + alias;
    }

    @Override
    public String qualified(TableName name) {
        return name.schema().isEmpty() ? quoted(name.name()) : quoted(name.schema()) + "." + quoted(name.name());
    }

    @Override
    public String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public List<String> readTerms(ColumnRead read, int bytesHead) {
        String column = column(read.name());
        if (PostgresTypes.isLongText(read.declaredType()) && bytesHead < Integer.MAX_VALUE) {
            String text = PostgresTypes.asText(column, read.declaredType());
            return LongTexts.terms(text, "substring(" + text + " FROM 1 FOR " + LongTexts.HEAD_CHARACTERS + ")");
        }
        if (!read.declaredType().equals("bytea")) return List.of(column);
        return List.of("substring(" + column + " FROM 1 FOR " + bytesHead + ")", sizeOfBytes(read));
    }

    @Override
    public String sizeOfBytes(ColumnRead read) {
        return "octet_length(" + column(read.name()) + ")";
    }

    /// CockroachDB has `sha256` too, but with digits as its result. `md5` is everywhere, but FIPS may forbid it.
    @Override
    public String digest(String term, String declaredType) {
        boolean isBytes = declaredType.equals("bytea");
        if (!hasSha256) return "md5(" + term + (isBytes ? ")" : "::text)");
        return "encode(sha256(" + (isBytes ? term : "convert_to(" + term + "::text, 'UTF8')") + "), 'hex')";
    }

    @Override
    public String sortTerm(ColumnRead read) {
        return sortsByColumn(read) ? column(read.name()) : column(read.name()) + "::text";
    }

    @Override
    public boolean sortsByColumn(ColumnRead read) {
        String type = PostgresTypes.bare(read.declaredType());
        if (read.type() == ValueType.Scalar.UNSUPPORTED && !type.isEmpty()) return PostgresTypes.comparesWithText(type);
        return !UNORDERED.contains(type);
    }

    /// CockroachDB sorts NULL first.
    @Override
    public RowOrder.NullPlace nullPlace() {
        return engine == Engine.COCKROACHDB ? RowOrder.NullPlace.FIRST : RowOrder.NullPlace.LAST;
    }

    /// The limit stands there as a number. As a parameter it would keep the server from using one plan twice: a plan for any limit looks
    /// dear to it, so it makes a new one for each page.
    @Override
    public SqlText limit(SqlText select, boolean isOrdered, long limit, long skipped) {
        select.add(" LIMIT " + limit);
        return skipped > 0 ? select.add(" OFFSET ").value(Stored.of(skipped)) : select;
    }

    /// The server works out a CASE of each row before it sorts, which reads long texts from where they are kept apart.
    @Override
    public PageSql.Sorting sorting() {
        return PageSql.Sorting.COLUMNS_FIRST;
    }

    @Override
    public List<String> begin() {
        if (engine == Engine.COCKROACHDB) return List.of("BEGIN");
        List<String> words = new ArrayList<>(List.of("BEGIN"));
        words.addAll(first);
        words.add("SET CONSTRAINTS ALL DEFERRED");
        return words;
    }

    @Override
    public boolean defers(ForeignKey key) {
        return engine == Engine.POSTGRESQL && key.isDeferrable();
    }

    @Override
    public boolean defers(Index index) {
        return engine == Engine.POSTGRESQL && index.details().isDeferrable();
    }

    @Override
    public SqlDialect aliased(String other) {
        return new PostgresDialect(engine, other, " AS " + other, first, hasSha256);
    }

    /// CockroachDB compares all texts by their bytes; one with a collation is of another type there.
    @Override
    public FilterWords filters() {
        return new PostgresFilters(this, engine == Engine.COCKROACHDB ? "" : " COLLATE \"C\"");
    }

    /// CockroachDB knows no such number.
    @Override
    public Optional<String> transactionNumber() {
        return engine == Engine.COCKROACHDB ? Optional.empty() : Optional.of("SELECT txid_current()");
    }

    @Override
    public SqlText transactionStatus(long number) {
        return SqlText.of("SELECT txid_status(").value(Stored.of(number)).add(")");
    }

    @Override
    public ValueCodec values() {
        return PostgresValues.CODEC;
    }
}
