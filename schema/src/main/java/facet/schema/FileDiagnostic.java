package facet.schema;

import facet.language.Diagnostic;

/// A diagnostic and the name of the file it is about.
public record FileDiagnostic(String file, Diagnostic diagnostic) {}
