package facet.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import facet.language.Diagnostic;
import facet.language.Severity;
import facet.language.SourceText;
import facet.language.TextPosition;
import facet.schema.DatamodelJson;
import facet.schema.FileDiagnostic;
import facet.schema.RuleSet;
import facet.schema.Schema;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `facet datamodel`: what schemas mean, as JSON.
@Command(name = "facet datamodel", mixinStandardHelpOptions = true, version = "Facet 0.1.0", sortOptions = false, description = "Writes what a schema means as JSON, the same that Prisma gives its generators: a line for each schema.%n", footer = {
        "", "PATH is a schema file, a folder of *.prisma files or a project folder; the current one if there is none.",
        "The rules are those of the Prisma version that the project uses, unless --rules names others.", "",
        "Exit codes: 0 done, 1 a schema with errors, 2 wrong usage or a file that cannot be read."})
final class DatamodelCommand implements ShellCommand {
    private final Shell shell;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "what to read")
    List<Path> paths = new ArrayList<>();

    @Option(names = "--rules", paramLabel = "6|7", converter = RulesConverter.class, description = "the rules of Prisma 6 or 7")
    @Nullable
    RuleSet rules;

    @Option(names = "--jsonl", paramLabel = "FILE", description = "answer a file (- for standard input) of lines {\"id\",\"text\"} or {\"id\",\"files\":[[name,text],…]} with lines {\"id\",\"datamodel\"}, or {\"id\",\"errors\"} where there are any")
    @Nullable
    Path jsonl;

    DatamodelCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public int run() {
        if (jsonl != null) return Batch.run(jsonl, shell, this::answer);
        SchemaPaths.Found found = SchemaPaths.find(paths, rules, shell);
        found.troubles().forEach(shell.err()::println);
        boolean hasErrors = false;
        for (FoundSchema schema : found.schemas())
            hasErrors |= !write(Verdict.on(schema));
        if (!found.troubles().isEmpty()) return ShellCommands.EXIT_USAGE;
        return hasErrors ? ShellCommands.EXIT_PROBLEMS : ShellCommands.EXIT_DONE;
    }

    private boolean write(Verdict verdict) {
        if (verdict.isValid()) {
            shell.out().println(
                    JsonMapper.shared().writeValueAsString(JsonNodes.of(DatamodelJson.of(verdict.schema()))));
            return true;
        }
        Map<String, SourceText> texts = verdict.texts();
        for (FileDiagnostic each : verdict.problems())
            if (each.diagnostic().severity() == Severity.ERROR) error(each, texts);
        return false;
    }

    private void error(FileDiagnostic each, Map<String, SourceText> texts) {
        Diagnostic diagnostic = each.diagnostic();
        TextPosition place = texts.getOrDefault(each.file(), new SourceText("")).positionOf(diagnostic.range().start());
        shell.err().println(each.file() + ":" + (place.line() + 1) + ":" + (place.column() + 1) + ": error["
                + diagnostic.code() + "]: " + diagnostic.message());
    }

    private boolean answer(BatchCase batchCase, ObjectNode answer) {
        RuleSet chosen = batchCase.rules().orElse(rules != null ? rules : RuleSet.PRISMA_7);
        Schema schema = Schema.read(batchCase.files(), chosen);
        if (schema.errorCount() == 0) {
            answer.set("datamodel", JsonNodes.of(DatamodelJson.of(schema)));
        } else {
            answer.put("errors", schema.errorCount());
        }
        return schema.errorCount() == 0;
    }
}
