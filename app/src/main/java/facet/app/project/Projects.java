package facet.app.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import facet.app.project.DatabaseSource.Sqlite;
import facet.app.project.Layout.Lookup.At;
import facet.app.project.Layout.Lookup.Nothing;
import facet.app.project.ProjectNote.Severity;
import facet.app.project.ProjectOutcome.Found;
import facet.app.project.ProjectOutcome.NotFound;
import facet.database.DatabaseLocation;

/// Finds the project that a path means.
public final class Projects {
    private static final String WHAT_OPENS = "Open a .prisma file, a project folder or an SQLite file.";

    private Projects() {}

    /// Looks at the file system once. Never throws for what it finds there.
    public static ProjectOutcome find(ProjectRequest request) {
        if (request.url() != null) {
            return named(request.url(), request);
        }
        if (request.path() == null) {
            return new NotFound("Nothing was named to open. " + WHAT_OPENS, null);
        }
        Path path = request.workingFolder().resolve(request.path()).normalize();
        if (!Files.exists(path)) {
            return new NotFound(missing(path), path);
        }
        if (!Files.isReadable(path)) {
            return new NotFound("You may not read " + path + ". Change its permissions, or open a copy.", path);
        }
        SchemaLookup lookup = new SchemaLookup(request.environment());
        return Files.isDirectory(path) ? outcome(lookup.ofFolder(path), path, request) : file(path, lookup, request);
    }

    private static ProjectOutcome file(Path path, SchemaLookup lookup, ProjectRequest request) {
        if (!Files.isRegularFile(path)) {
            return new NotFound(path + " is neither a file nor a folder. " + WHAT_OPENS, path);
        }
        String name = String.valueOf(path.getFileName());
        if (SchemaFolder.isSchemaFile(path)) {
            return outcome(lookup.ofFile(path), path, request);
        }
        Optional<ConfigPlace> config = ConfigPlace.of(path);
        if (config.isPresent() || name.equals("package.json")) {
            Path folder = config.map(ConfigPlace::workingFolder).orElseGet(() -> folderOf(path));
            return outcome(lookup.ofFolder(folder), path, request);
        }
        return database(path);
    }

    private static ProjectOutcome database(Path path) {
        try {
            if (DatabaseFile.hasMagic(path)) {
                return new Found(bare(path, List.of()));
            }
            if (DatabaseFile.isNamedSo(path) && Files.size(path) == 0) {
                return new Found(bare(path, List.of(new ProjectNote(Severity.HINT,
                        path.getFileName() + " is empty: a database without tables.", "", path, 0))));
            }
        } catch (IOException e) {
            return new NotFound(IoWords.reason(path, e) + " " + IoWords.whatToDo(e), path);
        }
        return new NotFound(DatabaseFile.isNamedSo(path)
                ? path + " is named like a database, but is no SQLite database; it may be encrypted or damaged."
                        + " Open another file, or a copy from a backup."
                : path + " is neither a Prisma schema nor an SQLite database. " + WHAT_OPENS, path);
    }

    private static Project bare(Path file, List<ProjectNote> notes) {
        DatabaseLocation.Sqlite location = new DatabaseLocation.Sqlite(file, DatabaseLocation.Sqlite.USUAL_LOCK_WAIT);
        return Project.bare(ProjectReader.name(file), folderOf(file), new Sqlite(location, "opened by itself"), notes);
    }

    /// The database that the user named, alone or in the place of a project's own.
    private static ProjectOutcome named(String url, ProjectRequest request) {
        Path folder = request.workingFolder();
        return switch (DatabaseAddress.of(url, folder, "named on the command line").source()) {
            case DatabaseSource.Unresolved(String reason, String whatToDo) ->
                new NotFound(reason + " " + whatToDo, request.path() == null ? folder : request.path());
            case DatabaseSource.Known known -> {
                if (request.path() == null) {
                    yield new Found(Project.bare(known.location().displayName(), folder, known, List.of()));
                }
                ProjectRequest without = new ProjectRequest(request.path(), folder, request.environment());
                yield find(without) instanceof Found(Project project) ? new Found(project.with(known)) : find(without);
            }
        };
    }

    private static ProjectOutcome outcome(Layout.Lookup lookup, Path path, ProjectRequest request) {
        return switch (lookup) {
            case At at -> new Found(ProjectReader.read(at.layout(), request));
            case Nothing nothing -> new NotFound(nothing.message(), path);
        };
    }

    private static String missing(Path path) {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return path + " is a symbolic link to something that does not exist. Mend the link, or open its target.";
        }
        Path parent = path.getParent();
        while (parent != null && !Files.exists(parent)) {
            parent = parent.getParent();
        }
        boolean isNear = Objects.equals(parent, path.getParent());
        return "There is no " + path + (isNear ? "." : "; the folders exist up to " + parent + ".") + " " + WHAT_OPENS;
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.getParent(), "an absolute path of a file has a folder");
    }
}
