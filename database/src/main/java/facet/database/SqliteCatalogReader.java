package facet.database;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import facet.database.Column.Generation;
import facet.database.ForeignKey.Action;
import facet.database.jdbc.SqlFailure;
import facet.database.jdbc.SqlRow;

/// Reads what a SQLite database is made of: one statement for all tables' columns, indexes and foreign keys each, and one
/// for each view, since a view on a table that is gone fails the statement it is part of.
final class SqliteCatalogReader {

    private static final String OBJECTS = """
            SELECT m.name, m.type, m.sql, m.tbl_name, l.type, l.wr, l.strict
            FROM sqlite_schema AS m LEFT JOIN pragma_table_list AS l ON l.schema = 'main' AND l.name = m.name
            WHERE m.type IN ('table', 'view', 'trigger') AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
            ORDER BY m.name COLLATE NOCASE""";
    private static final String COLUMNS = """
            SELECT name, type, "notnull", dflt_value, pk, hidden FROM pragma_table_xinfo(?) ORDER BY cid""";
    private static final String ALL_COLUMNS = """
            SELECT x.name, x.type, x."notnull", x.dflt_value, x.pk, x.hidden, l.name
            FROM pragma_table_list AS l, pragma_table_xinfo(l.name) AS x
            WHERE l.schema = 'main' AND l.type = 'table' ORDER BY l.name, x.cid""";
    private static final String INDEXES = """
            SELECT l.name, i.name, i."unique", i.origin, i.partial, m.sql, x.name, x.desc, x.coll
            FROM pragma_table_list AS l, pragma_index_list(l.name) AS i, pragma_index_xinfo(i.name) AS x
            LEFT JOIN sqlite_schema AS m ON m.type = 'index' AND m.name = i.name
            WHERE l.schema = 'main' AND l.type = 'table' AND x.key ORDER BY l.name, i.seq, x.seqno""";
    private static final String FOREIGN_KEYS = """
            SELECT l.name, f.id, f."table", f."from", f."to", f.on_delete, f.on_update
            FROM pragma_table_list AS l, pragma_foreign_key_list(l.name) AS f
            WHERE l.schema = 'main' AND l.type = 'table' ORDER BY l.name, f.id DESC, f.seq""";
    private static final int HIDDEN_BY_MODULE = 1, GENERATED_VIRTUAL = 2, GENERATED_STORED = 3;
    private static final Pattern DESCENDING_KEY = Pattern.compile("\\bPRIMARY\\s+KEY\\s+DESC\\b",
            Pattern.CASE_INSENSITIVE);

    private final Statements statements;
    private final Map<String, List<Column>> columns = new HashMap<>();
    private final Map<String, List<Index>> indexes = new HashMap<>();
    private final Map<String, List<ForeignKey>> foreignKeys = new HashMap<>();
    private final Map<String, List<String>> triggers = new HashMap<>();

    private SqliteCatalogReader(Statements statements) {
        this.statements = statements;
    }

    static Catalog read(Statements statements) throws SqlFailure {
        SqliteCatalogReader reader = new SqliteCatalogReader(statements);
        reader.readColumns();
        reader.readIndexes();
        reader.readForeignKeys();
        List<Entry> entries = reader.entries();
        List<Table> tables = new ArrayList<>();
        for (Entry entry : entries) {
            tables.add(reader.table(entry));
        }
        return new Catalog(Engine.SQLITE, reader.version(), "", tables);
    }

    /// One line of the schema table.
    private record Entry(String name, Table.Kind kind, String sql, boolean isStrict) {}

    private List<Entry> entries() throws SqlFailure {
        List<Entry> entries = new ArrayList<>();
        statements.run(SqlText.of(OBJECTS).statement(), row -> {
            String name = text(row, 0);
            if (text(row, 1).equals("trigger")) {
                triggers.computeIfAbsent(text(row, 3), key -> new ArrayList<>()).add(name);
            } else {
                entries.add(new Entry(name, kind(text(row, 4), isTrue(row, 5)), text(row, 2), isTrue(row, 6)));
            }
        });
        return entries;
    }

