package facet.database;

import java.util.List;
import java.util.Map;

import facet.database.SortKey.Direction;
import facet.database.ValueType.Scalar;
import org.junit.jupiter.api.Test;

import static facet.database.Sandbox.ok;
import static facet.database.TestEngine.backwards;
import static facet.database.TestEngine.forwards;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Columns of odd types: sorted by them each row comes once, from either end, and what was read of them can be saved again.
final class OddTypesTest {

    private static void eachRowComesOnce(TestDatabase sandbox, Scalar type) {
        try (Database database = sandbox.openToRead()) {
            Table table = ok(database.catalog()).table("t").orElseThrow();
            for (Column column : table.columns().subList(1, table.columns().size())) {
                ColumnRead sorted = ColumnRead.of(table, column, type);
                RowSource source = new RowSource(table.qualifiedName(),
                        List.of(ColumnRead.of(table, table.columns().getFirst(), Scalar.INT)), table.key());
                for (Direction direction : Direction.values()) {
                    List<SortKey> sort = List.of(new SortKey(sorted, direction));
                    List<String> all = forwards(database, RowQuery.first(source, 100).sortedBy(sort));
                    assertEquals(all.stream().sorted().distinct().count(), all.size(), column.name());
                    RowQuery two = RowQuery.first(source, 2).sortedBy(sort);
                    assertEquals(all, forwards(database, two), () -> column.name() + " " + direction);
                    assertEquals(all, backwards(database, two), () -> column.name() + " " + direction);
                }
            }
        }
    }

    private static final String SINGLES = "(1, 0.1), (2, 0.1), (3, 0.2), (4, NULL), (5, 16777216), (6, 3.3333333), (7, 0.1)";

    @Test
    void numbersOf32BitsOnPostgresql() throws Exception {
        TestDatabase sandbox = PostgresServer
                .database("CREATE TABLE t (id int PRIMARY KEY, f real); INSERT INTO t VALUES "
                        + SINGLES + ", (8, 'NaN'), (9, 'Infinity'), (10, '-Infinity'), (11, 'NaN'), (12, '-0')");
        eachRowComesOnce(sandbox, Scalar.FLOAT);
    }

    @Test
    void numbersOf32BitsOnMariadb() throws Exception {
        eachRowComesOnce(MariadbServer.database(
                "CREATE TABLE t (id int PRIMARY KEY, f float);\nINSERT INTO t VALUES " + SINGLES
                        + ", (8, 16777217), (9, 16777218), (10, 16777220)"),
                Scalar.FLOAT);
    }

    @Test
    void bitsAndShapesOnMariadb() throws Exception {
        TestDatabase sandbox = MariadbServer.database(
                """
                        CREATE TABLE t (id int PRIMARY KEY, b bit(3), bb bit(64), p point);
                        INSERT INTO t VALUES (1, b'101', 18446744073709551615, point(1, 2)), (2, b'1', 18446744073709551614, NULL),
                            (3, NULL, 9223372036854775808, point(1, 2)), (4, b'101', 0, point(0, 1)), (5, b'111', NULL, point(5, 5))""");
        eachRowComesOnce(sandbox, Scalar.UNSUPPORTED);
        try (Database database = sandbox.openToRead()) {
            Table table = ok(database.catalog()).table("t").orElseThrow();
            ColumnRead bits = ColumnRead.of(table, table.columns().get(2), Scalar.UNSUPPORTED);
            RowSource source = new RowSource(table.qualifiedName(),
                    List.of(ColumnRead.of(table, table.columns().getFirst(), Scalar.INT)), table.key());
            assertEquals(List.of("5", "4", "3", "2", "1"), forwards(database,
                    RowQuery.first(source, 2).sortedBy(List.of(new SortKey(bits, Direction.ASCENDING)))));
        }
    }

    @Test
    void typesOfSeveralColumnsAndNamesOfThingsOnPostgresql() throws Exception {
        TestDatabase sandbox = PostgresServer.database(
                """
                        CREATE TYPE pair AS (a int, b text);
                        CREATE TABLE t (id int PRIMARY KEY, p pair, r regclass, i interval, m int4multirange, a aclitem);
                        INSERT INTO t VALUES (1, '(1,a)', 'pg_class', '1 day', '{[1,2)}', 'postgres=r/postgres'), (2, '(0,b)', 'pg_type', '24 hours', '{}', NULL),
                            (3, NULL, 'pg_class', '-1 mon', '{[1,5)}', 'postgres=r/postgres'), (4, '(1,a)', NULL, NULL, NULL, 'postgres=w/postgres')""");
        eachRowComesOnce(sandbox, Scalar.UNSUPPORTED);
    }

    private static void everyValueCanBeSavedAgain(TestDatabase sandbox, Scalar type) throws Exception {
        String before = sandbox.ask("SELECT * FROM t ORDER BY id").toString();
        try (Database database = sandbox.openToWrite()) {
            Catalog catalog = ok(database.catalog());
            Table table = catalog.table("t").orElseThrow();
            for (Column column : table.columns().subList(1, table.columns().size())) {
                RowSource source = new RowSource(table.qualifiedName(), List.of(ColumnRead.of(table, column, type)),
                        table.key());
                for (Row row : Sandbox.page(database, RowQuery.first(source, 100)).rows()) {
                    Map<String, Value> same = Map.of(column.name(), row.values().getFirst());
                    RowEdit edit = new RowEdit.Update(source, row.key(), same, same);
                    assertInstanceOf(SaveOutcome.Saved.class, database.save(new Changeset(List.of(edit)), catalog),
                            same::toString);
                    RowQuery equal = RowQuery.first(source, 100)
                            .where(new Filter.Is(source.columns().getFirst(), row.values().getFirst()));
                    assertTrue(Sandbox.page(database, equal).rows().stream().map(Row::key).toList().contains(row.key()),
                            same::toString);
                }
            }
        }
        assertEquals(before, sandbox.ask("SELECT * FROM t ORDER BY id").toString());
    }

    @Test
    void whatTheSchemaHasNoWordForIsSavedAsTextOnPostgresql() throws Exception {
        everyValueCanBeSavedAgain(PostgresServer.database(
                """
                        CREATE TYPE pair AS (a int, b text);
                        CREATE TABLE t (id int PRIMARY KEY, p pair, r regclass, i interval, c "char", b bit(3));
                        INSERT INTO t VALUES (1, '(1,"a b")', 'pg_class', '1 day', 'x', '101'), (2, NULL, NULL, '24 hours', NULL, NULL)"""),
                Scalar.UNSUPPORTED);
    }

    @Test
    void whatTheSchemaHasNoWordForIsSavedAsTextOnMariadb() throws Exception {
        everyValueCanBeSavedAgain(
                MariadbServer.database(
                        """
                                CREATE TABLE t (id int PRIMARY KEY, b bit(3), bb bit(64), p point, g geometry);
                                INSERT INTO t VALUES (1, b'101', 18446744073709551615, point(1, 2), ST_GeomFromText('LINESTRING(0 0,1 1)', 4326)),
                                    (2, NULL, 0, NULL, point(0.1, 1e10))"""),
                Scalar.UNSUPPORTED);
    }
}
