package facet.app.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import facet.app.project.ProjectNote.Severity;

/// Reads `.env` files from disk.
final class EnvFile {
    private EnvFile() {}

    /// The values in a file; none if there is no such file. One that is there but cannot be read is noted.
    static Map<String, String> values(Path file, List<ProjectNote> notes) {
        if (!Files.exists(file)) {
            return Map.of();
        }
        return switch (SchemaFiles.read(file)) {
            case FileContent.Text content -> DotEnv.parse(content.text());
            case FileContent.Unreadable problem -> {
                notes.add(new ProjectNote(Severity.WARNING, problem.reason(), problem.whatToDo(), file, 0));
                yield Map.of();
            }
        };
    }

    /// How to call a file to someone who looks at the folder.
    static String name(Path file, Path folder) {
        Path path = file.normalize();
        return path.startsWith(folder) ? folder.relativize(path).toString() : path.toString();
    }
}
