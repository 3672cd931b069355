package facet.diagram;

import java.util.Set;

import facet.diagram.Pen.Align;
import facet.diagram.Pen.Corners;
import facet.diagram.layout.Box;
import facet.diagram.layout.Point;

/// Draws a card at each level of detail.
final class CardDrawing {
    private static final double LARGEST_TITLE = 3;
    private static final double READABLE_PX = 13;

    private CardDrawing() {}

    /// All of a card; `activeRows` are the places of the rows to be tinted.
    static void rows(Pen pen, Palette palette, Node node, Box box, CardText text, Set<Integer> activeRows) {
        pen.fill(new Box(box.x(), box.y() + 2, box.width(), box.height()), Corners.ALL, palette.color(Ink.SHADOW));
        pen.fill(box, Corners.ALL, palette.color(Ink.CARD));
        double headerEnd = box.y() + CardMetrics.HEADER_PX;
        boolean isBare = node.rows().isEmpty();
        pen.fill(new Box(box.x(), box.y(), box.width(), CardMetrics.HEADER_PX), isBare ? Corners.ALL : Corners.TOP,
                palette.color(Ink.header(node.kind())));
        for (int row : activeRows) {
            pen.fill(new Box(box.x(), headerEnd + row * CardMetrics.ROW_PX, box.width(), CardMetrics.ROW_PX),
                    Corners.NONE, palette.color(Ink.ROW_ACTIVE));
        }
        header(pen, palette, node, box, text);
        double middle = headerEnd + CardMetrics.ROW_PX / 2;
        for (int i = 0; i < node.rows().size(); i++) {
            row(pen, palette, node.rows().get(i), box, middle + i * CardMetrics.ROW_PX, text, text.lines().get(i));
        }
        pen.outline(box, palette.color(Ink.BORDER), 1);
    }

    private static void header(Pen pen, Palette palette, Node node, Box box, CardText text) {
        double middle = box.y() + CardMetrics.HEADER_PX / 2;
        double left = box.x() + CardMetrics.PADDING_PX;
        pen.picture(Picture.of(node.kind()), new Point(left, middle - 8), palette.color(Ink.accent(node.kind())));
        pen.text(text.title(), new Point(left + CardMetrics.PICTURE_PX, middle), Align.LEFT, TextRole.TITLE, 1,
                palette.color(Ink.TITLE));
        if (!text.subtitle().isEmpty()) {
            pen.text(text.subtitle(), new Point(box.right() - CardMetrics.PADDING_PX, middle), Align.RIGHT,
                    TextRole.SUBTITLE, 1, palette.color(Ink.SUBTITLE));
        }
    }

    private static void row(Pen pen, Palette palette, NodeRow row, Box box, double middle, CardText text,
            CardText.Line line) {
        double left = box.x() + CardMetrics.PADDING_PX;
        double mark = left - 1;
        if (row.marks().contains(RowMark.KEY)) mark = mark(pen, Picture.KEY, mark, middle, palette, Ink.KEY);
        if (row.marks().contains(RowMark.FOREIGN_KEY)) {
            mark = mark(pen, Picture.ARROW, mark, middle, palette, Ink.FOREIGN_KEY);
        }
        if (row.marks().contains(RowMark.UNIQUE)) mark(pen, Picture.DIAMOND, mark, middle, palette, Ink.UNIQUE);
        pen.text(line.name(), new Point(left + text.marksWidth(), middle), Align.LEFT, TextRole.ROW_NAME, 1,
                palette.color(Ink.NAME));
        if (!line.type().isEmpty()) {
            Ink ink = row.marks().contains(RowMark.RELATION) ? Ink.FOREIGN_KEY : Ink.TYPE;
            pen.text(line.type(), new Point(box.right() - CardMetrics.PADDING_PX, middle), Align.RIGHT,
                    TextRole.ROW_TYPE, 1, palette.color(ink));
        }
    }

    private static double mark(Pen pen, Picture picture, double x, double middle, Palette palette, Ink ink) {
        pen.picture(picture, new Point(x, middle - 6), palette.color(ink));
        return x + CardMetrics.MARK_PX;
    }

    /// A card with nothing but its title, as large as it may be read and fits.
    static void title(Pen pen, Palette palette, Node node, Box box, double zoom, TextWidths widths) {
        pen.fill(box, Corners.ALL, palette.color(Ink.header(node.kind())));
        pen.outline(box, palette.color(Ink.accent(node.kind())), 1);
        double room = box.width() - CardMetrics.PADDING_PX;
        double wanted = Math.min(LARGEST_TITLE, READABLE_PX / (13 * zoom));
        double fitting = room / Math.max(1, widths.of(node.title(), TextRole.TITLE));
        double scale = Math.max(Math.min(wanted, fitting), wanted * 0.7);
        String shown = CardText.cut(node.title(), room / scale, TextRole.TITLE, widths);
        pen.text(shown, new Point(box.centerX(), box.centerY()), Align.CENTER, TextRole.TITLE, scale,
                palette.color(Ink.TITLE));
    }

    /// A card as a coloured box.
    static void box(Pen pen, Palette palette, Node node, Box box) {
        pen.fill(box, Corners.NONE,
                palette.color(Ink.accent(node.kind())).interpolate(palette.color(Ink.CANVAS), 0.45));
    }
}
