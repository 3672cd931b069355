package facet.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import facet.language.TextEdit;
import facet.schema.FileDiagnostic;
import facet.schema.Fixes;
import facet.schema.RuleSet;
import facet.schema.Schema;
import facet.schema.SchemaFile;
import facet.schema.fix.Fix;
import facet.schema.fix.FixFinder;

/// Mends schemas in every way that is offered: `Mendings FILE`. A line of the file is a number and a text with a tab between.
/// A line goes out for each fix of each diagnostic: the number, the diagnostic's code, start and end, the fix's use and
/// title, whether other errors may be hidden before it, and the text after it. A diagnostic without a fix has no use.
public final class Mendings {
    /// How many diagnostics of one schema are mended.
    private static final int MOST = 12;

    private Mendings() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try (BufferedReader lines = Files.newBufferedReader(Path.of(arguments[0]))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<String> fields = TabLine.fields(line);
                mend(fields.get(0), fields.get(1), out);
            }
        }
        out.flush();
    }

    private static void mend(String number, String text, PrintStream out) {
        Schema schema = Schema.read(List.of(new SchemaFile("a", text)), RuleSet.PRISMA_7);
        List<FileDiagnostic> found = schema.diagnostics();
        boolean isVeiled = !schema.isThorough()
                || found.stream().anyMatch(each -> FixFinder.hidesOthers(each.diagnostic()));
        for (FileDiagnostic each : found.subList(0, Math.min(MOST, found.size()))) {
            List<Fix> fixes = Fixes.of(schema, each);
            if (fixes.isEmpty()) line(out, number, each, "", "", isVeiled, text);
            for (Fix fix : fixes)
                line(out, number, each, fix.use().name(), fix.title(), isVeiled,
                        TextEdit.apply(text, fix.edits().in("a")));
        }
    }

    private static void line(PrintStream out, String number, FileDiagnostic each, String use, String title,
            boolean isVeiled, String text) {
        out.println(TabLine.of(List.of(number, each.diagnostic().code(),
                String.valueOf(each.diagnostic().range().start()), String.valueOf(each.diagnostic().range().end()), use,
                title, String.valueOf(isVeiled), text)));
    }
}
