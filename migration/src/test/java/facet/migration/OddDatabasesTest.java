package facet.migration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import facet.database.Catalog;
import facet.database.ForeignKey;
import facet.database.Table;
import facet.schema.Schema;
import facet.schema.model.Field;
import facet.schema.model.Model;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Laws that hold for any database, tried on many that were put together at random from odd names, types and keys.
class OddDatabasesTest {
    private static final int DATABASES = 60;
    private static final List<String> NAMES = List.of("a", "b", "A b", "a-b", "a_b", "1", "2x", "é", "名", "😀", "x\"y",
            "it's", "select", "model", "enum", "Int", "String", "async", "Unsupported", "_a", "_", "B", "C", "Post",
            "User",
            "post s", "x".repeat(200), "id", "type", "back\\slash", "new\nline", "tab\t", "[br]", "`q`", "true", "null",
            "view", "Json", "users_list", "users list", "users-list", "other_User", "PrismaClient", "_AToB", "__", "$",
            "é1",
            "@@map", "//c", "/*", "{", "}", "a_b_2");
    private static final List<String> TYPES = List.of("", "INT", "INTEGER", "INTEGER", "BIGINT", "TEXT", "VARCHAR(20)",
            "REAL",
            "DECIMAL(10,2)", "BOOLEAN", "DATETIME", "BLOB", "JSONB", "json", "uuid", "int8", "double precision",
            "weird",
            "\"odd \"\"t\"\"\"");
    private static final List<String> DEFAULTS = List.of("", "", "", "DEFAULT 0", "DEFAULT 'x'",
            "DEFAULT CURRENT_TIMESTAMP",
            "DEFAULT (lower('A'))", "DEFAULT '{}'", "DEFAULT '{\"a\":1}'", "DEFAULT x'00'", "DEFAULT -1.5",
            "DEFAULT '\\'",
            "DEFAULT 'a\nb'", "DEFAULT +5", "DEFAULT 1e400", "DEFAULT 9223372036854775808");
    private static final List<String> ACTIONS = List.of("", "ON DELETE CASCADE", "ON DELETE SET NULL",
            "ON UPDATE SET NULL ON DELETE SET DEFAULT", "ON DELETE RESTRICT ON UPDATE RESTRICT");

    @Test
    void everyDatabaseGivesASchemaThatIsAccepted() {
        for (int seed = 0; seed < DATABASES; seed++) {
            Catalog catalog = Sandbox.catalog(script(new Random(seed)));
            String text = Introspection.schema(catalog, Extent.USUAL);
            assertEquals(List.of(), Expected.schema(text).diagnostics(), () -> text);
        }
    }

    @Test
    void everyTableAndColumnIsInTheSchemaOnce() {
        for (int seed = 0; seed < DATABASES; seed++) {
            Catalog catalog = Sandbox.catalog(script(new Random(seed)));
            Schema schema = Expected.schema(Introspection.schema(catalog, Extent.USUAL));
            assertEquals(catalog.tables().stream().collect(Collectors.toMap(Table::name, OddDatabasesTest::columns)),
                    schema.datamodel().models().stream()
                            .collect(Collectors.toMap(Model::tableName, OddDatabasesTest::columns)));
        }
    }

    @Test
    void everyForeignKeyIsARelationOrIsToldOf() {
        int relations = 0;
        for (int seed = 0; seed < DATABASES; seed++) {
            Catalog catalog = Sandbox.catalog(script(new Random(seed)));
            String text = Introspection.schema(catalog, Extent.USUAL);
            Schema schema = Expected.schema(text);
            relations += schema.datamodel().relations().size();
            for (Table table : catalog.tables()) {
                for (ForeignKey key : table.foreignKeys()) {
                    assertTrue(isRelation(schema, table, key) || isTold(schema, table, key), () -> key + "\n" + text);
                }
            }
        }
        assertTrue(relations > DATABASES / 2, "Too few relations were tried: " + relations);
    }