    private static Table.Kind kind(String type, boolean isWithoutRowId) {
        return switch (type) {
            case "view" -> Table.Kind.VIEW;
            case "virtual" -> Table.Kind.VIRTUAL;
            case "shadow" -> Table.Kind.SHADOW;
            default -> isWithoutRowId ? Table.Kind.WITHOUT_ROWID : Table.Kind.TABLE;
        };
    }

    private Table table(Entry entry) {
        String name = entry.name();
        Optional<DatabaseError> problem = Optional.empty();
        if (!columns.containsKey(name)) problem = readColumnsOf(name);
        List<Column> own = withRowNumber(entry, columns.getOrDefault(name, List.of()));
        List<String> primaryKey = own.stream().filter(column -> column.keyPosition() > 0)
                .sorted(Comparator.comparingInt(Column::keyPosition)).map(Column::name).toList();
        return new Table(TableName.of(name), entry.kind(), own, primaryKey, key(entry.kind(), own, primaryKey),
                indexes.getOrDefault(name, List.of()), resolved(foreignKeys.getOrDefault(name, List.of())),
                triggers.getOrDefault(name, List.of()), entry.isStrict(), entry.sql(), problem,
                new Table.Details("", checks(entry), List.of(), false, Table.Family.NONE, ""));
    }

    private static List<Table.Check> checks(Entry entry) {
        boolean isTable = entry.kind() == Table.Kind.TABLE || entry.kind() == Table.Kind.WITHOUT_ROWID;
        return isTable ? SqliteChecks.of(entry.sql()) : List.of();
    }

    private Optional<DatabaseError> readColumnsOf(String name) {
        try {
            List<Column> own = columns.computeIfAbsent(name, key -> new ArrayList<>());
            statements.run(new SqlStatement(COLUMNS, List.of(Stored.of(name))), row -> addColumn(own, row));
            return Optional.empty();
        } catch (SqlFailure failure) {
            return Optional.of(SqliteErrors.of(failure, name));
        }
    }

    private void readColumns() throws SqlFailure {
        statements.run(SqlText.of(ALL_COLUMNS).statement(),
                row -> addColumn(columns.computeIfAbsent(text(row, 6), key -> new ArrayList<>()), row));
    }

    private static void addColumn(List<Column> columns, SqlRow row) throws SqlFailure {
        int hidden = (int) number(row, 5);
        if (hidden == HIDDEN_BY_MODULE) return;
        Generation generation = switch (hidden) {
            case GENERATED_VIRTUAL -> Generation.VIRTUAL;
            case GENERATED_STORED -> Generation.STORED;
            default -> Generation.NONE;
        };
        columns.add(new Column(text(row, 0), text(row, 1), !isTrue(row, 2), (String) row.get(3), (int) number(row, 4),
                generation));
    }

    /// A lone INTEGER PRIMARY KEY is the row number itself: it is never NULL and is made where none is given.
    private static List<Column> withRowNumber(Entry entry, List<Column> columns) {
        boolean isLone = columns.stream().filter(column -> column.keyPosition() > 0).count() == 1;
        boolean hasRowNumbers = entry.kind() == Table.Kind.TABLE || entry.kind() == Table.Kind.SHADOW;
        if (!hasRowNumbers || !isLone) return columns;
        return columns.stream().map(column -> isRowNumber(entry, column)
                ? new Column(column.name(), column.declaredType(), false, column.defaultSql(), 1, Generation.ROW_NUMBER)
                : column).toList();
    }

    private static boolean isRowNumber(Entry entry, Column column) {
        return column.keyPosition() == 1 && column.declaredType().equalsIgnoreCase("INTEGER")
                && !DESCENDING_KEY.matcher(entry.sql()).find();
    }

