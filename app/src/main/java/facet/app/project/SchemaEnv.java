package facet.app.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import facet.app.project.DatabaseSource.Unresolved;
import facet.app.project.ProjectNote.Severity;
import org.jspecify.annotations.Nullable;

/// The `.env` files of a project without a configuration file: the one beside `package.json`, then the schema's own.
///
/// Prisma 6 loads both and the first wins. It stops where the second sets a variable to the value that it has already;
/// where it sets another one, it goes on without a word.
final class SchemaEnv {
    private final Path folder;
    private final Map<String, String> environment;
    private final Variables variables;
    private final List<ProjectNote> notes = new ArrayList<>();
    private @Nullable Unresolved conflict;

    private SchemaEnv(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
        this.variables = new Variables(environment);
    }

    static SchemaEnv read(Layout layout, Map<String, String> environment) {
        SchemaEnv env = new SchemaEnv(layout.folder(), environment);
        Path root = layout.folder().resolve(".env");
        Map<String, String> first = EnvFile.values(root, env.notes);
        env.add(first, root);
        Path beside = Objects.requireNonNull(layout.schema().getParent(), "an absolute path of a file has a folder");
        Stream.of(beside, layout.folder().resolve("prisma"), layout.schema()).map(each -> each.resolve(".env"))
                .filter(Files::exists).findFirst().filter(own -> !own.equals(root)).ifPresent(own -> {
                    Map<String, String> second = EnvFile.values(own, env.notes);
                    env.compare(first, root, second, own);
                    env.add(second, own);
                });
        return env;
    }

    /// What the files and the environment set.
    Variables variables() {
        return variables;
    }

    /// What was noticed in the files.
    List<ProjectNote> notes() {
        return List.copyOf(notes);
    }

    /// Why Prisma 6 does nothing here; absent if it does.
    @Nullable
    Unresolved conflict() {
        return conflict;
    }

    private void add(Map<String, String> values, Path file) {
        variables.addMissing(DotEnv.expanded(values, variables.values()), name(file));
    }

    /// As Prisma compares: the value in force, which may come from the environment, with what the second file says
    /// literally.
    private void compare(Map<String, String> first, Path root, Map<String, String> second, Path own) {
        List<String> repeated = new ArrayList<>();
        Map<String, String> inForce = variables.values();
        second.forEach((key, value) -> {
            if (!first.containsKey(key)) {
                return;
            }
            if (value.equals(inForce.get(key))) {
                repeated.add(key);
            } else if (!environment.containsKey(key)) {
                notes.add(new ProjectNote(Severity.WARNING,
                        "%s sets %s, but %s counts, as for Prisma.".formatted(name(own), key, describedAs(key)),
                        "Set it in one file only.", own, 0));
            }
        });
        if (!repeated.isEmpty()) {
            boolean one = repeated.size() == 1;
            conflict = new Unresolved(
                    "%s %s set twice to the same value, in %s and in %s. Prisma 6 stops there with an error, whatever %s for."
                            .formatted(String.join(", ", repeated), one ? "is" : "are", name(root), name(own),
                                    one ? "the variable is" : "the variables are"),
                    "Remove %s from %s, then open the project again.".formatted(one ? "it" : "them", name(own)));
        }
    }

    private String describedAs(String key) {
        Variables.@Nullable Variable known = variables.find(key);
        return known == null ? key : known.describedAs();
    }

    private String name(Path file) {
        return EnvFile.name(file, folder);
    }
}
