package facet.app.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import facet.database.Engine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static facet.app.project.ProjectFixture.MODEL;
import static facet.app.project.ProjectFixture.SEVEN;
import static facet.app.project.ProjectFixture.SIX;
import static facet.app.project.ProjectFixture.notes;
import static facet.app.project.ProjectFixture.unresolved;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DatabaseChoiceTest {
    @TempDir
    Path temporary;
    private ProjectFixture at;

    @BeforeEach
    void makeFolder() throws IOException {
        at = new ProjectFixture(temporary);
    }

    @Test
    void sevenTakesThePathFromTheConfigurationsFolder() throws IOException {
        at.with("prisma/schema.prisma", SEVEN).withConfig("datasource: { url: 'file:./dev.db' }");
        assertEquals("dev.db from prisma.config.ts", at.sqlite(at.open()));
    }

    @Test
    void sixTakesThePathFromTheSchemasFolder() throws IOException {
        at.with("prisma/schema.prisma", SIX).with(".env", "DATABASE_URL=file:./dev.db");
        assertEquals("prisma/dev.db from DATABASE_URL in .env", at.sqlite(at.open()));
    }

    @Test
    void theRealEnvironmentWins() throws IOException {
        at.with("schema.prisma", SIX).with(".env", "DATABASE_URL=file:./no.db").withVariable("DATABASE_URL",
                "file:./yes.db");
        assertEquals("yes.db from DATABASE_URL in the environment", at.sqlite(at.open()));
    }

    @Test
    void aLiteralInTheSchemaIsNamedByItsDatasource() throws IOException {
        at.with("schema.prisma", SIX.replace("env(\"DATABASE_URL\")", "\"file:lit.db\" // here"));
        assertEquals("lit.db from datasource db in schema.prisma", at.sqlite(at.open()));
    }

    @Test
    void theSchemasOwnEnvFileCounts() throws IOException {
        at.with("prisma/schema.prisma", SIX).with("prisma/.env", "DATABASE_URL=\"file:./own.db\"");
        assertEquals("prisma/own.db from DATABASE_URL in prisma/.env", at.sqlite(at.open()));
    }

    @Test
    void sixExpandsVariablesInBraces() throws IOException {
        at.with("schema.prisma", SIX).with(".env", "NAME=shop\nDATABASE_URL=file:./${NAME}-$NAME.db");
        assertEquals("shop-$NAME.db from DATABASE_URL in .env", at.sqlite(at.open()));
    }

    @Test
    void sevenDoesNotExpand() throws IOException {
        at.with("schema.prisma", SEVEN).withConfig("datasource: { url: env('DATABASE_URL') }")
                .with(".env", "NAME=shop\nDATABASE_URL=file:./${NAME}.db");
        assertEquals("${NAME}.db from DATABASE_URL in .env", at.sqlite(at.open()));
    }

    @Test
    void sevenWithoutDotenvHintsAtTheFile() throws IOException {
        at.with("schema.prisma", SEVEN).with(".env", "DATABASE_URL=file:./dev.db").with("prisma.config.ts",
                "import { env } from 'prisma/config'; export default { datasource: { url: env('DATABASE_URL') } }");
        Project project = at.open();
        assertTrue(unresolved(project).contains("is set in .env, which prisma.config.ts does not load"));
        assertTrue(project.notes().getFirst().whatToDo().contains("import \"dotenv/config\""));
    }

    @Test
    void aVariableThatIsNotSetIsNamed() throws IOException {
        at.with("schema.prisma", SEVEN).withConfig("datasource: { url: env('MY_URL') }");
        assertTrue(unresolved(at.open()).contains("MY_URL is not set"));
        at.withConfig("datasource: { url: process.env.MY_URL! }");
        assertTrue(unresolved(at.open()).contains("MY_URL is not set"));
    }

    @Test
    void aVariableOfTheSchemaThatIsNotSetIsNamed() throws IOException {
        assertTrue(unresolved(at.with("schema.prisma", SIX).open()).contains("DATABASE_URL is not set"));
    }

    @Test
    void anAddressThatCannotBeReadNamesItsLine() throws IOException {
        at.with("schema.prisma", SEVEN).with("prisma.config.ts",
                "export default {\n  datasource: {\n    url: makeUrl(),\n  },\n}\n");
        Project project = at.open();
        assertTrue(unresolved(project).contains("line 3"), unresolved(project));
        assertEquals(3, project.notes().getFirst().line());
        assertTrue(notes(project).getFirst().contains("makeUrl()"));
    }

    @Test
    void aUrlInTheSchemaUnderSevenIsUsedAndNoted() throws IOException {
        at.with("schema.prisma", SIX.replace("env(\"DATABASE_URL\")", "\"file:x.db\"")).with("package.json",
                "{\"devDependencies\": {\"prisma\": \"7.1.0\"}}");
        Project project = at.open();
        assertEquals("x.db from datasource db in schema.prisma", at.sqlite(project));
        assertTrue(notes(project).getFirst().contains("Prisma 7 does not read"));
    }

    @Test
    void sevenWithoutAConfigurationSaysSo() throws IOException {
        assertTrue(unresolved(at.with("schema.prisma", SEVEN).open()).contains("there is none"));
    }

    @Test
    void twoDatasourcesAreRefusedWithTheirPlaces() throws IOException {
        at.with("s/a.prisma", SIX).with("s/b.prisma", "\n" + SIX);
        Project project = at.open("s");
        assertEquals("The schema has 2 datasources: a.prisma line 1, b.prisma line 2.", unresolved(project));
    }

    @Test
    void anotherEngineKeepsItsPasswordToItself() throws IOException {
        at.with("schema.prisma", SIX.replace("sqlite", "postgresql")).withVariable("DATABASE_URL",
                "postgresql://me:s3cret@host:5432/db?schema=public");
        var server = assertInstanceOf(DatabaseSource.Server.class, at.open().database());
        assertEquals(Engine.POSTGRESQL, server.location().engine());
        assertEquals("s3cret", server.location().password().reveal());
        assertFalse(at.open().toString().contains("s3cret"), server.toString());
    }

    @Test
    void aProviderThatDoesNotFitItsUrlIsRefused() throws IOException {
        at.with("schema.prisma", SIX).withVariable("DATABASE_URL", "mysql://u:p@h/d");
        assertTrue(unresolved(at.open()).contains("provider is SQLite"));
    }

    @Test
    void cockroachSpeaksPostgres() throws IOException {
        at.with("schema.prisma", SIX.replace("sqlite", "cockroachdb")).withVariable("DATABASE_URL", "postgres://u@h/d");
        assertEquals(Engine.COCKROACHDB,
                assertInstanceOf(DatabaseSource.Server.class, at.open().database()).location().engine());
    }

    @Test
    void theProxyIsNoDatabase() throws IOException {
        at.with("schema.prisma", SIX.replace("sqlite", "postgresql")).withVariable("DATABASE_URL",
                "prisma://accelerate.example/?api_key=k");
        assertTrue(unresolved(at.open()).contains("proxy"));
    }

    @Test
    void anUnknownUrlIsRefusedWithoutItsPassword() throws IOException {
        at.with("schema.prisma", SIX).withVariable("DATABASE_URL", "ftp://me:s3cret@host/x");
        assertFalse(unresolved(at.open()).contains("s3cret"));
        assertTrue(unresolved(at.open()).contains("not known (DATABASE_URL in the environment)"));
    }

    @Test
    void anEmptyUrlIsCalledEmpty() throws IOException {
        at.with("schema.prisma", SIX).with(".env", "DATABASE_URL=");
        assertTrue(unresolved(at.open()).contains("empty (DATABASE_URL in .env)"));
    }

    @Test
    void aDatabaseThatLiesElsewhereIsHintedAt() throws IOException {
        at.with("prisma/schema.prisma", SEVEN).withConfig("datasource: { url: 'file:./dev.db' }").with("prisma/dev.db",
                "x");
        assertTrue(notes(at.open()).getFirst().contains("prisma/dev.db does"), notes(at.open()).toString());
    }

    @Test
    void aSchemaWithoutDatasourceNamesNoDatabase() throws IOException {
        assertTrue(unresolved(at.with("schema.prisma", MODEL).open()).contains("no datasource"));
    }

    @Test
    void aConfigurationUnderSixMayNameTheDatabaseToo() throws IOException {
        at.with("prisma/schema.prisma", SIX).with("package.json", "{\"devDependencies\": {\"prisma\": \"6.19.0\"}}")
                .withConfig("datasource: { url: 'file:./c.db' }");
        Project project = at.open();
        assertEquals(6, project.rules().major());
        assertEquals("c.db from prisma.config.ts", at.sqlite(project));
    }

    @Test
    void aDatabaseFileIsKnownByItsContent() throws IOException {
        at.with("odd.bin", "SQLite format 3\0rest");
        Project project = at.open("odd.bin");
        assertEquals(ProjectKind.BARE_DATABASE, project.kind());
        assertEquals("odd.bin from opened by itself", at.sqlite(project));
        assertEquals(List.of(), project.sources());
    }

    @Test
    void anEmptyDatabaseFileOpens() throws IOException {
        assertTrue(notes(at.with("new.db", "").open("new.db")).getFirst().contains("without tables"));
    }

    @Test
    void aFileOnlyNamedLikeADatabaseIsRefused() throws IOException {
        assertTrue(at.with("fake.sqlite", "hello hello hello hello").refusal("fake.sqlite")
                .contains("no SQLite database"));
    }

    @Test
    void theSampleShopIsFoundFromItsFolderAndItsSchema() throws IOException {
        Path shop = Path.of("..", "samples", "shop").toRealPath();
        for (Path path : List.of(shop, shop.resolve("schema.prisma"), shop.resolve("prisma.config.ts"))) {
            var found = assertInstanceOf(ProjectOutcome.Found.class,
                    Projects.find(new ProjectRequest(path, shop, Map.of())));
            Project project = found.project();
            assertEquals("shop", project.name());
            assertEquals("DATABASE_URL in .env",
                    assertInstanceOf(DatabaseSource.Sqlite.class, project.database()).describedAs());
            assertEquals(shop.resolve("shop.db"), ((DatabaseSource.Sqlite) project.database()).file());
            assertEquals(new PrismaVersion(7, "package.json asks for prisma ^7.9.0"), project.rules());
            assertEquals(shop.resolve("migrations"), project.migrationsFolder());
            assertEquals(List.of(), project.notes());
            assertEquals(1, project.sources().size());
        }
        assertTrue(Files.exists(shop.resolve("shop.db")));
    }
}
