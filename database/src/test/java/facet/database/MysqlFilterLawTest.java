package facet.database;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertTrue;

/// What [FilterLawTest] says, on MariaDB, whose collations take `a` for `Ä`.
class MysqlFilterLawTest {

    private static final String TABLES = """
            CREATE TABLE `Author` (id int PRIMARY KEY, name varchar(50), age int, big bigint, score double,
                balance decimal(65,30), born datetime(3), active tinyint(1), data json);
            CREATE TABLE `Post` (id int PRIMARY KEY, name varchar(50), `authorId` int);
            CREATE TABLE `Tag` (id int PRIMARY KEY, name varchar(50));
            CREATE TABLE `_PostToTag` (`A` int NOT NULL, `B` int NOT NULL, UNIQUE (`A`, `B`));
            """;
    private static final Map<String, String> TYPES = Map.of("id", "int", "name", "varchar(50)", "age", "int", "big",
            "bigint", "score", "double", "balance", "decimal(65,30)", "born", "datetime(3)", "active", "tinyint(1)",
            "data",
            "longtext", "authorId", "int");

    @Test
    void theDatabaseKeepsWhatTheFilterMeans() throws SQLException, IOException {
        MariadbServer.Sandboxed sandbox = MariadbServer.database(TABLES);
        FilterDice dice = new FilterDice(new Random(21), TYPES);
        fill(sandbox, dice);
        Map<String, Optional<Object>> documents = new HashMap<>(FilterDice.DOCUMENTS);
        try (Database database = Sandbox.ok(Database.open(sandbox.location(), OpenMode.READ_ONLY))) {
            int kept = FilterLawTest.compare(database, dice, 400, documents);
            assertTrue(kept > 400, "Filters that keep nothing show nothing: " + kept);
        }
    }

    private static void fill(MariadbServer.Sandboxed sandbox, FilterDice dice) throws SQLException {
        for (RowSource source : FilterDice.SOURCES.subList(0, 3)) {
            for (int id = 1; id <= 12; id++) {
                String values = source.columns().stream().skip(1).map(column -> literal(column, dice))
                        .collect(Collectors.joining(", "));
                sandbox.run("INSERT INTO `" + source.table().name() + "` VALUES (" + id + ", " + values + ")");
            }
        }
        for (int i = 0; i < 15; i++) {
            sandbox.run(
                    "INSERT IGNORE INTO `_PostToTag` VALUES (" + (1 + dice.number(12)) + ", " + (1 + dice.number(12))
                            + ")");
        }
    }

    private static String literal(ColumnRead column, FilterDice dice) {
        if (dice.number(5) == 0) return "NULL";
        Value value = dice.value(column);
        if (value instanceof Value.Bool(boolean isTrue)) return isTrue ? "1" : "0";
        return "'" + ValueText.show(value, TextRules.USUAL).replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
