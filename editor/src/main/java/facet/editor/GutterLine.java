package facet.editor;

import java.util.Locale;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import facet.language.Severity;
import org.jspecify.annotations.Nullable;

/// What stands beside one line: a mark for what is wrong, the number, a triangle to fold; and the inlay above the text.
final class GutterLine extends Region {
    static final double INLAY_HEIGHT_PX = 20;
    private static final double MARK_PX = 12;
    private static final double EDGE_PX = 4;
    private static final double FOLD_PX = 16;

    private final Label number = new Label();
    private final StackPane fold = new StackPane();
    private final ObservableDoubleValue numberWidth;
    private final @Nullable Region mark;
    private final @Nullable HBox inlay;

    /// What folding can do at a line.
    enum Folding {
        NONE,
        OPEN,
        FOLDED
    }

    GutterLine(int line, ObservableDoubleValue numberWidth, @Nullable Severity severity, @Nullable Inlay inlay,
            Folding folding, Runnable toggleFold) {
        this.numberWidth = numberWidth;
        this.mark = severity == null ? null : mark(severity, line);
        this.inlay = inlay == null ? null : line(inlay);
        getStyleClass().add("gutter-line");
        number.setText(Integer.toString(line + 1));
        number.getStyleClass().add("lineno");
        numberWidth.subscribe(width -> requestLayout());
        getChildren().add(number);
        if (mark != null) getChildren().add(mark);
        if (this.inlay != null) getChildren().add(this.inlay);
        if (folding != Folding.NONE) addFold(folding, toggleFold);
    }

    @Override
    protected double computePrefWidth(double height) {
        return EDGE_PX + MARK_PX + EDGE_PX + numberWidth.get() + FOLD_PX + EDGE_PX;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double top = inlay == null ? 0 : INLAY_HEIGHT_PX;
        double height = getHeight() - top;
        double x = EDGE_PX;
        if (mark != null) mark.resizeRelocate(x, top + Math.round((height - MARK_PX) / 2), MARK_PX, MARK_PX);
        x += MARK_PX + EDGE_PX;
        number.resizeRelocate(x, top, numberWidth.get(), height);
        x += numberWidth.get();
        fold.resizeRelocate(x, top, FOLD_PX, height);
        if (inlay != null) inlay.resizeRelocate(getWidth(), 0, inlay.prefWidth(-1), INLAY_HEIGHT_PX);
    }

    private void addFold(Folding folding, Runnable toggle) {
        Region arrow = new Region();
        arrow.getStyleClass().add("arrow");
        fold.getChildren().add(arrow);
        fold.getStyleClass().addAll("fold", Look.styleClass(folding));
        fold.setOnMousePressed(event -> {
            toggle.run();
            event.consume();
        });
        getChildren().add(fold);
    }

    private static Region mark(Severity severity, int line) {
        Region region = new Region();
        region.getStyleClass().addAll("mark", Look.styleClass(severity));
        region.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        region.setAccessibleText(severity.name().toLowerCase(Locale.ROOT) + " on line " + (line + 1));
        return region;
    }

    private static HBox line(Inlay inlay) {
        HBox line = new HBox();
        for (Inlay.Part part : inlay.parts()) {
            if (!line.getChildren().isEmpty()) line.getChildren().add(dot());
            line.getChildren().add(label(part));
        }
        return line;
    }

    private static Label dot() {
        Label dot = new Label(" · ");
        dot.getStyleClass().add("inlay-dot");
        return dot;
    }

    private static Label label(Inlay.Part part) {
        Label label = new Label(part.text());
        label.getStyleClass().add("inlay");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setAccessibleRole(AccessibleRole.HYPERLINK);
        label.setOnMouseClicked(event -> {
            part.action().run();
            event.consume();
        });
        return label;
    }
}
