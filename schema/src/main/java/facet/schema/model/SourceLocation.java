package facet.schema.model;

import facet.language.TextRange;

/// Where something is declared.
///
/// @param range all of the declaration, comments before it left out
/// @param nameRange its name alone
public record SourceLocation(String file, TextRange range, TextRange nameRange) {}
