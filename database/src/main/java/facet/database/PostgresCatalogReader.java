package facet.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import facet.database.Table.Family;
import facet.database.Table.Kind;
import facet.database.jdbc.RowSink;
import facet.database.jdbc.SqlFailure;
import facet.database.jdbc.SqlRow;

/// Reads what a PostgreSQL or CockroachDB database is made of: ten statements, however many tables there are.
///
/// Without the tables' names and columns there is no answer. Of the rest, what the server refuses is left out and told of.
final class PostgresCatalogReader {

    private final Statements statements;
    private final Engine engine;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<TableName, List<Column>> columns = new HashMap<>();
    private final PostgresConstraints constraints = new PostgresConstraints();
    private final PostgresIndexes indexes;
    private final Map<TableName, List<String>> triggers = new HashMap<>();
    private final Map<TableName, List<String>> enums = new HashMap<>();
    private final List<TableName> enumNames = new ArrayList<>();
    private final List<Catalog.Sequence> sequences = new ArrayList<>();
    private final Map<PostgresColumn.Owner, TableName> owned = new HashMap<>();
    private final List<String> schemas = new ArrayList<>();
    private final List<String> extensions = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();
    private final Map<TableName, List<String>> hidden = new HashMap<>();

    private PostgresCatalogReader(Statements statements, Engine engine) {
        this.statements = statements;
        this.engine = engine;
        this.indexes = new PostgresIndexes(constraints, engine);
    }

    /// One line of the list of tables.
    private record Entry(TableName name, Kind kind, boolean isRowSecured, Family family, String comment, String sql) {}

    static Catalog read(Engine engine, Statements statements) throws SqlFailure {
        return new PostgresCatalogReader(statements, engine).read();
    }

    private Catalog read() throws SqlFailure {
        String[] server = new String[]{"", ""};
        run(PostgresCatalogSql.SERVER, row -> {
            server[0] = CatalogRow.text(row, 0);
            server[1] = CatalogRow.text(row, 1);
        });
        run(PostgresCatalogSql.TABLES, this::addEntry);
        tryTo("sequences", PostgresCatalogSql.SEQUENCES, this::addSequence);
        if (engine == Engine.COCKROACHDB) tryTo("hidden columns", PostgresCatalogSql.HIDDEN, this::addHidden);
        run(PostgresCatalogSql.COLUMNS, row -> columns.computeIfAbsent(CatalogRow.table(row), _ -> new ArrayList<>())
                .add(PostgresColumn.of(row, owned)));
        tryTo("keys and checks", PostgresCatalogSql.CONSTRAINTS, constraints::add);
        tryTo("indexes", PostgresCatalogSql.INDEXES, indexes::add);
        tryTo("enums", PostgresCatalogSql.ENUMS, this::addEnumValue);
        tryTo("triggers", PostgresCatalogSql.TRIGGERS,
                row -> triggers.computeIfAbsent(CatalogRow.table(row), _ -> new ArrayList<>())
                        .add(CatalogRow.text(row, 2)));
        tryTo("schemas", PostgresCatalogSql.SCHEMAS, row -> schemas.add(CatalogRow.text(row, 0)));
        tryTo("extensions", PostgresCatalogSql.EXTENSIONS, row -> extensions.add(CatalogRow.text(row, 0)));
        List<Table> tables = entries.stream().map(this::table).toList();
        List<Catalog.EnumType> types = enumNames.stream()
                .map(name -> new Catalog.EnumType(name, enums.getOrDefault(name, List.of()))).toList();
        return new Catalog(engine, version(server[0]), server[1], tables,
                new Catalog.Details(schemas, types, sequences, extensions, gaps));
    }

    private void run(String sql, RowSink sink) throws SqlFailure {
        String text = engine == Engine.COCKROACHDB ? PostgresCatalogSql.forCockroach(sql) : sql;
        statements.run(SqlText.of(text).statement(), sink);
    }

    private void addHidden(SqlRow row) throws SqlFailure {
        hidden.computeIfAbsent(CatalogRow.table(row), _ -> new ArrayList<>()).add(CatalogRow.text(row, 2));
    }

    /// What the server refuses or does not know becomes a gap; one that is gone for good is told by the next statement.
    private void tryTo(String what, String sql, RowSink sink) {
        try {
            run(sql, sink);
        } catch (SqlFailure failure) {
            gaps.add("The " + what + " could not be read: " + failure.words());
        }
    }

    /// `PostgreSQL 15.3 on …` or `CockroachDB CCL v23.1.11 (…)`.
    private static String version(String words) {
        for (String word : words.split(" ", -1)) {
            if (word.matches("v?\\d.*")) return word.startsWith("v") ? word.substring(1) : word;
        }
        return words;
    }

