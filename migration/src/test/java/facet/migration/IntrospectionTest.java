package facet.migration;

import java.util.List;

import facet.database.Catalog;
import facet.schema.Schema;
import facet.schema.model.Model;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Each case is a script and the schema of the database it makes, side by side.
class IntrospectionTest {

    @Test
    void declaredTypesBecomeScalars() throws Exception {
        check("types");
    }

    @Test
    void defaultsKeepTheirMeaning() throws Exception {
        check("defaults");
    }

    @Test
    void keysAreIdsAndTablesWithoutAreIgnored() throws Exception {
        check("keys");
    }

    @Test
    void indexesKeepNamesOrdersAndConditions() throws Exception {
        check("indexes");
    }

    @Test
    void foreignKeysBecomeRelationsWithBothSides() throws Exception {
        check("relations");
    }

    @Test
    void foreignKeysThatLeadNowhereAreToldOf() throws Exception {
        check("broken-relations");
    }

    @Test
    void joinTablesBecomeRelationsOfManyToMany() throws Exception {
        check("many-to-many");
    }

    @Test
    void namesThatAreNoIdentifiersAreMapped() throws Exception {
        check("names");
    }

    @Test
    void viewsGeneratedColumnsAndVirtualTablesAreThere() throws Exception {
        check("views-and-virtual-tables");
    }

    @Test
    void tablesOfPrismaAndOfHostsAreLeftOut() throws Exception {
        check("left-out");
    }

    @Test
    void anEmptyDatabaseIsADatasource() {
        assertEquals("datasource db {\n  provider = \"sqlite\"\n}\n", schema(""));
    }

    @Test
    void modelsStandByNameWhateverTheOrderOfCreation() {
        String one = schema("CREATE TABLE b (id INTEGER PRIMARY KEY);\nCREATE TABLE a (id INTEGER PRIMARY KEY);\n"
                + "CREATE TABLE B1 (id INTEGER PRIMARY KEY);");
        String other = schema("CREATE TABLE B1 (id INTEGER PRIMARY KEY);\nCREATE TABLE a (id INTEGER PRIMARY KEY);\n"
                + "CREATE TABLE b (id INTEGER PRIMARY KEY);");
        assertEquals(one, other);
        assertEquals(List.of("B1", "a", "b"),
                Expected.schema(one).datamodel().models().stream().map(Model::name).toList());
    }

    @Test
    void aMigrationsTableOfSomebodyElseStays() {
        assertTrue(schema("CREATE TABLE _prisma_migrations (id INTEGER PRIMARY KEY);")
                .contains("model prisma_migrations {"));
    }

    @Test
    void aColumnOfTwoWidthsTakesTheWiderAlongAllForeignKeys() {
        String text = schema("""
                CREATE TABLE a (id INTEGER PRIMARY KEY);
                CREATE TABLE b (id INT NOT NULL PRIMARY KEY REFERENCES a (id));
                CREATE TABLE c (id BIGINT NOT NULL PRIMARY KEY REFERENCES b (id));
                CREATE TABLE d (id INT NOT NULL PRIMARY KEY);
                """);
        assertEquals(List.of("BigInt", "BigInt", "BigInt", "Int"), Expected.schema(text).datamodel().models().stream()
                .map(model -> model.columns().getFirst().type().name()).toList());
    }

    @Test
    void anIntegerKeyInDescendingOrderIsNoRowNumber() {
        assertTrue(schema("CREATE TABLE t (id INTEGER PRIMARY KEY DESC, n INT NOT NULL UNIQUE);")
                .contains("id Int? @unique(map: \"sqlite_autoindex_t_1\", sort: Desc)\n"));
    }

    @Test
    void anIntegerKeyOfATableWithoutRowNumbersIsNotCountedUp() {
        assertTrue(schema("CREATE TABLE t (id INTEGER PRIMARY KEY, n INT) WITHOUT ROWID;").contains("id Int  @id\n"));
    }

    @Test
    void aNameOf200CharactersIsKept() {
        String name = "x".repeat(200);
        assertTrue(schema("CREATE TABLE " + name + " (id INTEGER PRIMARY KEY);").contains("model " + name + " {\n"));
    }

    @Test
    void oneRowForEachIsAnOptionalField() {
        String text = schema("""
                CREATE TABLE a (x INT NOT NULL, y INT NOT NULL, PRIMARY KEY (x, y));
                CREATE TABLE b (x INT, y INT UNIQUE, id INTEGER PRIMARY KEY, FOREIGN KEY (x, y) REFERENCES a (x, y));
                """);
        assertTrue(text.contains("b b[]"), text);
    }

    @Test
    void aRelationThroughAJoinTableIsTheOneThatPrismaReads() throws Exception {
        Schema schema = Expected.schema(Expected.resource("many-to-many.prisma"));
        assertEquals(List.of("_PostToTag", "_friends", "_guests"), schema.datamodel().relations().stream()
                .map(relation -> String.valueOf(relation.joinTable())).filter(name -> !name.equals("null")).sorted()
                .toList());
    }

    @Test
    void theLayoutKeepsColumnsStraight() throws Exception {
        for (String line : Expected.resource("types.prisma").lines().filter(line -> line.startsWith("  ")).toList()) {
            assertEquals(line.stripTrailing(), line);
        }
        assertTrue(Expected.resource("names.prisma")
                .contains("  nd_col     String? @map(\"2nd col\")\n  a_b_2      Int?    @map("));
    }

    private static void check(String name) throws Exception {
        Expected.check(name, Sandbox::catalog);
    }

    /// The schema of the database that `script` makes, which must be in order.
    static String schema(String script) {
        Catalog catalog = Sandbox.catalog(script);
        String text = Introspection.schema(catalog, Extent.USUAL);
        assertEquals(List.of(), Expected.schema(text).diagnostics(), text);
        return text;
    }

    @Test
    void justWhatPrismaKnowsIsATypeWhereItsTextIsAskedFor() {
        Catalog catalog = Sandbox.catalog(
                "CREATE TABLE a (id INTEGER PRIMARY KEY, b int(11), c varchar(3), d bool, e \"int[]\", f blob)");
        assertTrue(Introspection.schema(catalog, Extent.STRICT).contains("""
                  b  Unsupported("int(11)")?
                  c  String?
                  d  Unsupported("bool")?
                  e  Int?
                  f  Bytes?
                """), () -> Introspection.schema(catalog, Extent.STRICT));
        assertTrue(Introspection.schema(catalog, Extent.USUAL).contains("""
                  b  Int?
                  c  String?
                  d  Boolean?
                  e  Int?
                  f  Bytes?
                """), () -> Introspection.schema(catalog, Extent.USUAL));
    }
}
