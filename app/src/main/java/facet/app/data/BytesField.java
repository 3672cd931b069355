package facet.app.data;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import facet.database.Row;
import facet.database.RowKey;
import facet.database.Value;
import facet.datagrid.Cell;
import facet.datagrid.CellPosition;
import org.jspecify.annotations.Nullable;

/// Bytes in a row's form: their size and kind, how they begin, the picture where they are one as soon as all of it was read, and
/// the ways to files. It stays while other rows are shown, so that the keyboard does.
final class BytesField {
    private static final double PICTURE_PX = 220;
    private static final long LARGEST_PICTURE = 8_000_000;
    private static final int SHOWN_BYTES = 24;

    private final TableRows rows;
    private final int column;
    private final CellFiles files;
    private final Label summary = plain();
    private final Label beginning = plain();
    private final Button save = new Button(CellFiles.SAVE);
    private final HBox buttons = new HBox(6, save);
    private final VBox root = new VBox(6);
    private long index;
    private @Nullable Pictured pictured;
    private List<Node> picture = List.of();

    /// Of what the picture was made.
    private record Pictured(Optional<RowKey> row, Value.Bytes bytes) {}

    BytesField(TableRows rows, int column, String title, CellFiles files) {
        this.rows = rows;
        this.column = column;
        this.files = files;
        save.setMnemonicParsing(false);
        save.getStyleClass().add("small");
        save.setAccessibleText("Save " + title + " to a file");
        save.setOnAction(_ -> files.save(here()));
    }

    Region node() {
        return root;
    }

    private CellPosition here() {
        return new CellPosition(index, column);
    }

    void show(long row, Cell cell) {
        index = row;
        summary.setText(cell.text());
        Value.Bytes bytes = files.bytes(here()).orElse(null);
        if (bytes == null) {
            root.getChildren().setAll(summary);
            return;
        }
        beginning.setText(bytes.head().head(SHOWN_BYTES).toHex() + "…");
        Pictured wanted = new Pictured(rows.stored(index).map(Row::key), bytes);
        if (!wanted.equals(pictured)) {
            pictured = wanted;
            picture = List.of();
            if (bytes.isWhole()) picture = picture(bytes);
            else if (bytes.size() <= LARGEST_PICTURE) rows.whole(index, column, whole -> arrived(wanted, whole));
        }
        layOut(bytes);
    }

    private void arrived(Pictured asked, Value.Bytes whole) {
        if (!asked.equals(pictured)) return;
        picture = picture(whole);
        layOut(asked.bytes());
    }

    private void layOut(Value.Bytes bytes) {
        List<Node> parts = new java.util.ArrayList<>(List.of(summary));
        if (bytes.head().size() > SHOWN_BYTES && picture.isEmpty()) parts.add(beginning);
        parts.addAll(picture);
        parts.add(buttons);
        if (!root.getChildren().equals(parts)) root.getChildren().setAll(parts);
    }

    private static List<Node> picture(Value.Bytes whole) {
        Image image = new Image(new ByteArrayInputStream(whole.head().toArray()));
        if (image.isError()) return List.of();
        ImageView view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setFitWidth(Math.min(PICTURE_PX, image.getWidth()));
        return List.of(view);
    }

    private static Label plain() {
        Label label = new Label();
        label.getStyleClass().add("form-plain");
        label.setWrapText(true);
        return label;
    }
}
