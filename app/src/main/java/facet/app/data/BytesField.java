package facet.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import facet.database.Blob;
import facet.database.BytesFile;
import facet.database.Row;
import facet.database.RowKey;
import facet.database.Value;
import facet.datagrid.Cell;
import facet.datagrid.CellPosition;
import facet.datagrid.CellState;
import org.jspecify.annotations.Nullable;

/// Bytes in a row's form: their size and kind, how they begin, the picture where they are one as soon as all of it was read, and
/// the ways to files and from them; a file can be dropped on it. It stays while other rows are shown, so that the keyboard does.
final class BytesField {
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");
    private static final int SHOWN_BYTES = 18;

    private final TableRows rows;
    private final int column;
    private final CellFiles files;
    private final Label summary = label("form-plain");
    private final Label detail = label("form-detail");
    private final Label trouble = label("form-reason");
    private final Label refusal = label("form-none");
    private final Button save;
    private final Button replace;
    private final HBox buttons = new HBox(6);
    private final VBox root = new VBox(6);
    private long index;
    private @Nullable Shown shown;
    private List<Node> picture = List.of();

    /// What is shown; a picture that was asked for something else comes too late.
    private record Shown(Optional<RowKey> row, Value value) {}

    BytesField(TableRows rows, int column, String title, CellFiles files) {
        this.rows = rows;
        this.column = column;
        this.files = files;
        save = button(CellFiles.SAVE, "Save " + title + " to a file");
        save.setOnAction(_ -> files.save(here()));
        replace = button(CellFiles.REPLACE, "Replace " + title + " by a file");
        replace.setOnAction(_ -> files.replace(here()));
        root.getStyleClass().add("bytes-field");
        root.setOnDragOver(this::over);
        root.setOnDragExited(_ -> root.pseudoClassStateChanged(DROPPING, false));
        root.setOnDragDropped(this::dropped);
    }

    private static Button button(String text, String whole) {
        Button button = new Button(text);
        button.setMnemonicParsing(false);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(whole);
        return button;
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    Region node() {
        return root;
    }

    private CellPosition here() {
        return new CellPosition(index, column);
    }

    void show(long row, Cell cell) {
        index = row;
        Value value = files.value(here()).orElse(Value.ofNull());
        summary.setText(cell.isNull() ? "NULL" : cell.text());
        summary.getStyleClass().setAll("label", value.isNull() ? "form-none" : "form-plain");
        detail.setText(detail(value));
        Shown wanted = new Shown(rows.stored(index).map(Row::key), value);
        if (!wanted.equals(shown)) {
            shown = wanted;
            picture = List.of();
            trouble.setText("");
            readPicture(wanted);
        }
        // What the last save said of the cell stands there already.
        if (cell.state() instanceof CellState.Invalid) trouble.setText("");
        else if (value instanceof Value.FileBytes(BytesFile file))
            files.watch(file, change -> warn(wanted, change.orElse("")));
        layOut();
    }

    private static String detail(Value value) {
        return switch (value) {
            case Value.FileBytes(BytesFile file) -> "in " + file.path().getParent();
            case Value.Bytes(_, Blob head) when head.size() > 0 ->
                head.head(SHOWN_BYTES).toHex() + (head.size() > SHOWN_BYTES ? "…" : "");
            default -> "";
        };
    }

    private void readPicture(Shown wanted) {
        switch (wanted.value()) {
            case Value.FileBytes(BytesFile file) -> picture = BytesPicture.of(file);
            case Value.Bytes bytes when bytes.isWhole() -> picture = BytesPicture.of(bytes.head());
            case Value.Bytes bytes when bytes.size() <= BytesPicture.LARGEST ->
                rows.whole(index, column, whole -> arrived(wanted, whole));
            default -> {
            }
        }
    }

    private void arrived(Shown asked, Value.Bytes whole) {
        if (!asked.equals(shown)) return;
        picture = BytesPicture.of(whole.head());
        layOut();
    }

    private void warn(Shown asked, String words) {
        if (!asked.equals(shown)) return;
        trouble.setText(words);
        layOut();
    }

    private void layOut() {
        boolean isReplaceable = files.isReplaceable(here());
        Optional<String> refused = isReplaceable ? files.refusal(here()) : Optional.empty();
        replace.setDisable(refused.isPresent());
        refusal.setText(refused.orElse(""));
        List<Node> ways = new ArrayList<>();
        if (files.canSave(here())) ways.add(save);
        if (isReplaceable) ways.add(replace);
        if (!buttons.getChildren().equals(ways)) buttons.getChildren().setAll(ways);
        List<Node> parts = new ArrayList<>(List.of(summary));
        if (!detail.getText().isEmpty() && (picture.isEmpty() || isFile())) parts.add(detail);
        if (!trouble.getText().isEmpty()) parts.add(trouble);
        parts.addAll(picture);
        if (!ways.isEmpty()) parts.add(buttons);
        if (refused.isPresent()) parts.add(refusal);
        if (!root.getChildren().equals(parts)) root.getChildren().setAll(parts);
    }

    private boolean isFile() {
        return shown != null && shown.value() instanceof Value.FileBytes;
    }

    private void over(DragEvent event) {
        if (!event.getDragboard().hasFiles() || !files.accepts(here())) return;
        event.acceptTransferModes(TransferMode.COPY);
        root.pseudoClassStateChanged(DROPPING, true);
        event.consume();
    }

    private void dropped(DragEvent event) {
        boolean isTaken = event.getDragboard().hasFiles() && files.accepts(here());
        event.setDropCompleted(isTaken);
        event.consume();
        if (isTaken)
            files.take(here(), event.getDragboard().getFiles().stream().map(file -> file.toPath()).toList());
    }
}
