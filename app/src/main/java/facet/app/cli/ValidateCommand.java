package facet.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import facet.language.Severity;
import facet.schema.FileDiagnostic;
import facet.schema.RuleSet;
import facet.schema.Schema;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `facet validate`: says what is wrong with schemas.
@Command(name = "facet validate", mixinStandardHelpOptions = true, version = "Facet 0.1.0", sortOptions = false, description = "Says what is wrong with schemas.%n", footer = {
        "", "PATH is a schema file, a folder of *.prisma files or a project folder; the current one if there is none.",
        "The rules are those of the Prisma version that the project uses, unless --rules names others.", "",
        "Exit codes: 0 no errors, 1 errors, 2 wrong usage or a file that cannot be read."})
final class ValidateCommand implements ShellCommand {
    private final Shell shell;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "what to validate")
    List<Path> paths = new ArrayList<>();

    @Option(names = "--rules", paramLabel = "6|7", converter = RulesConverter.class, description = "the rules of Prisma 6 or 7")
    @Nullable
    RuleSet rules;

    @Option(names = "--format", paramLabel = "text|json", description = "how to answer; text is the default")
    ReportFormat format = ReportFormat.TEXT;

    @Option(names = "--jsonl", paramLabel = "FILE", description = "answer a file (- for standard input) of lines {\"id\",\"text\"} or {\"id\",\"files\":[[name,text],…]}, each with \"rules\" if need be (7 by default), with lines {\"id\",\"diagnostics\"}")
    @Nullable
    Path jsonl;

    ValidateCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public boolean takePath(Path path) {
        return paths.add(path);
    }

    @Override
    public boolean takeOption(String name, String value) {
        switch (name) {
            case "--jsonl" -> jsonl = Path.of(value);
            case "--rules" -> rules = Rules.named(value).orElse(null);
            case "--format" -> {
                if (!value.equals("text") && !value.equals("json")) return false;
                format = value.equals("json") ? ReportFormat.JSON : ReportFormat.TEXT;
            }
            default -> {
                return false;
            }
        }
        return !name.equals("--rules") || rules != null;
    }

    @Override
    public int run() {
        if (jsonl != null) return Batch.run(jsonl, shell, this::answer);
        SchemaPaths.Found found = SchemaPaths.find(paths, rules, shell);
        found.troubles().forEach(shell.err()::println);
        List<Verdict> verdicts = found.schemas().stream().map(Verdict::on).toList();
        switch (format) {
            case TEXT -> new TextReport(shell).write(verdicts);
            case JSON -> JsonReport.write(verdicts, shell);
        }
        if (!found.troubles().isEmpty()) return ShellCommands.EXIT_USAGE;
        return verdicts.stream().allMatch(Verdict::isValid) ? ShellCommands.EXIT_DONE : ShellCommands.EXIT_PROBLEMS;
    }

    private boolean answer(BatchCase batchCase, ObjectNode answer) {
        RuleSet chosen = batchCase.rules().orElse(rules != null ? rules : RuleSet.PRISMA_7);
        Schema schema = Schema.read(batchCase.files(), chosen);
        ArrayNode diagnostics = answer.putArray("diagnostics");
        for (FileDiagnostic each : schema.diagnostics()) {
            diagnostics.addObject().put("start", each.diagnostic().range().start())
                    .put("end", each.diagnostic().range().end())
                    .put("warning", each.diagnostic().severity() != Severity.ERROR)
                    .put("code", each.diagnostic().code()).put("text", each.diagnostic().message())
                    .put("in", each.file());
        }
        return schema.diagnostics().stream().noneMatch(each -> each.diagnostic().severity() == Severity.ERROR);
    }
}
