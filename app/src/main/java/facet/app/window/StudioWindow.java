package facet.app.window;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import facet.app.command.Command;
import facet.app.command.Commands;
import facet.app.data.DatabaseSession;
import facet.app.data.DatabaseState;
import facet.app.data.ModelTable;
import facet.app.data.ReviewSheet;
import facet.app.data.Sizes;
import facet.app.launch.StartView;
import facet.app.palette.Palette;
import facet.app.settings.Settings;
import facet.app.trace.Trace;
import facet.app.work.Work;
import facet.app.workspace.Reading;
import facet.app.workspace.SchemaDocument;
import facet.app.workspace.Selection;
import facet.app.workspace.Workspace;
import facet.database.TableName;
import facet.editor.CodeEditor;
import facet.icons.Icon;
import org.jspecify.annotations.Nullable;

/// The content of a window with an open project: what stands where, what can be done, and what is told to whom.
final class StudioWindow {
    private final Workspace workspace;
    private final DatabaseSession session;
    private final Work work;
    private final Settings settings;
    private final Commands commands = new Commands();
    private final Views views;
    private final PaletteItems items;
    private final Sidebar sidebar;
    private final StatusBar status;
    private final TopBar top;
    private final SplitPane across;
    private final SplitPane down;
    private final StackPane root;
    /// Made when they are first asked for: a window starts without them.
    private @Nullable BottomPanel bottom;
    private @Nullable Palette palette;
    private @Nullable ReviewSheet review;
    private boolean isRead;

    StudioWindow(Workspace workspace, DatabaseSession session, Work work, Settings settings, Trace trace,
            WindowCommands own) {
        this.workspace = workspace;
        this.session = session;
        this.work = work;
        this.settings = settings;
        status = new StatusBar(workspace, session, statusActions());
        views = new Views(workspace, session, work, settings, trace, status::showCaret);
        items = new PaletteItems(workspace, views);
        sidebar = new Sidebar(workspace, session, sidebarActions());
        SequencedMap<StartView, Command> switches = new LinkedHashMap<>();
        switches.put(StartView.SCHEMA, add("Schema", Icon.SCHEMA, "Shortcut+1", () -> view(StartView.SCHEMA)));
        switches.put(StartView.DATA, add("Data", Icon.DATA, "Shortcut+2", () -> view(StartView.DATA)));
        switches.put(StartView.DIAGRAM, add("Diagram", Icon.DIAGRAM, "Shortcut+3", () -> view(StartView.DIAGRAM)));
        switches.put(StartView.SPLIT, add("Side by side", Icon.SPLIT, "Shortcut+Back Slash", views::toggleSplit));
        addCommands(own);
        Command openPalette = add("All commands", Icon.PALETTE, "Shortcut+K",
                () -> palette().open("Go to model, field, command…", items.all(commands.all())));
        top = new TopBar(workspace.project().name(), own.all(), switches, openPalette, own.theme(),
                Command.of("Save", Icon.SAVE, null, this::saveEverything));
        across = new SplitPane(sidebar.node(), views.tabs().node());
        across.setDividerPositions(0.18);
        SplitPane.setResizableWithParent(sidebar.node(), false);
        down = new SplitPane(across);
        down.setOrientation(Orientation.VERTICAL);
        BorderPane content = new BorderPane(down, top.node(), null, status.node(), null);
        content.getStyleClass().add("studio");
        root = new StackPane(content);
        join();
    }

    private StatusBar.Actions statusActions() {
        return new StatusBar.Actions() {
            @Override
            public void connection() {
                session.refreshCatalog();
                toggleBottom(true);
            }

            @Override
            public void staged() {
                reviewRows();
            }

            @Override
            public void problems() {
                toggleBottom(false);
            }

            @Override
            public void console() {
                toggleBottom(true);
            }

            @Override
            public void caret() {
                view(StartView.SCHEMA);
            }
        };
    }

    private SidebarActions sidebarActions() {
        return new SidebarActions() {
            @Override
            public void selected(String block) {
                views.follow(block);
            }

            @Override
            public void open(String block) {
                views.openBlock(block);
            }

            @Override
            public void openFile(SchemaDocument document) {
                views.showSchema(document).editor().requestFocus();
            }
        };
    }

    Region node() {
        return root;
    }

    Workspace workspace() {
        return workspace;
    }

    DatabaseSession session() {
        return session;
    }

