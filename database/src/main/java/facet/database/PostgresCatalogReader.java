package facet.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import facet.database.Column.Generation;
import facet.database.ForeignKey.Action;
import facet.database.jdbc.SqlFailure;
import facet.database.jdbc.SqlRow;
import org.jspecify.annotations.Nullable;

/// Reads what a PostgreSQL database is made of: one statement each for tables, columns, indexes, foreign keys and triggers of all
/// schemas but the engine's own.
final class PostgresCatalogReader {

    private static final String USERS_OWN = """
            n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'crdb_internal', 'pg_extension')
            AND n.nspname NOT LIKE 'pg\\_temp\\_%' AND n.nspname NOT LIKE 'pg\\_toast\\_temp\\_%'""";
    private static final String TABLES = """
            SELECT n.nspname, c.relname, c.relkind::text, c.oid::bigint,
                CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END
            FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND %s ORDER BY n.nspname, c.relname""".formatted(USERS_OWN);
    private static final String COLUMNS = """
            SELECT a.attrelid::bigint, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                pg_get_expr(d.adbin, d.adrelid), a.attidentity::text, a.attgenerated::text
            FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace
            LEFT JOIN pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND %s
            ORDER BY a.attrelid, a.attnum"""
            .formatted(USERS_OWN);
    private static final String INDEXES = """
            SELECT i.indrelid::bigint, x.relname, i.indisunique, i.indisprimary, i.indpred IS NOT NULL, pg_get_indexdef(i.indexrelid),
                a.attname, (i.indoption[p.place - 1] & 1) = 1, o.contype::text
            FROM pg_index AS i JOIN pg_class AS x ON x.oid = i.indexrelid JOIN pg_class AS c ON c.oid = i.indrelid
            JOIN pg_namespace AS n ON n.oid = c.relnamespace
            CROSS JOIN LATERAL generate_series(1, i.indnkeyatts) AS p(place)
            LEFT JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[p.place - 1] AND a.attnum > 0
            LEFT JOIN pg_constraint AS o ON o.conindid = i.indexrelid AND o.contype IN ('p', 'u', 'x')
            WHERE i.indisvalid AND %s ORDER BY i.indrelid, x.relname, p.place"""
            .formatted(USERS_OWN);
    private static final String FOREIGN_KEYS = """
            SELECT k.conrelid::bigint, rn.nspname, r.relname, k.confdeltype::text, k.confupdtype::text,
                (SELECT array_agg(a.attname ORDER BY p.place) FROM unnest(k.conkey) WITH ORDINALITY AS p(number, place)
                    JOIN pg_attribute AS a ON a.attrelid = k.conrelid AND a.attnum = p.number)::text[]::text,
                (SELECT array_agg(a.attname ORDER BY p.place) FROM unnest(k.confkey) WITH ORDINALITY AS p(number, place)
                    JOIN pg_attribute AS a ON a.attrelid = k.confrelid AND a.attnum = p.number)::text[]::text
            FROM pg_constraint AS k JOIN pg_class AS c ON c.oid = k.conrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace
            JOIN pg_class AS r ON r.oid = k.confrelid JOIN pg_namespace AS rn ON rn.oid = r.relnamespace
            WHERE k.contype = 'f' AND k.conparentid = 0 AND %s ORDER BY k.conrelid, k.conname"""
            .formatted(USERS_OWN);
    private static final String TRIGGERS = """
            SELECT g.tgrelid::bigint, g.tgname FROM pg_trigger AS g JOIN pg_class AS c ON c.oid = g.tgrelid
            JOIN pg_namespace AS n ON n.oid = c.relnamespace WHERE NOT g.tgisinternal AND %s ORDER BY g.tgname"""
            .formatted(USERS_OWN);

    private final Statements statements;
    private final Map<Long, List<Column>> columns = new HashMap<>();
    private final Map<Long, List<Index>> indexes = new HashMap<>();
    private final Map<Long, List<ForeignKey>> foreignKeys = new HashMap<>();
    private final Map<Long, List<String>> triggers = new HashMap<>();

    private PostgresCatalogReader(Statements statements) {
        this.statements = statements;
    }

    static Catalog read(Engine engine, Statements statements) throws SqlFailure {
        PostgresCatalogReader reader = new PostgresCatalogReader(statements);
        reader.readColumns();
        reader.readIndexes();
        reader.readForeignKeys();
        reader.readTriggers();
        List<Table> tables = reader.tables();
        String[] about = new String[]{"", ""};
        statements.run(
                SqlText.of("SELECT coalesce(current_schema(), ''), current_setting('server_version')").statement(),
                row -> {
                    about[0] = text(row, 0);
                    about[1] = text(row, 1);
                });
        return new Catalog(engine, about[1], about[0], tables);
    }

