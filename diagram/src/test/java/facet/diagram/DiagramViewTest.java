package facet.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.application.Application;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import facet.diagram.layout.Box;
import facet.diagram.layout.Layout;
import facet.diagram.layout.LayoutOptions;
import facet.diagram.layout.Placement;
import facet.diagram.layout.Point;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

@ExtendWith(ApplicationExtension.class)
final class DiagramViewTest {
    private final List<String> selections = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();
    private final List<Map<String, Point>> moves = new ArrayList<>();
    private @Nullable DiagramView shown;

    private DiagramView view() {
        return Objects.requireNonNull(shown);
    }

    @Start
    void start(Stage stage) {
        Fonts.load();
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        DiagramView view = new DiagramView();
        shown = view;
        view.setOnSelect((node, row) -> selections.add(node + "." + row));
        view.setOnOpen(opened::add);
        view.setOnMoved(moves::add);
        stage.setScene(new Scene(view, 900, 700));
        stage.show();
        show(Graphs.shop());
    }

    private void show(Graph graph) {
        view().show(graph, Layout.of(CardMetrics.layoutInput(graph, view().textWidths()), LayoutOptions.DEFAULT));
        settle();
    }

    private void settle() {
        view().applyCss();
        view().layout();
    }

    /// The middle of a row of a card, or of its header, in the view().
    private Point at(String node, int row) {
        Box box = view().sheet().box(node);
        double below = row < 0 ? 18 : CardMetrics.HEADER_PX + CardMetrics.ROW_PX * (row + 0.5);
        return view().viewport().toScreen(new Point(box.centerX(), box.y() + below));
    }

    private void mouse(javafx.event.EventType<MouseEvent> type, Point at, int clicks, boolean isStill) {
        view().fireEvent(new MouseEvent(type, at.x(), at.y(), at.x(), at.y(), MouseButton.PRIMARY, clicks, false, false,
                false, false, true, false, false, false, false, isStill, new PickResult(view(), at.x(), at.y())));
    }

    private void click(Point at) {
        mouse(MouseEvent.MOUSE_PRESSED, at, 1, true);
        mouse(MouseEvent.MOUSE_RELEASED, at, 1, true);
        mouse(MouseEvent.MOUSE_CLICKED, at, 1, true);
    }

    private void drag(Point from, double dx, double dy) {
        mouse(MouseEvent.MOUSE_PRESSED, from, 1, true);
        mouse(MouseEvent.MOUSE_DRAGGED, from.plus(dx / 2, dy / 2), 1, false);
        mouse(MouseEvent.MOUSE_DRAGGED, from.plus(dx, dy), 1, false);
        mouse(MouseEvent.MOUSE_RELEASED, from.plus(dx, dy), 1, false);
    }

    private void scroll(Point at, double dx, double dy, boolean isControl) {
        view().fireEvent(new ScrollEvent(ScrollEvent.SCROLL, at.x(), at.y(), at.x(), at.y(), false, isControl, false,
                false, false, false, dx, dy, dx, dy, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, new PickResult(view(), at.x(), at.y())));
    }

    @Test
    void theFirstGraphIsFitted(FxRobot robot) {
        robot.interact(() -> {
            Box bounds = view().sheet().bounds();
            Box visible = view().viewport().visible(view().getWidth(), view().getHeight());
            assertTrue(visible.contains(bounds.x(), bounds.y()));
            assertTrue(visible.contains(bounds.right(), bounds.bottom()));
        });
    }

    @Test
    void aLaterGraphLeavesThePartInViewAndTheSelection(FxRobot robot) {
        robot.interact(() -> {
            view().select("User");
            view().zoomTo(1.5, new Point2D(10, 10));
            Viewport before = view().viewport();
            show(Graphs.shop());
            assertEquals(before, view().viewport());
            assertEquals("User", view().selected());
        });
    }

