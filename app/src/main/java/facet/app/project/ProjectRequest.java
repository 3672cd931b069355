package facet.app.project;

import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// What is asked to be opened.
///
/// @param path a schema file, a folder of schema files, a project folder or a database file; absent when the user
///     named none
/// @param workingFolder the folder against which a relative path is resolved
/// @param environment the variables of the process; they win over every `.env` file
/// @param url the connection URL of the database, where the user named one; it wins over the project's own
public record ProjectRequest(@Nullable Path path, Path workingFolder, Map<String, String> environment,
        @Nullable String url) {
    public ProjectRequest {
        workingFolder = workingFolder.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
    }

    /// Asks for what `path` means, with the database that the project names itself.
    public ProjectRequest(@Nullable Path path, Path workingFolder, Map<String, String> environment) {
        this(path, workingFolder, environment, null);
    }

    /// Leaves the environment and the URL out, since they hold secrets.
    @Override
    public String toString() {
        return "ProjectRequest[path=" + path + ", workingFolder=" + workingFolder + "]";
    }
}
