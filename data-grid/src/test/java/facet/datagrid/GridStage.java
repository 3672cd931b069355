package facet.datagrid;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.stage.Stage;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A grid in a window of the headless screen, with the product's theme and fonts.
final class GridStage {
    private static final List<String> FONTS = List.of("inter/Inter-Regular.otf", "inter/Inter-Bold.otf",
            "inter/Inter-Italic.otf", "jetbrains_mono/JetBrainsMono-Regular.ttf");

    /// Generous: a busy machine may need seconds for the first fonts and style sheets.
    private static final long MOST_WAIT_MILLIS = 90_000;

    final DataGrid grid;
    final Stage stage;

    private GridStage(DataGrid grid, Stage stage) {
        this.grid = grid;
        this.stage = stage;
    }

    static GridStage open(GridModel model, double width, double height, ColorScheme scheme) {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new AssertionError("The toolkit did not start.", e);
        }
        return onFx(() -> {
            if (Font.getFontNames("JetBrains Mono").isEmpty()) {
                FONTS.forEach(GridStage::load);
            }
            Application.setUserAgentStylesheet(scheme == ColorScheme.DARK
                    ? new PrimerDark().getUserAgentStylesheet()
                    : new PrimerLight().getUserAgentStylesheet());
            DataGrid grid = new DataGrid();
            grid.setModel(model);
            Stage stage = new Stage();
            stage.setScene(new Scene(new StackPane(grid), width, height));
            stage.show();
            grid.requestFocus();
            grid.getScene().getRoot().applyCss();
            grid.getScene().getRoot().layout();
            return new GridStage(grid, stage);
        });
    }

    void close() {
        run(stage::close);
    }

    /// Runs on the FX thread, then lays out.
    void run(Runnable action) {
        onFx(() -> {
            action.run();
            grid.applyCss();
            grid.layout();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    static <T> T onFx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(MOST_WAIT_MILLIS, action);
    }

    <T extends Node> List<T> visible(Class<T> type) {
        return onFx(() -> all(grid).filter(type::isInstance).map(type::cast).filter(GridStage::isShown).toList());
    }

    int nodeCount() {
        return onFx(() -> (int) all(grid).count());
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static java.util.stream.Stream<Node> all(Node node) {
        return node instanceof javafx.scene.Parent parent
                ? java.util.stream.Stream.concat(java.util.stream.Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(GridStage::all))
                : java.util.stream.Stream.of(node);
    }

    private static void load(String path) {
        try (InputStream font = GridStage.class.getResourceAsStream("/com/formdev/flatlaf/fonts/" + path)) {
            Font.loadFont(Objects.requireNonNull(font, path), 13);
        } catch (java.io.IOException e) {
            throw new AssertionError(path, e);
        }
    }
}
