package facet.app.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import facet.app.project.DatabaseSource.Sqlite;
import facet.app.project.DatabaseSource.Unresolved;
import facet.app.project.ProjectNote.Severity;
import facet.app.project.ScriptValue.Absent;
import facet.app.project.ScriptValue.Failing;
import facet.app.project.ScriptValue.Fields;
import facet.app.project.ScriptValue.Items;
import facet.app.project.ScriptValue.Named;
import facet.app.project.ScriptValue.Text;
import facet.app.project.ScriptValue.Truth;
import facet.app.project.ScriptValue.Unknown;
import org.jspecify.annotations.Nullable;

/// Decides where the rows of a project with a schema are: the configuration file first, then the datasource.
final class DatabaseChoice {
    private final Layout layout;
    private final List<Datasource> datasources;
    private final PrismaVersion rules;
    private final ProjectRequest request;
    private final List<ProjectNote> notes = new ArrayList<>();
    private @Nullable SchemaEnv env;

    DatabaseChoice(Layout layout, List<Datasource> datasources, PrismaVersion rules, ProjectRequest request) {
        this.layout = layout;
        this.datasources = datasources;
        this.rules = rules;
        this.request = request;
    }

    /// What was noticed while choosing.
    List<ProjectNote> notes() {
        return List.copyOf(notes);
    }

    DatabaseSource choose() {
        Unresolved stopped = layout.config() == null && rules.major() == 6 ? env().conflict() : null;
        return stopped == null ? chosen() : stopped;
    }

    private DatabaseSource chosen() {
        if (datasources.size() > 1) {
            return several();
        }
        @Nullable
        Datasource datasource = datasources.isEmpty() ? null : datasources.getFirst();
        DatabaseSource configured = layout.config() == null ? null : fromConfig(layout.config(), datasource);
        if (configured != null) {
            return configured;
        }
        if (datasource != null && datasource.hasUrl()) {
            return fromSchema(datasource);
        }
        return nowhere(datasource);
    }

    private DatabaseSource several() {
        String places = datasources.stream().map(each -> each.file().getFileName() + " line " + each.line())
                .collect(Collectors.joining(", "));
        Datasource second = datasources.get(1);
        String message = "The schema has " + datasources.size() + " datasources: " + places + ".";
        notes.add(new ProjectNote(Severity.WARNING, message, "Keep one.", second.file(), second.line()));
        return new Unresolved(message, "Keep one of them; a schema belongs to one database.");
    }

    private @Nullable DatabaseSource fromConfig(ConfigFile config, @Nullable Datasource datasource) {
        String file = String.valueOf(config.file().getFileName());
        return switch (config.url()) {
            case Text text -> {
                String describedAs = text.variables().isEmpty()
                        ? file
                        : described(config.variables(), text.variables());
                yield address(text.value(), datasource, config.folder(), describedAs);
            }
            case Unknown unknown -> new Unresolved("The address of the database cannot be read from " + file
                    + (unknown.line() == 0
                            ? "."
                            : ", line " + unknown.line() + ", without running it: " + unknown.source()),
                    "Write datasource.url there as a text, as env(\"DATABASE_URL\") or as process.env.DATABASE_URL.");
            case Failing failing -> missing(config, failing.variable());
            case Absent absent -> absent.variable().isEmpty() ? null : missing(config, absent.variable());
            case Fields _,Items _,Truth _,Named _ -> null;
        };
    }

    private Unresolved missing(ConfigFile config, String variable) {
        Variables.@Nullable Variable set = config.variables().find(variable);
        if (set != null) {
            return new Unresolved(set.describedAs() + " is empty.", "Set it to the address of the database.");
        }
        Path env = config.place().workingFolder().resolve(".env");
        if (!config.loadsEnv() && EnvFile.values(env, notes).containsKey(variable)) {
            String advice = "Add import \"dotenv/config\" at the top of " + config.file().getFileName() + ".";
            notes.add(new ProjectNote(Severity.HINT, ".env sets " + variable + ", but " + config.file().getFileName()
                    + " does not load it, and Prisma 7 does not do so by itself.", advice, env, 0));
            return new Unresolved(
                    variable + " is set in .env, which " + config.file().getFileName() + " does not load.",
                    advice);
        }
        return new Unresolved("The environment variable " + variable + " is not set; " + config.file().getFileName()
                + " takes the address of the database from it.",
                "Set it in the environment" + (config.loadsEnv() ? " or in " + env : "") + ".");
    }

