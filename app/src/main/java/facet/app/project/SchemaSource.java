package facet.app.project;

import java.nio.file.Path;

/// One schema file of a project.
///
/// @param path absolute; the name under which the file was reached, symbolic links not resolved
/// @param content its text, or why it could not be read
public record SchemaSource(Path path, FileContent content) {}
