package facet.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import facet.database.Table.Kind;
import facet.database.jdbc.RowSink;
import facet.database.jdbc.SqlFailure;
import facet.database.jdbc.SqlRow;

/// Reads what a SQL Server database is made of: nine statements, however many tables there are.
///
/// Without the tables' names and columns there is no answer. Of the rest, what the server refuses is left out and told of.
final class SqlServerCatalogReader {

    private final Statements statements;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<TableName, List<Column>> columns = new HashMap<>();
    private final SqlServerIndexes indexes = new SqlServerIndexes();
    private final Map<TableName, List<ForeignKey>> foreignKeys = new HashMap<>();
    private final Map<TableName, List<Table.Check>> checks = new HashMap<>();
    private final Map<TableName, List<String>> triggers = new HashMap<>();
    private final List<Catalog.Sequence> sequences = new ArrayList<>();
    private final List<String> schemas = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();

    private SqlServerCatalogReader(Statements statements) {
        this.statements = statements;
    }

    /// One line of the list of tables.
    private record Entry(TableName name, Kind kind, String comment, String sql) {}

    /// @param schema the schema of tables that are named without one; empty for the one that the server chooses
    static Catalog read(String schema, Statements statements) throws SqlFailure {
        return new SqlServerCatalogReader(statements).read(schema);
    }

    private Catalog read(String schema) throws SqlFailure {
        String[] server = new String[]{"", ""};
        run(SqlServerCatalogSql.SERVER, row -> {
            server[0] = CatalogRow.text(row, 0);
            server[1] = CatalogRow.text(row, 1);
        });
        run(SqlServerCatalogSql.TABLES, row -> entries.add(new Entry(CatalogRow.table(row),
                CatalogRow.text(row, 2).strip().equals("V") ? Kind.VIEW : Kind.TABLE, CatalogRow.text(row, 3),
                CatalogRow.text(row, 4))));
        run(SqlServerCatalogSql.COLUMNS,
                row -> columns.computeIfAbsent(CatalogRow.table(row), _ -> new ArrayList<>())
                        .add(SqlServerColumn.of(row)));
        tryTo("keys and indexes", SqlServerCatalogSql.INDEXES, indexes::add);
        tryTo("foreign keys", SqlServerCatalogSql.FOREIGN_KEYS, this::addForeignKey);
        tryTo("checks", SqlServerCatalogSql.CHECKS,
                row -> checks.computeIfAbsent(CatalogRow.table(row), _ -> new ArrayList<>())
                        .add(new Table.Check(CatalogRow.text(row, 2), CatalogRow.text(row, 3))));
        tryTo("triggers", SqlServerCatalogSql.TRIGGERS,
                row -> triggers.computeIfAbsent(CatalogRow.table(row), _ -> new ArrayList<>())
                        .add(CatalogRow.text(row, 2)));
        tryTo("sequences", SqlServerCatalogSql.SEQUENCES,
                row -> sequences.add(new Catalog.Sequence(CatalogRow.table(row),
                        CatalogRow.number(row, 2), CatalogRow.number(row, 3), CatalogRow.number(row, 4),
                        CatalogRow.number(row, 5), CatalogRow.number(row, 6))));
        tryTo("schemas", SqlServerCatalogSql.SCHEMAS, row -> schemas.add(CatalogRow.text(row, 0)));
        return new Catalog(Engine.SQL_SERVER, server[0], schema.isEmpty() ? server[1] : schema,
                entries.stream().map(this::table).toList(),
                new Catalog.Details(schemas, List.of(), sequences, List.of(), gaps));
    }

    private void run(String sql, RowSink sink) throws SqlFailure {
        statements.run(SqlText.of(sql).statement(), sink);
    }

    /// What the server refuses or does not know becomes a gap; one that is gone for good is told by the next statement.
    private void tryTo(String what, String sql, RowSink sink) {
        try {
            run(sql, sink);
        } catch (SqlFailure failure) {
            gaps.add("The " + what + " could not be read: " + failure.words());
        }
    }

    private void addForeignKey(SqlRow row) throws SqlFailure {
        List<ForeignKey> own = foreignKeys.computeIfAbsent(CatalogRow.table(row), _ -> new ArrayList<>());
        String name = CatalogRow.text(row, 2);
        List<String> from = new ArrayList<>();
        List<String> to = new ArrayList<>();
        if (!own.isEmpty() && own.getLast().name().equals(name)) {
            ForeignKey begun = own.removeLast();
            from.addAll(begun.columns());
            to.addAll(begun.referencedColumns());
        }
        from.add(CatalogRow.text(row, 3));
        to.add(CatalogRow.text(row, 6));
        own.add(new ForeignKey(from, new TableName(CatalogRow.text(row, 4), CatalogRow.text(row, 5)), to,
                action(CatalogRow.text(row, 7)),
                action(CatalogRow.text(row, 8)), name, false));
    }

    private static ForeignKey.Action action(String words) {
        return switch (words) {
            case "CASCADE" -> ForeignKey.Action.CASCADE;
            case "SET_NULL" -> ForeignKey.Action.SET_NULL;
            case "SET_DEFAULT" -> ForeignKey.Action.SET_DEFAULT;
            default -> ForeignKey.Action.NO_ACTION;
        };
    }

    private Table table(Entry entry) {
        TableName name = entry.name();
        List<Index> own = indexes.of(name);
        Optional<Index> primary = own.stream().filter(index -> index.origin() == Index.Origin.PRIMARY_KEY).findFirst();
        List<String> primaryKey = primary.map(SqlServerIndexes::columns).orElse(List.of());
        List<Column> known = columns.getOrDefault(name, List.of()).stream()
                .map(column -> withKeyPosition(column, primaryKey)).toList();
        TableKey key = entry.kind() == Kind.VIEW ? TableKey.None.NONE : indexes.key(name, known);
        return new Table(name, entry.kind(), known, primaryKey, key, own, foreignKeys.getOrDefault(name, List.of()),
                triggers.getOrDefault(name, List.of()), true, entry.sql(), Optional.empty(),
                new Table.Details(primary.map(Index::name).orElse(""), checks.getOrDefault(name, List.of()), List.of(),
                        false, Table.Family.NONE, entry.comment()));
    }

    private static Column withKeyPosition(Column column, List<String> primaryKey) {
        int position = primaryKey.indexOf(column.name()) + 1;
        return position == 0
                ? column
                : new Column(column.name(), column.declaredType(), column.isNullable(), column.defaultSql(), position,
                        column.generation(), column.details());
    }
}
