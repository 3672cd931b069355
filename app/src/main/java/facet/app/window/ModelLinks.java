package facet.app.window;

import java.util.Optional;
import java.util.function.Consumer;

import facet.app.data.DatabaseSession;
import facet.app.data.ModelTable;
import facet.app.data.Sizes;
import facet.app.schematab.BlockLinks;
import facet.datagrid.RowCount;
import facet.schema.model.Model;

/// The line above a model: its rows as they were counted, and the ways to its data and to the diagram.
record ModelLinks(DatabaseSession session, Consumer<String> onData, Consumer<String> onDiagram)
        implements
            BlockLinks {

    @Override
    public Optional<String> rows(Model model) {
        RowCount count = session.counts().get(ModelTable.name(model));
        if (count == null) return Optional.empty();
        String rows = (count.isExact() ? "" : "≈") + Sizes.count(count.rows());
        return Optional.of(rows + (count.rows() == 1 ? " row" : " rows"));
    }

    @Override
    public void openData(String model) {
        onData.accept(model);
    }

    @Override
    public void openDiagram(String model) {
        onDiagram.accept(model);
    }
}
