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
public record ProjectRequest(@Nullable Path path, Path workingFolder, Map<String, String> environment) {
    public ProjectRequest {
        workingFolder = workingFolder.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
    }

    /// Leaves the environment out, since it holds secrets.
    @Override
    public String toString() {
        return "ProjectRequest[path=" + path + ", workingFolder=" + workingFolder + "]";
    }
}
