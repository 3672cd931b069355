package facet.datagrid;

import javafx.application.ColorScheme;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/// A test that opens one grid and closes it afterwards.
abstract class GridFixture {
    private @Nullable GridHands hands;

    GridHands open(GridModel model) {
        GridHands opened = new GridHands(GridStage.open(model, 900, 600, ColorScheme.LIGHT));
        hands = opened;
        return opened;
    }

    @AfterEach
    void close() {
        if (hands != null) {
            hands.stage.close();
        }
    }
}
