package facet.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import facet.database.Column.Generation;
import facet.database.ForeignKey.Action;
import facet.database.jdbc.SqlFailure;
import facet.database.jdbc.SqlRow;
import org.jspecify.annotations.Nullable;

/// Reads what a MySQL or MariaDB database is made of: one statement each for tables, columns, indexes, foreign keys and triggers
/// of the connection's own database.
final class MysqlCatalogReader {

    private static final String TABLES = """
            SELECT t.table_name, t.table_type, v.view_definition, t.table_comment FROM information_schema.tables AS t
            LEFT JOIN information_schema.views AS v ON v.table_schema = t.table_schema AND v.table_name = t.table_name
            WHERE t.table_schema = database() AND t.table_type IN ('BASE TABLE', 'VIEW', 'SYSTEM VERSIONED')
            ORDER BY t.table_name""";
    private static final String COLUMNS = """
            SELECT table_name, column_name, column_type, is_nullable, column_default, extra, data_type,
                generation_expression, collation_name, column_comment
            FROM information_schema.columns WHERE table_schema = database() ORDER BY table_name, ordinal_position""";
    private static final String INDEXES = """
            SELECT table_name, index_name, non_unique, column_name, collation, sub_part, index_type
            FROM information_schema.statistics WHERE table_schema = database()
            ORDER BY table_name, index_name, seq_in_index""";
    private static final String FOREIGN_KEYS = """
            SELECT k.table_name, k.constraint_name, k.column_name, k.referenced_table_schema, k.referenced_table_name,
                k.referenced_column_name, r.delete_rule, r.update_rule, k.referenced_table_schema = database()
            FROM information_schema.key_column_usage AS k JOIN information_schema.referential_constraints AS r
                ON r.constraint_schema = k.constraint_schema AND r.constraint_name = k.constraint_name
                AND r.table_name = k.table_name
            WHERE k.table_schema = database() AND k.referenced_table_name IS NOT NULL
            ORDER BY k.table_name, k.constraint_name, k.ordinal_position""";
    private static final String TRIGGERS = """
            SELECT event_object_table, trigger_name FROM information_schema.triggers
            WHERE event_object_schema = database() ORDER BY trigger_name""";
    /// A column of MariaDB that was declared `json` is a text with a check, which is no condition of the table's own.
    private static final String CHECKS_OF_MARIADB = """
            SELECT table_name, constraint_name, check_clause FROM information_schema.check_constraints
            WHERE constraint_schema = database() AND NOT (level = 'Column' AND check_clause LIKE 'json_valid(%')
            ORDER BY table_name, constraint_name""";
    private static final String CHECKS_OF_MYSQL = """
            SELECT t.table_name, c.constraint_name, c.check_clause FROM information_schema.check_constraints AS c
            JOIN information_schema.table_constraints AS t ON t.constraint_schema = c.constraint_schema
                AND t.constraint_name = c.constraint_name AND t.constraint_type = 'CHECK'
            WHERE c.constraint_schema = database() ORDER BY t.table_name, c.constraint_name""";
    /// What MySQL 5.7 and MariaDB 10.1 say of a view of the catalog that they do not have yet.
    private static final int UNKNOWN_VIEW = 1109;
    private static final String PRIMARY = "PRIMARY";

    private final Statements statements;
    private final Map<String, List<Column>> columns = new HashMap<>();
    private final Map<String, List<Index>> indexes = new HashMap<>();
    private final Map<String, List<ForeignKey>> foreignKeys = new HashMap<>();
    private final Map<String, List<String>> triggers = new HashMap<>();
    private final Map<String, List<Table.Check>> checks = new HashMap<>();
    private boolean isMariaDb;

    private MysqlCatalogReader(Statements statements) {
        this.statements = statements;
    }

    static Catalog read(Statements statements) throws SqlFailure {
        MysqlCatalogReader reader = new MysqlCatalogReader(statements);
        String version = reader.version();
        reader.readColumns();
        reader.readIndexes();
        reader.readForeignKeys();
        reader.readTriggers();
        reader.readChecks();
        return new Catalog(Engine.MYSQL, version, "", reader.tables());
    }

