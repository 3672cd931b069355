package facet.database;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import facet.database.Column.Generation;
import facet.database.ForeignKey.Action;
import facet.database.jdbc.RecordedConnections;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static facet.database.jdbc.RecordedConnections.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What SQL Server's own views say, as they are documented, becomes a catalog.
class SqlServerCatalogTest {

    private final Map<String, List<List<? extends @Nullable Object>>> rows = new HashMap<>();

    SqlServerCatalogTest() {
        rows.put(SqlServerCatalogSql.SERVER, List.of(row("16.0.4135.4", "guest")));
        rows.put(SqlServerCatalogSql.SCHEMAS, List.of(row("dbo"), row("sales")));
        rows.put(SqlServerCatalogSql.TABLES,
                List.of(row("dbo", "Post", "U ", "What was written", null),
                        row("dbo", "Shown", "V ", null, "CREATE VIEW Shown AS SELECT 1 AS a"),
                        row("sales", "User", "U ", null, null)));
    }

    /// @param more type, length in bytes, digits, decimal places, whether NULL, identity
    private static List<@Nullable Object> column(String table, String name, Object... more) {
        return row("dbo", table, name, more[0], number(more[1]), number(more[2]), number(more[3]), number(more[4]),
                number(more[5]), 0L, null, null, null, null, null, null);
    }

    private static Long number(Object number) {
        return ((Integer) number).longValue();
    }

    private Catalog catalog() {
        DatabaseLocation.Server where = new DatabaseLocation.Server(Engine.SQL_SERVER, "example", 1433, "shop", "dbo",
                "", Secret.NONE, Map.of());
        try (Database database = new Database(new RecordedConnections(this::answer),
                Servers.backend(where).orElseThrow(), OpenMode.READ_ONLY,
                new Statements.Journal(StatementLog.NONE, InstantSource.system()))) {
            return Sandbox.ok(database.catalog());
        }
    }

    private List<List<? extends @Nullable Object>> answer(String sql) throws SQLException {
        List<List<? extends @Nullable Object>> answer = rows.getOrDefault(sql, List.of());
        if (answer.equals(List.of(row("refused")))) throw new SQLException("You may not.", "S0005", 229);
        return answer;
    }

    private Table table(String name) {
        return catalog().table(name).orElseThrow();
    }

    @Test
    void tablesAndViewsAreInTheirSchemas() {
        Catalog catalog = catalog();
        assertEquals("16.0.4135.4", catalog.engineVersion());
        assertEquals("dbo", catalog.ownSchema());
        assertEquals(List.of("dbo", "sales"), catalog.details().schemas());
        assertEquals(List.of("dbo.Post TABLE", "dbo.Shown VIEW", "sales.User TABLE"), catalog.tables().stream()
                .map(each -> each.qualifiedName().schema() + "." + each.name() + " " + each.kind()).toList());
        assertEquals("What was written", table("Post").details().comment());
        assertEquals("CREATE VIEW Shown AS SELECT 1 AS a", table("Shown").sql());
    }

    @Test
    void typesHaveTheirArguments() {
        rows.put(SqlServerCatalogSql.COLUMNS, List.of(column("Post", "id", "int", 4, 10, 0, 0, 1),
                column("Post", "a", "nvarchar", 2000, 0, 0, 1, 0), column("Post", "b", "nvarchar", -1, 0, 0, 1, 0),
                column("Post", "c", "varchar", 20, 0, 0, 1, 0), column("Post", "d", "decimal", 17, 32, 16, 1, 0),
                column("Post", "e", "datetime2", 8, 27, 7, 1, 0), column("Post", "f", "varbinary", -1, 0, 0, 1, 0),
                column("Post", "g", "float", 8, 53, 0, 1, 0), column("Post", "h", "hierarchyid", 892, 0, 0, 1, 0),
                column("Post", "i", "timestamp", 8, 0, 0, 0, 0)));
        List<Column> columns = table("Post").columns();
        assertEquals(List.of("int", "nvarchar(1000)", "nvarchar(max)", "varchar(20)", "decimal(32,16)", "datetime2(7)",
                "varbinary(max)", "float", "hierarchyid", "timestamp"),
                columns.stream().map(Column::declaredType).toList());
        assertEquals(Generation.ROW_NUMBER, columns.getFirst().generation());
        assertEquals(Generation.STORED, columns.getLast().generation());
        assertEquals(new ColumnType("", "decimal", List.of(32, 16), false), columns.get(4).details().type());
        assertFalse(columns.getFirst().isNullable());
        assertTrue(columns.get(1).isNullable());
    }

