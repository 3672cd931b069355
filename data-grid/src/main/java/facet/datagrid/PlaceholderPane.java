package facet.datagrid;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/// What stands in the middle of a grid without rows.
final class PlaceholderPane extends StackPane {

    void show(@Nullable Node node) {
        setManaged(false);
        getChildren().clear();
        if (node != null) {
            getChildren().add(node);
        }
    }
}