    void listenIn(Scene scene) {
        commands.listenIn(scene, this::isCovered);
    }

    private boolean isCovered() {
        return (palette != null && palette.isOpen()) || (review != null && review.isOpen());
    }

    boolean hasUnsaved() {
        return workspace.isDirty() || session.staged().rowCount() > 0;
    }

    void view(StartView view) {
        views.show(view);
    }

    void focusFront() {
        views.tabs().focusFront();
    }

    /// Runs `then` as soon as the schema was read for the first time; at once if it was.
    void whenRead(Runnable then) {
        Subscription[] waiting = {Subscription.EMPTY};
        waiting[0] = workspace.reading().subscribe(reading -> {
            if (reading == null || isRead) return;
            isRead = true;
            work.onFx(() -> waiting[0].unsubscribe());
            then.run();
        });
    }

    // ---- commands ----

    private Command add(String title, Icon icon, @Nullable String keys, Runnable action) {
        return commands.add(Command.of(title, icon, keys, action));
    }

    private void addCommands(WindowCommands own) {
        addEditing();
        new SchemaActions(workspace, views, this::palette, status::say).all().forEach(commands::add);
        add("Refresh", Icon.REFRESH, "F5", this::refresh);
        commands.add(Command.of("Insert row", Icon.ADD, "Shortcut+Shift+N", () -> views.frontData().isPresent(),
                () -> views.frontData().ifPresent(tab -> tab.grid().insertRow())));
        add("Go to model…", Icon.MODEL, "Shortcut+P", () -> palette().open("Go to model…", items.blocks()));
        add("Go to field…", Icon.FIELD, "Shortcut+Shift+O", () -> palette().open("Go to field…", items.fields()));
        add("Filter the sidebar", Icon.FILTER, "Shortcut+Shift+E", sidebar::focusFilter);
        add("Show problems", Icon.PROBLEMS, "Shortcut+Shift+M", () -> toggleBottom(false));
        add("Show console", Icon.CONSOLE, "Shortcut+Shift+Y", () -> toggleBottom(true));
        commands.add(Command.of("Close tab", Icon.CLOSE, "Shortcut+W", () -> views.tabs().front().get() != null,
                views::closeFront));
        add("Fit diagram", Icon.FIT, null, () -> views.showDiagram().view().fit());
        add("Connect to the database again", Icon.DATABASE, null, session::open);
        own.all().forEach(commands::add);
        commands.add(own.theme());
    }

    private void addEditing() {
        commands.add(Command.of("Save", Icon.SAVE, "Shortcut+S", this::hasUnsaved, this::saveFront));
        commands.add(Command.of("Review staged rows", Icon.PENDING, "Shortcut+Shift+S",
                () -> session.staged().rowCount() > 0, this::reviewRows));
        commands.add(Command.of("Discard staged rows", Icon.DELETE, null, () -> session.staged().rowCount() > 0,
                session.staged()::discard));
        commands.add(Command.of("Undo row edit", Icon.UNDO, "Shortcut+Z",
                () -> (session.staged().canUndo() || session.canUndoSave()) && !isTyping(), this::undoRows));
        commands.add(Command.of("Undo last save", Icon.UNDO, null, session::canUndoSave, this::undoSave));
        commands.add(Command.of("Redo row edit", Icon.REDO, "Shortcut+Shift+Z",
                () -> session.staged().canRedo() && !isTyping(), session.staged()::redo));
        commands.add(Command.of("Undo in schema", Icon.UNDO, null,
                () -> views.mainEditor().map(editor -> editor.canUndoProperty().get()).orElse(false),
                () -> views.mainEditor().ifPresent(CodeEditor::undo)));
        commands.add(Command.of("Redo in schema", Icon.REDO, null,
                () -> views.mainEditor().map(editor -> editor.canRedoProperty().get()).orElse(false),
                () -> views.mainEditor().ifPresent(CodeEditor::redo)));
        commands.add(Command.of("Format schema", Icon.FORMAT, "Shift+Alt+F", () -> views.mainSchema().isPresent(),
                () -> views.mainSchema().ifPresent(tab -> workspace.format(tab.document()))));
    }

    private Palette palette() {
        Palette made = palette;
        if (made == null) {
            made = new Palette();
            palette = made;
            root.getChildren().add(made.node());
        }
        return made;
    }

    private boolean isTyping() {
        Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
        if (owner instanceof TextInputControl) return true;
        for (Node node = owner; node != null; node = node.getParent())
            if (node instanceof CodeEditor) return true;
        return false;
    }