    @Test
    void aSelectionThatIsGoneIsForgotten(FxRobot robot) {
        robot.interact(() -> {
            view().select("User");
            show(new Graph(List.of(Graphs.node("Other", NodeKind.MODEL, "")), List.of()));
            assertNull(view().selected());
        });
    }

    @Test
    void anEmptyGraphIsJustEmpty(FxRobot robot) {
        robot.interact(() -> {
            show(Graph.EMPTY);
            view().fit();
            settle();
            assertEquals(0, view().drawnCards());
        });
    }

    @Test
    void selectingFromOutsideIsNotReported(FxRobot robot) {
        robot.interact(() -> {
            view().select("Order");
            view().select("nobody");
        });
        assertNull(view().selected());
        assertEquals(List.of(), selections);
    }

    @Test
    void aClickSelectsTheCardAndTheRow(FxRobot robot) {
        robot.interact(() -> {
            view().zoomTo(0.8, Point2D.ZERO);
            click(at("User", 1));
            click(at("User", -1));
        });
        assertEquals(List.of("User.email", "User.null"), selections);
        assertEquals("User", view().selected());
    }

    @Test
    void aClickOnTheBackgroundSelectsNothing(FxRobot robot) {
        robot.interact(() -> {
            view().select("User");
            click(new Point(2, 2));
        });
        assertNull(view().selected());
        assertEquals(List.of("null.null"), selections);
    }

    @Test
    void aDoubleClickOpens(FxRobot robot) {
        robot.interact(() -> mouse(MouseEvent.MOUSE_CLICKED, at("Order", -1), 2, true));
        assertEquals(List.of("Order"), opened);
    }

    @Test
    void arrowsWalkAndEnterOpens(FxRobot robot) {
        robot.interact(() -> {
            view().requestFocus();
            view().select("User");
        });
        robot.press(KeyCode.LEFT).release(KeyCode.LEFT);
        String next = Objects.requireNonNull(view().selected());
        assertTrue(view().sheet().box(next).centerX() < view().sheet().box("User").centerX());
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertEquals(List.of(next), opened);
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertNull(view().selected());
    }

    @Test
    void anArrowWithoutASelectionBeginsInTheMiddle(FxRobot robot) {
        robot.interact(view()::requestFocus);
        robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
        assertEquals(1, selections.size());
    }

    @Test
    void theKeysZoom(FxRobot robot) {
        robot.interact(view()::requestFocus);
        double fitted = view().zoom();
        robot.press(KeyCode.PLUS).release(KeyCode.PLUS);
        assertTrue(view().zoom() > fitted);
        robot.press(KeyCode.MINUS).release(KeyCode.MINUS);
        assertEquals(fitted, view().zoom(), 1e-9);
        robot.press(KeyCode.DIGIT0).release(KeyCode.DIGIT0);
        assertEquals(1, view().zoom());
        robot.press(KeyCode.DIGIT1).release(KeyCode.DIGIT1);
        assertEquals(fitted, view().zoom(), 1e-9);
    }

    @Test
    void controlAndWheelZoomAboutThePointer(FxRobot robot) {
        robot.interact(() -> {
            Point pointer = new Point(333, 222);
            Point before = view().viewport().toDiagram(pointer.x(), pointer.y());
            double zoom = view().zoom();
            scroll(pointer, 0, 120, true);
            Point after = view().viewport().toDiagram(pointer.x(), pointer.y());
            assertTrue(view().zoom() > zoom);
            assertEquals(before.x(), after.x(), 1e-6);
            assertEquals(before.y(), after.y(), 1e-6);
        });
    }

    @Test
    void theWheelPans(FxRobot robot) {
        robot.interact(() -> {
            Viewport before = view().viewport();
            scroll(new Point(100, 100), 30, -40, false);
            assertEquals(before.panned(30, -40), view().viewport());
        });
    }

    @Test
    void draggingTheBackgroundPansAndSelectsNothing(FxRobot robot) {
        robot.interact(() -> {
            Viewport before = view().viewport();
            drag(new Point(2, 2), 50, 60);
            assertEquals(before.panned(50, 60), view().viewport());
        });
        assertEquals(List.of(), selections);
    }