    @Test
    void columnsHaveTheirDefaultsAndWhatComputesThem() {
        rows.put(SqlServerCatalogSql.COLUMNS,
                List.of(row("dbo", "Post", "a", "int", 4L, 10L, 0L, 0L, 0L, 0L, "Post_a_df", "((5))", null, null, null,
                        "A note"),
                        row("dbo", "Post", "b", "int", 4L, 10L, 0L, 1L, 0L, 0L, null, null, "([a]*(2))", 1L,
                                "Latin1_General_CS_AS", null),
                        row("dbo", "Post", "c", "int", 4L, 10L, 0L, 1L, 0L, 0L, null, null, "([a]*(3))", 0L, null,
                                null)));
        List<Column> columns = table("Post").columns();
        assertEquals("((5))", columns.get(0).defaultSql());
        assertEquals("Post_a_df", columns.get(0).details().defaultName());
        assertEquals("A note", columns.get(0).details().comment());
        assertEquals(Generation.STORED, columns.get(1).generation());
        assertEquals("([a]*(2))", columns.get(1).details().generatedSql());
        assertEquals("Latin1_General_CS_AS", columns.get(1).details().collation());
        assertEquals(Generation.VIRTUAL, columns.get(2).generation());
    }

    @Test
    void keysAndIndexesAreGatheredColumnByColumn() {
        rows.put(SqlServerCatalogSql.COLUMNS, List.of(column("Post", "a", "int", 4, 10, 0, 0, 0),
                column("Post", "b", "int", 4, 10, 0, 0, 0), column("Post", "c", "int", 4, 10, 0, 1, 0)));
        rows.put(SqlServerCatalogSql.INDEXES,
                List.of(row("dbo", "Post", "PK_Post", "CLUSTERED", 1L, 1L, 0L, null, "b", 0L, 0L),
                        row("dbo", "Post", "PK_Post", "CLUSTERED", 1L, 1L, 0L, null, "a", 1L, 0L),
                        row("dbo", "Post", "Post_c_key", "NONCLUSTERED", 1L, 0L, 1L, null, "c", 0L, 0L),
                        row("dbo", "Post", "some", "NONCLUSTERED", 0L, 0L, 0L, "([c] IS NOT NULL)", "c", 0L, 0L),
                        row("dbo", "Post", "some", "NONCLUSTERED", 0L, 0L, 0L, "([c] IS NOT NULL)", "a", 0L, 1L)));
        Table post = table("Post");
        assertEquals(List.of("b", "a"), post.primaryKey());
        assertEquals(TableKey.columns("b", "a"), post.key());
        assertEquals("PK_Post", post.details().primaryKeyName());
        assertEquals(List.of(2, 1, 0), post.columns().stream().map(Column::keyPosition).toList());
        Index primary = post.indexes().get(0);
        assertEquals("clustered", primary.details().method());
        assertTrue(primary.parts().get(1).isDescending());
        assertEquals(Index.Origin.UNIQUE_CONSTRAINT, post.indexes().get(1).origin());
        assertFalse(post.indexes().get(1).details().areNullsDistinct());
        Index some = post.indexes().get(2);
        assertTrue(some.isPartial());
        assertEquals("([c] IS NOT NULL)", some.details().predicate());
        assertEquals(List.of("a"), some.details().included());
        assertEquals(1, some.parts().size());
    }

