package facet.app.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import facet.app.project.ProjectNote.Severity;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Chooses the rule set of a project: what is installed, else what `package.json` or a lock file says, else what the
/// project looks like.
final class RuleChoice {
    private static final Pattern RANGE = Pattern
            .compile("^\\s*(?:npm:prisma@)?[\\^~=v]*\\s*(\\d+)(?:[.\\-x*][^|<> ]*)?$");
    private static final Map<String, Pattern> LOCK_FILES = Map.of(
            "package-lock.json",
            Pattern.compile("\"node_modules/prisma\":\\s*\\{\\s*\"version\":\\s*\"((\\d+)[^\"]*)\""),
            "pnpm-lock.yaml", Pattern.compile("(?m)^\\s+'?/?prisma[@/]((\\d+)\\.[^:'(\\s]*)"),
            "yarn.lock", Pattern.compile("(?m)^\"?prisma@[^\\n]*:\\r?\\n\\s+version:? \"?((\\d+)[^\"\\s]*)"),
            "bun.lock", Pattern.compile("\"prisma\":\\s*\\[\"prisma@((\\d+)[^\"]*)\""));
    private static final List<String> PACKAGES = List.of("prisma", "@prisma/client");
    private static final List<String> DEPENDENCIES = List.of("devDependencies", "dependencies", "peerDependencies");

    private final List<ProjectNote> notes = new ArrayList<>();

    /// @param version the choice
    /// @param notes files that could not be read
    record Choice(PrismaVersion version, List<ProjectNote> notes) {}

    /// @param folder the project's folder
    /// @param config its `prisma.config.*`, if there is one
    /// @param hasUrl whether the schema's datasource has a `url`
    static Choice choose(Path folder, @Nullable Path config, boolean hasUrl) {
        RuleChoice choice = new RuleChoice();
        PrismaVersion version = choice.fromFiles(folder);
        return new Choice(version == null ? fromLooks(config, hasUrl) : version, choice.notes);
    }

    private static PrismaVersion fromLooks(@Nullable Path config, boolean hasUrl) {
        if (hasUrl) {
            return new PrismaVersion(6, "the datasource has a url, as in Prisma 6");
        }
        return config != null
                ? new PrismaVersion(7, "there is a " + config.getFileName())
                : new PrismaVersion(7, "nothing names a version, so the newest is taken");
    }

    private @Nullable PrismaVersion fromFiles(Path folder) {
        List<Path> folders = ProjectFolders.upFrom(folder);
        for (Path each : folders) {
            PrismaVersion installed = installed(each);
            if (installed != null) {
                return installed;
            }
        }
        for (Path each : folders) {
            PrismaVersion wanted = wanted(each);
            if (wanted != null) {
                return wanted;
            }
        }
        return folders.stream().map(this::locked).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private @Nullable PrismaVersion installed(Path folder) {
        for (String name : PACKAGES) {
            JsonNode json = json(folder.resolve("node_modules").resolve(name).resolve("package.json"));
            String version = json == null ? "" : json.path("version").asString("");
            Matcher number = RANGE.matcher(version);
            if (number.matches()) {
                return version(number.group(1), "node_modules holds " + name + " " + version);
            }
        }
        return null;
    }

    private @Nullable PrismaVersion wanted(Path folder) {
        JsonNode json = json(folder.resolve("package.json"));
        if (json == null) {
            return null;
        }
        for (String name : PACKAGES) {
            for (String kind : DEPENDENCIES) {
                String range = json.path(kind).path(name).asString("");
                Matcher number = RANGE.matcher(range);
                if (number.matches()) {
                    return version(number.group(1), "package.json asks for " + name + " " + range);
                }
            }
        }
        return null;
    }

    private @Nullable PrismaVersion locked(Path folder) {
        for (var lock : LOCK_FILES.entrySet()) {
            Path file = folder.resolve(lock.getKey());
            String text = Files.isRegularFile(file) ? read(file) : null;
            if (text != null) {
                Matcher version = lock.getValue().matcher(text);
                if (version.find()) {
                    return version(version.group(2), lock.getKey() + " holds prisma " + version.group(1));
                }
            }
        }
        return null;
    }

    private static PrismaVersion version(String major, String reason) {
        boolean isNew = major.length() > 1 || major.charAt(0) >= '7';
        return new PrismaVersion(isNew ? 7 : 6, reason);
    }

    /// The `schema` in the `prisma` part of a `package.json`, which Prisma reads up to version 6.
    static @Nullable String schemaInPackage(Path folder) {
        JsonNode json = new RuleChoice().json(folder.resolve("package.json"));
        String schema = json == null ? "" : json.path("prisma").path("schema").asString("");
        return schema.isEmpty() ? null : schema;
    }

    private @Nullable JsonNode json(Path file) {
        String text = Files.isRegularFile(file) ? read(file) : null;
        if (text == null) {
            return null;
        }
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            notes.add(new ProjectNote(Severity.WARNING,
                    file.getFileName() + " is not valid JSON: " + e.getOriginalMessage(),
                    "Mend it, so that the version of Prisma can be read from it.", file, line));
            return null;
        }
    }

    private @Nullable String read(Path file) {
        return switch (SchemaFiles.read(file)) {
            case FileContent.Text content -> content.text();
            case FileContent.Unreadable problem -> {
                notes.add(new ProjectNote(Severity.WARNING, problem.reason(), problem.whatToDo(), file, 0));
                yield null;
            }
        };
    }
}
