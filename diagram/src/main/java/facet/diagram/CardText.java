package facet.diagram;

import java.util.ArrayList;
import java.util.List;

/// The texts of a card as they fit on it, cut with an ellipsis where they do not.
record CardText(String title, String subtitle, double marksWidth, List<Line> lines) {
    private static final String ELLIPSIS = "…";

    /// A row's two texts, and whether one of them is cut.
    record Line(String name, String type, boolean isCut) {}

    static CardText of(Node node, double width, TextWidths widths) {
        double room = width - 2 * CardMetrics.PADDING_PX - CardMetrics.PICTURE_PX;
        String subtitle = CardMetrics.subtitle(node);
        double wanted = widths.of(subtitle, TextRole.SUBTITLE);
        double kept = subtitle.isEmpty() ? 0 : Math.min(wanted, room * 0.4) + CardMetrics.PADDING_PX;
        String title = cut(node.title(), room - kept, TextRole.TITLE, widths);
        double left = room - widths.of(title, TextRole.TITLE) - CardMetrics.PADDING_PX;
        double marks = CardMetrics.marksWidth(node);
        List<Line> lines = new ArrayList<>();
        for (NodeRow row : node.rows())
            lines.add(line(row, width - 2 * CardMetrics.PADDING_PX - marks, widths));
        return new CardText(title, cut(subtitle, left, TextRole.SUBTITLE, widths), marks, List.copyOf(lines));
    }

    private static Line line(NodeRow row, double room, TextWidths widths) {
        String type = row.typeText();
        double typeWidth = type.isEmpty() ? 0 : Math.min(widths.of(type, TextRole.ROW_TYPE), room * 0.5);
        double gap = type.isEmpty() ? 0 : CardMetrics.PADDING_PX;
        String name = cut(row.name(), room - gap - typeWidth, TextRole.ROW_NAME, widths);
        String shown = cut(type, room - gap - widths.of(name, TextRole.ROW_NAME), TextRole.ROW_TYPE, widths);
        return new Line(name, shown, !name.equals(row.name()) || !shown.equals(type));
    }

    /// As much of the text as fits, with an ellipsis behind it where that is not all.
    static String cut(String text, double room, TextRole role, TextWidths widths) {
        if (text.isEmpty() || widths.of(text, role) <= room + 0.5) return text;
        double free = room - widths.of(ELLIPSIS, role);
        int end = 0;
        while (end < text.length() && widths.of(text.substring(0, end + 1), role) <= free)
            end++;
        return end == 0 ? ELLIPSIS : text.substring(0, end).stripTrailing() + ELLIPSIS;
    }
}
