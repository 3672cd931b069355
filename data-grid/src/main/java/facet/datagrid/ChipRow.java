package facet.datagrid;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The chips of a list; those that do not fit are counted at the end.
final class ChipRow extends HBox {
    private static final int MOST = 24;
    private static final double GAP = 4;
    private static final double COUNT_WIDTH = 34;

    private final List<String> items;

    private ChipRow(List<String> items) {
        super(GAP);
        this.items = items;
    }

    static ChipRow of(List<String> items) {
        ChipRow row = new ChipRow(items);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        items.stream().limit(MOST).forEach(item -> row.getChildren().add(tag(item)));
        Label count = new Label();
        count.getStyleClass().setAll("chip-count");
        count.setMinWidth(USE_PREF_SIZE);
        row.getChildren().add(count);
        return row;
    }

    private static Label tag(String text) {
        Label tag = new Label(text);
        tag.getStyleClass().setAll("chip");
        tag.setMinWidth(0);
        tag.setEllipsisString("\u2026");
        return tag;
    }

    void fit(double room) {
        applyCss();
        int chips = getChildren().size() - 1;
        double used = 0;
        int fitting = 0;
        for (int i = 0; i < chips; i++) {
            double end = used + getChildren().get(i).prefWidth(-1);
            if (fitting > 0 && end + (i + 1 < items.size() ? COUNT_WIDTH : 0) > room) {
                break;
            }
            fitting++;
            used = end + GAP;
        }
        for (int i = 0; i < chips; i++) {
            setShown(getChildren().get(i), i < fitting);
        }
        Label count = (Label) getChildren().getLast();
        count.setText("+" + (items.size() - fitting));
        setShown(count, fitting < items.size());
    }

    private static void setShown(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }
}
