package facet.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// MySQL's SQL, which MariaDB speaks too.
///
/// @param qualifier what stands before the name of a column
/// @param alias what follows the name of the table
record MysqlDialect(String qualifier, String alias) implements SqlDialect {

    /// For statements that read.
    MysqlDialect() {
        this("t", " AS t");
    }

    @Override
    public SqlDialect changing(TableName table) {
        return new MysqlDialect(qualified(table), "");
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
        return '`' + name.replace("`", "``") + '`';
    }

    @Override
    public List<String> readTerms(ColumnRead read, int bytesHead) {
        String column = column(read.name());
        if (MysqlTypes.isShape(read.declaredType())) return List.of(MysqlTypes.shape(column));
        if (MysqlTypes.isLongText(read.declaredType()) && bytesHead < Integer.MAX_VALUE) {
            return LongTexts.terms(column, "left(" + column + ", " + LongTexts.HEAD_CHARACTERS + ")");
        }
        if (!MysqlTypes.isBytes(read.declaredType())) return List.of(column);
        return List.of("substring(" + column + ", 1, " + bytesHead + ")", sizeOfBytes(read));
    }

    @Override
    public String sizeOfBytes(ColumnRead read) {
        return "octet_length(" + column(read.name()) + ")";
    }

    @Override
    public String digest(String term, String declaredType) {
        return "sha2(" + term + ", 256)";
    }

    /// For each row that it brings the server reads all bytes of the value. The driver holds the row twice while it grows, and in a small
    /// heap fails as if the connection was lost.
    @Override
    public BytesReader.Pieces pieces() {
        long pieceBytes = Math.clamp(Runtime.getRuntime().maxMemory() / 32, 1 << 20, 16 << 20);
        return new BytesReader.Pieces((int) pieceBytes, 4);
    }

    /// What is longer comes as NULL.
    @Override
    public Optional<String> largestAnswer() {
        return Optional.of("SELECT @@max_allowed_packet");
    }

    @Override
    public String sortTerm(ColumnRead read) {
        String column = column(read.name());
        if (MysqlTypes.isShape(read.declaredType())) return MysqlTypes.shape(column);
        return switch (MysqlTypes.bare(read.declaredType())) {
            case "float" -> "(" + column + " + 0e0)";
            case "bit" -> "lpad(hex(" + column + "), 16, '0')";
            default -> sortsByColumn(read) ? column : "CAST(" + column + " AS CHAR)";
        };
    }

    /// An enum sorts by the number of its value, which a text does not compare with; JSON by rules of its own. What is shown of a number
    /// of 32 bits is not all of it, and bits compare with numbers only.
    @Override
    public boolean sortsByColumn(ColumnRead read) {
        return switch (MysqlTypes.bare(read.declaredType())) {
            case "enum", "set", "json", "float", "bit" -> false;
            default -> !MysqlTypes.isShape(read.declaredType());
        };
    }

    /// A text would be taken for the bits of its letters, and for no shape at all.
    @Override
    public SqlText mark(Stored value, String declaredType) {
        if (MysqlTypes.isShape(declaredType) && value instanceof Stored.Text(String text)) {
            int end = text.startsWith("SRID=") ? text.indexOf(';') : -1;
            return SqlText.of("ST_GeomFromText(").value(Stored.of(text.substring(end + 1))).add(", ")
                    .value(Stored.of(end < 0 ? "0" : text.substring("SRID=".length(), end))).add(")");
        }
        return MysqlTypes.bare(declaredType).equals("bit")
                ? SqlText.of("CAST(").value(value).add(" AS UNSIGNED)")
                : new SqlText().value(value);
    }

    @Override
    public RowOrder.NullPlace nullPlace() {
        return RowOrder.NullPlace.FIRST;
    }

    /// Foreign keys are checked at each statement; no setting puts that off.
    @Override
    public List<String> begin() {
        return List.of("SET TRANSACTION ISOLATION LEVEL READ COMMITTED", "START TRANSACTION");
    }

    /// MySQL has none; MariaDB has it for INSERT only, and gives the row before its triggers have run.
    @Override
    public Optional<String> returning(String selected) {
        return Optional.empty();
    }

    @Override
    public String onlyDefaults() {
        return " () VALUES ()";
    }

    @Override
    public String lastNumber() {
        return "SELECT last_insert_id()";
    }

    /// Neither tells what a default has made, so that of a key is made within the statement, which keeps it.
    @Override
    public SqlText insert(Optional<Table> table, RowSource returned, List<String> names, List<SqlText> marks) {
        List<String> all = new ArrayList<>(names);
        List<SqlText> given = new ArrayList<>(marks);
        for (String name : returned.key().names()) {
            Optional<String> made = table.flatMap(found -> found.column(name)).map(Column::defaultSql);
            if (made.isEmpty() || names.contains(name)) continue;
            all.add(name);
            given.add(SqlText.of(kept(name) + " := (" + made.get() + ")"));
        }
        return SqlDialect.super.insert(table, returned, all, given);
    }

    @Override
    public String kept(String name) {
        return "@`facet " + name.replace("`", "``") + "`";
    }

    @Override
    public String awaitingWriters() {
        return " FOR UPDATE";
    }

    /// `ON DUPLICATE KEY` does not say which of the two happened.
    @Override
    public Optional<String> unlessThere() {
        return Optional.empty();
    }

    @Override
    public SqlDialect aliased(String other) {
        return new MysqlDialect(other, " AS " + other);
    }

    @Override
    public FilterWords filters() {
        return new MysqlFilters(this);
    }

    @Override
    public ValueCodec values() {
        return MysqlValues.CODEC;
    }
}
