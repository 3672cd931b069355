package facet.diagram;

import java.util.List;
import java.util.Locale;
import javafx.scene.paint.Color;

import facet.diagram.layout.Box;
import facet.diagram.layout.Point;

/// Draws into an SVG file.
final class SvgPen implements Pen {
    private static final double MARGIN = 32;

    private final StringBuilder out = new StringBuilder();

    private SvgPen() {}

    /// A whole sheet as a file of its own.
    static String picture(Sheet sheet, Palette palette, TextWidths widths) {
        Box frame = sheet.bounds().grown(MARGIN);
        SvgPen pen = new SvgPen();
        pen.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"%s %s %s %s\">%n",
                frame.width(), frame.height(), frame.x(), frame.y(), frame.width(), frame.height());
        pen.fill(frame, Corners.NONE, palette.color(Ink.CANVAS));
        new DiagramDrawing(pen, palette, sheet, Emphasis.NONE, 1, frame, widths).draw(null);
        return pen.out.append("</svg>\n").toString();
    }

    /// Numbers without a needless fraction, everything else as it is.
    private void append(String format, Object... values) {
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = values[i] instanceof Double number ? number(number) : values[i];
        }
        out.append(String.format(Locale.ROOT, format.replace("%n", "\n"), texts));
    }

    private static String number(double value) {
        if (value == Math.rint(value)) return Long.toString((long) value);
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String paint(String attribute, Color color) {
        String rgb = String.format(Locale.ROOT, "%s=\"#%02x%02x%02x\"", attribute, Math.round(color.getRed() * 255),
                Math.round(color.getGreen() * 255), Math.round(color.getBlue() * 255));
        if (color.isOpaque()) return rgb;
        return rgb + " " + attribute + "-opacity=\"" + number(color.getOpacity()) + "\"";
    }

    @Override
    public void fill(Box box, Corners corners, Color color) {
        double radius = corners == Corners.NONE ? 0 : CanvasPen.RADIUS;
        if (corners != Corners.TOP) {
            append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" %s/>%n", box.x(), box.y(), box.width(),
                    box.height(), radius, paint("fill", color));
            return;
        }
        append("<path d=\"M%s %sv%sa%s %s 0 0 1 %s %sh%sa%s %s 0 0 1 %s %sv%sz\" %s/>%n", box.x(), box.bottom(),
                radius - box.height(), radius, radius, radius, -radius, box.width() - 2 * radius, radius, radius,
                radius, radius, box.height() - radius, paint("fill", color));
    }

    @Override
    public void outline(Box box, Color color, double width) {
        append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" fill=\"none\" stroke-width=\"%s\" %s/>%n",
                box.x() + 0.5, box.y() + 0.5, box.width() - 1, box.height() - 1, CanvasPen.RADIUS, width,
                paint("stroke", color));
    }

    @Override
    public void line(List<Point> points, Color color, double width, EdgeStyle style) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            if (i == 0 || i == points.size() - 1) {
                path.append(i == 0 ? "M" : "L").append(at(point));
                continue;
            }
            Point before = points.get(i - 1);
            Point after = points.get(i + 1);
            double radius = CanvasPen.bendRadius(before, point, after);
            path.append("L").append(at(towards(point, before, radius)));
            path.append("Q").append(at(point)).append(" ").append(at(towards(point, after, radius)));
        }
        append("<path d=\"%s\" fill=\"none\" stroke-width=\"%s\" %s%s/>%n", path, width, paint("stroke", color),
                style == EdgeStyle.DASHED ? " stroke-dasharray=\"5 4\"" : "");
    }

    private static String at(Point point) {
        return number(point.x() + 0.5) + " " + number(point.y() + 0.5);
    }

    private static Point towards(Point from, Point to, double distance) {
        return from.plus(Math.signum(to.x() - from.x()) * distance, Math.signum(to.y() - from.y()) * distance);
    }

    @Override
    public void ring(Point center, double radius, Color fill, Color stroke, double width) {
        append("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" stroke-width=\"%s\" %s %s/>%n", center.x() + 0.5, center.y() + 0.5,
                radius, width, paint("fill", fill), paint("stroke", stroke));
    }

    @Override
    public void text(String text, Point at, Align align, TextRole role, double scale, Color color) {
        String anchor = switch (align) {
            case LEFT -> "start";
            case CENTER -> "middle";
            case RIGHT -> "end";
        };
        append("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" %s font-size=\"%s\" %s>%s</text>%n", at.x(),
                at.y() + FontWidths.baselinePx(role) * scale, anchor, family(role), FontWidths.sizePx(role) * scale,
                paint("fill", color), escaped(text));
    }

    private static String family(TextRole role) {
        return switch (role) {
            case TITLE -> "font-family=\"Inter, sans-serif\" font-weight=\"600\"";
            case SUBTITLE, ROW_NAME -> "font-family=\"Inter, sans-serif\"";
            case ROW_TYPE -> "font-family=\"JetBrains Mono, monospace\"";
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public void picture(Picture picture, Point at, Color color) {
        String paint = picture.isOutline()
                ? "fill=\"none\" stroke-width=\"1.2\" " + paint("stroke", color)
                : "fill-rule=\"evenodd\" " + paint("fill", color);
        append("<path transform=\"translate(%s %s)\" d=\"%s\" %s/>%n", at.x(), at.y(), picture.path(), paint);
    }
}
