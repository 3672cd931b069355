package facet.migration;

import facet.database.Catalog;
import facet.database.MariadbServer;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Each case is a script and the schema of the database it makes on a real MariaDB, side by side.
class MariadbIntrospectionTest {

    @Test
    void typesAreNamedWhereTheyAreNotTheUsualOnes() throws Exception {
        Expected.check("mysql/types", MariadbIntrospectionTest::catalog);
    }

    @Test
    void defaultsAreValuesWhereTheyCanBe() throws Exception {
        Expected.check("mysql/defaults", MariadbIntrospectionTest::catalog);
    }

    @Test
    void keysIndexesAndRelationsKeepTheirNamesAndActions() throws Exception {
        Expected.check("mysql/keys", MariadbIntrospectionTest::catalog);
    }

    @Test
    void namesThatPrismaDoesNotTakeAreMapped() throws Exception {
        Expected.check("mysql/names", MariadbIntrospectionTest::catalog);
    }

    @Test
    void pullingAgainChangesNothing() throws Exception {
        for (String name : new String[]{"types", "defaults", "keys", "names"}) {
            Catalog catalog = catalog(Expected.resource("mysql/" + name + ".sql"));
            String text = Introspection.schema(catalog, Extent.USUAL);
            Pulled again = Pull.onto(Expected.schema(text), catalog, Extent.USUAL);
            assertEquals(text, again.texts().firstEntry().getValue());
            assertTrue(Expected.schema(text).errorCount() == 0, text);
        }
    }

    private static Catalog catalog(String script) throws Exception {
        return Sandbox.catalog(MariadbServer.database(script).location());
    }
}
