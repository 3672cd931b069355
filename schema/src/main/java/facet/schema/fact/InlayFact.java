package facet.schema.fact;

/// A fact to be shown dimly within the text, of which it is no part.
///
/// @param offset the place that it stands behind
/// @param text a few words: `onDelete: Restrict`
public record InlayFact(int offset, String text) {}
