package facet.app.connect;

/// A connection that the user gave a name.
///
/// @param name its name; no two have the same
/// @param url the connection URL without its password
/// @param isReadOnly whether rows may only be looked at
public record SavedConnection(String name, String url, boolean isReadOnly) {}
