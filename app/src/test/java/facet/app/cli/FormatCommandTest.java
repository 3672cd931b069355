package facet.app.cli;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FormatCommandTest {
    private static final String DATASOURCE = "datasource db {\n  provider = \"sqlite\"\n}\n";
    private static final String UNTIDY = DATASOURCE + "model A {\n id    Int @id\n}\n";
    private static final String TIDY = DATASOURCE + "\nmodel A {\n  id Int @id\n}\n";

    @TempDir
    Path folder;
    private ShellFixture shell;

    @BeforeEach
    void prepare() throws IOException {
        shell = new ShellFixture(folder);
    }

    @Test
    void aFileIsWrittenAnewAndThenLeftAlone() throws IOException {
        shell.with("schema.prisma", UNTIDY);
        assertEquals(0, shell.run("format"));
        assertEquals(TIDY, shell.text("schema.prisma"));
        assertEquals("schema.prisma\n1 of 1 file formatted\n", shell.out());
        assertEquals(0, shell.run("format"));
        assertEquals("1 file is formatted already\n", shell.out());
    }

    @Test
    void checkingChangesNothingAndListsWhatWouldChange() throws IOException {
        shell.with("a.prisma", UNTIDY).with("b.prisma", "enum B {\n  X\n}\n");
        assertEquals(1, shell.run("format", "--check", "."));
        assertEquals("a.prisma\n1 of 2 files would change\n", shell.out());
        assertEquals(UNTIDY, shell.text("a.prisma"));
        assertEquals(0, shell.run("format", "--check", "b.prisma"));
    }

    @Test
    void aFileThatIsNamedIsFormattedAlone() throws IOException {
        shell.with("a.prisma", UNTIDY).with("b.prisma", "enum B {\n X\n}\n");
        assertEquals(0, shell.run("format", "a.prisma"));
        assertEquals(TIDY, shell.text("a.prisma"));
        assertEquals("enum B {\n X\n}\n", shell.text("b.prisma"));
    }

    @Test
    void lineEndsBecomeLineFeedsAndAByteOrderMarkStays() throws IOException {
        shell.with("schema.prisma", "\ufeff" + TIDY.replace("\n", "\r\n"));
        assertEquals(0, shell.run("format"));
        assertEquals("\ufeff" + TIDY, shell.text("schema.prisma"));
    }

    @Test
    void theStandardInputIsAnsweredOnTheStandardOutput() {
        assertEquals(0, shell.withInput(UNTIDY).run("format", "-"));
        assertEquals(TIDY, shell.out());
        assertEquals(1, shell.run("format", "--check", "-"));
    }

    @Test
    void everyLineOfABatchIsAnswered() {
        shell.withInput("""
                {"id":1,"text":"enum A {\\n X\\n}"}
                {"id":2,"files":[["a","model A {\\n id Int @id\\n b B\\n}"],["b","model B {\\n id Int @id\\n}"]]}
                {"id":3,"text":"\\ud800"}
                """);
        assertEquals(0, shell.run("format", "--jsonl", "-"));
        assertEquals(
                """
                        {"id":1,"formatted":"enum A {\\n  X\\n}\\n"}
                        {"id":2,"formatted":[["a","model A {\\n  id  Int @id\\n  b   B   @relation(fields: [bId], references: [id])\
                        \\n  bId Int\\n}\\n"],["b","model B {\\n  id Int @id\\n  as A[]\\n}\\n"]]}
                        {"id":3,"formatted":"\\uD800\\n"}
                        """,
                shell.out());
    }

    @Test
    void aContractOfPrisma8IsToldFromASchema() throws IOException {
        shell.with("contract.prisma", "model A {\n id Int @id\n}\n");
        assertEquals(2, shell.run("format", "contract.prisma"));
        assertTrue(shell.err().contains("contract of Prisma 8"), shell.err());
        assertEquals(0, shell.run("format", "--rules", "7", "contract.prisma"));
    }
}
