package facet.schema.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

import facet.language.Diagnostic;
import facet.language.Severity;
import facet.language.TextEdit;
import facet.schema.FileDiagnostic;
import facet.schema.Fixes;
import facet.schema.RuleSet;
import facet.schema.Schema;
import facet.schema.SchemaFile;
import facet.schema.fix.Fix;
import facet.schema.fix.FixFinder;
import facet.schema.random.RandomSchema;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/// A fix mends what it is for and breaks nothing else.
final class FixLawsTest {
    private static final int SCHEMAS = Integer.getInteger("fixes.schemas", 250);
    private static final int MOST = 6;
    private static final List<String> WORDS = List.of("String", "Int", "@id", "@unique", "?", "[]", "M0", "id", "E0",
            ",",
            "@default(1)", "@db.Text", "Foo", "fields: [id]", "\"", ")", "(", "}", "f1");

    @TestFactory
    Stream<DynamicTest> everyExampleHasFixesThatLeaveNothingNewWrong() {
        return RuleExample.all().stream().map(example -> dynamicTest(example.code(), () -> {
            Schema schema = Schema.read(List.of(new SchemaFile("a", example.whole(example.wrong()))), example.rules());
            List<FileDiagnostic> found = schema.diagnostics().stream()
                    .filter(each -> each.diagnostic().code().equals(example.code())).toList();
            assertFalse(found.isEmpty());
            for (FileDiagnostic each : found) {
                List<Fix> fixes = Fixes.of(schema, each);
                assertFalse(fixes.isEmpty(), () -> "nothing mends " + each);
                for (Fix fix : fixes)
                    assertEquals(Map.of(), added(schema, after(schema, each, fix)), () -> fix + " adds errors");
            }
        }));
    }

    @Test
    void damagedSchemasAreMendedWithoutNewErrorsOfTheSameRules() {
        int mended = 0;
        for (int seed = 1; seed <= SCHEMAS; seed++) {
            Random random = new Random(seed);
            Schema schema = damaged(RandomSchema.next(random), random);
            List<FileDiagnostic> found = schema.diagnostics();
            for (FileDiagnostic each : found.subList(0, Math.min(MOST, found.size())))
                for (Fix fix : Fixes.of(schema, each)) {
                    mended++;
                    Schema after = after(schema, each, fix);
                    boolean mayAdd = fix.use() == Fix.Use.AS_A_START || FixFinder.hidesOthers(each.diagnostic())
                            || found.stream().anyMatch(other -> FixFinder.hidesOthers(other.diagnostic()));
                    if (!mayAdd) assertEquals(Map.of(), added(schema, after), () -> fix + "\n" + schema.files());
                }
        }
        assertTrue(mended > SCHEMAS, mended + " fixes");
    }

    /// The schema with a word or two of it taken out, doubled, or replaced by another.
    private static Schema damaged(Schema schema, Random random) {
        List<SchemaFile> files = new ArrayList<>();
        for (SchemaFile file : schema.files()) {
            List<String> words = new ArrayList<>(List.of(file.text().split("(?<=\\s)|(?=\\s)")));
            for (int i = 1 + random.nextInt(2); i > 0; i--) {
                int at = random.nextInt(words.size());
                switch (random.nextInt(3)) {
                    case 0 -> words.set(at, WORDS.get(random.nextInt(WORDS.size())));
                    case 1 -> words.set(at, "");
                    default -> words.add(at, words.get(at) + " ");
                }
            }
            files.add(new SchemaFile(file.name(), String.join("", words)));
        }
        return Schema.read(files, RuleSet.PRISMA_7);
    }

    /// The schema after the fix, in which there is one such diagnostic less.
    private static Schema after(Schema schema, FileDiagnostic diagnostic, Fix fix) {
        List<SchemaFile> files = schema.files().stream()
                .map(file -> new SchemaFile(file.name(), TextEdit.apply(file.text(), fix.edits().in(file.name()))))
                .toList();
        Schema after = Schema.read(files, schema.rules());
        String code = diagnostic.diagnostic().code();
        assertTrue(count(after, code) < count(schema, code), () -> fix + " leaves " + diagnostic);
        return after;
    }

    private static long count(Schema schema, String code) {
        return schema.diagnostics().stream().filter(each -> each.diagnostic().code().equals(code)).count();
    }

    /// The codes of errors that there are more of, with how many.
    private static Map<String, Integer> added(Schema before, Schema after) {
        Map<String, Integer> added = errors(after);
        errors(before).forEach((code, count) -> added.merge(code, -count, Integer::sum));
        added.values().removeIf(count -> count <= 0);
        return added;
    }

    private static Map<String, Integer> errors(Schema schema) {
        Map<String, Integer> errors = new TreeMap<>();
        for (FileDiagnostic each : schema.diagnostics()) {
            Diagnostic diagnostic = each.diagnostic();
            if (diagnostic.severity() == Severity.ERROR) errors.merge(diagnostic.code(), 1, Integer::sum);
        }
        return errors;
    }
}
