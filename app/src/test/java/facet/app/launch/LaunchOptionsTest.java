package facet.app.launch;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;

import facet.app.theme.ThemeChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LaunchOptionsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void withoutArgumentsNothingIsAskedFor() {
        LaunchOptions options = launch();
        assertEquals(List.of(), options.paths());
        assertNull(options.view());
        assertNull(options.model());
        assertNull(options.theme());
        assertNull(options.size());
        assertNull(options.snapshot());
        assertNull(options.trace());
    }

    @Test
    void everyOptionIsRead() {
        LaunchOptions options = launch("shop", "--view", "diagram", "--model", "User", "--theme", "dark", "--size",
                "1440x900", "--snapshot", "out.png", "--trace", "trace.jsonl", "other.db");
        assertEquals(List.of(Path.of("shop"), Path.of("other.db")), options.paths());
        assertEquals(StartView.DIAGRAM, options.view());
        assertEquals("User", options.model());
        assertEquals(ThemeChoice.DARK, options.theme());
        assertEquals(new WindowSize(1440, 900), options.size());
        assertEquals(Path.of("out.png"), options.snapshot());
        assertEquals(Path.of("trace.jsonl"), options.trace());
    }

    @Test
    void aUrlThatStandsByItselfIsADatabase() {
        LaunchOptions options = launch("shop", "postgresql://me:secret@localhost/shop", "--model", "User");
        assertEquals("postgresql://me:secret@localhost/shop", options.url());
        assertEquals(List.of(Path.of("shop")), options.paths());
        assertEquals("User", options.model());
        assertEquals("file:./dev.db", launch("file:./dev.db").url());
        assertEquals("mysql://a/b", launch("--url", "mysql://a/b").url());
        assertEquals("mysql://a/b", launch("--url=mysql://a/b").url());
        assertNull(launch("--", "file:odd").url());
        assertEquals(List.of(Path.of("C:/shop")), launch("C:/shop").paths());
    }

    @Test
    void namesOfViewsAndThemesMayBeWrittenInAnyCase() {
        assertEquals(StartView.SPLIT, launch("--view=Split").view());
        assertEquals(ThemeChoice.LIGHT, launch("--theme=LIGHT").theme());
    }

    @Test
    void pathsWithBlanksAndLettersOfAllLanguagesStayAsTheyAre() {
        assertEquals(List.of(Path.of("my shop/schéma 図.prisma")), launch("my shop/schéma 図.prisma").paths());
        assertEquals(List.of(Path.of("--odd")), launch("--", "--odd").paths());
    }

    @ParameterizedTest
    @ValueSource(strings = {"320x320", "8192x8192", "1280x800"})
    void aSizeInRangeIsTaken(String size) {
        String[] parts = size.split("x", -1);
        assertEquals(new WindowSize(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])),
                launch("--size", size).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"319x800", "800x319", "8193x800", "800x8193", "99999x99999", "1280", "x", "1280x", "x800",
            "-1280x800", "1280x800x2", "1280X800", " 1280x800", "1e3x800", "12٣4x800"})
    void aSizeOutOfRangeOrFormIsWrongUsage(String size) {
        usageError("is not a size such as 1440x900", "--size=" + size);
    }

    @Test
    void wrongUsageSaysWhatIsWrongAndWhereHelpIs() {
        usageError("--colour", "--colour", "red");
        usageError("grid", "--view", "grid");
        usageError("--theme", "--theme", "pink");
        usageError("--model", "--model");
        usageError("--view", "--view", "data", "--view", "schema");
        usageError("-x", "-x");
    }

    @Test
    void helpNamesEveryOptionAndEnds() {
        LaunchOptions.Outcome.End end = end("--help");
        assertEquals(0, end.code());
        for (String option : List.of("--view", "--model", "--theme", "--size", "--snapshot", "--trace", "--version",
                "Exit codes"))
            assertTrue(out.toString().contains(option), () -> option + " in " + out);
        assertEquals("", err.toString());
    }

    @Test
    void theVersionIsPrinted() {
        assertEquals(0, end("--version").code());
        assertTrue(out.toString().strip().matches("Facet \\d+\\.\\d+\\.\\d+"), out::toString);
    }

    private LaunchOptions launch(String... arguments) {
        LaunchOptions.Outcome outcome = parse(arguments);
        return assertInstanceOf(LaunchOptions.Outcome.Launch.class, outcome, err::toString).options();
    }

    private LaunchOptions.Outcome.End end(String... arguments) {
        return assertInstanceOf(LaunchOptions.Outcome.End.class, parse(arguments));
    }

    private void usageError(String words, String... arguments) {
        err.getBuffer().setLength(0);
        assertEquals(LaunchOptions.EXIT_USAGE, end(arguments).code());
        assertTrue(err.toString().contains(words), () -> words + " in " + err);
        assertTrue(err.toString().contains("facet --help"), err::toString);
        assertEquals("", out.toString(), "errors do not belong to the output");
    }

    private LaunchOptions.Outcome parse(String... arguments) {
        PrintWriter outWriter = new PrintWriter(out);
        PrintWriter errWriter = new PrintWriter(err);
        LaunchOptions.Outcome outcome = LaunchOptions.parse(arguments, outWriter, errWriter);
        outWriter.flush();
        errWriter.flush();
        return outcome;
    }
}