    private String version() throws SqlFailure {
        List<String> found = new ArrayList<>();
        statements.run(SqlText.of("SELECT version()").statement(), row -> found.add(text(row, 0)));
        String version = found.isEmpty() ? "" : found.getFirst();
        isMariaDb = version.contains("MariaDB");
        return version;
    }

    private List<Table> tables() throws SqlFailure {
        List<Table> tables = new ArrayList<>();
        statements.run(SqlText.of(TABLES).statement(), row -> tables.add(table(row)));
        return tables;
    }

    private Table table(SqlRow row) throws SqlFailure {
        String name = text(row, 0);
        boolean isView = text(row, 1).equals("VIEW");
        List<Index> own = indexes.getOrDefault(name, List.of());
        List<String> primaryKey = own.stream().filter(index -> index.origin() == Index.Origin.PRIMARY_KEY)
                .flatMap(index -> index.parts().stream()).map(Index.Part::column).map(String::valueOf).toList();
        List<Column> known = columns.getOrDefault(name, List.of()).stream()
                .map(column -> new Column(column.name(), column.declaredType(), column.isNullable(),
                        column.defaultSql(), primaryKey.indexOf(column.name()) + 1, column.generation(),
                        column.details()))
                .toList();
        return new Table(TableName.of(name), isView ? Table.Kind.VIEW : Table.Kind.TABLE, known, primaryKey,
                isView ? TableKey.None.NONE : key(known, primaryKey, own), own,
                foreignKeys.getOrDefault(name, List.of()),
                triggers.getOrDefault(name, List.of()), true, text(row, 2),
                isView && known.isEmpty() ? Optional.of(unreadable(name)) : Optional.empty(),
                new Table.Details("", checks.getOrDefault(name, List.of()), List.of(), false, Table.Family.NONE,
                        isView ? "" : text(row, 3)));
    }

    /// The server leaves out the columns of a view that it cannot open.
    private static DatabaseError unreadable(String view) {
        return new DatabaseError(DatabaseError.Kind.TABLE_MISSING, "The columns of the view " + view
                + " cannot be read: something that it asks for is gone, or it writes.", "", view, null);
    }

    /// The primary key, else the shortest unique key without NULL.
    private static TableKey key(List<Column> columns, List<String> primaryKey, List<Index> indexes) {
        if (!primaryKey.isEmpty()) return new TableKey.Columns(primaryKey);
        Map<String, Column> byName = columns.stream().collect(Collectors.toMap(Column::name, column -> column));
        return indexes.stream().filter(index -> index.isUnique() && !index.isPartial())
                .map(index -> index.parts().stream().map(part -> part.column() == null ? "" : part.column()).toList())
                .filter(names -> names.stream()
                        .allMatch(name -> byName.containsKey(name) && !byName.get(name).isNullable()))
                .min((one, other) -> Integer.compare(one.size(), other.size())).<TableKey>map(TableKey.Columns::new)
                .orElse(TableKey.None.NONE);
    }

    private void readColumns() throws SqlFailure {
        statements.run(SqlText.of(COLUMNS).statement(), row -> {
            String extra = text(row, 5).toLowerCase(Locale.ROOT);
            String generated = text(row, 7);
            Column.Details details = new Column.Details(ColumnType.NONE, null, generated.isEmpty() ? null : generated,
                    text(row, 8), text(row, 9));
            columns.computeIfAbsent(text(row, 0), table -> new ArrayList<>()).add(new Column(text(row, 1), text(row, 2),
                    text(row, 3).equals("YES"), defaultSql(row, extra), 0, generation(extra), details));
        });
    }

    private static Generation generation(String extra) {
        if (extra.contains("auto_increment")) return Generation.ROW_NUMBER;
        if (extra.contains("virtual")) return Generation.VIRTUAL;
        return extra.contains("stored generated") || extra.contains("persistent") ? Generation.STORED : Generation.NONE;
    }

