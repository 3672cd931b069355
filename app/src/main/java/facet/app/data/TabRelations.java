package facet.app.data;

import java.util.function.Supplier;

import facet.database.Catalog;
import facet.datagrid.CellPosition;
import org.jspecify.annotations.Nullable;

/// What a data tab does at the relations of its rows, from the grid and from the form alike.
final class TabRelations implements RelationLinks {
    private final DatabaseSession session;
    private final RelationPicking picking;
    private final DataTabLinks links;
    private final Supplier<@Nullable TableRows> rows;

    /// @param rows the rows that are shown, if any are
    TabRelations(DatabaseSession session, RelationPicking picking, DataTabLinks links,
            Supplier<@Nullable TableRows> rows) {
        this.session = session;
        this.picking = picking;
        this.links = links;
        this.rows = rows;
    }

    /// Opens what a relation leads to, in the tab of the other model.
    @Override
    public void follow(CellPosition cell) {
        TableRows present = rows.get();
        Catalog catalog = session.catalog();
        if (present == null || catalog == null) return;
        present.stored(cell.row())
                .flatMap(row -> RelationFilter.of(present.datamodel(), catalog, present.shape(), cell.column(), row))
                .ifPresent(target -> links.openRows(target.model(), target.filter()));
    }

    @Override
    public void choose(CellPosition cell) {
        choose(cell.row(), cell.column(), "");
    }

    /// @param text what is looked for at first
    void choose(long row, int column, String text) {
        TableRows present = rows.get();
        if (present != null) picking.open(present, row, column, text);
    }
}
