package facet.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import facet.app.project.Decoding;
import facet.app.project.SaveResult;
import facet.app.project.SchemaFiles;
import facet.database.Catalog;
import facet.database.DbResult;
import facet.migration.Extent;
import facet.migration.Pull;
import facet.migration.Pulled;
import facet.schema.RuleSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `facet pull`: brings a schema up to what a database is made of.
@Command(name = "facet pull", mixinStandardHelpOptions = true, version = "Facet 0.1.0", sortOptions = false, description = "Brings a schema up to what a database is made of, as prisma db pull does. Names, order, comments and what only clients know stay; what the database did not change keeps every character.%n", footer = {
        "",
        "DATABASE is a connection URL (file:dev.db, postgresql://user:password@host/database) or a SQLite file; without it, the project's own database.",
        "The schema is the project's in the current folder unless --schema names another. Where there is none, schema.prisma is written.",
        "", "Exit codes: 0 done, 1 nothing to read, a schema with errors, or a schema that would change (--check),",
        "2 wrong usage, or a database or file that cannot be read or written."})
final class PullCommand implements ShellCommand {
    private final Shell shell;

    @Parameters(paramLabel = "DATABASE", arity = "0..1", description = "a connection URL or a SQLite file")
    @Nullable
    String database;

    @Option(names = "--schema", paramLabel = "PATH", description = "the schema file, a folder of *.prisma files or a project folder; a file that is not there is written")
    @Nullable
    Path schema;

    @Option(names = "--print", description = "write the schema to the standard output and change nothing")
    boolean isPrint;

    @Option(names = "--check", description = "change nothing, say what would change")
    boolean isCheck;

    @Option(names = "--strict", description = "write just what Prisma writes, also where it gives up")
    boolean isStrict;

    @Option(names = "--rules", paramLabel = "6|7", converter = RulesConverter.class, description = "the rules of Prisma 6 or 7")
    @Nullable
    RuleSet rules;

    @Option(names = "--jsonl", paramLabel = "FILE", description = "answer a file (- for standard input) of lines {\"id\",\"url\"}, each with the existing schema as \"text\" or \"files\" if there is one, with lines {\"id\",\"schema\",\"changes\",\"warnings\"}")
    @Nullable
    Path jsonl;

    PullCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public int run() {
        if (jsonl != null)
            return Batch.lines(jsonl, shell, new PullBatch(shell.workingFolder(), extent(), rules)::answer);
        return switch (PullTarget.find(database, schema, rules, shell)) {
            case PullTarget.None(String message) -> {
                shell.err().println(message);
                yield ShellCommands.EXIT_USAGE;
            }
            case PullTarget.Broken(String message) -> {
                shell.err().println(message);
                yield ShellCommands.EXIT_PROBLEMS;
            }
            case PullTarget.Ready ready -> pull(ready);
        };
    }

    private Extent extent() {
        return isStrict ? Extent.STRICT : Extent.USUAL;
    }

    private int pull(PullTarget.Ready target) {
        return switch (PullTarget.catalog(target.location())) {
            case DbResult.Failed<Catalog> failed -> {
                shell.err().println(failed.error().message());
                String words = failed.error().databaseWords();
                if (!words.isEmpty()) shell.err().println("The database says: " + words);
                yield ShellCommands.EXIT_USAGE;
            }
            case DbResult.Ok<Catalog>(Catalog catalog) -> pull(target, catalog);
        };
    }

    private int pull(PullTarget.Ready target, Catalog catalog) {
        Optional<String> mismatch = target.mismatch(catalog.engine());
        if (mismatch.isPresent()) {
            shell.err().println(mismatch.get());
            return ShellCommands.EXIT_USAGE;
        }
        Optional<String> emptiness = Pull.emptiness(target.existing().orElse(null), catalog, extent());
        if (emptiness.isPresent()) {
            shell.err().println(emptiness.get() + (target.existing().isPresent() ? " The schema stays as it is." : ""));
            return ShellCommands.EXIT_PROBLEMS;
        }
        Pulled pulled = target.existing()
                .map(existing -> Pull.onto(existing, catalog, extent()))
                .orElseGet(() -> Pull.fresh(target.newName(), catalog, extent()));
        pulled.warnings().forEach(warning -> shell.err().println("Warning: " + warning));
        if (isPrint) return print(pulled);
        pulled.changes().forEach(shell.out()::println);
        return isCheck ? check(target, pulled) : save(target, pulled);
    }

    /// Several files are told apart by their names in comments.
    private int print(Pulled pulled) {
        boolean isSingle = pulled.texts().size() == 1;
        pulled.texts()
                .forEach((name, text) -> shell.out().print(isSingle ? text : "// " + name + "\n\n" + text + "\n"));
        return ShellCommands.EXIT_DONE;
    }

    private int check(PullTarget.Ready target, Pulled pulled) {
        List<String> changed = pulled.texts().keySet().stream().filter(name -> isChanged(target, pulled, name))
                .toList();
        shell.out().println(changed.isEmpty() ? "The schema is what the database is." : summary(changed.size(), true));
        return changed.isEmpty() ? ShellCommands.EXIT_DONE : ShellCommands.EXIT_PROBLEMS;
    }

    private static boolean isChanged(PullTarget.Ready target, Pulled pulled, String name) {
        FoundFile old = target.files().get(name);
        return old == null || !old.content().text().equals(pulled.texts().get(name));
    }

    private static String summary(int files, boolean isOnlyTold) {
        return (files == 1 ? "1 file" : files + " files") + (isOnlyTold ? " would change." : " written.");
    }

    private int save(PullTarget.Ready target, Pulled pulled) {
        int written = 0;
        for (Map.Entry<String, String> file : pulled.texts().entrySet()) {
            if (!isChanged(target, pulled, file.getKey())) continue;
            Optional<String> trouble = save(target, file.getKey(), file.getValue());
            if (trouble.isPresent()) {
                shell.err().println(trouble.get());
                return ShellCommands.EXIT_USAGE;
            }
            shell.out().println(file.getKey());
            written++;
        }
        shell.out().println(
                written == 0 ? "The schema is what the database is; nothing was written." : summary(written, false));
        return ShellCommands.EXIT_DONE;
    }

    private Optional<String> save(PullTarget.Ready target, String name, String text) {
        FoundFile old = target.files().get(name);
        Path path = old == null ? shell.workingFolder().resolve(name) : old.path();
        Decoding decoding = old == null ? new Decoding(false, Decoding.LineEnding.LF, null) : old.content().decoding();
        return switch (SchemaFiles.save(path, text, decoding, old == null ? null : old.content().stamp())) {
            case SaveResult.Saved _ -> Optional.empty();
            case SaveResult.ChangedOnDisk _ -> Optional.of(name
                    + " was changed by another program meanwhile and is left as it is. Pull again.");
            case SaveResult.Failed(String message) -> Optional.of(message);
        };
    }
}