    private List<Table> tables() throws SqlFailure {
        List<Table> tables = new ArrayList<>();
        statements.run(SqlText.of(TABLES).statement(), row -> tables.add(table(row)));
        return tables;
    }

    private Table table(SqlRow row) throws SqlFailure {
        long id = number(row, 3);
        boolean isView = text(row, 2).equals("v") || text(row, 2).equals("m");
        List<Index> own = indexes.getOrDefault(id, List.of());
        List<String> primaryKey = own.stream().filter(index -> index.origin() == Index.Origin.PRIMARY_KEY)
                .flatMap(index -> index.parts().stream()).map(Index.Part::column)
                .map(String::valueOf).toList();
        List<Column> known = columns.getOrDefault(id, List.of()).stream()
                .map(column -> new Column(column.name(), column.declaredType(), column.isNullable(),
                        column.defaultSql(),
                        primaryKey.indexOf(column.name()) + 1, column.generation()))
                .toList();
        return new Table(new TableName(text(row, 0), text(row, 1)), isView ? Table.Kind.VIEW : Table.Kind.TABLE, known,
                primaryKey,
                isView ? TableKey.None.NONE : key(known, primaryKey, own), own, foreignKeys.getOrDefault(id, List.of()),
                triggers.getOrDefault(id, List.of()), true, text(row, 4), Optional.empty());
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
            Generation generation = !text(row, 5).isEmpty()
                    ? Generation.ROW_NUMBER
                    : switch (text(row, 6)) {
                        case "s" -> Generation.STORED;
                        case "v" -> Generation.VIRTUAL;
                        default -> Generation.NONE;
                    };
            String expression = row.get(4) instanceof String text ? text : null;
            columns.computeIfAbsent(number(row, 0), id -> new ArrayList<>()).add(new Column(text(row, 1), text(row, 2),
                    number(row, 3) == 0, expression, 0, generation));
        });
    }

    private void readIndexes() throws SqlFailure {
        statements.run(SqlText.of(INDEXES).statement(), row -> {
            List<Index> own = indexes.computeIfAbsent(number(row, 0), id -> new ArrayList<>());
            String name = text(row, 1);
            List<Index.Part> parts = new ArrayList<>();
            if (!own.isEmpty() && own.getLast().name().equals(name)) parts.addAll(own.removeLast().parts());
            parts.add(new Index.Part(column(row), number(row, 7) != 0, ""));
            Index.Origin origin = number(row, 3) != 0
                    ? Index.Origin.PRIMARY_KEY
                    : text(row, 8).isEmpty() ? Index.Origin.CREATED : Index.Origin.UNIQUE_CONSTRAINT;
            own.add(new Index(name, parts, number(row, 2) != 0, origin, number(row, 4) != 0, text(row, 5)));
        });
    }

    private static @Nullable String column(SqlRow row) throws SqlFailure {
        return row.get(6) instanceof String name ? name : null;
    }

    private void readForeignKeys() throws SqlFailure {
        statements.run(SqlText.of(FOREIGN_KEYS).statement(),
                row -> foreignKeys.computeIfAbsent(number(row, 0), id -> new ArrayList<>())
                        .add(new ForeignKey(names(text(row, 5)), new TableName(text(row, 1), text(row, 2)),
                                names(text(row, 6)),
                                action(text(row, 3)), action(text(row, 4)))));
    }

    private static List<String> names(String list) {
        return PostgresArrays.read(list).stream().flatMap(List::stream).map(String::valueOf).toList();
    }

    private static Action action(String letter) {
        return switch (letter) {
            case "r" -> Action.RESTRICT;
            case "c" -> Action.CASCADE;
            case "n" -> Action.SET_NULL;
            case "d" -> Action.SET_DEFAULT;
            default -> Action.NO_ACTION;
        };
    }

    private void readTriggers() throws SqlFailure {
        statements.run(SqlText.of(TRIGGERS).statement(),
                row -> triggers.computeIfAbsent(number(row, 0), id -> new ArrayList<>()).add(text(row, 1)));
    }

    private static String text(SqlRow row, int index) throws SqlFailure {
        return row.get(index) instanceof String text ? text : "";
    }

    private static long number(SqlRow row, int index) throws SqlFailure {
        return row.get(index) instanceof Long number ? number : 0;
    }
}
