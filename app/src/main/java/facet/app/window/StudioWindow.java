package facet.app.window;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import facet.app.command.Command;
import facet.app.command.Commands;
import facet.app.data.DatabaseSession;
import facet.app.data.DatabaseState;
import facet.app.data.ModelTable;
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
    private final Commands commands = new Commands();
    private final Views views;
    private final PaletteItems items;
    private final Sidebar sidebar;
    private final StatusBar status;
    private final TopBar top;
    private final Saving saving;
    private final Panels panels;
    private final BorderPane content;
    private final StackPane root;
    /// Made when they are first asked for: a window starts without them.
    private @Nullable Palette palette;
    private boolean isRead;

    StudioWindow(Workspace workspace, DatabaseSession session, Work work, Settings settings, Trace trace,
            WindowCommands own) {
        this.workspace = workspace;
        this.session = session;
        this.work = work;
        status = new StatusBar(workspace, session, statusActions());
        views = new Views(workspace, session, work, settings, trace, status::showCaret, status::say);
        saving = new Saving(workspace, session, views, status::say);
        items = new PaletteItems(workspace, views);
        sidebar = new Sidebar(workspace, session, sidebarActions());
        panels = new Panels(workspace, session, views, settings, sidebar.node());
        SequencedMap<StartView, Command> switches = new LinkedHashMap<>();
        switches.put(StartView.SCHEMA, add("Schema", Icon.SCHEMA, "Shortcut+1", () -> view(StartView.SCHEMA)));
        switches.put(StartView.DATA, add("Data", Icon.DATA, "Shortcut+2", () -> view(StartView.DATA)));
        switches.put(StartView.DIAGRAM, add("Diagram", Icon.DIAGRAM, "Shortcut+3", () -> view(StartView.DIAGRAM)));
        switches.put(StartView.SPLIT, add("Side by side", Icon.SPLIT, "Shortcut+Back Slash", views::toggleSplit));
        addCommands(own);
        Command openPalette = add("All commands", Icon.PALETTE, "Shortcut+K",
                () -> palette().open("Go to model, field, command…", items.all(commands.all())));
        Command inspect = Command.of("Inspector", Icon.INSPECTOR, null, panels::toggleInspector);
        top = new TopBar(workspace.project().name(), own.all(), switches, openPalette, List.of(inspect, own.theme()),
                Command.of("Save", Icon.SAVE, null, saving::saveEverything));
        content = new BorderPane(panels.node(), top.node(), null,
                new VBox(new TransferStrip(session, status::say).node(), status.node()), null);
        content.getStyleClass().add("studio");
        root = new StackPane(content);
        saving.showIn(root);
        join();
    }

    private StatusBar.Actions statusActions() {
        return new StatusBar.Actions() {
            @Override
            public void connection() {
                session.refreshCatalog();
                panels.toggleConsole();
            }

            @Override
            public void staged() {
                saving.review();
            }

            @Override
            public void problems() {
                panels.toggleProblems();
            }

            @Override
            public void console() {
                panels.toggleConsole();
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
        return (palette != null && palette.isOpen()) || saving.isReviewing();
    }

    boolean hasUnsaved() {
        return workspace.isDirty() || session.staged().rowCount() > 0;
    }

    void view(StartView view) {
        views.show(view);
    }

    /// Says something above everything else, until it is dealt with.
    void notice(Node notice) {
        content.setTop(new VBox(top.node(), notice));
    }

    void dismissNotice() {
        content.setTop(top.node());
    }

    /// The window came to the front: files may have changed meanwhile, those that are staged too.
    void cameForward() {
        workspace.checkDisk();
        panels.inspect();
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
        commands.add(Command.of("Filter rows", Icon.FILTER, "Shortcut+F",
                () -> views.frontData().isPresent() && !isTyping(),
                () -> views.frontData().ifPresent(tab -> tab.askForFilter())));
        new BytesActions(views, session.transfers()).all().forEach(commands::add);
        add("Go to model…", Icon.MODEL, "Shortcut+P", () -> palette().open("Go to model…", items.blocks()));
        add("Go to field…", Icon.FIELD, "Shortcut+Shift+O", () -> palette().open("Go to field…", items.fields()));
        add("Filter the sidebar", Icon.FILTER, "Shortcut+Shift+E", sidebar::focusFilter);
        add("Show problems", Icon.PROBLEMS, "Shortcut+Shift+M", () -> panels.toggleProblems());
        add("Show console", Icon.CONSOLE, "Shortcut+Shift+Y", () -> panels.toggleConsole());
        commands.add(Command.of("Close tab", Icon.CLOSE, "Shortcut+W", () -> views.tabs().front().get() != null,
                views::closeFront));
        add("Inspector", Icon.INSPECTOR, "Shortcut+I", panels::toggleInspector);
        add("Fit diagram", Icon.FIT, null, () -> views.showDiagram().view().fit());
        add("Lay out the diagram anew", Icon.DIAGRAM, null, () -> views.showDiagram().layOutAnew());
        add("Connect to the database again", Icon.DATABASE, null, session::open);
        own.all().forEach(commands::add);
        commands.add(own.theme());
    }

    private void addEditing() {
        commands.add(Command.of("Save", Icon.SAVE, "Shortcut+S", this::hasUnsaved, saving::saveFront));
        commands.add(Command.of("Review staged rows", Icon.PENDING, "Shortcut+Shift+S",
                () -> session.staged().rowCount() > 0, saving::review));
        commands.add(Command.of("Discard staged rows", Icon.DELETE, null, () -> session.staged().rowCount() > 0,
                session.staged()::discard));
        commands.add(Command.of("Undo row edit", Icon.UNDO, "Shortcut+Z",
                () -> (session.staged().canUndo() || session.canUndoSave()) && !isTyping(), saving::undoRows));
        commands.add(Command.of("Undo last save", Icon.UNDO, null, session::canUndoSave, saving::undoSave));
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

    // ---- who is told what ----

    private void join() {
        workspace.reading().subscribe(_ -> countTables());
        session.state().subscribe(_ -> countTables());
        session.staged().changes().subscribe(_ -> {
            showUnsaved();
            status.say("");
        });
        session.savingProperty().subscribe(_ -> {
            showUnsaved();
            status.say("");
        });
        session.trouble().subscribe(_ -> status.say(""));
        session.trouble().subscribe(_ -> saving.showTrouble());
        workspace.documents().forEach(document -> document.dirtyProperty().subscribe(_ -> showUnsaved()));
        views.tabs().front().subscribe(_ -> frontChanged());
        workspace.selection().subscribe(views::follow);
        workspace.selection().subscribe(_ -> panels.inspect());
        workspace.reading().subscribe(_ -> panels.inspect());
        views.tabs().front().subscribe(_ -> panels.inspect());
        views.setOnRowChanged(panels::inspect);
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
        String words = rows > 0 && files > 0 ? "Save all" : rows > 0 ? "Save " + session.staged().amount() : "Save";
        top.showSave(rows > 0 || files > 0, words);
        if (rows > 0 && session.savingProperty().get()) top.showSaving();
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
        panels.remember();
    }

    /// Opens the tabs of the last time; false where there were none.
    boolean restore() {
        // After the first rows: a window is shown without what may stand beside them.
        if (panels.restore()) work.onFx(panels::toggleInspector);
        return views.restore(memoryKey());
    }
}