    private static TableKey key(Table.Kind kind, List<Column> columns, List<String> primaryKey) {
        if (kind == Table.Kind.VIEW) return TableKey.None.NONE;
        boolean isSafe = !primaryKey.isEmpty() && (kind == Table.Kind.WITHOUT_ROWID
                || columns.stream().filter(column -> column.keyPosition() > 0).noneMatch(Column::isNullable));
        if (isSafe) return new TableKey.Columns(primaryKey);
        if (kind == Table.Kind.WITHOUT_ROWID) return TableKey.None.NONE;
        return SqliteEstimate.ROW_NUMBERS.stream()
                .filter(alias -> columns.stream().noneMatch(column -> column.name().equalsIgnoreCase(alias)))
                .findFirst()
                .<TableKey>map(TableKey.RowId::new).orElse(TableKey.None.NONE);
    }

    private void readIndexes() throws SqlFailure {
        statements.run(SqlText.of(INDEXES).statement(), row -> {
            List<Index> own = indexes.computeIfAbsent(text(row, 0), key -> new ArrayList<>());
            String name = text(row, 1);
            List<Index.Part> parts = new ArrayList<>();
            if (!own.isEmpty() && own.getLast().name().equals(name)) parts.addAll(own.removeLast().parts());
            parts.add(new Index.Part((String) row.get(6), isTrue(row, 7), text(row, 8)));
            own.add(new Index(name, parts, isTrue(row, 2), origin(text(row, 3)), isTrue(row, 4), (String) row.get(5)));
        });
    }

    private static Index.Origin origin(String letter) {
        return switch (letter) {
            case "pk" -> Index.Origin.PRIMARY_KEY;
            case "u" -> Index.Origin.UNIQUE_CONSTRAINT;
            default -> Index.Origin.CREATED;
        };
    }

    private void readForeignKeys() throws SqlFailure {
        long[] last = new long[]{-1};
        statements.run(SqlText.of(FOREIGN_KEYS).statement(), row -> {
            boolean isFirst = !foreignKeys.containsKey(text(row, 0));
            List<ForeignKey> own = foreignKeys.computeIfAbsent(text(row, 0), key -> new ArrayList<>());
            List<String> from = new ArrayList<>();
            List<String> to = new ArrayList<>();
            if (!isFirst && last[0] == number(row, 1)) {
                ForeignKey begun = own.removeLast();
                from.addAll(begun.columns());
                to.addAll(begun.referencedColumns());
            }
            from.add(text(row, 3));
            if (row.get(4) instanceof String column) to.add(column);
            own.add(new ForeignKey(from, TableName.of(text(row, 2)), to, action(text(row, 5)), action(text(row, 6))));
            last[0] = number(row, 1);
        });
    }

    private static Action action(String words) {
        return switch (words.toUpperCase(Locale.ROOT)) {
            case "RESTRICT" -> Action.RESTRICT;
            case "SET NULL" -> Action.SET_NULL;
            case "SET DEFAULT" -> Action.SET_DEFAULT;
            case "CASCADE" -> Action.CASCADE;
            default -> Action.NO_ACTION;
        };
    }

    /// A foreign key that names no columns refers to the primary key.
    private List<ForeignKey> resolved(List<ForeignKey> keys) {
        return keys.stream().map(key -> key.referencedColumns().isEmpty()
                ? new ForeignKey(key.columns(), key.referencedTable(), primaryKeyOf(key.referencedTable().name()),
                        key.onDelete(),
                        key.onUpdate())
                : key).toList();
    }

    private List<String> primaryKeyOf(String table) {
        return columns.entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase(table))
                .flatMap(entry -> entry.getValue().stream()).filter(column -> column.keyPosition() > 0)
                .sorted(Comparator.comparingInt(Column::keyPosition)).map(Column::name).toList();
    }

    private String version() throws SqlFailure {
        String[] version = new String[]{""};
        statements.run(SqlText.of("SELECT sqlite_version()").statement(), row -> version[0] = text(row, 0));
        return version[0];
    }

    private static String text(SqlRow row, int index) throws SqlFailure {
        return row.get(index) instanceof String text ? text : "";
    }

    private static long number(SqlRow row, int index) throws SqlFailure {
        return row.get(index) instanceof Long number ? number : 0;
    }

    private static boolean isTrue(SqlRow row, int index) throws SqlFailure {
        return number(row, index) != 0;
    }
}