    private void refresh() {
        session.refreshCatalog();
        workspace.checkDisk();
        views.refreshRows();
        status.say("Refreshed");
    }

    private void saveFront() {
        boolean isRows = views.frontModel().isPresent() && session.staged().rowCount() > 0;
        if (isRows || !workspace.isDirty()) reviewRows();
        else
            workspace.saveAll();
    }

    private void saveEverything() {
        if (workspace.isDirty()) workspace.saveAll();
        if (session.staged().rowCount() > 0) reviewRows();
    }

    private void reviewRows() {
        if (!views.commitEdits() || session.staged().rowCount() == 0) return;
        session.preview().ifPresent(preview -> {
            if (review == null) {
                review = new ReviewSheet(this::saveRows, session.staged()::discard);
                root.getChildren().add(review.node());
            }
            review.open(preview, session.staged().rowCount());
        });
    }

    private void saveRows() {
        session.save(rows -> saved("Saved " + Sizes.rows(rows)));
    }

    /// Takes the last edit back, or the last save where nothing is staged.
    private void undoRows() {
        if (session.staged().canUndo()) session.staged().undo();
        else
            undoSave();
    }

    private void undoSave() {
        List<String> losses = session.lastSave().get().losses();
        session.undoSave(
                rows -> saved("Took back " + Sizes.rows(rows) + (losses.isEmpty() ? "" : ". " + losses.getFirst())));
    }

    private void saved(String words) {
        status.say(words);
        views.refreshRows();
        Reading reading = workspace.reading().get();
        if (reading != null)
            session.countRows(reading.datamodel().models().stream().map(ModelTable::name).toList());
    }

    private void toggleBottom(boolean isConsole) {
        if (bottom == null) bottom = new BottomPanel(workspace, session, views::goTo, this::hideBottom);
        boolean isShown = down.getItems().size() == 2;
        if (isShown && bottom.isConsoleInFront() == isConsole) {
            hideBottom();
            return;
        }
        if (!isShown) {
            down.getItems().add(bottom.node());
            SplitPane.setResizableWithParent(bottom.node(), false);
            down.setDividerPositions(0.74);
        }
        if (isConsole) bottom.showConsole();
        else
            bottom.showProblems();
    }

    private void hideBottom() {
        down.getItems().setAll(across);
        focusFront();
    }

    // ---- who is told what ----

    private void join() {
        workspace.reading().subscribe(_ -> countTables());
        session.state().subscribe(_ -> countTables());
        session.staged().changes().subscribe(_ -> {
            showUnsaved();
            status.say("");
        });
        session.trouble().subscribe(_ -> status.say(""));
        workspace.documents().forEach(document -> document.dirtyProperty().subscribe(_ -> showUnsaved()));
        views.tabs().front().subscribe(_ -> frontChanged());
        workspace.selection().subscribe(views::follow);
    }

    private void frontChanged() {
        top.showView(views.inFront());
        views.frontSchema().ifPresentOrElse(schema -> status.showCaret(schema.caret().get()), () -> {
            if (!views.tabs().isSplit()) status.showCaret(null);
        });
        views.frontModel().ifPresent(model -> workspace.selection().set(Selection.of(model)));
    }

    private void showUnsaved() {
        int rows = session.staged().rowCount();
        long files = workspace.documents().stream().filter(SchemaDocument::isDirty).count();
        String words = rows > 0 && files > 0 ? "Save all" : rows > 0 ? "Save " + Sizes.rows(rows) : "Save";
        top.showSave(rows > 0 || files > 0, words);
    }

    private void countTables() {
        Reading reading = workspace.reading().get();
        if (reading == null || !(session.state().get() instanceof DatabaseState.Open)) return;
        List<TableName> uncounted = reading.datamodel().models().stream().map(ModelTable::name)
                .filter(table -> !session.counts().containsKey(table)).toList();
        session.countRows(uncounted);
    }

    // ---- what is remembered ----

    private String memoryKey() {
        return "project." + workspace.project().folder() + ".";
    }

    void remember() {
        views.remember(memoryKey());
        settings.set("window.sidebar", across.getDividerPositions()[0]);
    }

    /// Opens the tabs of the last time; false where there were none.
    boolean restore() {
        across.setDividerPositions(settings.number("window.sidebar", 0.18));
        return views.restore(memoryKey());
    }
}
