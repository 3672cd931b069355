package facet.app.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import facet.app.project.ProjectNote.Severity;
import facet.app.project.ScriptValue.Absent;
import facet.app.project.ScriptValue.Failing;
import facet.app.project.ScriptValue.Fields;
import facet.app.project.ScriptValue.Items;
import facet.app.project.ScriptValue.Named;
import facet.app.project.ScriptValue.Text;
import facet.app.project.ScriptValue.Truth;
import facet.app.project.ScriptValue.Unknown;

/// A `prisma.config.*`, read without running it.
///
/// @param place where it lies
/// @param fields what it exports
/// @param variables the environment as the file sees it, with what it loads from `.env`
/// @param loadsEnv whether it loads a `.env`
/// @param notes what could not be read
record ConfigFile(ConfigPlace place, Fields fields, Variables variables, boolean loadsEnv, List<ProjectNote> notes) {
    private static final String WRITE_IT_OUT = "Write it as a text, as env(\"NAME\") or as process.env.NAME, so that it can be read without running the file.";
    /// What Facet needs to know; what else cannot be read does no harm.
    private static final List<String> NEEDED = List.of("schema", "migrations.path", "datasource.url");

    Path file() {
        return place.file();
    }

    /// The folder where its paths begin.
    Path folder() {
        return place.folder();
    }

    ScriptValue schema() {
        return value("schema");
    }

    ScriptValue migrations() {
        return value("migrations.path");
    }

    ScriptValue url() {
        return value("datasource.url");
    }

    /// The value at a path such as `views.path`.
    ScriptValue value(String path) {
        ScriptValue value = fields;
        for (String key : path.split("\\.", -1)) {
            if (!(value instanceof Fields inside)) {
                return value;
            }
            value = inside.get(key);
        }
        return value;
    }

    static ConfigFile read(ConfigPlace place, Map<String, String> environment) {
        Path file = place.file();
        return switch (SchemaFiles.read(file)) {
            case FileContent.Text content -> read(place, content.text(), environment);
            case FileContent.Unreadable problem -> new ConfigFile(place,
                    new Fields(Map.of(), List.of(new Unknown(file.getFileName() + " could not be read", 0))),
                    new Variables(environment), false,
                    List.of(
                            new ProjectNote(Severity.WARNING, problem.reason(), problem.whatToDo(), file, 0)));
        };
    }

    private static ConfigFile read(ConfigPlace place, String source, Map<String, String> environment) {
        Path file = place.file();
        ConfigScript script = new ConfigScript(source);
        List<ProjectNote> notes = new ArrayList<>();
        Variables variables = new Variables(environment);
        List<EnvLoad> loads = script.envLoads();
        for (EnvLoad load : loads) {
            new EnvLoading(place, script.imports(), variables, notes).load(load);
        }
        ScriptValue exported = script.evaluate(place, variables);
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
            case Text _,Truth _,Items _,Named _,Absent _,Failing _ -> new Fields(Map.of(), List.of());
        };
        ConfigFile config = new ConfigFile(place, fields, variables, !loads.isEmpty(), notes);
        if (exported instanceof Fields) {
            notes.addAll(ConfigFields.hints(file, fields));
            for (String path : NEEDED) {
                if (config.value(path) instanceof Unknown unknown) {
                    notes.add(unread(file, "`" + path + "`", unknown));
                }
            }
        }
        return new ConfigFile(place, fields, variables, !loads.isEmpty(), List.copyOf(notes));
    }

    static ProjectNote unread(Path file, String what, Unknown unknown) {
        String message = "In line " + unknown.line() + " of " + file.getFileName() + ", " + what
                + " cannot be read without running it: " + unknown.source();
        return new ProjectNote(Severity.WARNING, message, WRITE_IT_OUT, file, unknown.line());
    }
}
