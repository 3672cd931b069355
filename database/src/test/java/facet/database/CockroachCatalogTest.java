package facet.database;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import facet.database.jdbc.RecordedConnections;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static facet.database.jdbc.RecordedConnections.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What CockroachDB's tables of `pg_catalog` say, as its source fills them, becomes a catalog.
class CockroachCatalogTest {
    private static final long ASCENDING = 2, DESCENDING = 1;

    private final Map<String, List<List<? extends @Nullable Object>>> rows = new HashMap<>();

    CockroachCatalogTest() {
        put(PostgresCatalogSql.SERVER, row("CockroachDB CCL v23.1.11 (x86_64)", "public"));
        put(PostgresCatalogSql.TABLES, row("public", "t", "r", 0L, 0L, 0L, null, null));
    }

    private void put(String sql, List<? extends @Nullable Object>... answer) {
        rows.put(PostgresCatalogSql.forCockroach(sql), List.of(answer));
    }

    private static List<@Nullable Object> column(String name, String type, long isRequired) {
        return row("public", "t", name, type, "pg_catalog", type, -1L, 0L, isRequired, null, "", "", null, null);
    }

    private static List<@Nullable Object> key(String name, String kind, String column) {
        return row("public", "t", name, kind, 0L, null, null, null, null, column, null, null);
    }

    private static List<@Nullable Object> part(String index, String method, long isUnique, long isPrimary,
            String column, long options, long isIncluded) {
        return row("public", "t", index, method, isUnique, isPrimary, null, column, null, null, options, null, 0L,
                isIncluded, "CREATE INDEX " + index);
    }

    private Table table() {
        DatabaseLocation.Server where = new DatabaseLocation.Server(Engine.COCKROACHDB, "example", 26_257, "shop",
                "public", "", Secret.NONE, Map.of());
        try (Database database = new Database(new RecordedConnections(sql -> rows.getOrDefault(sql, List.of())),
                Servers.backend(where).orElseThrow(), OpenMode.READ_ONLY,
                new Statements.Journal(StatementLog.NONE, InstantSource.system()))) {
            return Sandbox.ok(database.catalog()).table("t").orElseThrow();
        }
    }

    @Test
    void aTableWithoutAKeyIsNumberedByTheColumnThatIsHidden() {
        put(PostgresCatalogSql.HIDDEN, row("public", "t", "rowid"));
        put(PostgresCatalogSql.COLUMNS, column("a", "int8", 0), column("rowid", "int8", 1));
        put(PostgresCatalogSql.CONSTRAINTS, key("t_pkey", "p", "rowid"));
        put(PostgresCatalogSql.INDEXES, part("t_pkey", "prefix", 1, 1, "rowid", ASCENDING, 0));
        Table table = table();
        assertEquals(List.of("a"), table.columns().stream().map(Column::name).toList());
        assertEquals(List.of(), table.primaryKey());
        assertEquals(new TableKey.RowId("rowid"), table.key());
        assertEquals(List.of(), table.indexes());
    }

    @Test
    void theShardOfAHashedKeyIsNoPartOfIt() {
        String shard = "crdb_internal_id_shard_16";
        put(PostgresCatalogSql.HIDDEN, row("public", "t", shard));
        put(PostgresCatalogSql.COLUMNS, column("id", "int8", 1), column("a", "int8", 1), column(shard, "int4", 1));
        put(PostgresCatalogSql.CONSTRAINTS, key("t_pkey", "p", shard), key("t_pkey", "p", "id"));
        put(PostgresCatalogSql.INDEXES, part("t_a_idx", "prefix", 0, 0, shard, ASCENDING, 0),
                part("t_a_idx", "prefix", 0, 0, "a", ASCENDING, 0),
                part("t_pkey", "prefix", 1, 1, "id", ASCENDING, 0));
        Table table = table();
        assertEquals(List.of("id", "a"), table.columns().stream().map(Column::name).toList());
        assertEquals(List.of("id"), table.primaryKey());
        assertEquals(TableKey.columns("id"), table.key());
        assertEquals(List.of("[a]", "[id]"), table.indexes().stream()
                .map(index -> index.parts().stream().map(Index.Part::column).toList().toString()).toList());
    }

    @Test
    void storedColumnsAreNoKeysAndNullComesFirst() {
        put(PostgresCatalogSql.COLUMNS, column("id", "int8", 1), column("a", "int8", 0), column("b", "int8", 0));
        put(PostgresCatalogSql.CONSTRAINTS, key("t_pkey", "p", "id"));
        put(PostgresCatalogSql.INDEXES, part("own", "prefix", 0, 0, "a", ASCENDING, 0),
                part("own", "prefix", 0, 0, "id", DESCENDING, 0), part("own", "prefix", 0, 0, "b", 0, 1),
                part("words", "inverted", 0, 0, "b", ASCENDING, 0));
        Index own = table().indexes().getFirst();
        assertEquals(List.of("a", "id"), own.parts().stream().map(Index.Part::column).toList());
        assertEquals(List.of("b"), own.details().included());
        assertTrue(own.parts().stream().allMatch(Index.Part::isNullOrderUsual));
        assertFalse(own.parts().getFirst().isDescending());
        assertTrue(own.parts().getLast().isDescending());
        assertEquals("inverted", table().indexes().getLast().details().method());
    }
}
