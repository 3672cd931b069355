package facet.diagram;

import java.util.List;
import javafx.scene.paint.Color;

import facet.diagram.layout.Box;
import facet.diagram.layout.Point;

/// What a diagram is drawn with: the screen or a file. All coordinates are pixels of the diagram at 100 %.
interface Pen {
    /// Which corners of a box are round.
    enum Corners {
        ALL,
        TOP,
        NONE
    }

    /// Where text stands relative to the point it is given.
    enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    void fill(Box box, Corners corners, Color color);

    /// The outline of a box; `width` counts pixels of the screen.
    void outline(Box box, Color color, double width);

    /// A line with round bends.
    void line(List<Point> points, Color color, double width, EdgeStyle style);

    void ring(Point center, double radius, Color fill, Color stroke, double width);

    /// Text whose middle is at the height of `y`.
    void text(String text, Point at, Align align, TextRole role, double scale, Color color);

    /// A picture with its upper left corner at a point.
    void picture(Picture picture, Point at, Color color);
}
