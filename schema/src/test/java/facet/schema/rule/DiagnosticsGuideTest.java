package facet.schema.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import facet.language.Diagnostic;
import facet.schema.Fixes;
import facet.schema.RuleSet;
import facet.schema.Schema;
import facet.schema.SchemaFile;
import facet.schema.fix.Fix;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/// `docs/diagnostics.md` is made of the rules and of their examples. To write it anew:
/// `mvn -pl schema -am test -Dtest=DiagnosticsGuideTest -Dsurefire.failIfNoSpecifiedTests=false -Dfacet.rewrite=true`.
final class DiagnosticsGuideTest {
    private static final int SHOWN_FIXES = 4;
    private static final Path GUIDE = Path.of("..", "docs", "diagnostics.md");
    private static final String INTRODUCTION = """
            # Diagnostics

            Everything that Facet can say about a schema, with its lasting code, what it means and what to do, and an example of
            wrong and right. An `…` stands for a name of your schema. Behind each example stand the quick fixes that it gets, at most
            four; each was tried before it is offered, and leaves nothing new wrong.

            This page is made from the code; `DiagnosticsGuideTest` fails where it is out of date and says how to write it anew.
            """;

    private static List<Diagnostic> diagnostics(RuleExample example, String schema) {
        return Schema.read(List.of(new SchemaFile("a", example.whole(schema))), example.rules()).diagnostics("a");
    }

    @TestFactory
    Stream<DynamicTest> theWrongExampleBreaksItsRuleAndTheRightOneNone() {
        return RuleExample.all().stream().map(example -> dynamicTest(example.code(), () -> {
            List<Diagnostic> wrong = diagnostics(example, example.wrong());
            assertTrue(wrong.stream().anyMatch(each -> each.code().equals(example.code())), () -> wrong.toString());
            assertEquals(List.of(), diagnostics(example, example.right()));
        }));
    }

    @Test
    void everyRuleHasACodeOfItsOwnAndAnExample() {
        Set<String> codes = new HashSet<>();
        for (Rule rule : Rule.all())
            assertTrue(codes.add(rule.code()), rule.code());
        codes.remove(SyntaxRule.TOO_MANY.code());
        Set<String> examples = new HashSet<>();
        RuleExample.all().forEach(example -> examples.add(example.code()));
        assertEquals(codes, examples);
    }

    @Test
    void allRulesAreListed() {
        Set<Class<?>> listed = new HashSet<>();
        Rule.all().forEach(rule -> listed.add(rule.getClass()));
        assertEquals(Set.of(Rule.class.getPermittedSubclasses()), listed);
    }

    @Test
    void theGuideIsUpToDate() throws IOException {
        String guide = guide();
        if (Boolean.getBoolean("facet.rewrite")) Files.writeString(GUIDE, guide);
        assertEquals(guide, Files.readString(GUIDE), "run this test with -Dfacet.rewrite=true to write it anew");
    }

    private static String guide() {
        Map<String, RuleExample> examples = new HashMap<>();
        RuleExample.all().forEach(example -> examples.put(example.code(), example));
        StringBuilder guide = new StringBuilder(INTRODUCTION);
        String topic = "";
        for (Rule rule : Rule.all()) {
            if (!rule.topic().equals(topic)) guide.append("\n## ").append(rule.topic()).append('\n');
            topic = rule.topic();
            guide.append("\n### `").append(rule.code()).append("`\n\n").append(capital(rule)).append(". ")
                    .append(rule.template().replaceAll("\\{\\d}", "…")).append('\n');
            RuleExample example = examples.get(rule.code());
            if (example != null) guide.append(shown(example));
        }
        return guide.toString();
    }

    private static String capital(Rule rule) {
        String name = rule.severity().name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String shown(RuleExample example) {
        StringBuilder shown = new StringBuilder();
        if (example.provider() != null) shown.append("\nWith the provider `").append(example.provider()).append("`.\n");
        if (example.feature() != null)
            shown.append("\nWith the preview feature `").append(example.feature()).append("`.\n");
        if (example.rules() == RuleSet.PRISMA_6) shown.append("\nUnder the rules of Prisma 6.\n");
        return shown.append("\n```prisma\n").append(example.wrong()).append("\n```\n\nRight:\n\n```prisma\n")
                .append(example.right()).append("\n```\n\nOffered: ").append(String.join(", ", offered(example)))
                .append(".\n").toString();
    }

    /// The titles of the fixes that the wrong example gets.
    private static List<String> offered(RuleExample example) {
        Schema schema = Schema.read(List.of(new SchemaFile("a", example.whole(example.wrong()))), example.rules());
        return schema.diagnostics().stream().filter(each -> each.diagnostic().code().equals(example.code()))
                .flatMap(each -> Fixes.of(schema, each).stream()).map(Fix::title).distinct().limit(SHOWN_FIXES)
                .toList();
    }
}
