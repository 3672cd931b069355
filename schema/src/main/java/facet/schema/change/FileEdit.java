package facet.schema.change;

import facet.language.TextEdit;

/// An edit and the name of the file it belongs to.
public record FileEdit(String file, TextEdit edit) {}
