package facet.app.data;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;

import facet.datagrid.Cell;
import facet.datagrid.CellPosition;

/// What stands at a relation in a row's form.
final class RelationButtons {
    private RelationButtons() {}

    static Node follow(Cell cell, CellPosition here, RelationLinks links) {
        Hyperlink link = new Hyperlink(cell.text() + " →");
        link.setOnAction(_ -> links.follow(here));
        return link;
    }

    /// @param field whose rows are chosen
    static Node choose(String field, CellPosition here, RelationLinks links) {
        Button choose = new Button("Choose…");
        choose.getStyleClass().add("small");
        choose.setAccessibleText("Choose " + field);
        choose.setOnAction(_ -> links.choose(here));
        return choose;
    }
}
