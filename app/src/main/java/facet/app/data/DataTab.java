package facet.app.data;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.MapChangeListener;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import facet.app.settings.Settings;
import facet.app.trace.Trace;
import facet.app.work.Work;
import facet.app.workspace.Reading;
import facet.app.workspace.Workspace;
import facet.database.Catalog;
import facet.database.Database;
import facet.database.DatabaseError;
import facet.database.Filter;
import facet.database.SortKey;
import facet.database.TableName;
import facet.datagrid.CellPosition;
import facet.datagrid.DataGrid;
import facet.datagrid.GridColumn;
import facet.datagrid.RowCount;
import facet.datagrid.Selection;
import facet.datagrid.SortDirection;
import facet.datagrid.SortRequest;
import facet.schema.model.Datamodel;
import facet.schema.model.Model;
import org.jspecify.annotations.Nullable;

/// The rows of one model: a bar of what can be done, what is wrong, and the grid.
public final class DataTab {
    private final String modelName;
    private final Workspace workspace;
    private final DatabaseSession session;
    private final Work work;
    private final Trace trace;
    private final DataTabLinks links;
    private final Settings settings;
    private final BorderPane root = new BorderPane();
    private final DataGrid grid = new DataGrid();
    private final ModelFilter filters;
    private final DataBanners banners;
    private final DataBar bar;
    private final RowPicker picker = new RowPicker(grid::requestFocus);
    private final TabRelations relations;
    private final CellFiles files;
    private final StackPane layers = new StackPane(root, picker.node());
    private @Nullable TableRows rows;
    private @Nullable ModelNames names;
    private @Nullable RowForm form;

    public DataTab(String modelName, Workspace workspace, DatabaseSession session, Work work, Trace trace,
            Settings settings,
            DataTabLinks links) {
        this.modelName = modelName;
        this.workspace = workspace;
        this.session = session;
        this.work = work;
        this.trace = trace;
        this.settings = settings;
        this.links = links;
        this.filters = new ModelFilter(settings, key(), this::filter, grid::requestFocus);
        this.banners = new DataBanners(session, filters, this::refresh, this::reveal);
        this.bar = new DataBar(filters.node(), grid::insertRow, grid::deleteSelectedRows, this::refresh);
        root.setTop(new VBox(bar.node(), banners.node()));
        root.setCenter(grid);
        this.relations = new TabRelations(session, new RelationPicking(session, work, picker), links, this::rows);
        this.files = new CellFiles(session, this::rows, links::say, banners::refuse);
        grid.setFileTarget(files);
        grid.setRelationPicker(relations::choose);
        grid.setOnSortRequested(this::sort);
        grid.setOnActivate(relations::follow);
        grid.setOnBlockEdited(banners::report);
        grid.setExtraMenu(this::cellMenu);
        grid.setOnColumnsChanged(arrangement -> GridMemory.store(settings, key(), arrangement));
        grid.setOnSelectionChanged(_ -> {
            bar.enableDelete(rows != null && rows.canDelete() && grid.focusedRow().isPresent());
            links.rowChanged(this);
        });
        workspace.reading().subscribe(this::update);
        session.state().subscribe(this::update);
        session.staged().state().subscribe(this::stagedChanged);
        session.trouble().subscribe(this::troubleChanged);
        session.counts().addListener((MapChangeListener<TableName, RowCount>) _ -> {
            if (rows != null) bar.summarize(rows);
        });
        update();
    }

    public Region node() {
        return layers;
    }

    public String modelName() {
        return modelName;
    }

    public DataGrid grid() {
        return grid;
    }

    private String key() {
        return workspace.project().folder() + "/" + modelName;
    }

    private @Nullable TableRows rows() {
        return rows;
    }

    // ---- what is shown ----

    private void update() {
        Reading reading = workspace.reading().get();
        if (reading == null) return;
        switch (session.state().get()) {
            case DatabaseState.Opening _ -> {
            }
            case DatabaseState.Open(_, Database database, Catalog catalog, _) ->
                show(reading.datamodel(), database, catalog);
            case DatabaseState.Failed(String name, DatabaseError error) ->
                showInstead(DataStates.failed(name, error, session::tryAgain, session::askToConnect));
            case DatabaseState.Unknown(_, String reason, String whatToDo) ->
                showInstead(DataStates.unknown(reason, whatToDo, session::lookAgain, session::askToConnect));
        }
    }

    private void show(Datamodel schema, Database database, Catalog catalog) {
        Optional<Model> model = schema.model(modelName);
        if (model.isEmpty()) {
            showInstead(DataStates.noModel(modelName));
            return;
        }
        Optional<TableShape> shape = TableShape.of(schema, model.get(), catalog);
        if (shape.isEmpty()) {
            showInstead(DataStates.noTable(model.get(), links::goToSchema, session::refreshCatalog));
            return;
        }
        List<GridColumn> columns = Columns.of(schema, shape.get(), List.of());
        TableRows present = rows;
        if (present != null && present.isOf(database, shape.get(), columns)) return;
        rows = new TableRows(schema, shape.get(), database, session, work, InstantSource.system(),
                () -> trace.reached(Trace.GRID_FIRST_ROWS));
        adopt(rows, ModelNames.of(schema, catalog, shape.get()));
    }

