package facet.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ValidateCommandTest {
    private static final String DATASOURCE = "datasource db {\n  provider = \"sqlite\"\n}\n\n";
    private static final String VALID = DATASOURCE + "model A {\n  id Int @id\n}\n";
    private static final String WITH_URL = "datasource db {\n  provider = \"sqlite\"\n  url = \"file:dev.db\"\n}\n";

    @TempDir
    Path folder;
    private ShellFixture shell;

    @BeforeEach
    void prepare() throws IOException {
        shell = new ShellFixture(folder);
    }

    @Test
    void aSchemaWithoutErrorsIsCalledValid() throws IOException {
        assertEquals(0, shell.with("schema.prisma", VALID).run("validate", "schema.prisma"));
        assertEquals(
                "schema.prisma: valid by the rules of Prisma 7 (nothing names a version, so the newest is taken)\n",
                shell.out());
        assertEquals("", shell.err());
    }

    @Test
    void anErrorIsShownWithItsPlaceAndTheLineAtFault() throws IOException {
        assertEquals(1, shell.with("prisma/schema.prisma", DATASOURCE + "model A {\n  id Int @id\n  b  Bee\n}\n")
                .run("validate"));
        assertEquals(
                """
                        error[type.unknown]: There is no type `Bee`: it is neither built in nor a model, enum or composite type \
                        of this schema. Check the spelling or add the block.
                         --> prisma/schema.prisma:7:6
                          |
                        7 |   b  Bee
                          |      ^^^

                        prisma/schema.prisma: 1 error by the rules of Prisma 7 (nothing names a version, so the newest is taken)
                        """,
                shell.out());
    }

    @Test
    void theRulesAreThoseOfTheProjectUnlessNamed() throws IOException {
        shell.with("schema.prisma", WITH_URL).with("package.json", "{\"devDependencies\":{\"prisma\":\"^6.4.0\"}}");
        assertEquals(0, shell.run("validate"));
        assertTrue(shell.out().contains("Prisma 6 (package.json asks for prisma ^6.4.0)"), shell.out());
        assertEquals(1, shell.run("validate", "--rules", "7"));
        assertTrue(shell.out().contains("Prisma 7 (as asked for)"), shell.out());
    }

    @Test
    void theFilesOfAFolderAreOneSchema() throws IOException {
        shell.with("schema/main.prisma", DATASOURCE).with("schema/a.prisma", "model A {\n  id Int @id\n  b Kind\n}\n")
                .with("schema/b.prisma", "enum Kind {\n  X\n}\n");
        assertEquals(0, shell.run("validate", "schema", "schema/a.prisma"));
        assertEquals("3 files in .: valid by the rules of Prisma 7"
                + " (nothing names a version, so the newest is taken)\n", shell.out());
    }

    @Test
    void aByteOrderMarkSpoilsTheFirstLineAsItDoesForPrisma() throws IOException {
        assertEquals(1, shell.with("schema.prisma", "\ufeff" + VALID).run("validate"));
        assertTrue(shell.out().contains("schema.prisma:1:1"), shell.out());
    }

    @Test
    void whatIsNoSchemaIsSaidAndIsNoVerdict() throws IOException {
        assertEquals(2, shell.with("notes.txt", "hello").run("validate", "nowhere.prisma", "notes.txt"));
        assertEquals("", shell.out());
        assertTrue(shell.err().contains("There is no ") && shell.err().contains("neither a Prisma schema"),
                shell.err());
    }

    @Test
    void wrongUsageIsExplained() {
        assertEquals(2, shell.run("validate", "--rules", "5"));
        assertTrue(shell.err().contains("not of '5'") && shell.err().contains("facet validate --help"), shell.err());
        assertEquals(0, shell.run("validate", "--help"));
        assertTrue(shell.out().contains("Usage: facet validate"), shell.out());
    }

    @Test
    void optionsAreReadInEveryForm() throws IOException {
        shell.with("schema.prisma", WITH_URL);
        assertEquals(0, shell.run("validate", "--rules", "6", "schema.prisma"));
        assertEquals(0, shell.run("validate", "schema.prisma", "--rules=6"));
        assertEquals(1, shell.run("validate", "--format=JSON", "--rules", "7"));
        assertTrue(shell.out().startsWith("{"), shell.out());
        assertEquals(2, shell.run("validate", "--rules", "6", "--rules", "6"));
        assertTrue(shell.err().contains("only once"), shell.err());
        assertEquals(2, shell.run("validate", "--jsonl"));
        assertEquals(2, shell.run("validate", "--check"));
    }

    @Test
    void jsonHoldsPlacesAsLinesAndAsOffsets() throws IOException {
        shell.with("schema.prisma", "model A {\n  id Int @id\n  b  Bee\n}\n");
        assertEquals(1, shell.run("validate", "--format", "json"));
        assertTrue(shell.out().contains("\"line\" : 3,\n      \"column\" : 6,\n      \"endLine\" : 3,"), shell.out());
        assertTrue(shell.out().contains("\"start\" : 28,\n      \"end\" : 31,"), shell.out());
    }

    @Test
    void coloursAreForTerminalsOfThoseWhoLikeThem() throws IOException {
        shell.with("schema.prisma", VALID).onTerminal();
        shell.run("validate");
        assertTrue(shell.out().contains("\u001b["), shell.out());
        shell.withVariable("NO_COLOR", "1").run("validate");
        assertTrue(!shell.out().contains("\u001b["), shell.out());
    }

    @Test
    void everyLineOfABatchIsAnsweredWithItsId() {
        shell.withInput("""
                {"id":1,"text":"model A {\\n  id Int @id\\n}\\n"}
                {"id":"two","files":[["a","model A {\\n  id Int @id\\n  b Kind\\n}\\n"],["b","enum Kind {\\n}\\n"]]}
                """);
        assertEquals(1, shell.run("validate", "--jsonl", "-"));
        List<String> lines = shell.out().lines().toList();
        assertEquals("{\"id\":1,\"diagnostics\":[]}", lines.get(0));
        assertTrue(
                lines.get(1).startsWith("{\"id\":\"two\",\"diagnostics\":[{\"start\":0,\"end\":13,\"warning\":false,"),
                lines.get(1));
        assertTrue(lines.get(1).endsWith("\"in\":\"b\"}]}"), lines.get(1));
    }

    @Test
    void aLineOfABatchMayNameItsRules() {
        String text = "\"text\":\"datasource db {\\n  provider = \\\"sqlite\\\"\\n  url = \\\"file:a\\\"\\n}\\n\"}";
        shell.withInput("{\"id\":1,\"rules\":6," + text + "\n{\"id\":2," + text + "\n");
        assertEquals(1, shell.run("validate", "--jsonl", "-"));
        assertTrue(shell.out().startsWith("{\"id\":1,\"diagnostics\":[]}\n{\"id\":2,\"diagnostics\":[{"), shell.out());
        assertEquals(0, shell.run("validate", "--rules=6", "--jsonl", "-"));
    }

    @Test
    void aLineThatIsNoCaseDoesNotStopTheBatch() {
        shell.withInput("{\"id\":\n{\"id\":\"b\"}\n{\"id\":\"c\",\"text\":\"\"}\n");
        assertEquals(2, shell.run("validate", "--jsonl", "-"));
        List<String> lines = shell.out().lines().toList();
        assertTrue(lines.get(0).startsWith("{\"id\":null,\"line\":1,\"error\":\"Not valid JSON"), lines.get(0));
        assertTrue(lines.get(1).startsWith("{\"id\":\"b\",\"line\":2,\"error\":"), lines.get(1));
        assertEquals("{\"id\":\"c\",\"diagnostics\":[]}", lines.get(2));
    }
}
