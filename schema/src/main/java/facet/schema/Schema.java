package facet.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import facet.language.Diagnostic;
import facet.language.TextEdit;
import facet.schema.check.Checked;
import facet.schema.check.Checker;
import facet.schema.check.Release;
import facet.schema.check.SourceTree;
import facet.schema.model.Datamodel;
import facet.schema.reference.FileTree;
import facet.schema.reference.ReadSchema;
import facet.schema.syntax.Grammar;
import facet.schema.syntax.Parser;
import facet.schema.syntax.SyntaxTree;

/// A schema as it was read: its files, what they mean, and what is wrong with them. Immutable.
public final class Schema {
    private final List<SchemaFile> files;
    private final RuleSet rules;
    private final List<SourceTree> sources;
    private final Checked checked;
    private final List<FileDiagnostic> diagnostics;

    private Schema(List<SchemaFile> files, RuleSet rules, List<SourceTree> sources, Checked checked) {
        this.files = List.copyOf(files);
        this.rules = rules;
        this.sources = List.copyOf(sources);
        this.checked = checked;
        this.diagnostics = diagnostics(sources, checked);
    }

    /// Reads `files` as one schema. Any text gives a model and diagnostics; the cost is linear in the text.
    public static Schema read(List<SchemaFile> files, RuleSet rules) {
        List<SourceTree> sources = new ArrayList<>(files.size());
        for (SchemaFile file : files)
            sources.add(new SourceTree(file.name(), Parser.parse(file.text(), grammar(rules)), -1));
        return new Schema(files, rules, sources, Checker.check(sources, release(rules)));
    }

    /// Reads `newFiles` under the same rules. The result is the same as that of `read`, but only the blocks that changed
    /// are read again and only what depends on them is checked again; the less they differ from this schema's files, the
    /// less it costs.
    public Schema with(List<SchemaFile> newFiles) {
        Map<String, Integer> before = new HashMap<>();
        for (int i = 0; i < files.size(); i++)
            before.put(files.get(i).name(), i);
        List<SourceTree> trees = new ArrayList<>(newFiles.size());
        for (SchemaFile file : newFiles) {
            Integer index = before.remove(file.name());
            trees.add(index == null
                    ? new SourceTree(file.name(), Parser.parse(file.text(), grammar(rules)), -1)
                    : new SourceTree(file.name(), edited(sources.get(index).tree(), file.text()), index));
        }
        return new Schema(newFiles, rules, trees, Checker.check(trees, release(rules), checked));
    }

    /// The schema in which `file` has another text, as `with` reads it.
    public Schema with(String file, String text) {
        return with(files.stream().map(each -> each.name().equals(file) ? new SchemaFile(file, text) : each).toList());
    }

    /// The schema after `edits` in `file`, as `with` reads it.
    public Schema with(String file, List<TextEdit> edits) {
        return tree(file).map(tree -> with(file, TextEdit.apply(tree.text(), edits))).orElse(this);
    }

    private SyntaxTree edited(SyntaxTree tree, String text) {
        return tree.text().equals(text) ? tree : Parser.parse(text, grammar(rules), tree);
    }

    private static Grammar grammar(RuleSet rules) {
        return rules == RuleSet.PRISMA_6 ? Grammar.WITHOUT_OBJECTS : Grammar.WITH_OBJECTS;
    }

    private static Release release(RuleSet rules) {
        return rules == RuleSet.PRISMA_6 ? Release.SIX : Release.SEVEN;
    }

    private static List<FileDiagnostic> diagnostics(List<SourceTree> sources, Checked checked) {
        List<FileDiagnostic> diagnostics = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++)
            for (Diagnostic each : checked.diagnostics().get(i))
                diagnostics.add(new FileDiagnostic(sources.get(i).name(), each));
        return List.copyOf(diagnostics);
    }

    public List<SchemaFile> files() {
        return files;
    }

    public RuleSet rules() {
        return rules;
    }

    /// What the text means. What is broken is left out, or stands in with what could be read of it. Made when it is asked
    /// for first, at a cost linear in the text.
    public Datamodel datamodel() {
        return checked.datamodel();
    }

    /// What is wrong, in the order of files and offsets. At most 1,000 for a file; the last one then counts the rest.
    public List<FileDiagnostic> diagnostics() {
        return diagnostics;
    }

    /// How many errors there are, those beyond the limit of `diagnostics` included.
    public int errorCount() {
        return checked.errorCount();
    }

    /// How many warnings there are, those beyond the limit of `diagnostics` included.
    public int warningCount() {
        return checked.warningCount();
    }

    /// What is wrong with the file of that name.
    public List<Diagnostic> diagnostics(String file) {
        return diagnostics.stream().filter(each -> each.file().equals(file)).map(FileDiagnostic::diagnostic).toList();
    }

    /// Whether nothing kept the later rules from being asked, those of relations, keys and the database.
    public boolean isThorough() {
        return checked.isThorough();
    }

    List<SourceTree> sources() {
        return sources;
    }

    /// The trees and what they mean, for questions and commands.
    ReadSchema parts() {
        return new ReadSchema(sources.stream().map(each -> new FileTree(each.name(), each.tree())).toList(),
                datamodel(),
                release(rules));
    }

    /// The trees of all files.
    List<SyntaxTree> trees() {
        return sources.stream().map(SourceTree::tree).toList();
    }

    /// The tree of the file of that name.
    Optional<SyntaxTree> tree(String file) {
        return sources.stream().filter(source -> source.name().equals(file)).map(SourceTree::tree).findFirst();
    }
}
