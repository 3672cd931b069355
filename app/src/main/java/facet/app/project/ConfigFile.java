package facet.app.project;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import facet.app.project.ConfigScript.EnvLoad;
import facet.app.project.ProjectNote.Severity;
import facet.app.project.ScriptValue.Absent;
import facet.app.project.ScriptValue.Failing;
import facet.app.project.ScriptValue.Fields;
import facet.app.project.ScriptValue.Text;
import facet.app.project.ScriptValue.Unknown;
import org.jspecify.annotations.Nullable;

/// A `prisma.config.*`, read without running it.
///
/// @param file the file
/// @param schema its `schema`
/// @param migrations its `migrations.path`
/// @param url its `datasource.url`
/// @param variables the environment as the file sees it, with what it loads from `.env`
/// @param loadsEnv whether it loads a `.env`
/// @param notes what could not be read
record ConfigFile(Path file, ScriptValue schema, ScriptValue migrations, ScriptValue url, Variables variables,
        boolean loadsEnv, List<ProjectNote> notes) {
    private static final List<String> NAMES = List.of("prisma.config.ts", "prisma.config.mts", "prisma.config.cts",
            "prisma.config.js", "prisma.config.mjs", "prisma.config.cjs");
    private static final String WRITE_IT_OUT = "Write it as a text, as env(\"NAME\") or as process.env.NAME, so that it can be read without running the file.";

    Path folder() {
        return Objects.requireNonNull(file.getParent(), "a configuration file lies in a folder");
    }

    static boolean isConfig(Path file) {
        return file.getFileName() != null && NAMES.contains(file.getFileName().toString());
    }

    /// The configuration file in a folder; the first by Prisma's order if there are several.
    static @Nullable Path in(Path folder) {
        return NAMES.stream().map(folder::resolve).filter(Files::isRegularFile).findFirst().orElse(null);
    }

    static ConfigFile read(Path file, Map<String, String> environment) {
        return switch (SchemaFiles.read(file)) {
            case FileContent.Text content -> read(file, content.text(), environment);
            case FileContent.Unreadable problem -> new ConfigFile(file, new Absent(""), new Absent(""),
                    new Unknown(file.getFileName() + " could not be read", 0), new Variables(environment), false,
                    List.of(
                            new ProjectNote(Severity.WARNING, problem.reason(), problem.whatToDo(), file, 0)));
        };
    }

    private static ConfigFile read(Path file, String source, Map<String, String> environment) {
        ConfigScript script = new ConfigScript(source);
        List<ProjectNote> notes = new ArrayList<>();
        Variables variables = new Variables(environment);
        for (EnvLoad load : script.envLoads()) {
            load(file, load, variables, notes);
        }
        ScriptValue exported = script.evaluate(file, variables);
        Fields fields = switch (exported) {
            case Fields known -> known;
            case null -> {
                notes.add(new ProjectNote(Severity.WARNING, file.getFileName() + " exports no configuration.",
                        "Begin it with `export default defineConfig({`.", file, 0));
                yield new Fields(Map.of(), List.of());
            }
            case Unknown unknown -> {
                notes.add(unread(file, "the configuration", unknown));
                yield new Fields(Map.of(), List.of(unknown));
            }
            case Text text -> new Fields(Map.of(), List.of());
            case Absent absent -> new Fields(Map.of(), List.of());
            case Failing failing -> new Fields(Map.of(), List.of());
        };
        ScriptValue schema = ScriptExpression.field(fields, "schema");
        ScriptValue migrations = inner(fields, "migrations", "path");
        ScriptValue url = inner(fields, "datasource", "url");
        if (exported instanceof Fields) {
            notes.addAll(ConfigFields.hints(file, fields));
            noteUnread(file, "`schema`", schema, notes);
            noteUnread(file, "`migrations.path`", migrations, notes);
            noteUnread(file, "`datasource.url`", url, notes);
        }
        return new ConfigFile(file, schema, migrations, url, variables, !script.envLoads().isEmpty(),
                List.copyOf(notes));
    }

    private static ScriptValue inner(Fields fields, String outer, String key) {
        ScriptValue value = ScriptExpression.field(fields, outer);
        return value instanceof Fields inside ? ScriptExpression.field(inside, key) : value;
    }

    private static void noteUnread(Path file, String what, ScriptValue value, List<ProjectNote> notes) {
        if (value instanceof Unknown unknown) {
            notes.add(unread(file, what, unknown));
        }
    }

    private static ProjectNote unread(Path file, String what, Unknown unknown) {
        String message = "In line " + unknown.line() + " of " + file.getFileName() + ", " + what
                + " cannot be read without running it: " + unknown.source();
        return new ProjectNote(Severity.WARNING, message, WRITE_IT_OUT, file, unknown.line());
    }

    private static void load(Path file, EnvLoad load, Variables variables, List<ProjectNote> notes) {
        Path folder = Objects.requireNonNull(file.getParent(), "a configuration file lies in a folder");
        ScriptValue named = ScriptExpression.value(load.file(), new ScriptScope(file, variables));
        if (named instanceof Fields options) {
            named = ScriptExpression.field(options, "path");
        }
        try {
            switch (named) {
                case Text text -> EnvFile.addTo(variables, folder.resolve(text.value()), folder, notes);
                case Absent absent -> EnvFile.addTo(variables, folder.resolve(".env"), folder, notes);
                case Unknown unknown -> notes.add(unread(file, "the path of the .env file", unknown));
                case Fields fields ->
                    notes.add(unread(file, "the path of the .env file", new Unknown("{…}", load.line())));
                case Failing failing -> notes.add(unread(file, "the path of the .env file",
                        new Unknown("env(\"" + failing.variable() + "\")", load.line())));
            }
        } catch (InvalidPathException e) {
            notes.add(unread(file, "the path of the .env file", new Unknown(e.getInput(), load.line())));
        }
    }
}
