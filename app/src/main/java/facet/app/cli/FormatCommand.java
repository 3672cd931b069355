package facet.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

import facet.app.project.Decoding;
import facet.app.project.FileContent;
import facet.app.project.SaveResult;
import facet.app.project.SchemaFiles;
import facet.schema.Format;
import facet.schema.RuleSet;
import facet.schema.SchemaFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `facet format`: lays schemas out.
@Command(name = "facet format", mixinStandardHelpOptions = true, version = "Facet 0.1.0", sortOptions = false, description = "Lays schemas out as Prisma does, and completes relations that lack a part.%n", footer = {
        "", "PATH is a schema file, a folder of *.prisma files or a project folder; the current one if there is none.",
        "With - the schema is read from the standard input and written to the standard output.", "",
        "Exit codes: 0 done, 1 files would change (--check), 2 wrong usage or a file that cannot be read or written."})
final class FormatCommand implements ShellCommand {
    private static final Path STANDARD_INPUT = Path.of("-");

    private final Shell shell;
    private final List<String> troubles = new ArrayList<>();
    private int changed;
    private int looked;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "what to format")
    List<Path> paths = new ArrayList<>();

    @Option(names = "--check", description = "change nothing, list the files that would change")
    boolean isCheck;

    @Option(names = "--rules", paramLabel = "6|7", converter = RulesConverter.class, description = "the rules of Prisma 6 or 7")
    @Nullable
    RuleSet rules;

    @Option(names = "--jsonl", paramLabel = "FILE", description = "answer a file (- for standard input) of lines {\"id\",\"text\"} or {\"id\",\"files\":[[name,text],…]} with lines {\"id\",\"formatted\"}")
    @Nullable
    Path jsonl;

    FormatCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public boolean takePath(Path path) {
        return paths.add(path);
    }

    @Override
    public boolean takeFlag(String name) {
        if (!name.equals("--check")) return false;
        isCheck = true;
        return true;
    }

    @Override
    public boolean takeOption(String name, String value) {
        switch (name) {
            case "--jsonl" -> jsonl = Path.of(value);
            case "--rules" -> rules = Rules.named(value).orElse(null);
            default -> {
                return false;
            }
        }
        return !name.equals("--rules") || rules != null;
    }

    @Override
    public int run() {
        if (jsonl != null) return Batch.run(jsonl, shell, this::answer);
        if (paths.equals(List.of(STANDARD_INPUT))) return standardInput();
        SchemaPaths.Found found = SchemaPaths.find(paths, rules, shell);
        troubles.addAll(found.troubles());
        found.schemas().forEach(this::format);
        troubles.forEach(shell.err()::println);
        if (looked > 0) shell.out().println(summary());
        if (!troubles.isEmpty()) return ShellCommands.EXIT_USAGE;
        return isCheck && changed > 0 ? ShellCommands.EXIT_PROBLEMS : ShellCommands.EXIT_DONE;
    }

    private void format(FoundSchema found) {
        List<SchemaFile> files = found.files().stream().map(each -> new SchemaFile(each.name(), each.content().text()))
                .toList();
        Map<String, String> formatted = Format.texts(files, found.rules());
        for (FoundFile file : found.files()) {
            if (!found.named().contains(file.path()) || file.content().decoding().isReadOnly()) continue;
            looked++;
            String text = formatted.getOrDefault(file.name(), file.content().text());
            if (!text.equals(file.content().text())) change(file, text);
        }
    }

    private void change(FoundFile file, String text) {
        if (isCheck || save(file, text)) {
            changed++;
            shell.out().println(file.name());
        }
    }

    /// Line ends become line feeds, as Prisma's are.
    private boolean save(FoundFile file, String text) {
        FileContent.Text content = file.content();
        Decoding decoding = new Decoding(content.decoding().hasByteOrderMark(), Decoding.LineEnding.LF, null);
        return switch (SchemaFiles.save(file.path(), text, decoding, content.stamp())) {
            case SaveResult.Saved _ -> true;
            case SaveResult.ChangedOnDisk _ -> {
                troubles.add(file.name() + " was changed by another program meanwhile and is left as it is.");
                yield false;
            }
            case SaveResult.Failed(String message) -> {
                troubles.add(message);
                yield false;
            }
        };
    }

    private String summary() {
        String files = looked == 1 ? "1 file" : looked + " files";
        if (changed == 0) return files + (looked == 1 ? " is" : " are") + " formatted already";
        return changed + " of " + files + (isCheck ? " would change" : " formatted");
    }

    private int standardInput() {
        String text;
        try {
            text = new String(shell.in().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            shell.err().println("Cannot read the standard input: " + e.getMessage());
            return ShellCommands.EXIT_USAGE;
        }
        String formatted = Format.texts(List.of(new SchemaFile("schema.prisma", text)), rules()).lastEntry().getValue();
        if (!isCheck) shell.out().print(formatted);
        return isCheck && !formatted.equals(text) ? ShellCommands.EXIT_PROBLEMS : ShellCommands.EXIT_DONE;
    }

    private boolean answer(BatchCase batchCase, ObjectNode answer) {
        SequencedMap<String, String> formatted = Format.texts(batchCase.files(), batchCase.rules().orElse(rules()));
        if (batchCase.isSingle()) {
            answer.put("formatted", formatted.get(BatchCase.SINGLE_NAME));
            return true;
        }
        ArrayNode files = answer.putArray("formatted");
        formatted.forEach((name, text) -> files.addArray().add(name).add(text));
        return true;
    }

    private RuleSet rules() {
        return rules != null ? rules : RuleSet.PRISMA_7;
    }
}