    private void adopt(TableRows next, ModelNames fields) {
        names = fields;
        next.watch(() -> {
            bar.summarize(next);
            links.rowChanged(this);
        });
        root.setCenter(grid);
        grid.setModel(next);
        GridMemory.load(settings, key()).ifPresent(grid::setArrangement);
        next.error().subscribe(_ -> {
            showPlaceholder();
            showBanners();
        });
        Filter filter = filters.adopt(fields);
        if (filter.equals(Filter.ALL)) next.begin();
        else
            next.fetched().setFilter(filter);
        bar.enable(next.canInsert());
        bar.summarize(next);
        showPlaceholder();
        showBanners();
    }

    /// What stands in the grid where it has no rows.
    private void showPlaceholder() {
        TableRows present = rows;
        if (present == null) return;
        Optional<DatabaseError> error = present.error().get();
        if (present.fetched().filter().equals(Filter.ALL))
            grid.setPlaceholder(DataStates.noRows(modelName, present.canInsert() ? grid::insertRow : null));
        else
            grid.setPlaceholder(error.isPresent()
                    ? DataStates.filterFailed(error.get(), filters::begin, filters::clear)
                    : DataStates.allFiltered(modelName, filters.words(), filters::begin, filters::clear));
    }

    private void showInstead(Node node) {
        rows = null;
        picker.close();
        filters.rest();
        grid.setModel(null);
        bar.rest();
        banners.clear();
        root.setCenter(node);
    }

    private void showBanners() {
        TableRows present = rows;
        if (present == null) banners.clear();
        else
            banners.show(present);
    }

    private void reveal(StagedEdits.@Nullable Origin origin) {
        TableRows present = rows;
        if (origin == null || present == null) return;
        int column = present.editing().columnAtFault(origin, session.trouble().get());
        present.find(origin).ifPresent(row -> {
            grid.scrollTo(row, column);
            grid.select(row, column);
            grid.requestFocus();
        });
    }

    private void stagedChanged() {
        picker.refresh();
        if (rows != null) rows.stagedChanged();
    }

    private void troubleChanged() {
        if (rows != null) rows.stagedChanged();
        showBanners();
        if (session.trouble().get() instanceof SaveTrouble.Refused(StagedEdits.Origin origin, _)) reveal(origin);
    }

    // ---- what the user does ----

    public void refresh() {
        if (rows != null) rows.refresh();
    }

    private void sort(SortRequest request) {
        TableRows present = rows;
        if (present == null || !(present.shape().columns().get(request.column()) instanceof ShownColumn.Stored stored))
            return;
        List<SortKey> sort = new ArrayList<>(request.isAdded() ? present.fetched().sort() : List.of());
        sort.removeIf(key -> key.column().equals(stored.read()));
        SortDirection direction = request.direction();
        if (direction != null)
            sort.add(new SortKey(stored.read(), direction == SortDirection.ASCENDING
                    ? SortKey.Direction.ASCENDING
                    : SortKey.Direction.DESCENDING));
        present.fetched().setSort(sort);
    }

    /// Shows only the rows that `next` keeps.
    public void setFilter(Filter next) {
        filters.showOnly(next);
    }

    /// The active row as a form, as it is now. Made when it is first asked for.
    public Region rowForm() {
        RowForm made = form;
        if (made == null) {
            made = new RowForm(grid, files);
            form = made;
        }
        if (rows != null) made.show(rows, relations);
        return made.node();
    }

    /// The field of the active cell.
    public Optional<String> activeField() {
        CellPosition cell = grid.selection().active();
        return cell == null || rows == null
                ? Optional.empty()
                : Optional.of(rows.shape().columns().get(cell.column()).field().name());
    }

    /// What can be done with the bytes of the active cell.
    public ActiveBytes activeBytes() {
        return new ActiveBytes(grid, files);
    }

    /// Asks which rows to show.
    public void askForFilter() {
        filters.begin();
    }

    private void filter(Filter next) {
        if (rows == null) return;
        rows.fetched().setFilter(next);
        bar.summarize(rows);
        showPlaceholder();
        showBanners();
    }

    /// What a cell's menu offers beside editing: its bytes as a file, and the rows that are like it.
    private List<MenuItem> cellMenu(Selection selection) {
        CellPosition cell = selection.active();
        if (cell == null || rows == null) return List.of();
        List<MenuItem> items = new ArrayList<>(files.menu(cell));
        List<MenuItem> filtering = filterMenu(cell);
        if (!items.isEmpty() && !filtering.isEmpty()) items.add(new SeparatorMenuItem());
        items.addAll(filtering);
        return items;
    }

    private List<MenuItem> filterMenu(CellPosition cell) {
        TableRows present = rows;
        ModelNames fields = names;
        if (present == null || fields == null) return List.of();
        ShownColumn column = present.shape().columns().get(cell.column());
        return filters.menu(column instanceof ShownColumn.Stored stored
                ? present.editing().value(cell.row(), stored).map(value -> CellFilters.of(stored.read(), value))
                        .orElse(List.of())
                : present.stored(cell.row()).map(row -> CellFilters.of(column, present.shape(), row, fields))
                        .orElse(List.of()));
    }

    /// Ends what is open over the rows and hands a text that is being typed over, before saving. False where it was rejected and is
    /// still open.
    public boolean commitEdit() {
        picker.close();
        if (form != null && !form.commit()) return false;
        return !grid.isEditing() || grid.commitEdit();
    }
}
