package facet.schema;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import facet.language.Diagnostic;
import facet.language.SourceText;
import facet.language.TextRange;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/// Small schemas whose comments say what is wrong with the line above: `//   ^^^ error: code`. A missing diagnostic and
/// one too many both fail. A diagnostic over several lines is marked on its first.
final class DiagnosticsTest {

    @TestFactory
    Stream<DynamicTest> diagnosticsAreThoseMarked() {
        return Stream.of("syntax", "names-and-types", "attributes", "keys", "indexes", "relations", "database")
                .flatMap(file -> cases(file, RuleSet.PRISMA_7));
    }

    @TestFactory
    Stream<DynamicTest> diagnosticsUnderTheRulesOfPrisma6AreThoseMarked() {
        return cases("rules-6", RuleSet.PRISMA_6);
    }

    private static Stream<DynamicTest> cases(String file, RuleSet rules) {
        return Stream.of(resource(file).split("(?m)^// ==== ")).filter(each -> !each.isBlank()).map(each -> {
            int lineEnd = each.indexOf('\n');
            return dynamicTest(each.substring(0, lineEnd), () -> check(each.substring(lineEnd + 1), rules));
        });
    }

    private static String resource(String file) {
        String name = "diagnostics/" + file + ".prisma";
        try (InputStream in = DiagnosticsTest.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalArgumentException("no such resource: " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException(name, broken);
        }
    }

    private static void check(String marked, RuleSet rules) {
        Schema schema = Schema.read(List.of(new SchemaFile("schema.prisma", marked)), rules);
        assertEquals(marked, marked(marked, schema.diagnostics("schema.prisma")));
    }

    private static String marked(String text, List<Diagnostic> diagnostics) {
        SourceText source = new SourceText(text);
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < source.lineCount(); line++) {
            if (source.line(line).startsWith("//")) continue;
            lines.add(source.line(line));
            for (Diagnostic each : diagnostics)
                if (source.positionOf(each.range().start()).line() == line) lines.add(mark(source, line, each));
        }
        return String.join("\n", lines);
    }

    private static String mark(SourceText source, int line, Diagnostic diagnostic) {
        TextRange range = source.lineRange(line);
        int start = diagnostic.range().start();
        String stretch = new TextRange(start, Math.min(diagnostic.range().end(), range.end())).of(source.text());
        int length = Math.max(1, stretch.stripTrailing().length());
        String severity = diagnostic.severity().name().toLowerCase(Locale.ROOT);
        return "//" + " ".repeat(start - range.start() - 2) + "^".repeat(length) + " " + severity + ": "
                + diagnostic.code();
    }
}
