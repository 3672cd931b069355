package facet.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// SQL Server's SQL, Transact-SQL. JSON by OPENJSON with a path that is a parameter needs SQL Server 2017.
///
/// @param schema the schema of tables that are named without one
/// @param qualifier what stands before the name of a column
/// @param alias what follows the name of the table
record SqlServerDialect(String schema, String qualifier, String alias) implements SqlDialect {

    /// A statement may have 2,100 parameters, some of which the driver needs itself.
    private static final int MOST_PARAMETERS = 2_000;

    /// For statements that read.
    SqlServerDialect(String schema) {
        this(schema, "t", " AS t");
    }

    @Override
    public SqlDialect changing(TableName table) {
        return new SqlServerDialect(schema, quoted(table.name()), "");
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
        String in = name.schema().isEmpty() ? schema : name.schema();
        return in.isEmpty() ? quoted(name.name()) : quoted(in) + "." + quoted(name.name());
    }

    @Override
    public String quoted(String name) {
        return '[' + name.replace("]", "]]") + ']';
    }

    @Override
    public List<String> readTerms(ColumnRead read, int bytesHead) {
        String column = column(read.name());
        String type = read.declaredType();
        if (SqlServerTypes.isBytes(type)) {
            return List.of("SUBSTRING(" + column + ", 1, " + bytesHead + ")", sizeOfBytes(read));
        }
        if (SqlServerTypes.isLongText(type) && bytesHead < Integer.MAX_VALUE) {
            return longText(SqlServerTypes.asText(column, type));
        }
        return List.of(switch (SqlServerTypes.bare(type)) {
            case "timestamp" -> "CAST(" + column + " AS varbinary(8))";
            case "sql_variant", "json", "vector" -> SqlServerTypes.asText(column, type);
            default -> SqlServerTypes.isObject(type) ? SqlServerTypes.asText(column, type) : column;
        });
    }

    private static List<String> longText(String text) {
        String isLong = "CASE WHEN DATALENGTH(" + text + ") > " + LongTexts.LONGEST_WHOLE_BYTES + " THEN ";
        return List.of(isLong + SqlServerValues.beginning(text, LongTexts.HEAD_CHARACTERS) + " ELSE " + text + " END",
                isLong + "DATALENGTH(" + text + ") END");
    }

    @Override
    public String sizeOfBytes(ColumnRead read) {
        return "DATALENGTH(" + column(read.name()) + ")";
    }

    @Override
    public String digest(String term, String declaredType) {
        String hashed = SqlServerTypes.isBytes(declaredType)
                ? "CAST(" + term + " AS varbinary(max))"
                : SqlServerTypes.asText(term, declaredType);
        return "CONVERT(varchar(64), HASHBYTES('SHA2_256', " + hashed + "), 2)";
    }

    @Override
    public String bytes(String column, long from, int count) {
        return "SUBSTRING(" + column + ", " + from + ", " + count + ")";
    }

    /// No text becomes money by itself, but it becomes a decimal number.
    @Override
    public String sortTerm(ColumnRead read) {
        String column = column(read.name());
        String type = read.declaredType();
        if (sortsByColumn(read)) return column;
        if (SqlServerTypes.isMoney(type)) return "CAST(" + column + " AS decimal(19, 4))";
        return switch (SqlServerTypes.bare(type)) {
            case "timestamp" -> "CAST(" + column + " AS varbinary(8))";
            case "image" -> "CAST(" + column + " AS varbinary(max))";
            default -> SqlServerTypes.asText(column, type);
        };
    }

    @Override
    public boolean sortsByColumn(ColumnRead read) {
        return SqlServerTypes.isComparable(read.declaredType());
    }

    @Override
    public RowOrder.NullPlace nullPlace() {
        return RowOrder.NullPlace.FIRST;
    }

    @Override
    public boolean comparesTuples() {
        return false;
    }

    /// OFFSET is a part of ORDER BY, which has to be there.
    @Override
    public SqlText limit(SqlText select, boolean isOrdered, long limit, long skipped) {
        return select.add(isOrdered ? " OFFSET " : " ORDER BY (SELECT NULL) OFFSET ").value(Stored.of(skipped))
                .add(" ROWS FETCH NEXT ").value(Stored.of(limit)).add(" ROWS ONLY");
    }

    @Override
    public SqlText among(List<String> columns, List<List<Stored>> tuples) {
        if (columns.size() == 1) return SqlDialect.super.among(columns, tuples);
        return SqlText.of("(").join(" OR ", tuples.stream().map(tuple -> equal(columns, tuple)).toList()).add(")");
    }

    private static SqlText equal(List<String> columns, List<Stored> tuple) {
        List<SqlText> parts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            parts.add(SqlText.of(columns.get(i) + " = ").value(tuple.get(i)));
        }
        return SqlText.of("(").join(" AND ", parts).add(")");
    }

    @Override
    public int mostParameters() {
        return MOST_PARAMETERS;
    }

    @Override
    public String rowCount() {
        return "count_big(*)";
    }

    /// The driver has no type for a NULL, and a text that is one becomes no bytes.
    @Override
    public SqlText mark(Stored value, String declaredType) {
        if (value.isNull()) return SqlText.of("NULL");
        return SqlServerTypes.isMoney(declaredType)
                ? SqlText.of("CAST(").value(value).add(" AS money)")
                : new SqlText().value(value);
    }

    @Override
    public List<String> begin() {
        return List.of("BEGIN TRANSACTION");
    }

    /// Where a statement of it has failed the transaction is over already.
    @Override
    public String rollback() {
        return "IF @@TRANCOUNT > 0 ROLLBACK";
    }

    @Override
    public boolean repeatsNullInUnique() {
        return false;
    }

    @Override
    public Optional<String> unlessThere() {
        return Optional.empty();
    }

    @Override
    public String ofNoTable() {
        return "";
    }

    @Override
    public SqlText insert(Optional<Table> table, RowSource returned, List<String> names, List<SqlText> marks) {
        return new SqlServerWrites(this, table).insert(returned, names, marks);
    }

    @Override
    public SqlText update(Optional<Table> table, RowSource returned, SqlText set, SqlText where) {
        return new SqlServerWrites(this, table).update(returned, set, where);
    }

    /// What a statement gives back stands within it; see [SqlServerWrites].
    @Override
    public Optional<String> returning(String selected) {
        return Optional.empty();
    }

    @Override
    public SqlDialect aliased(String other) {
        return new SqlServerDialect(schema, other, other.isEmpty() ? "" : " AS " + other);
    }

    @Override
    public FilterWords filters() {
        return new SqlServerFilters(this);
    }

    @Override
    public ValueCodec values() {
        return SqlServerValues.CODEC;
    }
}
