package facet.migration;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import facet.database.Catalog;
import facet.database.Engine;
import facet.database.TableName;
import facet.schema.Schema;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Each case is a script and the schema of the database it makes on a real server, side by side.
class PostgresIntrospectionTest {
    private static final String TWO_SCHEMAS = """
            CREATE SCHEMA s1;
            CREATE SCHEMA s2;
            CREATE TYPE s1.e AS ENUM ('a');
            CREATE TYPE s2.e AS ENUM ('b');
            CREATE TABLE s1.t (id int PRIMARY KEY, e s1.e DEFAULT 'a');
            CREATE TABLE s2.t (id int PRIMARY KEY, e s2.e, first int REFERENCES s1.t);
            CREATE TABLE s2.u (id int PRIMARY KEY, t int REFERENCES s2.t);
            CREATE VIEW s2.v AS SELECT id FROM s2.u;
            """;

    @Test
    void typesAreNamedWhereTheyAreNotTheUsualOnes() throws Exception {
        check("types");
    }

    @Test
    void defaultsAreValuesWhereTheyCanBe() throws Exception {
        check("defaults");
    }

    @Test
    void indexesKeepTypesOperatorsNamesAndConditions() throws Exception {
        check("indexes");
    }

    @Test
    void foreignKeysBecomeRelationsWithActionsAndNames() throws Exception {
        check("relations");
    }

    @Test
    void whatCannotBeSaidIsToldOfInComments() throws Exception {
        check("notes");
    }

    @Test
    void namesThatTwoSchemasShareGetTheSchemasName() {
        Schema existing = schema("datasource db {\n  provider = \"postgresql\"\n  schemas  = [\"s1\", \"s2\"]\n}\n");
        String text = Pull.onto(existing, PostgresSandbox.catalog(TWO_SCHEMAS), Extent.USUAL).texts().firstEntry()
                .getValue();
        assertEquals(List.of(), schema(text).diagnostics(), text);
        assertTrue(text.contains("""
                model s1_t {
                  id Int    @id
                  e  s1_e?  @default(a)
                  t  s2_t[]

                  @@map("t")
                  @@schema("s1")
                }
                """), text);
        assertTrue(text.contains("t_u_tTot s2_t? @relation(\"u_tTot\""), text);
        assertTrue(text.contains("enum s2_e {\n  b\n\n  @@map(\"e\")\n  @@schema(\"s2\")\n}\n"), text);
        assertFalse(text.contains("view "), text);
    }

    @Test
    void everythingIsEverySchemaAndView() {
        String text = Introspection.schema(PostgresSandbox.catalog(TWO_SCHEMAS), Extent.EVERYTHING);
        assertEquals(List.of(), schema(text).diagnostics(), text);
        assertTrue(text.contains("  schemas  = [\"s1\", \"s2\"]\n"), text);
        assertTrue(text.contains("view v {\n  id Int?\n\n  @@schema(\"s2\")\n}\n"), text);
    }

    @Test
    void aUserWithoutRightsSeesWhatIsThere() {
        Catalog catalog = PostgresSandbox.catalog("""
                DROP ROLE IF EXISTS looker;
                CREATE ROLE looker LOGIN PASSWORD 'postgres';
                CREATE TABLE hidden (id int PRIMARY KEY, n int CHECK (n > 0));
                REVOKE ALL ON hidden FROM PUBLIC;
                """, "looker");
        assertEquals(List.of(), catalog.details().gaps());
        assertEquals("(n > 0)", catalog.table("hidden").orElseThrow().details().checks().getFirst().sql());
    }

    @Test
    void aCatalogNamesSequencesCommentsAndTriggers() {
        Catalog catalog = PostgresSandbox.catalog("""
                CREATE TABLE t (id serial PRIMARY KEY, n text COLLATE "C");
                COMMENT ON TABLE t IS 'things';
                CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
                CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
                CREATE SEQUENCE s START 10 INCREMENT 3;
                """);
        assertEquals(Engine.POSTGRESQL, catalog.engine());
        var table = catalog.table("t").orElseThrow();
        assertEquals("things", table.details().comment());
        assertEquals(List.of("tr"), table.triggers());
        assertEquals("C", table.column("n").orElseThrow().details().collation());
        assertEquals(new TableName("public", "t_id_seq"),
                Objects.requireNonNull(table.column("id").orElseThrow().details().numbering()).sequence());
        assertTrue(catalog.details().sequences()
                .contains(new Catalog.Sequence(new TableName("public", "s"), 10, 3, 1, Long.MAX_VALUE, 1)));
    }

    private static Schema schema(String text) {
        return Expected.schema(text);
    }

    private static void check(String name) throws Exception {
        Expected.check("postgres/" + name, PostgresSandbox::catalog);
    }

    @Test
    void aSchemaOfTheDatabaseWithoutTablesIsSaid() {
        Catalog catalog = PostgresSandbox.catalog("CREATE SCHEMA shop; CREATE TABLE shop.items (id int PRIMARY KEY)");
        assertEquals(Optional.of("There are no tables in the schema \"public\", only in the schema \"shop\". Choose the"
                + " schema by schema=… in the URL, or list it under schemas in the datasource."),
                Pull.emptiness(null, catalog, Extent.USUAL));
        assertEquals(Optional.empty(), Pull.emptiness(null, catalog, Extent.EVERYTHING));
        assertEquals(Optional.empty(), Pull.emptiness(null, PostgresSandbox.catalog("CREATE TYPE e AS ENUM ('a')"),
                Extent.USUAL));
    }

    @Test
    void aPrimaryKeyHasTheColumnsThatItOnlyKeepsWhereTheyHaveAValue() {
        Catalog catalog = PostgresSandbox.catalog("""
                CREATE TABLE a (id int, x int NOT NULL, PRIMARY KEY (id) INCLUDE (x));
                CREATE TABLE b (id int, x int, PRIMARY KEY (id) INCLUDE (x))""");
        String usual = Introspection.schema(catalog, Extent.USUAL);
        assertTrue(usual.contains("  @@id([id, x])\n"), usual);
        assertTrue(usual.contains("model b {\n  id Int  @id\n  x  Int?\n}\n"), usual);
        String strict = Introspection.schema(catalog, Extent.STRICT);
        assertTrue(strict.contains("  id Int\n  x  Int?\n\n  @@id([id, x])\n  @@ignore\n}"), strict);
    }

    @Test
    void anEmptyListOfTimesIsAnEmptyList() {
        String text = Introspection.schema(PostgresSandbox.catalog("CREATE TABLE a (id int PRIMARY KEY,"
                + " t timestamptz[] DEFAULT '{}', d date[] DEFAULT '{2020-01-01}')"), Extent.USUAL);
        assertTrue(text.contains("  t  DateTime[] @default([]) @db.Timestamptz(6)\n")
                || text.contains("  t  DateTime[] @default([]) @db.Timestamptz\n"), text);
        assertTrue(text.contains("@default(dbgenerated(\"'{2020-01-01}'::date[]\")) @db.Date"), text);
    }
}
