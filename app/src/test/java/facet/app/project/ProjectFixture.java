package facet.app.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/// A folder to build a project in, and the questions that tests ask about it.
final class ProjectFixture {
    static final String MODEL = "model A {\n  id Int @id\n}\n";
    static final String SIX = "datasource db {\n  provider = \"sqlite\"\n  url      = env(\"DATABASE_URL\")\n}\n\n"
            + MODEL;
    static final String SEVEN = "datasource db {\n  provider = \"sqlite\"\n}\n\n" + MODEL;

    final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    ProjectFixture(Path folder) throws IOException {
        this.folder = folder.toRealPath();
        Files.createDirectories(this.folder.resolve(".git"));
    }

    ProjectFixture with(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    ProjectFixture withConfig(String fields) throws IOException {
        return with("prisma.config.ts",
                "import \"dotenv/config\";\nimport { defineConfig, env } from \"prisma/config\";\n"
                        + "export default defineConfig({ " + fields + " });\n");
    }

    ProjectFixture withVariable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    ProjectOutcome find(String path) {
        return Projects.find(new ProjectRequest(Path.of(path), folder, environment));
    }

    Project open(String path) {
        return assertInstanceOf(ProjectOutcome.Found.class, find(path)).project();
    }

    Project open() {
        return open(".");
    }

    String refusal(String path) {
        return assertInstanceOf(ProjectOutcome.NotFound.class, find(path)).message();
    }

    /// The database file relative to the folder, and where it was named.
    String sqlite(Project project) {
        var sqlite = assertInstanceOf(DatabaseSource.Sqlite.class, project.database());
        return folder.relativize(sqlite.file()) + " from " + sqlite.describedAs();
    }

    static String unresolved(Project project) {
        return assertInstanceOf(DatabaseSource.Unresolved.class, project.database()).reason();
    }

    List<String> sources(Project project) {
        return project.sources().stream().map(source -> folder.relativize(source.path()).toString()).toList();
    }

    static List<String> notes(Project project) {
        return project.notes().stream().map(note -> note.line() + ": " + note.message()).toList();
    }
}
