package facet.app.project;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import facet.app.project.ProjectNote.Severity;
import facet.app.project.ScriptValue.Text;

/// Reads the files of a layout and puts the project together.
final class ProjectReader {
    private ProjectReader() {}

    static Project read(Layout layout, ProjectRequest request) {
        List<ProjectNote> notes = new ArrayList<>(layout.notes());
        List<SchemaSource> sources = new ArrayList<>();
        List<Datasource> datasources = new ArrayList<>();
        for (Path file : layout.files()) {
            SchemaSource source = new SchemaSource(file, SchemaFiles.read(file));
            sources.add(source);
            addNotes(source, notes);
            if (source.content() instanceof FileContent.Text content) {
                datasources.addAll(Datasource.in(file, content.text()));
            }
        }
        boolean hasUrl = datasources.stream().anyMatch(Datasource::hasUrl);
        Path configFile = layout.config() == null ? null : layout.config().file();
        RuleChoice.Choice rules = RuleChoice.choose(layout.folder(), configFile, hasUrl);
        DatabaseChoice database = new DatabaseChoice(layout, datasources, rules.version(), request);
        DatabaseSource source = database.choose();
        notes.addAll(rules.notes());
        notes.addAll(database.notes());
        return new Project(name(layout.folder()), layout.folder(), ProjectKind.SCHEMA, sources, rules.version(), source,
                notes, migrations(layout, datasources), configFile);
    }

    static String name(Path folder) {
        return folder.getFileName() == null ? folder.toString() : folder.getFileName().toString();
    }

    private static void addNotes(SchemaSource source, List<ProjectNote> notes) {
        switch (source.content()) {
            case FileContent.Unreadable problem -> notes.add(
                    new ProjectNote(Severity.WARNING, problem.reason(), problem.whatToDo(), source.path(), 0));
            case FileContent.Text text -> addNotes(source.path(), text.decoding(), notes);
        }
    }

    private static void addNotes(Path file, Decoding decoding, List<ProjectNote> notes) {
        Decoding.Malformed malformed = decoding.malformed();
        if (malformed != null) {
            notes.add(new ProjectNote(Severity.WARNING, malformed.message(), "Convert it to UTF-8.", file,
                    malformed.line()));
        }
        if (decoding.hasByteOrderMark()) {
            notes.add(new ProjectNote(Severity.HINT, file.getFileName()
                    + " begins with a byte-order mark, which Prisma takes for an error in line 1.",
                    "Save it without one.", file, 1));
        }
    }

    /// Where the configuration file says; else in the schema's folder, or, if only the file with the datasource has
    /// one, beside that.
    private static Path migrations(Layout layout, List<Datasource> datasources) {
        if (layout.config() != null && layout.config().migrations() instanceof Text text
                && !text.value().isEmpty()) {
            try {
                return layout.config().folder().resolve(text.value()).normalize();
            } catch (InvalidPathException e) {
                // Names nothing on this system: the usual folder is the next best.
                return layout.config().folder().resolve("migrations");
            }
        }
        boolean isFolder = Files.isDirectory(layout.schema());
        Path usual = (isFolder ? layout.schema() : folderOf(layout.schema())).resolve("migrations");
        if (!isFolder || Files.isDirectory(usual) || datasources.isEmpty()) {
            return usual;
        }
        Path beside = folderOf(datasources.getFirst().file()).resolve("migrations");
        return Files.isDirectory(beside) ? beside : usual;
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.getParent(), "an absolute path of a file has a folder");
    }
}
