package facet.database;

/// What tells one long value from another without holding either: made by the database, of all bytes of a value, and compared by it.
///
/// @param text in the engine's own form; only that of the same column of the same database can be compared
public record Digest(String text) {}
