package facet.app.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static facet.app.project.ProjectFixture.SEVEN;
import static facet.app.project.ProjectFixture.SIX;
import static facet.app.project.ProjectFixture.notes;
import static facet.app.project.ProjectFixture.unresolved;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SchemaEnvTest {
    private static final String TWICE = "%s set twice to the same value, in .env and in prisma/.env. Prisma 6 stops there with"
            + " an error, whatever the %s for.";
    @TempDir
    Path temporary;
    private ProjectFixture at;

    @BeforeEach
    void makeProject() throws IOException {
        at = new ProjectFixture(temporary);
        at.with("prisma/schema.prisma", SIX);
    }

    @Test
    void theFirstOfTwoFilesThatDisagreeCountsAndIsNoted() throws IOException {
        at.with("prisma/.env", "DATABASE_URL=file:a.db").with(".env", "DATABASE_URL=file:b.db");
        Project project = at.open();
        assertEquals("prisma/b.db from DATABASE_URL in .env", at.sqlite(project));
        assertEquals(List.of("0: prisma/.env sets DATABASE_URL, but DATABASE_URL in .env counts, as for Prisma."),
                notes(project));
    }

    @Test
    void theSameAddressInBothFilesStopsAsInPrisma() throws IOException {
        at.with("prisma/.env", "DATABASE_URL='file:a.db'").with(".env", "DATABASE_URL=file:a.db");
        DatabaseSource.Unresolved stopped = assertInstanceOf(DatabaseSource.Unresolved.class, at.open().database());
        assertEquals(TWICE.formatted("DATABASE_URL is", "variable is"), stopped.reason());
        assertEquals("Remove it from prisma/.env, then open the project again.", stopped.whatToDo());
    }

    @Test
    void variablesOfOtherThingsStopItToo() throws IOException {
        at.with("prisma/.env", "PORT=1\nHOST=here\nUSER_NAME=a").with(".env",
                "DATABASE_URL=file:a.db\nHOST=here\nPORT=1\nUSER_NAME=b");
        DatabaseSource.Unresolved stopped = assertInstanceOf(DatabaseSource.Unresolved.class, at.open().database());
        assertEquals(TWICE.formatted("PORT, HOST are", "variables are"), stopped.reason());
        assertEquals("Remove them from prisma/.env, then open the project again.", stopped.whatToDo());
    }

    @Test
    void evenWhereTheSchemaHasTheAddressItself() throws IOException {
        at.with("prisma/schema.prisma", SIX.replace("env(\"DATABASE_URL\")", "\"file:lit.db\""))
                .with("prisma/.env", "PORT=1").with(".env", "PORT=1");
        assertEquals(TWICE.formatted("PORT is", "variable is"), unresolved(at.open()));
    }

    @Test
    void theRealEnvironmentTakesPartInTheComparison() throws IOException {
        at.with(".env", "PORT=1\nDATABASE_URL=file:a.db").with("prisma/.env", "PORT=2").withVariable("PORT", "2");
        assertEquals(TWICE.formatted("PORT is", "variable is"), unresolved(at.open()));
        at.with("prisma/.env", "PORT=1");
        Project project = at.open();
        assertEquals("prisma/a.db from DATABASE_URL in .env", at.sqlite(project));
        assertEquals(List.of(), project.notes());
    }

    @Test
    void aVariableOfTheEnvironmentAloneIsNotCompared() throws IOException {
        at.with(".env", "DATABASE_URL=file:a.db").with("prisma/.env", "PORT=2").withVariable("PORT", "2");
        assertEquals("prisma/a.db from DATABASE_URL in .env", at.sqlite(at.open()));
    }

    @Test
    void referencesAreReplacedInTheFirstFileBeforeTheComparison() throws IOException {
        at.with(".env", "NAME=a\nDATABASE_URL=file:${NAME}.db").with("prisma/.env", "DATABASE_URL=file:a.db");
        assertEquals(TWICE.formatted("DATABASE_URL is", "variable is"), unresolved(at.open()));
        at.with("prisma/.env", "DATABASE_URL=file:${NAME}.db");
        assertEquals("prisma/a.db from DATABASE_URL in .env", at.sqlite(at.open()));
    }

    @Test
    void sevenDoesNotCompare() throws IOException {
        at.with("package.json", "{\"devDependencies\": {\"prisma\": \"^7.0.0\"}}")
                .with(".env", "DATABASE_URL=file:a.db")
                .with("prisma/.env", "DATABASE_URL=file:a.db");
        assertEquals("prisma/a.db from DATABASE_URL in .env", at.sqlite(at.open()));
        at.with("prisma/schema.prisma", SEVEN).withConfig("datasource: { url: 'file:./dev.db' }");
        assertEquals("dev.db from prisma.config.ts", at.sqlite(at.open()));
    }

    @Test
    void aConfigurationFileLeavesBothAlone() throws IOException {
        at.with("package.json", "{\"devDependencies\": {\"prisma\": \"^6.0.0\"}}").withConfig("schema: 'prisma'")
                .with(".env", "DATABASE_URL=file:a.db").with("prisma/.env", "DATABASE_URL=file:a.db");
        assertTrue(at.sqlite(at.open()).endsWith("a.db from DATABASE_URL in .env"), "the configuration loads .env");
    }

    @Test
    void onlyTheFirstOfTheSchemasEnvFilesCounts() throws IOException {
        at.with("db/schema.prisma", SIX).with("db/.env", "OTHER=x").with("prisma/.env", "DATABASE_URL=file:no.db")
                .with("package.json", "{\"prisma\": {\"schema\": \"db/schema.prisma\"}}");
        assertTrue(unresolved(at.open()).contains("DATABASE_URL is not set"));
    }

    @Test
    void theEnvFileOfASchemaFolderLiesBesideIt() throws IOException {
        at.with("db/schema/a.prisma", SIX).with("db/.env", "DATABASE_URL=file:own.db").with("package.json",
                "{\"prisma\": {\"schema\": \"db/schema\"}}");
        assertEquals("db/schema/own.db from DATABASE_URL in db/.env", at.sqlite(at.open()));
    }

    @Test
    void theSchemasEnvFileSeesTheVariablesOfTheOther() throws IOException {
        at.with("prisma/schema.prisma", SIX).with(".env", "NAME=root").with("prisma/.env",
                "DATABASE_URL=file:${NAME}.db");
        assertEquals("prisma/root.db from DATABASE_URL in prisma/.env", at.sqlite(at.open()));
    }
}