    private DatabaseSource fromSchema(Datasource datasource) {
        if (rules.major() == 7) {
            notes.add(new ProjectNote(Severity.WARNING, "Prisma 7 does not read the datasource's url in a schema; it is"
                    + " used here all the same.", "Move it to datasource.url in prisma.config.ts.", datasource.file(),
                    datasource.line()));
        }
        Path folder = folderOf(datasource.file());
        if (datasource.url() != null) {
            return address(datasource.url(), datasource, folder,
                    "datasource " + datasource.name() + " in " + datasource.file().getFileName());
        }
        String name = Objects.requireNonNull(datasource.urlVariable());
        Variables variables = layout.config() == null ? env().variables() : layout.config().variables();
        Variables.@Nullable Variable variable = variables.find(name);
        if (variable == null) {
            return new Unresolved("The environment variable " + name + " is not set; the datasource in "
                    + datasource.file().getFileName() + " takes the address of the database from it.",
                    "Set it in the environment or in " + layout.folder().resolve(".env") + ".");
        }
        return address(variable.value(), datasource, folder, variable.describedAs());
    }

    private SchemaEnv env() {
        if (env == null) {
            env = SchemaEnv.read(layout, request.environment());
            notes.addAll(env.notes());
        }
        return env;
    }

    private DatabaseSource nowhere(@Nullable Datasource datasource) {
        if (datasource == null) {
            return new Unresolved("The schema has no datasource, so it names no database.",
                    "Add datasource db { provider = \"sqlite\" } and the address of the database.");
        }
        return rules.major() == 7
                ? new Unresolved("No address of a database was found: Prisma 7 takes it from datasource.url in"
                        + " prisma.config.ts" + (layout.config() == null ? ", and there is none." : "."),
                        "Add datasource: { url: \"file:./dev.db\" } to prisma.config.ts.")
                : new Unresolved("The datasource has no url.",
                        "Add url = \"file:./dev.db\" or url = env(\"DATABASE_URL\").");
    }

    private DatabaseSource address(String url, @Nullable Datasource datasource, Path folder, String describedAs) {
        String provider = datasource == null ? null : datasource.provider();
        DatabaseAddress address = DatabaseAddress.of(url, provider, folder, describedAs);
        for (String hint : address.hints()) {
            notes.add(new ProjectNote(Severity.HINT, "In the connection URL (" + describedAs + "): " + hint, "", null,
                    0));
        }
        if (address.source() instanceof Sqlite sqlite && !Files.exists(sqlite.file())) {
            hintAtOther(url, provider, sqlite);
        }
        return address.source();
    }

    /// A relative path is taken from different folders by Prisma 6, by Prisma 7 and by its adapters: the file may have
    /// been made in another one.
    private void hintAtOther(String url, @Nullable String provider, Sqlite missing) {
        Path schemaFolder = Files.isDirectory(layout.schema()) ? layout.schema() : folderOf(layout.schema());
        for (Path folder : List.of(schemaFolder, layout.folder(), request.workingFolder())) {
            if (DatabaseAddress.of(url, provider, folder, "").source() instanceof Sqlite other
                    && Files.exists(other.file())) {
                notes.add(new ProjectNote(Severity.HINT, missing.file() + " does not exist, but " + other.file()
                        + " does. In Prisma 6 the path begins at the schema, in Prisma 7 at prisma.config.ts, and some"
                        + " adapters begin at the folder in which the program runs.",
                        "Correct the path in " + missing.describedAs() + ".", other.file(), 0));
                return;
            }
        }
    }

    private static String described(Variables variables, List<String> names) {
        return names.stream().distinct().map(variables::find).filter(Objects::nonNull)
                .map(Variables.Variable::describedAs).collect(Collectors.joining(", "));
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.getParent(), "an absolute path of a file has a folder");
    }
}
