package facet.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import facet.language.Diagnostic;
import facet.schema.check.Checker;
import facet.schema.check.Release;
import facet.schema.check.SourceFile;
import facet.schema.model.Datamodel;
import facet.schema.reference.FileTree;
import facet.schema.reference.ReadSchema;
import facet.schema.rule.Problems;
import facet.schema.syntax.Grammar;
import facet.schema.syntax.Parser;
import facet.schema.syntax.SyntaxTree;

/// A schema as it was read: its files, what they mean, and what is wrong with them. Immutable.
public final class Schema {
    private final List<SchemaFile> files;
    private final RuleSet rules;
    private final Datamodel datamodel;
    private final List<FileDiagnostic> diagnostics;
    private final List<SourceFile> sources;

    private Schema(List<SchemaFile> files, RuleSet rules, Datamodel datamodel, List<FileDiagnostic> diagnostics,
            List<SourceFile> sources) {
        this.files = List.copyOf(files);
        this.rules = rules;
        this.datamodel = datamodel;
        this.diagnostics = List.copyOf(diagnostics);
        this.sources = List.copyOf(sources);
    }

    /// Reads `files` as one schema. Any text gives a model and diagnostics; the cost is linear in the text.
    public static Schema read(List<SchemaFile> files, RuleSet rules) {
        Grammar grammar = rules == RuleSet.PRISMA_6 ? Grammar.WITHOUT_OBJECTS : Grammar.WITH_OBJECTS;
        List<SourceFile> sources = new ArrayList<>(files.size());
        for (SchemaFile file : files) {
            Problems problems = new Problems();
            sources.add(new SourceFile(file.name(), Parser.parse(file.text(), grammar, problems), problems));
        }
        Datamodel datamodel = Checker.check(sources, rules == RuleSet.PRISMA_6 ? Release.SIX : Release.SEVEN);
        List<FileDiagnostic> diagnostics = new ArrayList<>();
        for (SourceFile source : sources)
            for (Diagnostic each : source.problems().sorted())
                diagnostics.add(new FileDiagnostic(source.name(), each));
        return new Schema(files, rules, datamodel, diagnostics, sources);
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

    /// How many errors there are, those beyond the limit of `diagnostics` included.
    public int errorCount() {
        return sources.stream().mapToInt(source -> source.problems().errorCount()).sum();
    }

    /// How many warnings there are, those beyond the limit of `diagnostics` included.
    public int warningCount() {
        return sources.stream().mapToInt(source -> source.problems().warningCount()).sum();
    }

    /// What is wrong with the file of that name.
    public List<Diagnostic> diagnostics(String file) {
        return diagnostics.stream().filter(each -> each.file().equals(file)).map(FileDiagnostic::diagnostic).toList();
    }

    List<SourceFile> sources() {
        return sources;
    }

    /// The trees and what they mean, for questions and commands.
    ReadSchema parts() {
        return new ReadSchema(sources.stream().map(each -> new FileTree(each.name(), each.tree())).toList(), datamodel,
                rules == RuleSet.PRISMA_6 ? Release.SIX : Release.SEVEN);
    }

    /// The trees of all files.
    List<SyntaxTree> trees() {
        return sources.stream().map(SourceFile::tree).toList();
    }

    /// The tree of the file of that name.
    Optional<SyntaxTree> tree(String file) {
        return sources.stream().filter(source -> source.name().equals(file)).map(SourceFile::tree).findFirst();
    }
}
