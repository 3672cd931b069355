package facet.app.window;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import facet.app.data.DataTab;
import facet.app.data.DataTabLinks;
import facet.app.data.DatabaseSession;
import facet.app.data.DatabaseState;
import facet.app.data.ReviewSheet;
import facet.app.data.Sizes;
import facet.app.diagramtab.DiagramTab;
import facet.app.launch.StartView;
import facet.app.palette.Palette;
import facet.app.palette.PaletteItem;
import facet.app.schematab.SchemaTab;
import facet.app.settings.Settings;
import facet.app.trace.Trace;
import facet.app.work.Work;
import facet.app.workspace.Reading;
import facet.app.workspace.SchemaDocument;
import facet.app.workspace.Selection;
import facet.app.workspace.Workspace;
import facet.database.Filter;
import facet.editor.CodeEditor;
import facet.icons.Icon;
import facet.language.Diagnostic;
import facet.language.TextRange;
import facet.schema.FileDiagnostic;
import facet.schema.model.Field;
import facet.schema.model.Model;
import org.jspecify.annotations.Nullable;

/// The content of a window with an open project: what stands where, and how its parts lead to each other.
final class StudioWindow {
    static final String DIAGRAM = "diagram";
    private static final String DATA = "data:";
    private static final String SCHEMA = "schema:";

    private final Workspace workspace;
    private final DatabaseSession session;
    private final Work work;
    private final Settings settings;
    private final Trace trace;
    private final Commands commands = new Commands();
    private final Palette palette = new Palette();
    private final TabArea tabs = new TabArea();
    private final Map<String, DataTab> dataTabs = new HashMap<>();
    private final Map<String, SchemaTab> schemaTabs = new HashMap<>();
    private final ReviewSheet review;
    private final Sidebar sidebar;
    private final StatusBar status;
    private final BottomPanel bottom;
    private final TopBar top;
    private final SplitPane across;
    private final SplitPane down;
    private final BorderPane content = new BorderPane();
    private final StackPane root;
    private @Nullable DiagramTab diagram;
    private boolean isRead;

