package facet.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PullCommandTest {
    private static final String DATASOURCE = "datasource db {\n  provider = \"sqlite\"\n}\n";
    private static final String USERS = "model User {\n  id   Int     @id @default(autoincrement())\n  name String?\n}\n";

    @TempDir
    Path folder;
    private ShellFixture shell;

    @BeforeEach
    void prepare() throws IOException, SQLException {
        shell = new ShellFixture(folder);
        database("CREATE TABLE User (id INTEGER PRIMARY KEY, name TEXT)");
    }

    @Test
    void aSchemaIsPrintedAndNothingIsWritten() {
        assertEquals(0, shell.run("pull", "--print", "file:dev.db"));
        assertEquals(DATASOURCE + "\n" + USERS, shell.out());
        assertFalse(Files.exists(folder.resolve("schema.prisma")));
    }

    @Test
    void aPathIsADatabaseToo() {
        assertEquals(0, shell.run("pull", "--print", "dev.db"));
        assertEquals(DATASOURCE + "\n" + USERS, shell.out());
    }

    @Test
    void aSchemaIsWrittenWhereThereIsNone() throws IOException {
        assertEquals(0, shell.run("pull", "dev.db"));
        assertEquals(DATASOURCE + "\n" + USERS, shell.text("schema.prisma"));
        assertEquals("schema.prisma\n1 file written.\n", shell.out());
    }

    @Test
    void aSchemaKeepsWhatTheDatabaseDoesNotSay() throws IOException, SQLException {
        String written = DATASOURCE + "\n// All of them.\n" + USERS.replace("User {", "Person {").replace("}\n",
                "\n  @@map(\"User\")\n}\n");
        shell.with("schema.prisma", written);
        assertEquals(0, shell.run("pull", "dev.db"));
        assertEquals("The schema is what the database is; nothing was written.\n", shell.out());
        assertEquals(written, shell.text("schema.prisma"));
        database("ALTER TABLE User ADD COLUMN mail TEXT");
        assertEquals(1, shell.run("pull", "--check", "dev.db"));
        assertEquals("`Person.mail` is new.\n1 file would change.\n", shell.out());
        assertEquals(0, shell.run("pull", "dev.db"));
        assertEquals(written.replace("  name String?\n", "  name String?\n  mail String?\n"),
                shell.text("schema.prisma"));
    }

    @Test
    void whatASchemaCannotSayIsWarnedOf() throws SQLException {
        database("CREATE TABLE Log (line TEXT)");
        assertEquals(0, shell.run("pull", "--print", "dev.db"));
        assertTrue(shell.err().startsWith("Warning: `Log` has `@@ignore`"), shell.err());
    }

    @Test
    void aSchemaWithErrorsIsNotTouched() throws IOException {
        shell.with("schema.prisma", DATASOURCE + "model A {\n  id Int @id\n  b  B\n}\n");
        assertEquals(1, shell.run("pull", "dev.db"));
        assertTrue(shell.err().startsWith("The schema has an error"), shell.err());
    }

    @Test
    void aDatabaseOfAnotherEngineIsNoneOfTheSchema() throws IOException {
        shell.with("schema.prisma", DATASOURCE.replace("sqlite", "postgresql"));
        assertEquals(2, shell.run("pull", "dev.db"));
        assertTrue(shell.err().contains("provider is postgresql"), shell.err());
    }

    @Test
    void aDatabaseWithoutTablesChangesNothing() throws IOException, SQLException {
        database("DROP TABLE User");
        shell.with("schema.prisma", DATASOURCE + "\n" + USERS);
        assertEquals(1, shell.run("pull", "dev.db"));
        assertEquals(DATASOURCE + "\n" + USERS, shell.text("schema.prisma"));
    }

    @Test
    void aDatabaseOfNothingButMigrationsChangesNothing() throws IOException, SQLException {
        database("DROP TABLE User");
        database("CREATE TABLE _prisma_migrations (id TEXT PRIMARY KEY, checksum TEXT, finished_at DATETIME,"
                + " migration_name TEXT, rolled_back_at DATETIME)");
        shell.with("schema.prisma", DATASOURCE + "\n" + USERS);
        assertEquals(1, shell.run("pull", "dev.db"));
        assertEquals("The database has no tables: there is nothing to read. The schema stays as it is.\n", shell.err());
        assertEquals(DATASOURCE + "\n" + USERS, shell.text("schema.prisma"));
    }

    @Test
    void whatTheDatabaseSaysIsSaidToo() throws IOException {
        shell.with("notes.db", "only some words that are long enough to be read as a header of a file");
        assertEquals(2, shell.run("pull", "--print", "notes.db"));
        assertEquals(List.of("The file is not a SQLite database, or it is encrypted. Choose another file.",
                "The database says: file is not a database"), shell.err().lines().toList());
    }

    @Test
    void whatIsLeftOutOfTheUrlIsSaid() {
        assertEquals(0, shell.run("pull", "--print", "file:dev.db?colour=red"));
        assertTrue(shell.err().startsWith("Hint: ") && shell.err().contains("colour"), shell.err());
    }

    @Test
    void aDatabaseThatIsNotThereIsSaid() {
        assertEquals(2, shell.run("pull", "--print", "file:none.db"));
        assertTrue(shell.err().contains("none.db"), shell.err());
    }

    @Test
    void justWhatPrismaWritesLeavesOutViews() throws SQLException {
        database("CREATE VIEW Names AS SELECT name FROM User");
        assertEquals(0, shell.run("pull", "--print", "dev.db"));
        assertTrue(shell.out().contains("view Names {"), shell.out());
        assertEquals(0, shell.run("pull", "--print", "--strict", "dev.db"));
        assertEquals(DATASOURCE + "\n" + USERS, shell.out());
    }

    @Test
    void everyLineOfABatchIsAnswered() {
        shell.withInput("{\"id\":1,\"url\":\"file:dev.db\"}\n{\"id\":2,\"url\":\"file:none.db\"}\n");
        assertEquals(2, shell.run("pull", "--jsonl", "-"));
        String[] lines = shell.out().split("\n", -1);
        assertTrue(lines[0].startsWith("{\"id\":1,\"schema\":\"datasource db {"), lines[0]);
        assertTrue(lines[0].endsWith("\"changes\":[],\"warnings\":[]}"), lines[0]);
        assertTrue(lines[1].startsWith("{\"id\":2,\"line\":2,\"error\":"), lines[1]);
    }

    private void database(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("dev.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
