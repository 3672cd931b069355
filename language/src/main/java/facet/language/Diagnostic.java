package facet.language;

/// One thing that is wrong with a text.
///
/// @param range where; empty only where nothing stands at the place
/// @param code a stable name for the rule, lower case with a dot: `relation.missing-opposite`
/// @param message what is wrong, why, and what to do, in whole sentences
public record Diagnostic(TextRange range, Severity severity, String code, String message) {}
