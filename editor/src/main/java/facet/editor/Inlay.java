package facet.editor;

import java.util.List;

/// A dim line that an editor shows above a line of its document, of parts to be clicked. It is not part of the text.
///
/// @param line the line it stands above, from 0
public record Inlay(int line, List<Part> parts) {

    public Inlay {
        parts = List.copyOf(parts);
    }

    /// An inlay of one part.
    public Inlay(int line, String text, Runnable action) {
        this(line, List.of(new Part(text, action)));
    }

    /// @param text what it says: `1,204 rows`
    /// @param action what a click does
    public record Part(String text, Runnable action) {}
}