    @Test
    void draggingACardMovesItAndReportsOnce(FxRobot robot) {
        robot.interact(() -> {
            view().zoomTo(1, Point2D.ZERO);
            Box before = view().sheet().box("Payment");
            drag(at("Payment", -1), -80, 40);
            Box after = view().sheet().box("Payment");
            assertEquals(Math.rint((before.x() - 80) / 4) * 4, after.x());
            assertEquals(List.of(Map.of("Payment", after.corner())), moves);
            assertEquals(after, view().placement().boxes().get("Payment"));
        });
    }

    @Test
    void edgesFollowAMovedCard(FxRobot robot) {
        robot.interact(() -> {
            view().zoomTo(1, Point2D.ZERO);
            drag(at("Profile", -1), 40, -160);
            Edge edge = view().sheet().edgesOf("Profile").getFirst();
            List<Point> route = view().sheet().route(edge);
            Box box = view().sheet().box("Profile");
            assertTrue(route.getFirst().x() == box.x() || route.getFirst().x() == box.right());
            assertTrue(box.contains(route.getFirst().x(), route.getFirst().y()));
        });
    }

    @Test
    void aPressThatBarelyMovesIsAClick(FxRobot robot) {
        robot.interact(() -> drag(at("Order", -1), 1, 1));
        assertEquals(List.of(), moves);
        assertEquals(1, selections.size());
    }

    @Test
    void aGraphShownDuringADragLeavesTheCardUnderTheMouse(FxRobot robot) {
        robot.interact(() -> {
            view().zoomTo(1, Point2D.ZERO);
            Point from = at("Payment", -1);
            mouse(MouseEvent.MOUSE_PRESSED, from, 1, true);
            mouse(MouseEvent.MOUSE_DRAGGED, from.plus(200, 100), 1, false);
            Box dragged = view().sheet().box("Payment");
            show(Graphs.shop());
            assertEquals(dragged, view().sheet().box("Payment"));
            mouse(MouseEvent.MOUSE_RELEASED, from.plus(200, 100), 1, false);
        });
        assertEquals(1, moves.size());
    }

    @Test
    void revealingBringsACardIntoTheMiddle(FxRobot robot) {
        robot.interact(() -> {
            view().reveal("Tag");
            Box box = view().sheet().box("Tag");
            Point middle = view().viewport().toScreen(new Point(box.centerX(), box.centerY()));
            assertEquals(view().getWidth() / 2, middle.x(), 1);
            assertEquals(view().getHeight() / 2, middle.y(), 1);
            assertTrue(view().zoom() >= 0.8);
        });
    }

    @Test
    void onlyWhatIsInViewIsPainted(FxRobot robot) {
        robot.interact(() -> {
            assertEquals(view().sheet().nodes().size(), view().drawnCards());
            view().zoomTo(2, Point2D.ZERO);
            view().reveal("Payment");
            settle();
            assertTrue(view().drawnCards() < 6, "drawn " + view().drawnCards());
        });
    }

    @Test
    void twoThousandCardsAreAHandfulOfSceneNodes(FxRobot robot) {
        robot.interact(() -> {
            show(flat(2000));
            assertTrue(count(view()) < 60, "scene nodes " + count(view()));
            view().zoomTo(1, Point2D.ZERO);
            settle();
            assertTrue(view().drawnCards() < 60, "drawn " + view().drawnCards());
        });
    }

    private static Graph flat(int count) {
        List<facet.diagram.Node> nodes = new ArrayList<>();
        for (int i = 0; i < count; i++)
            nodes.add(Graphs.node("N" + i, NodeKind.MODEL, "", "id Int key"));
        return new Graph(nodes, List.of());
    }