    @Test
    void theSameDatabaseGivesTheSameText() {
        String script = script(new Random(7));
        assertEquals(Introspection.schema(Sandbox.catalog(script), Extent.USUAL),
                Introspection.schema(Sandbox.catalog(script), Extent.USUAL));
    }

    private static Model model(Schema schema, Table table) {
        return schema.datamodel().models().stream().filter(model -> model.tableName().equals(table.name())).findFirst()
                .orElseThrow();
    }

    private static boolean isRelation(Schema schema, Table table, ForeignKey key) {
        Model model = model(schema, table);
        return schema.datamodel().relations().stream().filter(each -> each.from().model().equals(model.name()))
                .anyMatch(
                        each -> each.from().fields().stream().map(name -> model.field(name).orElseThrow().columnName())
                                .collect(Collectors.toSet()).equals(Set.copyOf(key.columns())));
    }

    private static boolean isTold(Schema schema, Table table, ForeignKey key) {
        String text = "The foreign key of " + SchemaText.quoted(String.join(", ", key.columns())) + " to ";
        return model(schema, table).documentation().contains(text);
    }

    private static Set<String> columns(Table table) {
        return table.columns().stream().map(column -> column.name()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> columns(Model model) {
        return model.columns().stream().map(Field::columnName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String script(Random random) {
        List<String> tables = names(random, 2 + random.nextInt(5));
        List<List<String>> columns = tables.stream().map(_ -> names(random, 2 + random.nextInt(5))).toList();
        StringBuilder script = new StringBuilder();
        for (int i = 0; i < tables.size(); i++) {
            List<String> parts = new ArrayList<>();
            for (String column : columns.get(i))
                parts.add(column(random, column, tables, columns));
            List<String> two = columns.get(i).subList(0, 2);
            if (random.nextInt(3) > 0) parts.add((random.nextBoolean() ? "PRIMARY KEY " : "UNIQUE ") + list(two));
            int other = random.nextInt(tables.size());
            if (random.nextInt(3) == 0) {
                parts.add("FOREIGN KEY " + list(two) + " REFERENCES " + quoted(tables.get(other)) + " "
                        + list(columns.get(other).subList(0, 2)));
            }
            script.append("CREATE TABLE ").append(quoted(tables.get(i))).append(" (").append(String.join(", ", parts))
                    .append(");\n").append("CREATE INDEX ").append(quoted("i" + i + tables.get(i))).append(" ON ")
                    .append(quoted(tables.get(i))).append(" (").append(quoted(two.getFirst())).append(" DESC)")
                    .append(random.nextBoolean() ? " WHERE " + quoted(two.getLast()) + " > 'where'" : "").append(";\n");
        }
        return script.toString();
    }

    private static String column(Random random, String name, List<String> tables, List<List<String>> columns) {
        int other = random.nextInt(tables.size());
        String there = columns.get(other).get(random.nextInt(2));
        return String.join(" ", quoted(name), pick(random, TYPES), random.nextBoolean() ? "NOT NULL" : "",
                random.nextInt(3) == 0 ? "UNIQUE" : "", pick(random, DEFAULTS), random.nextInt(3) > 0
                        ? ""
                        : "REFERENCES " + quoted(tables.get(other)) + " (" + quoted(there) + ") "
                                + pick(random, ACTIONS));
    }

    private static List<String> names(Random random, int count) {
        List<String> shuffled = new ArrayList<>(NAMES);
        Collections.shuffle(shuffled, random);
        Set<String> seen = new HashSet<>();
        return shuffled.stream().filter(name -> seen.add(name.toLowerCase(Locale.ROOT))).limit(count).toList();
    }

    private static String pick(Random random, List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String list(List<String> names) {
        return "(" + names.stream().map(OddDatabasesTest::quoted).collect(Collectors.joining(", ")) + ")";
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
