package facet.app.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static facet.app.project.ProjectFixture.MODEL;
import static facet.app.project.ProjectFixture.SEVEN;
import static facet.app.project.ProjectFixture.SIX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SchemaLookupTest {
    @TempDir
    Path temporary;
    private ProjectFixture at;

    @BeforeEach
    void makeFolder() throws IOException {
        at = new ProjectFixture(temporary);
    }

    @Test
    void aSchemaFileAloneIsAProject() throws IOException {
        Project project = at.with("schema.prisma", SIX).open("schema.prisma");
        assertEquals(List.of("schema.prisma"), at.sources(project));
        assertEquals(ProjectKind.SCHEMA, project.kind());
        assertEquals(at.folder.resolve("migrations"), project.migrationsFolder());
        assertNull(project.configFile());
    }

    @Test
    void theSchemaBesideTheFolderWinsOverThatInPrisma() throws IOException {
        at.with("schema.prisma", SIX).with("prisma/schema.prisma", SIX);
        assertEquals(List.of("schema.prisma"), at.sources(at.open()));
    }

    @Test
    void theUsualPlaceIsPrismaSchema() throws IOException {
        Project project = at.with("prisma/schema.prisma", SIX).open();
        assertEquals(List.of("prisma/schema.prisma"), at.sources(project));
        assertEquals(at.folder.resolve("prisma/migrations"), project.migrationsFolder());
        assertEquals(at.folder, project.folder());
    }

    @Test
    void theConfigurationNamesTheSchemaAndTheMigrations() throws IOException {
        at.with("db/main.prisma", SEVEN).withConfig("schema: 'db/main.prisma', migrations: { path: 'db/steps' }");
        Project project = at.open();
        assertEquals(List.of("db/main.prisma"), at.sources(project));
        assertEquals(at.folder.resolve("db/steps"), project.migrationsFolder());
        assertEquals(at.folder.resolve("prisma.config.ts"), project.configFile());
    }

    @Test
    void theConfigurationMayNameAFolder() throws IOException {
        at.with("db/main.prisma", SEVEN).with("db/models/b.prisma", MODEL).with("other.prisma", MODEL)
                .withConfig("schema: './db'");
        assertEquals(List.of("db/main.prisma", "db/models/b.prisma"), at.sources(at.open()));
        assertEquals(List.of("db/main.prisma", "db/models/b.prisma"), at.sources(at.open("db/models/b.prisma")));
        assertEquals(List.of("db/main.prisma", "db/models/b.prisma"), at.sources(at.open("db")));
    }

    @Test
    void anySpellingOfTheConfigurationIsFound() throws IOException {
        at.with("x.prisma", SEVEN).with("prisma.config.mjs", "module.exports = { schema: 'x.prisma' }");
        assertEquals(List.of("x.prisma"), at.sources(at.open()));
        assertEquals(List.of("x.prisma"), at.sources(at.open("prisma.config.mjs")));
    }

    @Test
    void everyPlaceOfTheConfigurationIsLookedAt() throws IOException {
        at.with("db/main.prisma", SEVEN);
        for (String place : List.of(".config/prisma.config.cts", ".config/prisma.ts", "prisma.config/index.mts",
                "prisma.config.cjs", "prisma.config.ts", "prisma.config.js")) {
            String schema = place.contains("/") ? "../db/main.prisma" : "db/main.prisma";
            at.with(place, "export default { schema: '" + schema + "', datasource: { url: 'file:a.db' } }");
            for (String path : List.of(".", place, "db/main.prisma")) {
                Project project = at.open(path);
                assertEquals(List.of("db/main.prisma"), at.sources(project), path);
                assertEquals(at.folder.resolve(place), project.configFile());
                assertEquals(at.folder, project.folder());
            }
        }
    }

    @Test
    void pathsBeginBesideTheConfigurationButEnvFilesInTheProject() throws IOException {
        at.with("db/main.prisma", SEVEN).with(".env", "DATABASE_URL=file:./a.db").with(".config/prisma.ts", """
                import 'dotenv/config'
                export default { schema: '../db/main.prisma', migrations: { path: 'steps' },
                  datasource: { url: process.env.DATABASE_URL } }
                """);
        Project project = at.open();
        assertEquals(".config/a.db from DATABASE_URL in .env", at.sqlite(project));
        assertEquals(at.folder.resolve(".config/steps"), project.migrationsFolder());
    }

    @Test
    void anEmptyNameOfTheSchemaIsNone() throws IOException {
        at.with("prisma/schema.prisma", SEVEN).withConfig("schema: process.env.NONE ?? '', migrations: { path: '' }");
        assertEquals(List.of("prisma/schema.prisma"), at.sources(at.open()));
        assertEquals(at.folder.resolve("prisma/migrations"), at.open().migrationsFolder());
    }

    @Test
    void aConfigurationWithoutItsSchemaSaysWhichOne() throws IOException {
        String message = at.withConfig("schema: 'gone.prisma'").refusal(".");
        assertTrue(message.contains("gone.prisma"), message);
    }

    @Test
    void aConfigurationWithoutAnySchemaSaysWhereItLooked() throws IOException {
        String message = at.withConfig("").refusal(".");
        assertTrue(message.contains("prisma/schema.prisma"), message);
    }

    @Test
    void packageJsonNamesTheSchema() throws IOException {
        at.with("package.json", "{\"prisma\": {\"schema\": \"data/s.prisma\"}}").with("data/s.prisma", SIX)
                .with("schema.prisma", SIX);
        assertEquals(List.of("data/s.prisma"), at.sources(at.open()));
        assertEquals(List.of("data/s.prisma"), at.sources(at.open("package.json")));
    }

    @Test
    void aFileOfTheFolderInPackageJsonBringsItsNeighbours() throws IOException {
        at.with("package.json", "{\"prisma\": {\"schema\": \"data\"}}").with("data/a.prisma", SIX).with("data/b.prisma",
                MODEL);
        assertEquals(List.of("data/a.prisma", "data/b.prisma"), at.sources(at.open("data/a.prisma")));
    }

    @Test
    void aFileWithoutDatasourceBelongsToItsFolder() throws IOException {
        at.with("s/main.prisma", SIX).with("s/post.prisma", MODEL);
        assertEquals(List.of("s/main.prisma", "s/post.prisma"), at.sources(at.open("s/post.prisma")));
        assertEquals(List.of("s/main.prisma", "s/post.prisma"), at.sources(at.open("s/main.prisma")));
    }

    @Test
    void theUsualSchemaBringsItsParts() throws IOException {
        at.with("prisma/schema.prisma", SIX).with("prisma/models/post.prisma", MODEL);
        assertEquals(List.of("prisma/models/post.prisma", "prisma/schema.prisma"), at.sources(at.open()));
        assertEquals(at.sources(at.open()), at.sources(at.open("prisma/schema.prisma")));
    }

    @Test
    void wholeSchemasInOneFolderStandAlone() throws IOException {
        at.with("s/one.prisma", SIX).with("s/two.prisma", SIX);
        assertEquals(List.of("s/two.prisma"), at.sources(at.open("s/two.prisma")));
    }

    @Test
    void aFolderOfSchemaFilesIsReadWithItsSubfolders() throws IOException {
        at.with("s/base.prisma", SIX).with("s/a/x.prisma", MODEL).with("s/a/b/y.prisma", MODEL).with("s/readme.md",
                "x");
        assertEquals(List.of("s/a/b/y.prisma", "s/a/x.prisma", "s/base.prisma"), at.sources(at.open("s")));
    }

    @Test
    void installedPackagesAreNotSearched() throws IOException {
        at.with("s/base.prisma", SIX).with("s/node_modules/p/z.prisma", SIX).with("s/.cache/z.prisma", SIX);
        assertEquals(List.of("s/base.prisma"), at.sources(at.open("s")));
    }

    @Test
    void linksAreFollowedAndCyclesEnd() throws IOException {
        at.with("s/base.prisma", SIX).with("shared/user.prisma", MODEL);
        Files.createSymbolicLink(at.folder.resolve("s/shared"), at.folder.resolve("shared"));
        Files.createSymbolicLink(at.folder.resolve("s/back"), at.folder.resolve("s"));
        assertEquals(List.of("s/base.prisma", "s/shared/user.prisma"), at.sources(at.open("s")));
    }

    @Test
    void theOnlySchemaBelowIsFound() throws IOException {
        at.with("packages/db/prisma/base.prisma", SIX).with("packages/db/prisma/b.prisma", MODEL);
        assertEquals(List.of("packages/db/prisma/b.prisma", "packages/db/prisma/base.prisma"), at.sources(at.open()));
    }

    @Test
    void severalSchemasBelowAreNamed() throws IOException {
        String message = at.with("a/one.prisma", SIX).with("b/two.prisma", SIX).refusal(".");
        assertTrue(message.contains("a/one.prisma, b/two.prisma"), message);
    }

    @Test
    void aFolderWithoutSchemaNamesItsDatabases() throws IOException {
        String message = at.with("shop.db", "x").refusal(".");
        assertTrue(message.contains("no Prisma schema") && message.contains("shop.db"), message);
    }

    @Test
    void theConfigurationOfAnotherPackageIsLeftAlone() throws IOException {
        at.with("schema.prisma", SEVEN).withConfig("datasource: { url: 'file:./root.db' }")
                .with("packages/p/package.json", "{}")
                .with("packages/p/schema.prisma", SIX).withVariable("DATABASE_URL", "file:./p.db");
        assertEquals("packages/p/p.db from DATABASE_URL in the environment",
                at.sqlite(at.open("packages/p/schema.prisma")));
    }

    @Test
    void theConfigurationOfTheRepositoryMayNameTheSchemaOfAPackage() throws IOException {
        at.withConfig("schema: 'packages/p/s.prisma', datasource: { url: 'file:./root.db' }")
                .with("packages/p/package.json", "{}").with("packages/p/s.prisma", SEVEN);
        assertEquals("root.db from prisma.config.ts", at.sqlite(at.open("packages/p/s.prisma")));
    }

    @Test
    void anotherSchemaBesideTheConfigurationUsesItsDatabase() throws IOException {
        at.with("schema.prisma", SEVEN).with("other.prisma", SEVEN).withConfig("datasource: { url: 'file:./x.db' }");
        Project project = at.open("other.prisma");
        assertEquals(List.of("other.prisma"), at.sources(project));
        assertTrue(ProjectFixture.notes(project).getFirst().contains("names another schema"));
    }

    @Test
    void nothingNamedIsNothingFound() {
        var outcome = Projects.find(new ProjectRequest(null, at.folder, Map.of()));
        assertEquals(new ProjectOutcome.NotFound(
                "Nothing was named to open. Open a .prisma file, a project folder or an SQLite file.", null), outcome);
    }

    @Test
    void aMissingFileSaysHowFarThePathExists() throws IOException {
        assertTrue(at.refusal("no/such/schema.prisma").contains("exist up to " + at.folder));
        assertTrue(at.refusal("no.prisma").contains("There is no " + at.folder.resolve("no.prisma")));
    }

    @Test
    void aBrokenLinkIsCalledOne() throws IOException {
        Files.createSymbolicLink(at.folder.resolve("l.prisma"), at.folder.resolve("gone.prisma"));
        assertTrue(at.refusal("l.prisma").contains("symbolic link"));
    }

    @Test
    void aTextFileIsNoProject() throws IOException {
        assertTrue(
                at.with("notes.txt", "hello").refusal("notes.txt").contains("neither a Prisma schema nor an SQLite"));
    }

    @Test
    void anEmptySchemaOpens() throws IOException {
        Project project = at.with("schema.prisma", "").open("schema.prisma");
        assertTrue(ProjectFixture.unresolved(project).contains("no datasource"));
    }

    @Test
    void aHugeSchemaIsRefusedInItsPlace() throws IOException {
        Path file = at.folder.resolve("schema.prisma");
        try (var out = java.nio.channels.FileChannel.open(file, java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.WRITE)) {
            out.write(java.nio.ByteBuffer.wrap(new byte[1]), 40L << 20);
        }
        Project project = at.open("schema.prisma");
        assertTrue(project.sources().getFirst().content() instanceof FileContent.Unreadable);
        assertTrue(ProjectFixture.notes(project).getFirst().contains("41,943,041 bytes"));
    }

    @Test
    void aDirectoryNamedLikeASchemaIsAFolder() throws IOException {
        at.with("odd.prisma/real.prisma", SIX);
        assertEquals(List.of("odd.prisma/real.prisma"), at.sources(at.open("odd.prisma")));
    }

    @Test
    void aSchemaThatIsNotUtf8SaysAtWhichByte() throws IOException {
        Files.write(at.folder.resolve("schema.prisma"), new byte[]{'/', '/', '\n', '/', '/', (byte) 0xE4, '\n'});
        Project project = at.open("schema.prisma");
        assertTrue(ProjectFixture.notes(project).getFirst()
                .startsWith("2: schema.prisma is not UTF-8: byte 5 (line 2) is 0xE4"));
    }

    @Test
    void aByteOrderMarkIsNoted() throws IOException {
        Project project = at.with("schema.prisma", "\uFEFF" + SIX).open("schema.prisma");
        assertTrue(ProjectFixture.notes(project).getFirst().contains("byte-order mark"));
        assertEquals(SIX, ((FileContent.Text) project.sources().getFirst().content()).text());
    }
}
