package facet.diagram;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import facet.diagram.layout.Point;

/// What a tooltip says: what the graph gives, and before it in full what is cut or too small to read.
final class Tooltips {
    private Tooltips() {}

    static String of(Sheet sheet, String id, Point point, Detail detail) {
        Node node = sheet.node(id);
        CardText text = sheet.text(id);
        int row = detail == Detail.ROWS ? sheet.rowAt(id, point) : -1;
        if (row >= 0) {
            NodeRow shown = node.rows().get(row);
            boolean isCut = text.lines().get(row).isCut();
            return lines(isCut ? shown.name() + "  " + shown.typeText() : "", shown.tooltip());
        }
        String subtitle = CardMetrics.subtitle(node);
        boolean isCut = detail != Detail.ROWS || !text.title().equals(node.title())
                || !text.subtitle().equals(subtitle);
        return lines(isCut ? (node.title() + "  " + subtitle).strip() : "", node.tooltip());
    }

    static String of(Sheet sheet, Edge edge) {
        return lines(edge.label(), end(sheet, edge.from()) + " — " + end(sheet, edge.to()));
    }

    private static String end(Sheet sheet, EdgeEnd end) {
        Node node = sheet.node(end.node());
        int row = node.indexOf(end.row());
        return row < 0 ? node.title() : node.title() + "." + node.rows().get(row).name();
    }

    private static String lines(String first, String second) {
        return Stream.of(first, second).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
