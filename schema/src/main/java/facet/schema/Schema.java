package facet.schema;

import java.util.List;

import facet.language.Diagnostic;
import facet.schema.model.Datamodel;

/// A schema as it was read: its files, what they mean, and what is wrong with them. Immutable.
public final class Schema {
    private final List<SchemaFile> files;
    private final RuleSet rules;
    private final Datamodel datamodel;
    private final List<FileDiagnostic> diagnostics;

    private Schema(List<SchemaFile> files, RuleSet rules, Datamodel datamodel, List<FileDiagnostic> diagnostics) {
        this.files = List.copyOf(files);
        this.rules = rules;
        this.datamodel = datamodel;
        this.diagnostics = List.copyOf(diagnostics);
    }

    /// Reads `files` as one schema. Any text gives a model and diagnostics; the cost is linear in the text.
    public static Schema read(List<SchemaFile> files, RuleSet rules) {
        Datamodel nothing = new Datamodel(null, List.of(), List.of(), List.of(), List.of(), List.of());
        return new Schema(files, rules, nothing, List.of());
    }

    public List<SchemaFile> files() {
        return files;
    }

    public RuleSet rules() {
        return rules;
    }

    /// What the text means. What is broken is left out, or stands in with what could be read of it.
    public Datamodel datamodel() {
        return datamodel;
    }

    /// What is wrong, in the order of files and offsets. At most 1,000 for a file; the last one then counts the rest.
    public List<FileDiagnostic> diagnostics() {
        return diagnostics;
    }

    /// What is wrong with the file of that name.
    public List<Diagnostic> diagnostics(String file) {
        return diagnostics.stream().filter(each -> each.file().equals(file)).map(FileDiagnostic::diagnostic).toList();
    }
}
