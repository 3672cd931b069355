package facet.app.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import facet.app.project.ProjectNote.Severity;
import facet.app.project.ScriptValue.Fields;
import facet.app.project.ScriptValue.Truth;

/// The fields that a `prisma.config.*` may have. Prisma passes over any other, or refuses
/// the file if it is not written with `defineConfig`, so a slip of the pen is worth a hint.
///
/// Source: Prisma's reference of its configuration file, versions 6.19 and 7.9.
final class ConfigFields {
    private static final Map<String, Set<String>> INNER = Map.of("experimental",
            Set.of("externalTables", "extensions", "adapter", "studio"), "datasource",
            Set.of("url", "shadowDatabaseUrl", "directUrl"), "migrations", Set.of("path", "initShadowDb", "seed"),
            "tables",
            Set.of("external"), "enums", Set.of("external"), "views", Set.of("path"), "typedSql", Set.of("path"));
    /// Those without fields of their own; the last five are of Prisma 6 only.
    private static final Set<String> PLAIN = Set.of("schema", "extensions", "engine", "adapter", "studio", "migrate",
            "earlyAccess");
    /// What works only where a field of `experimental` is set.
    private static final Map<String, String> EXPERIMENTAL = Map.of("tables.external", "externalTables",
            "enums.external",
            "externalTables", "migrations.initShadowDb", "externalTables", "extensions", "extensions");

    private ConfigFields() {}

    /// What `config` has and Prisma does not know, or does not take yet.
    static List<ProjectNote> hints(Path file, Fields config) {
        List<ProjectNote> notes = new ArrayList<>();
        Set<String> known = new TreeSet<>(INNER.keySet());
        known.addAll(PLAIN);
        unknown(file, "", config, known, notes);
        config.entries().forEach((name, value) -> {
            if (value instanceof Fields inner && INNER.containsKey(name))
                unknown(file, name + ".", inner, new TreeSet<>(INNER.getOrDefault(name, Set.of())), notes);
        });
        EXPERIMENTAL.forEach((path, needed) -> {
            if (has(config, path) && !isOn(config, needed) && config.unread().isEmpty())
                notes.add(hint(file, "`" + path + "` works only together with `experimental." + needed + "`.",
                        "Add experimental: { " + needed + ": true }."));
        });
        return notes;
    }

    private static void unknown(Path file, String prefix, Fields fields, Set<String> known, List<ProjectNote> notes) {
        for (String name : new TreeSet<>(fields.entries().keySet()))
            if (!known.contains(name))
                notes.add(hint(file,
                        "Prisma knows no field `" + prefix + name + "`: it does not read it, or refuses the file.",
                        "Known here are " + String.join(", ", known) + "."));
    }

    private static boolean has(Fields config, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) return config.entries().containsKey(path);
        return config.entries().get(path.substring(0, dot)) instanceof Fields inner
                && inner.entries().containsKey(path.substring(dot + 1));
    }

    /// Whether a field of `experimental` is there and not known to be off.
    private static boolean isOn(Fields config, String name) {
        return has(config, "experimental." + name) && config.entries().get("experimental") instanceof Fields inner
                && !(inner.get(name) instanceof Truth(boolean isTrue) && !isTrue);
    }

    private static ProjectNote hint(Path file, String message, String whatToDo) {
        return new ProjectNote(Severity.HINT, message, whatToDo, file, 0);
    }
}
