package facet.app.data;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import facet.database.Blob;
import facet.database.BytesFile;
import facet.database.SqlStatement;
import facet.database.Stored;
import facet.icons.Icon;
import org.jspecify.annotations.Nullable;

/// One row of a review: what becomes of it and of its fields, what that does to other rows, and the statement.
final class ReviewCell extends ListCell<Review.Item> {
    private final ListView<Review.Item> list;
    private final IntFunction<List<Line>> impact;
    private final Set<Integer> whole;

    /// A line about other rows.
    ///
    /// @param style what it is drawn as
    record Line(String words, String style, Icon icon) {}

    /// @param impact what an edit, by its number, does to other rows
    /// @param whole the edits whose statements are shown with what they give back
    ReviewCell(ListView<Review.Item> list, IntFunction<List<Line>> impact, Set<Integer> whole) {
        this.list = list;
        this.impact = impact;
        this.whole = whole;
    }

    @Override
    protected void updateItem(Review.@Nullable Item item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        setGraphic(item == null || empty ? null : draw(item));
    }

    private VBox draw(Review.Item item) {
        Label title = new Label(item.title(), switch (item.kind()) {
            case CHANGE -> Icon.EDIT.graphic(13);
            case DELETE -> Icon.DELETE.graphic(13);
            case INSERT -> Icon.ADD.graphic(13);
            case LINK, UNLINK -> Icon.LINK.graphic(13);
        });
        title.getStyleClass().addAll("review-title", item.kind().name().toLowerCase(Locale.ROOT));
        VBox box = new VBox(2, title);
        for (Line line : item.kind() == Review.Kind.DELETE ? impact.apply(item.edit()) : List.<Line>of())
            box.getChildren().add(line(line));
        for (String change : item.changes())
            box.getChildren().add(line(change, "review-change"));
        box.getChildren().add(statement(item));
        box.prefWidthProperty().bind(list.widthProperty().subtract(40));
        box.setMinHeight(Region.USE_PREF_SIZE);
        return box;
    }

    static Label line(Line line) {
        Label label = line(line.words(), line.style());
        label.setGraphic(line.icon().graphic(13));
        return label;
    }

    private static Label line(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }

    private Label statement(Review.Item item) {
        SqlStatement statement = item.statement();
        String parameters = statement.parameters().stream().map(ReviewCell::text)
                .collect(Collectors.joining(", "));
        String values = parameters.isEmpty() ? "" : "\n" + parameters;
        String brief = Review.withoutReturned(statement.text());
        boolean isWhole = whole.contains(item.edit());
        Label label = line((isWhole ? statement.text() : brief) + values, "review-sql");
        if (!brief.equals(statement.text())) {
            label.setTooltip(new Tooltip(isWhole ? "Click for less of it" : "Click for the whole statement"));
            label.setCursor(Cursor.HAND);
            label.setOnMousePressed(press -> {
                if (!whole.remove(item.edit())) whole.add(item.edit());
                list.refresh();
            });
        }
        return label;
    }

    private static String text(Stored stored) {
        return switch (stored) {
            case Stored.Null _ -> "NULL";
            case Stored.Whole(long value) -> Long.toString(value);
            case Stored.Floating(double value) -> Double.toString(value);
            case Stored.Text(String value) ->
                "'" + (value.length() > 200 ? value.substring(0, 200) + "…" : value) + "'";
            case Stored.Bytes(Blob value) -> value.toString();
            case Stored.File(BytesFile file, _, _) -> file.path().toString();
        };
    }
}
