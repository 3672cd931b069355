package facet.app.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The folders around a schema.
final class ProjectFolders {
    private static final Set<String> INNER_NAMES = Set.of("prisma", "schema");

    private ProjectFolders() {}

    /// The folder and those above it, up to the one that holds the repository (`.git`), or to the root.
    static List<Path> upFrom(Path folder) {
        List<Path> folders = new ArrayList<>();
        for (Path each = folder; each != null; each = each.getParent()) {
            folders.add(each);
            if (Files.exists(each.resolve(".git"))) {
                break;
            }
        }
        return folders;
    }

    /// The folder that a schema without a configuration file belongs to: that of the nearest `package.json`, else its
    /// own, or the one above if that is only called `prisma`.
    static Path projectOf(Path schemaFolder) {
        for (Path each : upFrom(schemaFolder)) {
            if (Files.isRegularFile(each.resolve("package.json"))) {
                return each;
            }
        }
        Path folder = schemaFolder;
        while (folder.getParent() != null && folder.getFileName() != null
                && INNER_NAMES.contains(folder.getFileName().toString())) {
            folder = folder.getParent();
        }
        return folder;
    }
}
