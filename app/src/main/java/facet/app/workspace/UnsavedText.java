package facet.app.workspace;

import facet.app.project.FileStamp;
import org.jspecify.annotations.Nullable;

/// A schema file's text as it stands in its editor and not yet in the file.
///
/// @param name the document's name
/// @param stamp the file as it was when it was read or saved last; null where it never was
public record UnsavedText(String name, String text, @Nullable FileStamp stamp) {}
