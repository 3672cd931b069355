package facet.datagrid;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

/// The editor over the active cell, while there is one. Its text goes to the model; a rejection keeps it open with the
/// reason below it, so nothing typed is ever lost.
final class CellEditing {

    /// Where the active cell goes after a commit.
    enum Then {
        STAY,
        DOWN,
        UP,
        RIGHT,
        LEFT
    }

    private record Session(long row, int index, String columnId, CellEditor editor, String before) {}

    private final GridState state;
    private final Node grid;
    private final Pane layer = new Pane();
    private final Label note = new Label();
    private @Nullable Session session;

    CellEditing(GridState state, Node grid) {
        this.state = state;
        this.grid = grid;
        layer.setManaged(false);
        layer.setPickOnBounds(false);
        layer.getStyleClass().add("editor-layer");
        note.getStyleClass().add("editor-note");
        note.setWrapText(true);
        note.setMaxWidth(360);
        note.setManaged(false);
    }

    Pane layer() {
        return layer;
    }

    boolean isOpen() {
        return session != null;
    }

    /// Whether a node is part of the open editor.
    boolean holds(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(layer)) {
                return true;
            }
        }
        return false;
    }

    /// Opens the column's editor on a cell.
    ///
    /// @param typed replaces the value; null to start with the value, all of it selected
    void open(long row, int position, @Nullable String typed) {
        GridModel model = state.model;
        Cell cell = state.cell(row, position);
        if (model == null || cell == null || !commit(Then.STAY)) {
            return;
        }
        GridColumn column = state.columns.column(position);
        int index = state.columns.index(position);
        if (!column.isEditable()) {
            return;
        }
        if (typed != null) {
            begin(model, row, index, typed);
            return;
        }
        Optional<String> refused = model.textRefusal(row, index);
        if (refused.isPresent()) {
            tell(row, position, refused.get());
            return;
        }
        model.withWhole(RowRange.one(row), List.of(index), () -> {
            boolean isStillWanted = model.equals(state.model) && session == null
                    && state.selection.activeRow() == row && state.columns.position(index) == state.selection.active();
            if (isStillWanted) begin(model, row, index, null);
        }, reason -> tell(row, position, reason));
    }

    private void begin(GridModel model, long row, int index, @Nullable String typed) {
        GridColumn column = state.columns.all().get(index);
        int position = state.columns.position(index);
        String before = model.fullText(row, index);
        switch (column.editor()) {
            case CellEditorKind.None none -> {
            }
            case CellEditorKind.Toggle toggle -> toggle(row, position);
            case CellEditorKind.Choice choice -> start(row, index, column,
                    new ChoiceEditor(choice.options(), before, () -> commit(Then.STAY)), before, typed);
            case CellEditorKind.Json json -> start(row, index, column, new BoxEditor(true, before), before, typed);
            case CellEditorKind.MultiLine lines ->
                start(row, index, column, new BoxEditor(false, before), before, typed);
            case CellEditorKind.Relation relation -> openRelation(row, index, column, before, typed);
            case CellEditorKind.Text text when CellText.hasLineBreak(before) && typed == null ->
                start(row, index, column, new BoxEditor(false, before), before, null);
            case CellEditorKind.Text text -> openLine(row, index, column, before, typed);
            case CellEditorKind.Numeric number -> openLine(row, index, column, before, typed);
            case CellEditorKind.DateTime dateTime -> openLine(row, index, column, before, typed);
        }
    }

    /// Turns true to false and everything else to true.
    void toggle(long row, int position) {
        Cell cell = state.cell(row, position);
        GridModel model = state.model;
        GridColumn column = state.columns.column(position);
        if (model != null && cell != null && column.isEditable()
                && column.editor() instanceof CellEditorKind.Toggle) {
            String next = cell.style() == CellStyle.CHECK_TRUE ? "false" : "true";
            int index = state.columns.index(position);
            if (model.edit(row, index, new CellInput.Text(next)) instanceof EditResult.Rejected rejected) {
                tell(row, position, rejected.reason());
            }
        }
    }

    /// Hands the text to the model and closes, unless it is rejected. An unchanged text is not an edit.
    boolean commit(Then then) {
        Session open = session;
        if (open == null) {
            hideNote();
            return true;
        }
        String text = open.editor().text();
        return text.equals(open.before()) ? closed(open, then) : send(open, new CellInput.Text(text), then);
    }

    /// Commits NULL or the default in place of the text.
    boolean commit(CellInput input) {
        return session == null || send(session, input, Then.STAY);
    }

    void cancel() {
        if (session != null) {
            closed(session, Then.STAY);
        }
        hideNote();
    }

    /// Goes on in a box with a line break at the caret.
    void continueInBox() {
        Session open = session;
        if (open != null && !open.editor().takesEnter() && !(open.editor() instanceof ChoiceEditor)) {
            int caret = open.editor().field().getCaretPosition();
            String text = open.editor().text();
            BoxEditor box = new BoxEditor(false, text.substring(0, caret) + "\n" + text.substring(caret));
            GridColumn column = state.columns.all().get(open.index());
            start(open.row(), open.index(), column, box, open.before(), null);
            box.field().positionCaret(caret + 1);
        }
    }

    /// Shows a reason at a cell without an editor, until the next action.
    void tell(long row, int position, String reason) {
        showNote(reason, Pseudo.REJECTED);
        placeNote(state.x(position), state.rows.y(row), state.rows.rowHeight());
    }

    void hideNote() {
        layer.getChildren().remove(note);
    }

    /// The model's columns are others now: the editor stays with its column, and closes when that is gone.
    void columnsChanged() {
        Session open = session;
        int index = open == null ? -1 : state.columns.indexOf(open.columnId());
        if (index < 0) {
            cancel();
        } else if (open != null) {
            session = new Session(open.row(), index, open.columnId(), open.editor(), open.before());
        }
    }

    /// Keeps the editor on its cell.
    void layout() {
        layer.setClip(new Rectangle(0, 0, layer.getWidth(), layer.getHeight()));
        Session open = session;
        if (open == null) {
            return;
        }
        int position = state.columns.position(open.index());
        if (position < 0) {
            cancel();
            return;
        }
        double rowHeight = state.rows.rowHeight();
        double y = Math.rint(state.rows.y(open.row()));
        boolean isInView = y > -rowHeight && y < layer.getHeight();
        double width = Math.min(open.editor().widthOn(state.columns.width(position)), layer.getWidth());
        double height = open.editor().heightOn(rowHeight);
        double x = Math.max(0, Math.min(state.x(position), layer.getWidth() - width));
        double top = y;
        if (isInView && y + height > layer.getHeight() && height > rowHeight) {
            top = open.editor().turnUpwards() ? y + rowHeight - height : Math.max(0, layer.getHeight() - height);
        }
        open.editor().node().resizeRelocate(x, top, width, height);
        placeNote(x, top, height);
    }

    private void openRelation(long row, int index, GridColumn column, String before, @Nullable String typed) {
        RelationPicker picker = state.events.relationPicker;
        if (picker == null) {
            openLine(row, index, column, before, typed);
        } else {
            picker.open(row, index, typed == null ? "" : typed);
        }
    }

    private void openLine(long row, int index, GridColumn column, String before, @Nullable String typed) {
        start(row, index, column, new LineEditor(column.kind(), before), before, typed);
    }

    private void start(long row, int index, GridColumn column, CellEditor editor, String before,
            @Nullable String typed) {
        String hint = column.editor() instanceof CellEditorKind.DateTime dateTime ? dateTime.hint() : "";
        session = new Session(row, index, column.id(), editor, before);
        EditorControls.attach(editor, column, this);
        editor.node().setManaged(false);
        layer.getChildren().setAll(editor.node());
        // A field that gets its skin while it has the focus would select all again, and the next key replace the first.
        editor.node().applyCss();
        showHint(hint);
        if (typed != null) {
            editor.field().setText(typed);
        }
        editor.field().setAccessibleText("Edit " + column.title());
        editor.field().requestFocus();
        editor.field().selectAll();
        if (typed != null) {
            editor.field().end();
        }
        editor.field().textProperty().addListener((property, was, is) -> {
            editor.node().pseudoClassStateChanged(Pseudo.REJECTED, false);
            showHint(hint);
            state.revealCell(row, state.columns.position(index));
        });
        state.changed.run();
    }

    private boolean send(Session open, CellInput input, Then then) {
        GridModel model = state.model;
        if (model == null) {
            return closed(open, then);
        }
        return switch (model.edit(open.row(), open.index(), input)) {
            case EditResult.Staged staged -> closed(open, then);
            case EditResult.Rejected rejected -> {
                open.editor().node().pseudoClassStateChanged(Pseudo.REJECTED, true);
                showNote(rejected.reason(), Pseudo.REJECTED);
                open.editor().field().setAccessibleHelp(rejected.reason());
                open.editor().field().requestFocus();
                state.changed.run();
                yield false;
            }
        };
    }

    private boolean closed(Session open, Then then) {
        boolean hadFocus = grid.getScene() != null && holds(grid.getScene().getFocusOwner());
        session = null;
        layer.getChildren().clear();
        if (hadFocus) {
            grid.requestFocus();
        }
        int position = state.columns.position(open.index());
        if (then != Then.STAY && position >= 0) {
            Steps.after(state, open.row(), position, then);
        }
        state.changed.run();
        return true;
    }

    private void showHint(String hint) {
        if (hint.isEmpty()) {
            hideNote();
        } else {
            showNote(hint, Pseudo.DIM);
        }
    }

    private void showNote(String text, javafx.css.PseudoClass look) {
        note.setText(text);
        note.pseudoClassStateChanged(Pseudo.REJECTED, look.equals(Pseudo.REJECTED));
        note.setGraphic(look.equals(Pseudo.REJECTED) ? Shape.WARNING.draw("note-mark") : null);
        if (!layer.getChildren().contains(note)) {
            layer.getChildren().add(note);
        }
    }

    private void placeNote(double x, double top, double height) {
        note.applyCss();
        double width = Math.min(note.prefWidth(-1), Math.min(360, layer.getWidth()));
        double noteHeight = note.prefHeight(width);
        boolean fitsBelow = top + height + noteHeight + 2 <= layer.getHeight();
        double y = fitsBelow ? top + height + 2 : top - noteHeight - 2;
        note.resizeRelocate(Math.max(0, Math.min(x, layer.getWidth() - width)), y, width, noteHeight);
    }
}
