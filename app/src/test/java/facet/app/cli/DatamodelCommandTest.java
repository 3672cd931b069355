package facet.app.cli;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DatamodelCommandTest {
    private static final String VALID = "enum E {\n  A\n}\n";
    private static final String DATAMODEL = "{\"enums\":[{\"name\":\"E\",\"values\":[{\"name\":\"A\",\"dbName\":null}],"
            + "\"dbName\":null}],\"models\":[],\"types\":[],\"indexes\":[]}";

    @TempDir
    Path folder;
    private ShellFixture shell;

    @BeforeEach
    void prepare() throws IOException {
        shell = new ShellFixture(folder);
    }

    @Test
    void aValidSchemaIsOneLineOfJson() throws IOException {
        assertEquals(0, shell.with("schema.prisma", VALID).run("datamodel", "schema.prisma"));
        assertEquals(DATAMODEL + "\n", shell.out());
    }

    @Test
    void theErrorsOfAnotherAreWrittenInItsPlace() throws IOException {
        assertEquals(1, shell.with("schema.prisma", "enum E {\n}\n").run("datamodel", "schema.prisma"));
        assertEquals("", shell.out());
        assertEquals(
                "schema.prisma:1:1: error[enum.empty]: An enum needs at least one value. Add one, each on a line of "
                        + "its own.\n",
                shell.err());
    }

    @Test
    void aPathThatIsNotThereIsWrongUsage() {
        assertEquals(2, shell.run("datamodel", "nowhere.prisma"));
    }

    @Test
    void linesAreAnsweredByTheirIds() throws IOException {
        shell.with("cases.jsonl",
                "{\"id\":1,\"text\":\"enum E {\\n  A\\n}\"}\n{\"id\":\"b\",\"text\":\"enum E {\\n}\"}\n");
        assertEquals(1, shell.run("datamodel", "--jsonl", "cases.jsonl"));
        assertEquals("{\"id\":1,\"datamodel\":" + DATAMODEL + "}\n{\"id\":\"b\",\"errors\":1}\n", shell.out());
    }
}
