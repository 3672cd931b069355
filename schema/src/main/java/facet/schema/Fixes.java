package facet.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import facet.language.Diagnostic;
import facet.language.Severity;
import facet.language.TextEdit;
import facet.schema.change.Change;
import facet.schema.fix.Fix;
import facet.schema.fix.FixFinder;

/// Ways to mend what is wrong.
public final class Fixes {
    private Fixes() {}

    /// What mends `diagnostic`, the best first. Each was tried: the diagnostic is gone afterwards. Those that leave nothing new
    /// wrong come first, or where there are none those that bring the fewest errors, which later checks found only now;
    /// behind them what Prisma's extension offers besides, a new model or enum as the start of a longer way. Trying reads
    /// what changes again, once for each candidate.
    public static List<Fix> of(Schema schema, FileDiagnostic diagnostic) {
        String code = diagnostic.diagnostic().code();
        Map<String, Long> before = errors(schema);
        List<Tried> tried = new ArrayList<>();
        for (Fix fix : FixFinder.of(schema.parts(), diagnostic.file(), diagnostic.diagnostic())) {
            Schema after = after(schema, fix.edits());
            if (count(after, code) >= count(schema, code)) continue;
            Map<String, Long> errors = errors(after);
            tried.add(new Tried(fix, more(before, errors), errors.values().stream().mapToLong(each -> each).sum()));
        }
        long fewest = tried.stream().mapToLong(Tried::errors).min().orElse(0);
        boolean isAnyClean = tried.stream().anyMatch(each -> each.more() == 0);
        Predicate<Tried> isGood = each -> each.fix().use() == Fix.Use.ALWAYS
                || (isAnyClean ? each.more() == 0 : each.errors() == fewest);
        List<Fix> fixes = new ArrayList<>(tried.stream().filter(isGood).map(Tried::fix).toList());
        tried.stream().filter(isGood.negate()).map(Tried::fix).filter(each -> each.use() == Fix.Use.AS_A_START)
                .forEach(fixes::add);
        return List.copyOf(fixes);
    }

    /// @param more how many errors there are of codes that had fewer before
    private record Tried(Fix fix, long more, long errors) {}

    private static Schema after(Schema schema, Change.Edits edits) {
        List<SchemaFile> files = schema.files().stream()
                .map(file -> new SchemaFile(file.name(), TextEdit.apply(file.text(), edits.in(file.name())))).toList();
        return schema.with(files);
    }

    private static long count(Schema schema, String code) {
        return schema.diagnostics().stream().filter(each -> each.diagnostic().code().equals(code)).count();
    }

    private static Map<String, Long> errors(Schema schema) {
        return schema.diagnostics().stream().map(FileDiagnostic::diagnostic)
                .filter(each -> each.severity() == Severity.ERROR)
                .collect(Collectors.groupingBy(Diagnostic::code, Collectors.counting()));
    }

    private static long more(Map<String, Long> before, Map<String, Long> after) {
        return after.entrySet().stream()
                .mapToLong(each -> Math.max(0, each.getValue() - before.getOrDefault(each.getKey(), 0L))).sum();
    }
}
