package facet.datagrid;

import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;

/// Takes the new value of one cell as text.
sealed interface CellEditor permits LineEditor, BoxEditor, ChoiceEditor {

    /// What is laid over the cell.
    Region node();

    /// Where the keyboard goes.
    TextInputControl field();

    /// The width it would like on a cell of this width.
    double widthOn(double cellWidth);

    default double heightOn(double rowHeight) {
        return rowHeight;
    }

    /// The text to commit.
    default String text() {
        return field().getText();
    }

    /// There is no room below the cell: what hangs below it goes above. True when the editor's last line, not its
    /// first, then covers the cell.
    default boolean turnUpwards() {
        return false;
    }

    /// Whether Enter belongs to the text and Ctrl+Enter commits.
    default boolean takesEnter() {
        return false;
    }
}