    private static int count(Node node) {
        int count = 1;
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable())
                count += count(child);
        }
        return count;
    }

    @Test
    void theColoursFollowTheTheme(FxRobot robot) {
        robot.interact(() -> {
            Color light = view().inks().color(Ink.CARD);
            Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
            settle();
            Color dark = view().inks().color(Ink.CARD);
            assertNotEquals(light, dark);
            assertTrue(dark.getBrightness() < 0.3);
            assertTrue(view().inks().color(Ink.MODEL_HEADER).isOpaque());
        });
    }

    @Test
    void hoveringAnEdgeEmphasisesItAndBothRows(FxRobot robot) {
        robot.interact(() -> {
            Edge edge = view().sheet().edgesOf("Profile").getFirst();
            Emphasis emphasis = Emphasis.of(view().sheet(), edge, null, null, null);
            assertEquals(Set.of("Profile", "User"), emphasis.nodes());
            assertEquals(Map.of("Profile", Set.of(4), "User", Set.of(4)), emphasis.activeRows(view().sheet()));
            assertTrue(emphasis.fadeOf("Order") > 0);
            assertEquals(0, emphasis.fadeOf("User"));
        });
    }

    @Test
    void aSelectedCardKeepsItsNeighboursFromFading(FxRobot robot) {
        robot.interact(() -> {
            Emphasis emphasis = Emphasis.of(view().sheet(), null, null, "Payment", null);
            assertEquals(0, emphasis.fadeOf("Order"));
            assertTrue(emphasis.fadeOf("Tag") > 0);
            assertEquals(Emphasis.NONE, Emphasis.of(view().sheet(), null, null, "Role", null));
        });
    }

    @Test
    void theFocusReachesSoManyEdges(FxRobot robot) {
        robot.interact(() -> {
            assertEquals(Set.of("Payment"), Emphasis.around(view().sheet(), "Payment", 0));
            assertEquals(Set.of("Payment", "Order"), Emphasis.around(view().sheet(), "Payment", 1));
            assertTrue(Emphasis.around(view().sheet(), "Payment", 2).contains("User"));
        });
    }

    @Test
    void theToolsZoomFitAndToggleTheOverview(FxRobot robot) {
        robot.interact(() -> {
            double fitted = view().zoom();
            ((javafx.scene.control.Button) view().lookup(".diagram-zoom-in")).fire();
            assertEquals(fitted * 1.2, view().zoom(), 1e-9);
            ((javafx.scene.control.Button) view().lookup(".diagram-fit")).fire();
            assertEquals(fitted, view().zoom(), 1e-9);
            ((javafx.scene.control.ToggleButton) view().lookup(".diagram-minimap-toggle")).fire();
            assertFalse(view().isMinimapShown());
        });
    }

    @Test
    void theOverviewLooksWhereItIsPressed(FxRobot robot) {
        robot.interact(() -> {
            Minimap minimap = (Minimap) view().lookup(".diagram-minimap");
            view().zoomTo(2, Point2D.ZERO);
            settle();
            Point2D at = minimap.localToScene(Minimap.WIDTH / 2, Minimap.HEIGHT / 2);
            minimap.fireEvent(
                    new MouseEvent(MouseEvent.MOUSE_PRESSED, at.getX(), at.getY(), 0, 0, MouseButton.PRIMARY, 1, false,
                            false, false, false, true, false, false, false, false, true,
                            new PickResult(minimap, at.getX(), at.getY())));
            Point middle = view().viewport().toDiagram(view().getWidth() / 2, view().getHeight() / 2);
            assertEquals(view().sheet().bounds().centerX(), middle.x(), 40);
            assertEquals(view().sheet().bounds().centerY(), middle.y(), 40);
            assertEquals(List.of(), selections);
        });
    }

    @Test
    void aNodeWithoutAPlaceIsLeftOut(FxRobot robot) {
        robot.interact(() -> {
            view().show(Graphs.shop(), new Placement(Map.of("User", new Box(0, 0, 200, 100)), Map.of(),
                    new facet.diagram.layout.Size(200, 100)));
            settle();
            assertEquals(1, view().sheet().nodes().size());
        });
    }
}
