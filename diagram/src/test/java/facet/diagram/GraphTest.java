package facet.diagram;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;

import facet.diagram.layout.Box;
import facet.diagram.layout.LayoutInput;
import facet.diagram.layout.Placement;
import facet.diagram.layout.Point;
import facet.diagram.layout.Size;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What needs no screen: the graph, the measures of cards, the viewport, levels of detail, the SVG.
final class GraphTest {
    /// Every character is ten pixels wide.
    private static final TextWidths TENS = (text, role) -> 10.0 * text.length();

    @Test
    void ofTwoNodesWithOneIdTheFirstStays() {
        Graph graph = new Graph(List.of(Graphs.node("A", NodeKind.MODEL, "first"), Graphs.node("A", NodeKind.ENUM, "")),
                List.of());
        assertEquals(List.of("first"), graph.nodes().stream().map(Node::subtitle).toList());
    }

    @Test
    void anEdgeToAnUnknownNodeIsLeftOut() {
        Graph graph = new Graph(List.of(Graphs.node("A", NodeKind.MODEL, "")),
                List.of(Graphs.edge("A.x", Multiplicity.ONE, "Gone.y", Multiplicity.ONE)));
        assertEquals(List.of(), graph.edges());
    }

    @Test
    void anEdgeLeavesFromTheMiddleOfItsRow() {
        Node node = Graphs.node("A", NodeKind.MODEL, "", "id Int key", "parent A relation");
        assertEquals(36 + 24 + 12, CardMetrics.rowOffset(node, "parent"));
        assertEquals(18, CardMetrics.rowOffset(node, "unknown"));
        assertEquals(18, CardMetrics.rowOffset(node, null));
    }

    @Test
    void aCardIsAsWideAsItsWidestRowWithinLimits() {
        Node narrow = Graphs.node("A", NodeKind.MODEL, "", "id Int");
        Node middle = Graphs.node("A", NodeKind.MODEL, "", "twelveLetter Int");
        Node wide = Graphs.node("A", NodeKind.MODEL, "", "x".repeat(60) + " Int");
        assertEquals(CardMetrics.MIN_WIDTH_PX, CardMetrics.width(narrow, TENS));
        assertEquals(200, CardMetrics.width(middle, TENS));
        assertEquals(CardMetrics.MAX_WIDTH_PX, CardMetrics.width(wide, TENS));
    }

    @Test
    void theLayoutIsGivenCardsAndLinks() {
        LayoutInput input = CardMetrics.layoutInput(Graphs.shop(), TENS);
        assertEquals(17, input.cards().size());
        assertEquals(14, input.links().size());
        assertEquals(36 + 9 * 24 + 4, input.cards().getFirst().height());
    }

    @Test
    void longTextsAreCutWithAnEllipsis() {
        assertEquals("abc", CardText.cut("abc", 30, TextRole.ROW_NAME, TENS));
        assertEquals("abc…", CardText.cut("abcdef", 40, TextRole.ROW_NAME, TENS));
        assertEquals("…", CardText.cut("abcdef", 5, TextRole.ROW_NAME, TENS));
    }

    @Test
    void aCutRowIsToldInFullByItsTooltip() {
        Node node = Graphs.node("A", NodeKind.MODEL, "", "x".repeat(60) + " Int");
        Graph graph = new Graph(List.of(node), List.of());
        Sheet sheet = new Sheet(graph, placed("A", CardMetrics.width(node, TENS)), TENS);
        assertEquals("x".repeat(60) + "  Int", Tooltips.of(sheet, "A", new Point(50, 40), Detail.ROWS));
        assertEquals("", Tooltips.of(sheet, "A", new Point(50, 10), Detail.ROWS));
        assertEquals("A", Tooltips.of(sheet, "A", new Point(50, 10), Detail.BOXES));
    }

    private static Placement placed(String id, double width) {
        return new Placement(Map.of(id, new Box(0, 0, width, 64)), Map.of(), new Size(width, 64));
    }

    @Test
    void optionalAndListRowsSayItInTheirType() {
        assertEquals("Int?", new NodeRow("a", "a", "Int", Set.of(RowMark.OPTIONAL), "").typeText());
        assertEquals("Int?", new NodeRow("a", "a", "Int?", Set.of(RowMark.OPTIONAL), "").typeText());
        assertEquals("Int[]", new NodeRow("a", "a", "Int", Set.of(RowMark.LIST), "").typeText());
    }

    @Test
    void detailsGoWhenZoomedOut() {
        assertEquals(Detail.ROWS, Detail.at(0.45));
        assertEquals(Detail.TITLES, Detail.at(0.44));
        assertEquals(Detail.TITLES, Detail.at(0.2));
        assertEquals(Detail.BOXES, Detail.at(0.19));
    }

    @Test
    void fittingShowsEverythingAtNoMoreThanFullSize() {
        Viewport large = Viewport.fitting(new Box(-100, 0, 4000, 1000), 800, 600);
        assertTrue(large.visible(800, 600).contains(-100, 0));
        assertTrue(large.visible(800, 600).contains(3900, 1000));
        assertEquals(1, Viewport.fitting(new Box(0, 0, 50, 50), 800, 600).zoom());
    }

    @Test
    void theZoomHasBounds() {
        Viewport viewport = new Viewport(1, 0, 0);
        assertEquals(Viewport.MAX_ZOOM, viewport.zoomed(1000, 0, 0).zoom());
        assertEquals(Viewport.MIN_ZOOM, viewport.zoomed(0, 0, 0).zoom());
    }

    @Test
    void theSvgIsWellFormedAndEscapesNames() throws Exception {
        Node node = Graphs.node("A<B>&\"", NodeKind.MODEL, "", "id Int key");
        Sheet sheet = new Sheet(new Graph(List.of(node), List.of()), placed(node.id(), 200), TENS);
        String svg = SvgPen.picture(sheet, Ink::initial, TENS);
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertTrue(svg.contains("A&lt;B&gt;&amp;"));
        assertFalse(svg.contains("null"));
    }

    @Test
    void arrowsFindTheNearestCardAhead() {
        Graph graph = new Graph(List.of(Graphs.node("A", NodeKind.MODEL, ""), Graphs.node("B", NodeKind.MODEL, ""),
                Graphs.node("C", NodeKind.MODEL, "")), List.of());
        Placement placement = new Placement(Map.of("A", new Box(0, 0, 100, 50), "B", new Box(300, 20, 100, 50), "C",
                new Box(150, 600, 100, 50)), Map.of(), new Size(400, 650));
        Sheet sheet = new Sheet(graph, placement, TENS);
        assertEquals("B", DiagramKeys.next(sheet, "A", 1, 0));
        assertEquals("C", DiagramKeys.next(sheet, "A", 0, 1));
        assertEquals(null, DiagramKeys.next(sheet, "A", 0, -1));
    }
}
