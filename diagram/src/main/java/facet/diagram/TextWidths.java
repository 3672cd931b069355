package facet.diagram;

/// Measures text in the fonts of a card, in pixels at 100 %. Pure and safe to use from any thread.
public interface TextWidths {
    double of(String text, TextRole role);
}
