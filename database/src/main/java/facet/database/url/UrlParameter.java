package facet.database.url;

/// One `name=value` of a URL.
///
/// @param name decoded
/// @param value decoded; empty if there is no `=`
/// @param offset where its name begins in the URL
/// @param valueOffset where its value begins
record UrlParameter(String name, String value, int offset, int valueOffset) {}