    private void addEntry(SqlRow row) throws SqlFailure {
        String letter = CatalogRow.text(row, 2);
        Kind kind = switch (letter) {
            case "v" -> Kind.VIEW;
            case "m" -> Kind.MATERIALIZED_VIEW;
            case "f" -> Kind.FOREIGN;
            default -> Kind.TABLE;
        };
        Family family = Family.NONE;
        if (CatalogRow.isTrue(row, 4)) {
            family = Family.PARTITION;
        } else if (letter.equals("p")) {
            family = Family.PARTITIONED;
        } else if (CatalogRow.isTrue(row, 5)) {
            family = Family.PARENT;
        }
        entries.add(new Entry(CatalogRow.table(row), kind, CatalogRow.isTrue(row, 3), family, CatalogRow.text(row, 6),
                CatalogRow.text(row, 7)));
    }

    private void addEnumValue(SqlRow row) throws SqlFailure {
        TableName name = CatalogRow.table(row);
        if (!enums.containsKey(name)) enumNames.add(name);
        List<String> values = enums.computeIfAbsent(name, _ -> new ArrayList<>());
        if (row.get(2) instanceof String value) values.add(value);
    }

    private void addSequence(SqlRow row) throws SqlFailure {
        TableName name = CatalogRow.table(row);
        Catalog.Sequence sequence = new Catalog.Sequence(name, CatalogRow.number(row, 2), CatalogRow.number(row, 3),
                CatalogRow.number(row, 4),
                CatalogRow.number(row, 5), CatalogRow.number(row, 6));
        if (!sequences.contains(sequence)) sequences.add(sequence);
        if (row.get(9) instanceof String column) {
            owned.put(new PostgresColumn.Owner(new TableName(CatalogRow.text(row, 7), CatalogRow.text(row, 8)), column),
                    name);
        }
    }

    private Table table(Entry entry) {
        TableName name = entry.name();
        PostgresConstraints.Found found = constraints.of(name);
        List<String> unseen = hidden.getOrDefault(name, List.of());
        List<String> primaryKey = found.primaryKey().stream().filter(column -> !unseen.contains(column)).toList();
        boolean isNumbered = primaryKey.isEmpty() && !found.primaryKey().isEmpty();
        List<Column> own = columns.getOrDefault(name, List.of()).stream()
                .filter(column -> !unseen.contains(column.name())).map(column -> withKeyPosition(column, primaryKey))
                .toList();
        List<Index> visible = indexes.of(name).stream().map(index -> without(unseen, index))
                .filter(index -> !index.parts().isEmpty()).toList();
        boolean isQuery = entry.kind() == Kind.VIEW || entry.kind() == Kind.MATERIALIZED_VIEW;
        TableKey key = isNumbered
                ? new TableKey.RowId(found.primaryKey().getFirst())
                : !primaryKey.isEmpty() ? new TableKey.Columns(primaryKey) : uniqueKey(visible, own);
        return new Table(name, entry.kind(), own, primaryKey, isQuery ? TableKey.None.NONE : key, visible,
                found.foreignKeys(), triggers.getOrDefault(name, List.of()), true, entry.sql(), Optional.empty(),
                new Table.Details(found.primaryKeyName(), found.checks(), found.exclusions(), entry.isRowSecured(),
                        entry.family(), entry.comment()));
    }

    /// The index as it was asked for: CockroachDB puts the columns that it hides before those that were named.
    private static Index without(List<String> unseen, Index index) {
        if (unseen.isEmpty()) return index;
        return new Index(index.name(),
                index.parts().stream().filter(part -> part.column() == null || !unseen.contains(part.column()))
                        .toList(),
                index.isUnique(), index.origin(), index.isPartial(), index.sql(), index.details());
    }

    private static Column withKeyPosition(Column column, List<String> primaryKey) {
        int position = primaryKey.indexOf(column.name()) + 1;
        return position == 0
                ? column
                : new Column(column.name(), column.declaredType(), column.isNullable(), column.defaultSql(), position,
                        column.generation(), column.details());
    }

    /// The first unique index whose columns are never NULL.
    private static TableKey uniqueKey(List<Index> indexes, List<Column> columns) {
        List<String> sure = columns.stream().filter(column -> !column.isNullable()).map(Column::name).toList();
        return indexes.stream().filter(index -> index.isUnique() && !index.isPartial())
                .map(index -> index.parts().stream().map(part -> String.valueOf(part.column())).toList())
                .filter(sure::containsAll).findFirst().<TableKey>map(TableKey.Columns::new)
                .orElse(TableKey.None.NONE);
    }
}
