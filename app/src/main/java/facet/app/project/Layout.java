package facet.app.project;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// Which files make up a project.
///
/// @param folder the project's folder
/// @param schema the schema file or the folder of schema files
/// @param files the schema files
/// @param config the configuration file, if there is one
/// @param notes what was seen on the way
record Layout(Path folder, Path schema, List<Path> files, @Nullable ConfigFile config, List<ProjectNote> notes) {
    /// A layout, or why there is none.
    sealed interface Lookup {
        record At(Layout layout) implements Lookup {}

        record Nothing(String message) implements Lookup {}
    }
}
