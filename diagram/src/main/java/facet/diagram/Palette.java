package facet.diagram;

import javafx.scene.paint.Color;

/// Gives each ink its colour.
interface Palette {
    Color color(Ink ink);

    /// The same colours, faded towards the canvas: 0 is not at all, 1 is invisible.
    default Palette faded(double amount) {
        if (amount == 0) return this;
        Color canvas = color(Ink.CANVAS);
        return ink -> color(ink).interpolate(canvas, amount);
    }
}