    /// A table in memory may have no other key.
    @Test
    void aHashedKeyTellsRowsApart() {
        rows.put(SqlServerCatalogSql.COLUMNS, List.of(column("Post", "a", "int", 4, 10, 0, 0, 0)));
        rows.put(SqlServerCatalogSql.INDEXES,
                List.of(row("dbo", "Post", "PK_Post", "NONCLUSTERED HASH", 1L, 1L, 0L, null, "a", 0L, 0L)));
        assertEquals(TableKey.columns("a"), table("Post").key());
        assertEquals("nonclustered hash", table("Post").indexes().getFirst().details().method());
    }

    @Test
    void aKeyOfATypeThatNoParameterIsComparedWithTellsNoRowsApart() {
        rows.put(SqlServerCatalogSql.COLUMNS, List.of(column("Post", "place", "hierarchyid", 892, 0, 0, 0, 0),
                column("Post", "number", "int", 4, 10, 0, 0, 0)));
        List<List<? extends @Nullable Object>> key = List
                .of(row("dbo", "Post", "PK_Post", "CLUSTERED", 1L, 1L, 0L, null, "place", 0L, 0L));
        rows.put(SqlServerCatalogSql.INDEXES, key);
        assertEquals(TableKey.None.NONE, table("Post").key());
        assertEquals(List.of("place"), table("Post").primaryKey());
        rows.put(SqlServerCatalogSql.INDEXES, List.of(key.getFirst(),
                row("dbo", "Post", "other", "NONCLUSTERED", 1L, 0L, 0L, null, "number", 0L, 0L)));
        assertEquals(TableKey.columns("number"), table("Post").key());
    }

    @Test
    void foreignKeysChecksTriggersAndSequencesAreTold() {
        rows.put(SqlServerCatalogSql.FOREIGN_KEYS,
                List.of(row("dbo", "Post", "fk", "a", "sales", "User", "x", "CASCADE", "NO_ACTION"),
                        row("dbo", "Post", "fk", "b", "sales", "User", "y", "CASCADE", "NO_ACTION"),
                        row("dbo", "Post", "fk2", "c", "dbo", "Post", "b", "SET_NULL", "SET_DEFAULT")));
        rows.put(SqlServerCatalogSql.CHECKS, List.of(row("dbo", "Post", "positive", "([a]>(0))")));
        rows.put(SqlServerCatalogSql.TRIGGERS, List.of(row("dbo", "Post", "after_post")));
        rows.put(SqlServerCatalogSql.SEQUENCES, List.of(row("dbo", "numbers", 1L, 2L, 1L, 100L, null)));
        Table post = table("Post");
        assertEquals(List.of(
                new ForeignKey(List.of("a", "b"), new TableName("sales", "User"), List.of("x", "y"), Action.CASCADE,
                        Action.NO_ACTION, "fk", false),
                new ForeignKey(List.of("c"), new TableName("dbo", "Post"), List.of("b"), Action.SET_NULL,
                        Action.SET_DEFAULT, "fk2", false)),
                post.foreignKeys());
        assertEquals(List.of(new Table.Check("positive", "([a]>(0))")), post.details().checks());
        assertEquals(List.of("after_post"), post.triggers());
        assertEquals(List.of(new Catalog.Sequence(new TableName("dbo", "numbers"), 1, 2, 1, 100, 0)),
                catalog().details().sequences());
    }

    @Test
    void whatTheServerRefusesToTellIsAGap() {
        rows.put(SqlServerCatalogSql.TRIGGERS, List.of(row("refused")));
        assertEquals(List.of("The triggers could not be read: You may not."), catalog().details().gaps());
        assertEquals(3, catalog().tables().size());
    }
}
