package facet.database.sql;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class ReadOnlyGuardTest {

    private static final Set<SqlFlavour> ALL = EnumSet.allOf(SqlFlavour.class);
    private static final Set<SqlFlavour> POSTGRES = EnumSet.of(SqlFlavour.POSTGRESQL, SqlFlavour.COCKROACHDB);

    private static void reads(Set<SqlFlavour> flavours, String... statements) {
        for (SqlFlavour flavour : flavours)
            for (String sql : statements)
                assertEquals(Optional.empty(), ReadOnlyGuard.objection(flavour, sql), () -> flavour + ": " + sql);
    }

    private static void refused(Set<SqlFlavour> flavours, String... statements) {
        for (SqlFlavour flavour : flavours)
            for (String sql : statements) {
                Optional<String> objection = ReadOnlyGuard.objection(flavour, sql);
                assertTrue(objection.isPresent(), () -> flavour + " lets pass: " + sql);
                assertTrue(objection.get().endsWith("."), objection::get);
            }
    }

    @Test
    void queriesPassOnEveryEngine() {
        reads(ALL, "SELECT 1", "select * from \"User\" where name = 'Ann''s' -- INSERT\n and id > 3", "SELECT 1;",
                "/* DELETE */ SELECT 'UPDATE t; DELETE'", "WITH a AS (SELECT 1) SELECT * FROM a",
                "(SELECT 1) UNION (SELECT 2)",
                "SELECT replace(name, 'a', 'b') FROM t", "SELECT t.\"update\", t.delete FROM t", "SELECT 1; SELECT 2",
                "SELECT count(*) FROM a INNER JOIN b ON a.x = b.x WHERE a.y BETWEEN ? AND ? ORDER BY 1 LIMIT 3");
    }

    @Test
    void whatWritesIsRefusedOnEveryEngine() {
        refused(ALL, "", ";", "INSERT INTO t VALUES (1)", "update t set a = 1", "DELETE FROM t", "DROP TABLE t",
                "CREATE TABLE t (a int)",
                "ALTER TABLE t ADD a int", "TRUNCATE TABLE t", "SELECT 1; DELETE FROM t",
                "SELECT 1;;/* */ DROP TABLE t",
                "WITH a AS (SELECT 1) INSERT INTO t SELECT * FROM a", "WITH a AS (SELECT 1) UPDATE t SET a = 1",
                "WITH a AS (SELECT 1) DELETE FROM t", "SELECT * INTO copy FROM t", "GRANT ALL ON t TO x", "CALL p()",
                "EXEC p",
                "SET x = 1", "BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT a", "VACUUM", "ANALYZE", "SELECT 'open",
                "SELECT 1 /* open",
                "nonsense", "'text'", "1", "((", "MERGE INTO t USING u ON 1=1 WHEN MATCHED THEN DELETE");
    }

    @Test
    void aNameSpeltInNumbersIsRefused() {
        refused(POSTGRES, "SELECT U&\"set\\005fconfig\"('a', 'b', false)",
                "SELECT u&\"pg_terminate\\005fbackend\"(1)");
        reads(POSTGRES, "SELECT U&'d\\0061t', u & \"x\" FROM t");
    }

    @Test
    void postgresqlsWaysToWriteInAQueryAreRefused() {
        refused(POSTGRES, "WITH d AS (DELETE FROM t RETURNING *) SELECT * FROM d",
                "WITH d AS MATERIALIZED (UPDATE t SET a=1 RETURNING *) TABLE d",
                "WITH RECURSIVE r AS (SELECT 1) SEARCH DEPTH FIRST BY a SET b DELETE FROM t",
                "SELECT * FROM t FOR UPDATE",
                "SELECT * FROM t FOR NO KEY UPDATE SKIP LOCKED", "SELECT * FROM t FOR KEY SHARE", "SELECT nextval('s')",
                "SELECT pg_catalog.setval('s', 1)", "SELECT \"nextval\"('s')", "SELECT lo_import('/etc/passwd')",
                "SELECT pg_terminate_backend(1)",
                "SELECT pg_advisory_lock(1)", "SELECT set_config('a', 'b', false)", "EXPLAIN ANALYZE DELETE FROM t",
                "EXPLAIN (ANALYZE, BUFFERS) INSERT INTO t VALUES (1)", "EXPLAIN EXECUTE p", "COPY t FROM STDIN",
                "COPY t TO '/tmp/x'", "COPY (SELECT 1) TO PROGRAM 'x'",
                "DO $$ BEGIN DELETE FROM t; END $$", "SELECT $a$ text", "LOCK TABLE t", "LISTEN a",
                "REFRESH MATERIALIZED VIEW v", "SELECT * FROM dblink('x', 'y') AS t(a int)",
                "SELECT /* a /* b */ DELETE */ 1; DELETE FROM t");
        refused(Set.of(SqlFlavour.COCKROACHDB), "SELECT * FROM [DELETE FROM t RETURNING a]",
                "SELECT crdb_internal.force_panic('x')");
    }

    @Test
    void postgresqlsTextsAreCutAsItCutsThem() {
        reads(POSTGRES, "SELECT $$ DELETE FROM t; $$", "SELECT $a$ $$ ; $a$, 1", "SELECT E'it\\'s; DELETE'",
                "SELECT 'c:\\' || x", "SELECT /* a /* b */ DELETE */ 1",
                "EXPLAIN DELETE FROM t", "EXPLAIN (FORMAT JSON) SELECT 1", "EXPLAIN ANALYZE SELECT 1", "TABLE t",
                "VALUES (1), (2)", "SHOW server_version",
                "SELECT a -> 'b' #>> '{c}' FROM t WHERE x @> '{}' AND y ? 'z'", "SELECT $1::int",
                "SELECT currval('s')");
        refused(POSTGRES, "SELECT 'c:\\'; DELETE FROM t --'", "SELECT E'\\\\'; DELETE FROM t --'");
    }

    @Test
    void mysqlsWaysToWriteInAQueryAreRefused() {
        refused(Set.of(SqlFlavour.MYSQL), "SELECT 1 /*! INTO OUTFILE '/tmp/x' */", "/*!50000 DELETE FROM t */",
                "/*M! DELETE FROM t */", "SELECT 1 INTO OUTFILE '/tmp/x'",
                "SELECT 1 INTO @a", "SELECT @a := 1", "SELECT * FROM t LOCK IN SHARE MODE", "SELECT * FROM t FOR SHARE",
                "SELECT get_lock('a', 1)",
                "EXPLAIN ANALYZE DELETE FROM t", "ANALYZE DELETE FROM t", "REPLACE t VALUES (1)",
                "LOAD DATA INFILE 'x'", "SELECT 'it\\'; DELETE FROM t; -- '", "HANDLER t OPEN",
                "SELECT NEXT VALUE FOR s", "SELECT 1--2; DELETE FROM t", "SELECT /*+ SET_VAR(sql_mode='') */ 1",
                "LOCK TABLES t WRITE", "USE other", "FLUSH TABLES");
    }

    @Test
    void mysqlsTextsAreCutAsItCutsThem() {
        reads(Set.of(SqlFlavour.MYSQL), "SELECT \"DELETE FROM t; \"", "SELECT 1 # DELETE",
                "SELECT `delete` FROM `into`", "SELECT 'a\\\\b'", "SELECT insert('a', 1, 1, 'b')",
                "DESCRIBE t", "DESC t name", "SHOW CREATE TABLE t", "EXPLAIN FORMAT=JSON SELECT 1",
                "EXPLAIN UPDATE t SET a = 1", "SELECT 5--3", "SELECT * FROM t USE INDEX FOR ORDER BY (a)");
    }

    @Test
    void sqlitesPragmasAreToldApart() {
        reads(Set.of(SqlFlavour.SQLITE), "PRAGMA table_info(t)", "PRAGMA main.table_xinfo('t')", "PRAGMA user_version",
                "PRAGMA main.page_count", "PRAGMA integrity_check(10)",
                "EXPLAIN QUERY PLAN SELECT 1", "EXPLAIN DELETE FROM t", "SELECT [delete] FROM `t`",
                "SELECT * FROM pragma_table_info('t')", "VALUES (1)");
        refused(Set.of(SqlFlavour.SQLITE), "PRAGMA user_version = 3", "PRAGMA main.journal_mode = wal",
                "PRAGMA journal_mode(delete)", "PRAGMA optimize", "PRAGMA wal_checkpoint",
                "PRAGMA writable_schema", "PRAGMA incremental_vacuum(3)", "EXPLAIN PRAGMA journal_mode=wal",
                "ATTACH 'x' AS y", "VACUUM INTO 'x'", "REINDEX", "SELECT load_extension('x')",
                "REPLACE INTO t VALUES (1)", "PRAGMA");
    }

    @Test
    void sqlServersStatementsNeedNoSemicolon() {
        reads(Set.of(SqlFlavour.SQL_SERVER),
                "SELECT TOP 3 [delete] FROM [t] ORDER BY 1 OFFSET 3 ROWS FETCH NEXT 3 ROWS ONLY",
                "SELECT * FROM a INNER MERGE JOIN b ON 1 = 1", "SELECT 1 FOR JSON PATH");
        refused(Set.of(SqlFlavour.SQL_SERVER), "SELECT 1 DELETE FROM t", "SELECT 1 EXEC p", "SELECT 1 DROP TABLE t",
                "SELECT * FROM t WITH (UPDLOCK)", "SELECT NEXT VALUE FOR s",
                "SELECT * FROM OPENROWSET('a', 'b', 'c')", "SELECT 1 SHUTDOWN", "p 1", "DECLARE @a int",
                "SELECT 1 TRUNCATE TABLE t");
    }

    @Test
    void anyTextIsJudged() {
        List<String> pieces = List.of("SELECT ", "'", "\"", "`", "[", "]", "$$", "$a$", "--", "/*", "*/", "#", ";", "(",
                ")", "\\", "E'", "DELETE ", "\n", "\u0000", "é", "PRAGMA ", "EXPLAIN ", "=", ":", ".", "1e");
        Random random = new Random(7);
        for (int i = 0; i < 60_000; i++) {
            StringBuilder sql = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--)
                sql.append(pieces.get(random.nextInt(pieces.size())));
            for (SqlFlavour flavour : ALL) {
                assertTrue(ReadOnlyGuard.objection(flavour, sql.toString()).map(it -> it.endsWith(".")).orElse(true),
                        sql::toString);
            }
        }
    }
}
