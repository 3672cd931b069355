package facet.editor;

/// A dim line of text that an editor shows above a line of its document, to be clicked. It is not part of the text.
///
/// @param line the line it stands above, from 0
/// @param text what it says: `1,204 rows`
/// @param action what a click does
public record Inlay(int line, String text, Runnable action) {}
