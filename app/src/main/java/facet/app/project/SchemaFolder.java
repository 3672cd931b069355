package facet.app.project;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The schema files below a folder. Symbolic links are followed, each real folder is entered once; `node_modules` and
/// folders whose name begins with a dot are left out.
final class SchemaFolder {
    /// A search stops after that many files and folders: someone opened their home folder.
    static final int MOST_ENTRIES = 50_000;

    private final List<Path> files = new ArrayList<>();
    private final List<ProjectNote> notes = new ArrayList<>();
    private final Set<Path> entered = new HashSet<>();
    private final int most;
    private int entries;

    private SchemaFolder(int most) {
        this.most = most;
    }

    /// @param files sorted by path
    /// @param notes folders that could not be read
    /// @param isComplete whether everything was looked at
    record Listing(List<Path> files, List<ProjectNote> notes, boolean isComplete) {}

    static Listing below(Path folder) {
        return below(folder, MOST_ENTRIES);
    }

    /// @param most after how many files and folders to stop
    static Listing below(Path folder, int most) {
        SchemaFolder search = new SchemaFolder(most);
        search.enter(folder);
        return new Listing(search.files.stream().sorted().toList(), List.copyOf(search.notes),
                search.entries < most);
    }

    /// The schema files in the folder itself.
    static List<Path> directlyIn(Path folder) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder, "*.prisma")) {
            children.forEach(child -> {
                if (Files.isRegularFile(child)) {
                    found.add(child);
                }
            });
        } catch (IOException | DirectoryIteratorException e) {
            // A folder that cannot be listed holds nothing that could be opened; looking below it says why.
            return List.of();
        }
        return found.stream().sorted().toList();
    }

    static boolean isSchemaFile(Path path) {
        return path.getFileName() != null && path.getFileName().toString().endsWith(".prisma");
    }

    private void enter(Path folder) {
        try {
            if (!entered.add(folder.toRealPath())) {
                return;
            }
            List<Path> folders = new ArrayList<>();
            try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
                for (Path child : children) {
                    if (++entries >= most) {
                        return;
                    }
                    if (Files.isDirectory(child)) {
                        folders.add(child);
                    } else if (isSchemaFile(child)) {
                        files.add(child);
                    }
                }
            }
            folders.stream().filter(SchemaFolder::mayHoldSchemas).sorted().forEach(this::enter);
        } catch (IOException e) {
            addNote(folder, e);
        } catch (DirectoryIteratorException e) {
            addNote(folder, new IOException(e.getMessage(), e));
        }
    }

    private void addNote(Path folder, IOException e) {
        notes.add(new ProjectNote(ProjectNote.Severity.WARNING, IoWords.reason(folder, e), IoWords.whatToDo(e), folder,
                0));
    }

    private static boolean mayHoldSchemas(Path folder) {
        String name = folder.getFileName().toString();
        return !name.startsWith(".") && !name.equals("node_modules");
    }
}
