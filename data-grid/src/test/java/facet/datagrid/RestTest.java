package facet.datagrid;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class RestTest extends GridFixture {

    /// A part that is put in two places in one layout is laid out again with each frame, for ever.
    @Test
    void aLayoutThatChangesNothingMovesNothing() {
        GridHands hands = open(new OrderModel(40, 40));
        List<String> moved = new ArrayList<>();
        List<Node> marks = GridStage.onFx(() -> {
            List<Node> found = parts(hands.grid).filter(part -> part instanceof GutterCell)
                    .map(part -> ((GutterCell) part).getGraphic()).filter(mark -> mark != null).toList();
            for (Node part : parts(hands.grid).toList()) {
                part.layoutXProperty().addListener((_, from, to) -> moved.add(part + " from " + from + " to " + to));
                part.layoutYProperty().addListener((_, from, to) -> moved.add(part + " from " + from + " to " + to));
            }
            for (Node part : parts(hands.grid).toList())
                if (part instanceof Parent parent) parent.requestLayout();
            hands.grid.layout();
            return found;
        });
        assertFalse(marks.isEmpty());
        assertEquals(List.of(), moved);
    }

    private static Stream<Node> parts(Node node) {
        Stream<Node> below = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(RestTest::parts)
                : Stream.of();
        return Stream.concat(Stream.of(node), below);
    }
}
