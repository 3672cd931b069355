package facet.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import facet.language.Diagnostic;
import facet.language.Severity;
import facet.language.TextEdit;
import facet.schema.change.Change;

/// What a change would lead to.
///
/// @param after the schema after it
record Trial(Schema before, Schema after) {

    static Trial of(Schema schema, Change.Edits edits) {
        List<SchemaFile> files = schema.files().stream()
                .map(file -> new SchemaFile(file.name(), TextEdit.apply(file.text(), edits.in(file.name())))).toList();
        return new Trial(schema, schema.with(files));
    }

    /// How many more diagnostics with that code there are; negative where some go.
    long more(String code) {
        return count(after, code) - count(before, code);
    }

    private static long count(Schema schema, String code) {
        return schema.diagnostics().stream().filter(each -> each.diagnostic().code().equals(code)).count();
    }

    /// How many errors the change makes. Those that only the later rules find, which it opened the way to, were there before.
    long added() {
        if (after.isThorough() && !before.isThorough()) return 0;
        Map<String, Long> known = errors(before);
        return errors(after).entrySet().stream()
                .mapToLong(each -> Math.max(0, each.getValue() - known.getOrDefault(each.getKey(), 0L))).sum();
    }

    /// How many errors there are afterwards.
    long errors() {
        return after.errorCount();
    }

    private static Map<String, Long> errors(Schema schema) {
        return schema.diagnostics().stream().map(FileDiagnostic::diagnostic)
                .filter(each -> each.severity() == Severity.ERROR)
                .collect(Collectors.groupingBy(Diagnostic::code, Collectors.counting()));
    }

    /// The first error where the schema had none.
    Optional<Diagnostic> firstError() {
        if (before.errorCount() > 0 || after.errorCount() == 0) return Optional.empty();
        return after.diagnostics().stream().map(FileDiagnostic::diagnostic)
                .filter(each -> each.severity() == Severity.ERROR).findFirst();
    }
}
