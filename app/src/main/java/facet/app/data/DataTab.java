package facet.app.data;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
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
import facet.database.Row;
import facet.database.SortKey;
import facet.datagrid.BlockReport;
import facet.datagrid.CellPosition;
import facet.datagrid.DataGrid;
import facet.datagrid.GridColumn;
import facet.datagrid.Selection;
import facet.datagrid.SortDirection;
import facet.datagrid.SortRequest;
import facet.icons.Icon;
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
    private final FilterBar filters = new FilterBar(this::filter, this::gridWanted);
    private final Label summary = new Label();
    private final HBox bar = new HBox(4);
    private final VBox banners = new VBox();
    private final Button insert = button(Icon.ADD, "Insert a row", "Row");
    private final Button delete = button(Icon.DELETE, "Delete the selected rows (Delete)", "");
    private final Button refresh = button(Icon.REFRESH, "Fetch the rows again (F5)", "");
    private @Nullable TableRows rows;
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
        layOut();
        grid.setOnSortRequested(this::sort);
        grid.setOnActivate(this::follow);
        grid.setOnBlockEdited(this::report);
        grid.setExtraMenu(this::filterMenu);
        grid.setOnColumnsChanged(arrangement -> GridMemory.store(settings, key(), arrangement));
        grid.setOnSelectionChanged(_ -> {
            delete.setDisable(rows == null || !rows.canDelete() || grid.focusedRow().isEmpty());
            links.rowChanged(this);
        });
        workspace.reading().subscribe(this::update);
        session.state().subscribe(this::update);
        session.staged().state().subscribe(this::stagedChanged);
        session.trouble().subscribe(this::troubleChanged);
        update();
    }

    private void layOut() {
        summary.getStyleClass().add("dim");
        HBox.setHgrow(filters.node(), Priority.ALWAYS);
        insert.setOnAction(_ -> grid.insertRow());
        delete.setOnAction(_ -> grid.deleteSelectedRows());
        refresh.setOnAction(_ -> refresh());
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("tab-bar");
        bar.getChildren().setAll(filters.node(), summary, insert, delete, refresh);
        root.setTop(new VBox(bar, banners));
        root.setCenter(grid);
    }

    private static Button button(Icon icon, String tip, String text) {
        Button button = new Button(text, icon.graphic());
        button.getStyleClass().addAll("flat", "bar-button");
        button.setTooltip(new Tooltip(tip));
        button.setAccessibleText(tip);
        return button;
    }

    public Region node() {
        return root;
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
                showInstead(DataStates.failed(name, error, session::open, session::askToConnect));
            case DatabaseState.Unknown(_, String reason, String whatToDo) ->
                showInstead(DataStates.unknown(reason, whatToDo, session::askToConnect));
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
        adopt(rows);
    }

    private void adopt(TableRows next) {
        next.watch(() -> links.rowChanged(this));
        root.setCenter(grid);
        grid.setModel(next);
        GridMemory.load(settings, key()).ifPresent(grid::setArrangement);
        grid.setPlaceholder(DataStates.noRows(modelName, next.canInsert() ? grid::insertRow : null));
        next.error().subscribe(_ -> showBanners());
        filters.setRows(next);
        Filter filter = filters.filter();
        if (filter.equals(Filter.ALL)) next.begin();
        else
            next.setFilter(filter);
        insert.setDisable(!next.canInsert());
        delete.setDisable(true);
        refresh.setDisable(false);
        String readOnly = next.editing().readOnlyReason();
        summary.setText(readOnly == null ? "" : readOnly);
        showBanners();
    }

    private void showInstead(Node node) {
        rows = null;
        filters.setRows(null);
        grid.setModel(null);
        insert.setDisable(true);
        delete.setDisable(true);
        refresh.setDisable(true);
        banners.getChildren().clear();
        root.setCenter(node);
    }

    private void showBanners() {
        banners.getChildren().clear();
        TableRows present = rows;
        if (present == null) return;
        present.error().get().ifPresent(error -> banners.getChildren().add(DataStates.banner(Icon.ERROR, "danger",
                "These rows may be out of date. " + RowDrawing.words(error).replace('\n', ' '),
                DataStates.action("Try again", this::refresh))));
        new SaveBanner(present, session.staged()).of(session.trouble().get(), new SaveBanner.Actions() {
            @Override
            public void show(StagedEdits.Origin origin) {
                reveal(origin);
            }

            @Override
            public void checkAgain() {
                session.checkAgain();
            }

            @Override
            public void settle(StagedEdits.Origin origin, Optional<Row> theirs, boolean keepsOurs) {
                session.staged().rebase(present.shape().source(), origin, keepsOurs ? theirs : Optional.empty());
                session.forgetTrouble();
                refresh();
            }
        }).ifPresent(banners.getChildren()::add);
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
        List<SortKey> sort = new ArrayList<>(request.isAdded() ? present.sort() : List.of());
        sort.removeIf(key -> key.column().equals(stored.read()));
        SortDirection direction = request.direction();
        if (direction != null)
            sort.add(new SortKey(stored.read(), direction == SortDirection.ASCENDING
                    ? SortKey.Direction.ASCENDING
                    : SortKey.Direction.DESCENDING));
        present.setSort(sort);
    }

    /// Opens what a relation leads to, in the tab of the other model.
    private void follow(CellPosition cell) {
        TableRows present = rows;
        if (present == null) return;
        present.stored(cell.row())
                .ifPresent(row -> RelationFilter.of(workspace, session, present.shape(), cell.column(), row)
                        .ifPresent(target -> links.openRows(target.model(), target.filter(), target.words())));
    }

    private void report(BlockReport report) {
        showBanners();
        if (report.rejections().isEmpty()) return;
        BlockReport.Rejection first = report.rejections().getFirst();
        banners.getChildren()
                .add(DataStates.banner(Icon.WARNING, "warning",
                        report.action() + ": " + report.staged() + " cells changed, "
                                + report.rejections().size() + " kept as they were. Row " + (first.cell().row() + 1)
                                + ": " + first.reason(),
                        DataStates.action("Dismiss", this::showBanners)));
    }

    /// Shows only the rows that `filter` keeps, with a pill that says so.
    public void setFilter(Filter next, String words) {
        filters.showOnly(new FilterBar.RowFilter(next, words));
    }

    /// The active row as a form, as it is now. Made when it is first asked for.
    public Region rowForm() {
        RowForm made = form;
        if (made == null) {
            made = new RowForm(grid);
            form = made;
        }
        if (rows != null) made.show(rows, this::follow);
        return made.node();
    }

    /// The field of the active cell.
    public Optional<String> activeField() {
        CellPosition cell = grid.selection().active();
        return cell == null || rows == null
                ? Optional.empty()
                : Optional.of(rows.shape().columns().get(cell.column()).field().name());
    }

    /// Asks which rows to show.
    public void askForFilter() {
        filters.begin();
    }

    private void gridWanted() {
        grid.requestFocus();
    }

    private void filter(Filter next) {
        if (rows != null) rows.setFilter(next);
    }

    /// What a cell's menu offers beside editing: the rows that are like it.
    private List<MenuItem> filterMenu(Selection selection) {
        CellPosition cell = selection.active();
        TableRows present = rows;
        if (cell == null || present == null
                || !(present.shape().columns().get(cell.column()) instanceof ShownColumn.Stored stored))
            return List.of();
        return present.editing().value(cell.row(), stored).map(value -> List.of(
                item(new Condition(stored, value.isNull() ? Condition.Operator.IS_NULL : Condition.Operator.IS, value)),
                item(new Condition(stored, value.isNull() ? Condition.Operator.IS_NOT_NULL : Condition.Operator.IS_NOT,
                        value))))
                .orElse(List.of());
    }

    private MenuItem item(Condition condition) {
        MenuItem item = new MenuItem(
                "Show where " + (rows == null ? "" : condition.words(rows.drawing())));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> filters.add(condition));
        return item;
    }

    /// Hands an open editor's text over, before saving. False where it was rejected and is still open.
    public boolean commitEdit() {
        return !grid.isEditing() || grid.commitEdit();
    }
}
