package facet.app.data;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import facet.database.DatabaseError;
import facet.database.DeletionImpact;
import facet.icons.Icon;
import facet.schema.model.Datamodel;

/// What all deletions of a review do together to other rows, above them; or how far counting that has come.
final class ImpactBox {
    private final VBox root = new VBox(3);

    ImpactBox() {
        root.getStyleClass().add("impact-box");
        hide();
    }

    Region node() {
        return root;
    }

    /// Nothing is deleted, or what it does stands elsewhere.
    void hide() {
        root.setVisible(false);
        root.setManaged(false);
    }

    void show(ImpactCount count, Datamodel schema) {
        root.setVisible(true);
        root.setManaged(true);
        root.getChildren().clear();
        switch (count.all()) {
            case ImpactCount.State.Counting _ -> root.getChildren().add(counting(count));
            case ImpactCount.State.Uncounted _ -> root.getChildren().add(ReviewCell.line(line(
                    "It was not counted what the " + deletions(count) + " to other rows.", Icon.WARNING)));
            case ImpactCount.State.Failed(DatabaseError error) -> root.getChildren().add(ReviewCell.line(line(
                    "It could not be counted what the " + deletions(count) + " to other rows. "
                            + RowDrawing.words(error).replace('\n', ' '),
                    Icon.WARNING)));
            case ImpactCount.State.Known known -> known(known, count, schema);
        }
    }

    private static ReviewCell.Line line(String words, Icon icon) {
        return new ReviewCell.Line(words, "impact-line", icon);
    }

    private static String deletions(ImpactCount count) {
        return count.deletions() == 1 ? "deletion does" : "deletions do";
    }

    private static Node counting(ImpactCount count) {
        Label label = ReviewCell
                .line(line("Counting what the " + deletions(count) + " to other rows…", Icon.LOADING));
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        Button stop = new Button("Stop counting");
        stop.getStyleClass().add("small");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(_ -> count.stop());
        HBox box = new HBox(8, label, stop);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    /// What one deletion does stands with it.
    private void known(ImpactCount.State.Known known, ImpactCount count, Datamodel schema) {
        boolean isBlocked = known.impact().isBlocked();
        if (count.deletions() == 1 && !isBlocked) {
            hide();
            return;
        }
        if (isBlocked)
            root.getChildren().add(ReviewCell.line(new ReviewCell.Line(
                    "As it stands the database will refuse this: rows refer to what is deleted.", "impact-blocks",
                    Icon.ERROR)));
        if (count.deletions() == 1) return;
        Label heading = new Label(
                (count.deletions() == 2 ? "Both" : "All " + count.deletions()) + " deletions together");
        heading.getStyleClass().add("impact-heading");
        root.getChildren().add(heading);
        lines(known, schema).forEach(each -> root.getChildren().add(ReviewCell.line(each)));
    }

    /// One line for each model whose rows are concerned.
    static List<ReviewCell.Line> lines(ImpactCount.State state, Datamodel schema) {
        return switch (state) {
            case ImpactCount.State.Counting _ -> List.of(line("Counting what this does to other rows…", Icon.LOADING));
            case ImpactCount.State.Uncounted _ -> List.of();
            case ImpactCount.State.Failed(DatabaseError error) ->
                List.of(line("What this does to other rows could not be counted. " + error.message(), Icon.WARNING));
            case ImpactCount.State.Known(DeletionImpact impact) -> {
                if (impact.effects().isEmpty()) yield List.of(line("Touches no other row.", Icon.CHECK));
                List<ReviewCell.Line> lines = new ArrayList<>();
                for (ImpactWords.Line each : ImpactWords.of(schema, impact))
                    lines.add(switch (each.kind()) {
                        case BLOCKS -> new ReviewCell.Line(each.words(), "impact-blocks", Icon.ERROR);
                        case CASCADES -> new ReviewCell.Line(each.words(), "impact-cascades", Icon.DELETE);
                        case LOSES_LINK -> line(each.words(), Icon.LINK);
                    });
                yield lines;
            }
        };
    }
}