    StudioWindow(Workspace workspace, DatabaseSession session, Work work, Settings settings, Trace trace,
            WindowCommands own) {
        this.workspace = workspace;
        this.session = session;
        this.work = work;
        this.settings = settings;
        this.trace = trace;
        review = new ReviewSheet(this::saveRows, session.staged()::discard);
        sidebar = new Sidebar(workspace, session, new SidebarActions() {
            @Override
            public void selected(String block) {
                followSidebar(block);
            }

            @Override
            public void open(String block) {
                openBlock(block);
            }

            @Override
            public void openFile(SchemaDocument document) {
                showSchema(document).editor().requestFocus();
            }
        });
        status = new StatusBar(workspace, session, new StatusBar.Actions() {
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
        });
        bottom = new BottomPanel(workspace, session, this::goTo, this::hideBottom);
        List<Command> views = List.of(
                add("Schema", Icon.SCHEMA, "Shortcut+1", () -> view(StartView.SCHEMA)),
                add("Data", Icon.DATA, "Shortcut+2", () -> view(StartView.DATA)),
                add("Diagram", Icon.DIAGRAM, "Shortcut+3", () -> view(StartView.DIAGRAM)),
                add("Side by side", Icon.SPLIT, "Shortcut+Back Slash", this::toggleSplit));
        addCommands(own);
        Command openPalette = add("All commands", Icon.PALETTE, "Shortcut+K", () -> palette.open(paletteItems(), ""));
        top = new TopBar(workspace.project().name(), own.all(), views, openPalette, own.theme(),
                Command.of("Save", Icon.SAVE, null, this::saveEverything));
        across = new SplitPane(sidebar.node(), tabs.node());
        across.setDividerPositions(0.18);
        SplitPane.setResizableWithParent(sidebar.node(), false);
        down = new SplitPane(across);
        down.setOrientation(Orientation.VERTICAL);
        content.setTop(top.node());
        content.setCenter(down);
        content.setBottom(status.node());
        content.getStyleClass().add("studio");
        root = new StackPane(content, palette.node(), review.node());
        join();
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

    TabArea tabs() {
        return tabs;
    }

    Commands commands() {
        return commands;
    }

    void listenIn(Scene scene) {
        commands.listenIn(scene, () -> palette.isOpen() || review.isOpen());
    }

    boolean hasUnsaved() {
        return workspace.isDirty() || session.staged().rowCount() > 0;
    }

    private Command add(String title, Icon icon, @Nullable String keys, Runnable action) {
        return commands.add(Command.of(title, icon, keys, action));
    }

    private void addCommands(WindowCommands own) {
        commands.add(Command.of("Save", Icon.SAVE, "Shortcut+S", this::hasUnsaved, this::saveFront));
        commands.add(Command.of("Review staged rows", Icon.PENDING, "Shortcut+Shift+S",
                () -> session.staged().rowCount() > 0, this::reviewRows));
        commands.add(Command.of("Discard staged rows", Icon.DELETE, null, () -> session.staged().rowCount() > 0,
                session.staged()::discard));
        commands.add(Command.of("Undo row edit", Icon.UNDO, "Shortcut+Z",
                () -> session.staged().canUndo() && !isTyping(), session.staged()::undo));
        commands.add(Command.of("Redo row edit", Icon.REDO, "Shortcut+Shift+Z",
                () -> session.staged().canRedo() && !isTyping(), session.staged()::redo));
        commands.add(Command.of("Undo in schema", Icon.UNDO, null, this::canUndoText,
                () -> mainEditor().ifPresent(CodeEditor::undo)));
        commands.add(Command.of("Redo in schema", Icon.REDO, null, this::canRedoText,
                () -> mainEditor().ifPresent(CodeEditor::redo)));
        add("Refresh", Icon.REFRESH, "F5", this::refresh);
        commands.add(Command.of("Insert row", Icon.ADD, "Shortcut+Shift+N", this::isDataInFront,
                () -> frontData().ifPresent(tab -> tab.grid().insertRow())));
        add("Go to model…", Icon.MODEL, "Shortcut+P", () -> palette.open(modelItems(), ""));
        add("Go to field…", Icon.FIELD, "Shortcut+Shift+O", () -> palette.open(fieldItems(), ""));
        add("Filter the sidebar", Icon.FILTER, "Shortcut+Shift+E", sidebar::focusFilter);
        add("Show problems", Icon.PROBLEMS, "Shortcut+Shift+M", () -> toggleBottom(false));
        add("Show console", Icon.CONSOLE, "Shortcut+Shift+Y", () -> toggleBottom(true));
        commands.add(
                Command.of("Close tab", Icon.CLOSE, "Shortcut+W", () -> tabs.front().get() != null, this::closeFront));
        add("Fit diagram", Icon.FIT, null, () -> showDiagram().view().fit());
        add("Connect to the database again", Icon.DATABASE, null, session::open);
        own.all().forEach(commands::add);
        commands.add(own.theme());
    }

    private void join() {
        workspace.reading().subscribe(_ -> countTables());
        session.state().subscribe(_ -> countTables());
        session.staged().changes().subscribe(_ -> {
            showUnsaved();
            status.say("");
        });
        session.trouble().subscribe(_ -> status.say(""));
        workspace.documents().forEach(document -> document.dirtyProperty().subscribe(_ -> showUnsaved()));
        tabs.front().subscribe(this::frontChanged);
        workspace.selection().subscribe(this::followSelection);
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
        List<String> uncounted = reading.datamodel().models().stream().map(Model::tableName)
                .filter(table -> !session.counts().containsKey(table)).toList();
        session.countRows(uncounted);
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

    // ---- views ----

    void view(StartView view) {
        switch (view) {
            case SCHEMA -> {
                tabs.join();
                showSchema(documentOfSelection());
            }
            case DATA -> {
                tabs.join();
                modelToShow().ifPresent(this::showData);
            }
            case DIAGRAM -> {
                tabs.join();
                showDiagram();
            }
            case SPLIT -> {
                showDiagram();
                tabs.split();
                showSchema(documentOfSelection());
            }
        }
        tabs.focusFront();
    }

    private void toggleSplit() {
        if (tabs.isSplit()) view(StartView.SCHEMA);
        else
            view(StartView.SPLIT);
    }

    private void frontChanged(@Nullable String key) {
        top.showView(viewOf(key));
        SchemaTab schema = key == null ? null : schemaTabs.get(key);
        if (schema == null && !tabs.isSplit()) status.showCaret(null);
        if (schema != null) status.showCaret(schema.caret().get());
        if (key != null && key.startsWith(DATA)) workspace.selection().set(Selection.of(key.substring(DATA.length())));
    }

    /// The view that the tab belongs to, by its place among the views of the top bar; -1 where nothing is open.
    private int viewOf(@Nullable String key) {
        if (tabs.isSplit()) return 3;
        if (key == null) return -1;
        return key.startsWith(DATA) ? 1 : key.equals(DIAGRAM) ? 2 : 0;
    }

    private Optional<String> modelToShow() {
        Reading reading = workspace.reading().get();
        String selected = workspace.selection().get().block();
        if (reading == null) return Optional.ofNullable(selected);
        return reading.datamodel().models().stream().map(Model::name).filter(name -> name.equals(selected)).findFirst()
                .or(() -> tabs.keys().stream().filter(key -> key.startsWith(DATA))
                        .map(key -> key.substring(DATA.length())).findFirst())
                .or(() -> reading.datamodel().models().stream().map(Model::name).findFirst());
    }

    private SchemaDocument documentOfSelection() {
        Reading reading = workspace.reading().get();
        String block = workspace.selection().get().block();
        if (reading == null || block == null) return workspace.documents().getFirst();
        return reading.datamodel().model(block).map(Model::at)
                .or(() -> reading.datamodel().enumType(block).map(found -> found.at()))
                .flatMap(at -> workspace.document(at.file())).orElseGet(() -> workspace.documents().getFirst());
    }

    SchemaTab showSchema(SchemaDocument document) {
        String key = SCHEMA + document.name();
        tabs.show(key, () -> {
            SchemaTab tab = schemaTabs.computeIfAbsent(key, _ -> makeSchemaTab(document));
            return new TabArea.Content(key, document.name(), Icon.FILE, tab.node(), document.dirtyProperty(),
                    tab.editor()::requestFocus);
        });
        return java.util.Objects.requireNonNull(schemaTabs.get(key));
    }

    private SchemaTab makeSchemaTab(SchemaDocument document) {
        SchemaTab tab = new SchemaTab(workspace, document);
        tab.caret().subscribe(position -> {
            if (tab.editor().isFocusWithin()) status.showCaret(position);
        });
        return tab;
    }

    DataTab showData(String model) {
        String key = DATA + model;
        DataTab tab = dataTabs.computeIfAbsent(key,
                _ -> new DataTab(model, workspace, session, work, trace, settings, links()));
        tabs.show(key, () -> new TabArea.Content(key, model, Icon.DATA, tab.node(), null, tab.grid()::requestFocus));
        return tab;
    }

    DiagramTab showDiagram() {
        DiagramTab tab = diagram;
        if (tab == null) {
            tab = new DiagramTab(workspace, work, trace, this::openBlock);
            diagram = tab;
        }
        DiagramTab shown = tab;
        tabs.show(DIAGRAM, () -> new TabArea.Content(DIAGRAM, "Diagram", Icon.DIAGRAM, shown.node(), null,
                shown.view()::requestFocus));
        return shown;
    }

    private DataTabLinks links() {
        return new DataTabLinks() {
            @Override
            public void openRows(String model, Filter filter, String words) {
                DataTab tab = showData(model);
                tab.setFilter(filter, words);
                tab.grid().requestFocus();
            }

            @Override
            public void goToSchema(String block) {
                openDeclaration(block);
            }
        };
    }

    /// The view in front goes along with a choice in the sidebar: a grid shows the other model's rows.
    private void followSidebar(String block) {
        String key = tabs.front().get();
        boolean isModel = isModel(block);
        if (key == null || (key.startsWith(DATA) && isModel)) showData(block);
        else if (key.startsWith(DATA)) openDeclaration(block);
        else if (key.equals(DIAGRAM) && diagram != null) diagram.view().reveal(block);
    }

    private void followSelection(Selection selection) {
        String block = selection.block();
        if (block == null || tabs.front().get() == null) return;
        SchemaTab inFront = schemaTabs.get(java.util.Objects.requireNonNull(tabs.front().get()));
        SchemaDocument document = documentOfSelection();
        if (inFront != null && !inFront.document().equals(document) && !inFront.editor().isFocusWithin())
            showSchema(document);
    }

    private boolean isModel(String block) {
        Reading reading = workspace.reading().get();
        return reading != null && reading.datamodel().model(block).isPresent();
    }

    private void openBlock(String block) {
        if (isModel(block)) showData(block).grid().requestFocus();
        else
            openDeclaration(block);
    }

    private void openDeclaration(String block) {
        workspace.selection().set(Selection.of(block));
        showSchema(documentOfSelection()).editor().requestFocus();
    }

    private void goTo(FileDiagnostic problem) {
        Diagnostic diagnostic = problem.diagnostic();
        workspace.document(problem.file()).ifPresent(document -> showSchema(document).goTo(diagnostic.range()));
    }

    // ---- commands ----

    private void refresh() {
        session.refreshCatalog();
        workspace.checkDisk();
        dataTabs.values().forEach(DataTab::refresh);
        status.say("Refreshed");
    }

    private void saveFront() {
        String key = tabs.front().get();
        boolean isRows = key != null && key.startsWith(DATA) && session.staged().rowCount() > 0;
        if (isRows || !workspace.isDirty()) reviewRows();
        else
            workspace.saveAll();
    }

    private void saveEverything() {
        if (workspace.isDirty()) workspace.saveAll();
        if (session.staged().rowCount() > 0) reviewRows();
    }

    void reviewRows() {
        for (DataTab tab : dataTabs.values())
            if (!tab.commitEdit()) return;
        if (session.staged().rowCount() == 0) return;
        session.preview().ifPresent(preview -> review.open(preview, session.staged().rowCount()));
    }

    void saveRows() {
        session.save(rows -> {
            status.say("Saved " + Sizes.rows(rows));
            dataTabs.values().forEach(DataTab::refresh);
            recount();
        });
    }

    private void recount() {
        Reading reading = workspace.reading().get();
        if (reading != null) session.countRows(reading.datamodel().models().stream().map(Model::tableName).toList());
    }

    private boolean isTyping() {
        Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
        if (owner instanceof TextInputControl) return true;
        for (Node node = owner; node != null; node = node.getParent())
            if (node instanceof CodeEditor) return true;
        return false;
    }

    private Optional<CodeEditor> mainEditor() {
        String key = tabs.front().get();
        SchemaTab front = key == null ? null : schemaTabs.get(key);
        if (front != null) return Optional.of(front.editor());
        return schemaTabs.values().stream().map(SchemaTab::editor).findFirst();
    }

    private boolean canUndoText() {
        return mainEditor().isPresent() && mainEditor().get().canUndoProperty().get();
    }

    private boolean canRedoText() {
        return mainEditor().isPresent() && mainEditor().get().canRedoProperty().get();
    }

    private Optional<DataTab> frontData() {
        return Optional.ofNullable(tabs.front().get()).map(dataTabs::get);
    }

    private boolean isDataInFront() {
        return frontData().isPresent();
    }

    private void closeFront() {
        String key = tabs.front().get();
        if (key != null) tabs.close(key);
    }

    private void toggleBottom(boolean isConsole) {
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
        down.getItems().remove(bottom.node());
        tabs.focusFront();
    }

    // ---- palette ----

    private List<PaletteItem> paletteItems() {
        List<PaletteItem> items = new ArrayList<>();
        for (Command command : commands.all())
            items.add(new PaletteItem(command.icon(), command.title(), "",
                    command.keys() == null ? "" : command.keys().getDisplayText(),
                    command.isPossible().getAsBoolean(), command::run));
        items.addAll(modelItems());
        items.addAll(fieldItems());
        for (SchemaDocument document : workspace.documents())
            items.add(new PaletteItem(Icon.FILE, document.name(), "file", "", true,
                    () -> showSchema(document).editor().requestFocus()));
        return items;
    }

    private List<PaletteItem> modelItems() {
        Reading reading = workspace.reading().get();
        if (reading == null) return List.of();
        List<PaletteItem> items = new ArrayList<>();
        for (Model model : reading.datamodel().models())
            items.add(new PaletteItem(model.isView() ? Icon.VIEW : Icon.MODEL, model.name(),
                    model.isView() ? "view" : "model", "", true,
                    () -> openBlock(model.name())));
        reading.datamodel().enums().forEach(type -> items
                .add(new PaletteItem(Icon.ENUM, type.name(), "enum", "", true, () -> openBlock(type.name()))));
        return items;
    }

    private List<PaletteItem> fieldItems() {
        Reading reading = workspace.reading().get();
        if (reading == null) return List.of();
        List<PaletteItem> items = new ArrayList<>();
        for (Model model : reading.datamodel().models())
            for (Field field : model.fields())
                items.add(new PaletteItem(Icon.FIELD, model.name() + "." + field.name(), field.type().name(), "", true,
                        () -> goTo(field)));
        return items;
    }

    private void goTo(Field field) {
        workspace.document(field.at().file()).ifPresent(document -> showSchema(document).goTo(
                new TextRange(field.at().nameRange().start(), field.at().nameRange().end())));
    }

    // ---- what is remembered ----

    private String memoryKey() {
        return "project." + workspace.project().folder() + ".";
    }

    void remember() {
        settings.set(memoryKey() + "tabs", String.join("\n", tabs.keys()));
        settings.set(memoryKey() + "front", java.util.Objects.requireNonNullElse(tabs.front().get(), ""));
        settings.set(memoryKey() + "split", Boolean.toString(tabs.isSplit()));
        settings.set("window.sidebar", across.getDividerPositions()[0]);
    }

    /// Opens the tabs of the last time; false where there were none.
    boolean restore() {
        across.setDividerPositions(settings.number("window.sidebar", 0.18));
        List<String> keys = settings.get(memoryKey() + "tabs", "").lines().toList();
        for (String key : keys)
            open(key);
        String front = settings.get(memoryKey() + "front", "");
        if (settings.get(memoryKey() + "split", "false").equals("true") && tabs.isOpen(DIAGRAM)) tabs.split();
        if (tabs.isOpen(front)) open(front);
        return !tabs.keys().isEmpty();
    }

    private void open(String key) {
        if (key.equals(DIAGRAM)) showDiagram();
        else if (key.startsWith(DATA)) showData(key.substring(DATA.length()));
        else if (key.startsWith(SCHEMA)) workspace.document(key.substring(SCHEMA.length())).ifPresent(this::showSchema);
    }
}
