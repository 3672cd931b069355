package facet.app.filter;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

import facet.icons.Icon;

/// The small buttons of the filter bar.
final class Buttons {
    private Buttons() {}

    static Button small(Icon icon, String tip, Runnable action) {
        Button button = new Button("", icon.graphic(14));
        button.getStyleClass().addAll("flat", "bar-button");
        button.setTooltip(tip(tip));
        button.setAccessibleText(tip);
        button.setOnAction(_ -> action.run());
        return button;
    }

    static Tooltip tip(String words) {
        Tooltip tip = new Tooltip(words);
        tip.setWrapText(true);
        tip.setMaxWidth(480);
        tip.setShowDelay(Duration.millis(500));
        return tip;
    }
}
