package facet.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;

import facet.datagrid.DataGrid;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// A part that is put in two places in one layout is laid out again with each frame: the window draws for ever and drains
/// batteries.
class RestInTheWindowTest extends StudioFixture {

    @Test
    void aLayoutThatChangesNothingMovesNothingInAnyView() {
        for (String view : List.of("schema", "data", "diagram", "split"))
            assertEquals(List.of(), movedInOneMoreLayout(start("--view", view, "--model", "Order")), view);
    }

    @Test
    void stagedRowsLeaveTheWindowAtRest() {
        Screen screen = start("--view", "data", "--model", "Tag");
        screen.typeIntoCell(0, "name", "first");
        DataGrid grid = screen.grid();
        run(() -> {
            grid.select(1, 0);
            grid.deleteSelectedRows();
        });
        screen.settle();
        assertEquals(List.of(), movedInOneMoreLayout(screen));
    }

    private static List<String> movedInOneMoreLayout(Screen screen) {
        List<String> moved = new ArrayList<>();
        run(() -> {
            Parent root = screen.scene().getRoot();
            List<Node> parts = parts(root).toList();
            for (Node part : parts) {
                part.layoutXProperty().addListener((_, from, to) -> moved.add(part + " from x " + from + " to " + to));
                part.layoutYProperty().addListener((_, from, to) -> moved.add(part + " from y " + from + " to " + to));
            }
            for (Node part : parts)
                if (part instanceof Parent parent) parent.requestLayout();
            root.layout();
        });
        return moved;
    }

    private static Stream<Node> parts(Node node) {
        Stream<Node> below = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(RestInTheWindowTest::parts)
                : Stream.of();
        return Stream.concat(Stream.of(node), below);
    }
}