    /// MariaDB gives an expression, MySQL a text's content without quotes unless it says that it is an expression.
    private @Nullable String defaultSql(SqlRow row, String extra) throws SqlFailure {
        if (!(row.get(4) instanceof String written)) return null;
        if (isMariaDb) return written.equals("NULL") ? null : written;
        boolean isExpression = extra.contains("default_generated");
        boolean isQuoted = MysqlTypes.isText(text(row, 6)) || MysqlTypes.isBytes(text(row, 6));
        return isExpression || !isQuoted ? written : "'" + written.replace("'", "''") + "'";
    }

    /// A part that covers only the beginning of a column tells no rows apart.
    private void readIndexes() throws SqlFailure {
        statements.run(SqlText.of(INDEXES).statement(), row -> {
            List<Index> own = indexes.computeIfAbsent(text(row, 0), table -> new ArrayList<>());
            String name = text(row, 1);
            boolean isPrefix = row.get(5) != null;
            boolean continues = !own.isEmpty() && own.getLast().name().equals(name);
            Index before = continues ? own.removeLast() : null;
            List<Index.Part> parts = new ArrayList<>(before == null ? List.of() : before.parts());
            String column = row.get(3) instanceof String text ? text : null;
            parts.add(new Index.Part(column, text(row, 4).equals("D"), "", null, null, (int) number(row, 5), true));
            Index.Origin origin = name.equals(PRIMARY) ? Index.Origin.PRIMARY_KEY : Index.Origin.CREATED;
            own.add(new Index(name, parts, number(row, 2) == 0, origin,
                    isPrefix || (before != null && before.isPartial()), null,
                    new Index.Details(text(row, 6), null, List.of(), true, false)));
        });
    }

    private void readForeignKeys() throws SqlFailure {
        Map<String, Integer> places = new HashMap<>();
        statements.run(SqlText.of(FOREIGN_KEYS).statement(), row -> {
            List<ForeignKey> own = foreignKeys.computeIfAbsent(text(row, 0), table -> new ArrayList<>());
            String id = text(row, 0) + "\n" + text(row, 1);
            TableName target = number(row, 8) != 0
                    ? TableName.of(text(row, 4))
                    : new TableName(text(row, 3), text(row, 4));
            Integer place = places.putIfAbsent(id, own.size());
            ForeignKey before = place == null
                    ? new ForeignKey(List.of(), target, List.of(), action(text(row, 6)), action(text(row, 7)),
                            text(row, 1), false)
                    : own.remove(place.intValue());
            own.add(place == null ? own.size() : place, new ForeignKey(with(before.columns(), text(row, 2)), target,
                    with(before.referencedColumns(), text(row, 5)), before.onDelete(), before.onUpdate(), before.name(),
                    false));
        });
    }

    private static List<String> with(List<String> names, String name) {
        List<String> all = new ArrayList<>(names);
        all.add(name);
        return all;
    }

    private static Action action(String rule) {
        return switch (rule) {
            case "RESTRICT" -> Action.RESTRICT;
            case "CASCADE" -> Action.CASCADE;
            case "SET NULL" -> Action.SET_NULL;
            case "SET DEFAULT" -> Action.SET_DEFAULT;
            default -> Action.NO_ACTION;
        };
    }

    private void readTriggers() throws SqlFailure {
        statements.run(SqlText.of(TRIGGERS).statement(),
                row -> triggers.computeIfAbsent(text(row, 0), table -> new ArrayList<>()).add(text(row, 1)));
    }

    private void readChecks() throws SqlFailure {
        try {
            statements.run(SqlText.of(isMariaDb ? CHECKS_OF_MARIADB : CHECKS_OF_MYSQL).statement(),
                    row -> checks.computeIfAbsent(text(row, 0), table -> new ArrayList<>())
                            .add(new Table.Check(text(row, 1), text(row, 2))));
        } catch (SqlFailure failure) {
            // A server that does not tell of checks has none either: it reads them and forgets them.
            if (failure.code() != UNKNOWN_VIEW) throw failure;
        }
    }

    private static String text(SqlRow row, int index) throws SqlFailure {
        Object value = row.get(index);
        return value == null ? "" : value.toString();
    }

    private static long number(SqlRow row, int index) throws SqlFailure {
        return row.get(index) instanceof Long number ? number : 0;
    }
}
