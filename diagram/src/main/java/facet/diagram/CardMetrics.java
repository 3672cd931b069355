package facet.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import facet.diagram.layout.LayoutInput;
import org.jspecify.annotations.Nullable;

/// How large a card is and where its rows are; all in pixels at 100 %, on a grid of 4.
public final class CardMetrics {
    public static final double HEADER_PX = 36;
    public static final double ROW_PX = 24;
    /// Below the last row.
    public static final double FOOT_PX = 4;
    public static final double MIN_WIDTH_PX = 160;
    public static final double MAX_WIDTH_PX = 320;

    static final double PADDING_PX = 12;
    /// The header's picture and the space behind it.
    static final double PICTURE_PX = 24;
    /// A row's mark and the space behind it.
    static final double MARK_PX = 16;
    static final double GAP_PX = 24;

    private CardMetrics() {}

    /// What the layout needs to know about a graph. Pure.
    public static LayoutInput layoutInput(Graph graph, TextWidths widths) {
        List<LayoutInput.Card> cards = new ArrayList<>();
        Map<String, Node> nodes = new HashMap<>();
        for (Node node : graph.nodes()) {
            nodes.put(node.id(), node);
            cards.add(new LayoutInput.Card(node.id(), width(node, widths), height(node), node.group()));
        }
        List<LayoutInput.Link> links = new ArrayList<>();
        for (Edge edge : graph.edges()) {
            links.add(new LayoutInput.Link(edge.id(), end(edge.from(), nodes), end(edge.to(), nodes)));
        }
        return new LayoutInput(cards, links);
    }

    private static LayoutInput.End end(EdgeEnd end, Map<String, Node> nodes) {
        Node node = Objects.requireNonNull(nodes.get(end.node()), end.node());
        return new LayoutInput.End(end.node(), rowOffset(node, end.row()));
    }

    /// How far below the card's top the middle of a row is; of the header where there is no such row.
    static double rowOffset(Node node, @Nullable String row) {
        int index = node.indexOf(row);
        return index < 0 ? HEADER_PX / 2 : HEADER_PX + ROW_PX * index + ROW_PX / 2;
    }

    static double height(Node node) {
        return HEADER_PX + ROW_PX * node.rows().size() + (node.rows().isEmpty() ? 0 : FOOT_PX);
    }

    static double width(Node node, TextWidths widths) {
        double header = PICTURE_PX + widths.of(node.title(), TextRole.TITLE);
        String subtitle = subtitle(node);
        if (!subtitle.isEmpty()) header += PADDING_PX + widths.of(subtitle, TextRole.SUBTITLE);
        double widest = header;
        double marks = marksWidth(node);
        for (NodeRow row : node.rows()) {
            double type = row.typeText().isEmpty() ? 0 : GAP_PX + widths.of(row.typeText(), TextRole.ROW_TYPE);
            widest = Math.max(widest, marks + widths.of(row.name(), TextRole.ROW_NAME) + type);
        }
        double whole = Math.ceil((widest + 2 * PADDING_PX) / 4) * 4;
        return Math.clamp(whole, MIN_WIDTH_PX, MAX_WIDTH_PX);
    }

    static String subtitle(Node node) {
        if (node.group() == null || node.group().isEmpty()) return node.subtitle();
        return node.subtitle().isEmpty() ? node.group() : node.group() + "." + node.subtitle();
    }

    /// The room that the marks before a card's names need: as much as its most marked row.
    static double marksWidth(Node node) {
        long most = 0;
        for (NodeRow row : node.rows()) {
            most = Math.max(most, row.marks().stream().filter(CardMetrics::isPicture).count());
        }
        return most * MARK_PX;
    }

    /// Whether the mark is drawn as a picture of its own.
    static boolean isPicture(RowMark mark) {
        return mark == RowMark.KEY || mark == RowMark.UNIQUE || mark == RowMark.FOREIGN_KEY;
    }
}
