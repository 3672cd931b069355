package facet.app.window;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.MapChangeListener;

import facet.app.data.DataTab;
import facet.app.data.DataTabLinks;
import facet.app.data.DatabaseSession;
import facet.app.diagramtab.DiagramTab;
import facet.app.diagramtab.PlacesFile;
import facet.app.launch.StartView;
import facet.app.schematab.BlockLinks;
import facet.app.schematab.SchemaTab;
import facet.app.settings.Settings;
import facet.app.trace.Trace;
import facet.app.work.Work;
import facet.app.workspace.Reading;
import facet.app.workspace.SchemaDocument;
import facet.app.workspace.Selection;
import facet.app.workspace.Workspace;
import facet.database.Filter;
import facet.database.TableName;
import facet.datagrid.RowCount;
import facet.editor.CodeEditor;
import facet.icons.Icon;
import facet.language.TextPosition;
import facet.language.TextRange;
import facet.schema.Declaration;
import facet.schema.Definition;
import facet.schema.FileDiagnostic;
import facet.schema.model.Field;
import facet.schema.model.Model;
import org.jspecify.annotations.Nullable;

/// The tabs of a window, and how one leads to another: a model's rows, a schema file, the diagram.
final class Views {
    static final String DIAGRAM = "diagram";
    private static final String DATA = "data:";
    private static final String SCHEMA = "schema:";

    private final Workspace workspace;
    private final DatabaseSession session;
    private final Work work;
    private final Settings settings;
    private final Trace trace;
    private final Consumer<TextPosition> caretMoved;
    private final Consumer<String> say;
    private final TabArea tabs = new TabArea();
    private final Map<String, DataTab> dataTabs = new HashMap<>();
    private final Map<String, SchemaTab> schemaTabs = new HashMap<>();
    private @Nullable DiagramTab diagram;
    private Runnable rowChanged = () -> {};
    private final BlockLinks blockLinks;
    private boolean isWaitingForCounts;

    /// @param caretMoved is told where the caret of the editor that has the focus is
    /// @param say tells the user something in the status bar
    Views(Workspace workspace, DatabaseSession session, Work work, Settings settings, Trace trace,
            Consumer<TextPosition> caretMoved, Consumer<String> say) {
        this.workspace = workspace;
        this.session = session;
        this.work = work;
        this.settings = settings;
        this.trace = trace;
        this.caretMoved = caretMoved;
        this.say = say;
        this.blockLinks = new ModelLinks(session, this::openRows, this::openInDiagram);
        session.counts().addListener((MapChangeListener<TableName, RowCount>) _ -> showCounts());
    }

    /// Hears that the active row in front is another, or looks different.
    void setOnRowChanged(Runnable listener) {
        rowChanged = listener;
    }

    TabArea tabs() {
        return tabs;
    }

    void show(StartView view) {
        switch (view) {
            case SCHEMA -> {
                tabs.join();
                showSchema(documentOfSelection());
            }
            case DATA -> {
                tabs.join();
                modelToShow().ifPresentOrElse(this::showData,
                        () -> say.accept("The schema has no model yet; write one, and its rows are shown"));
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

    void toggleSplit() {
        show(tabs.isSplit() ? StartView.SCHEMA : StartView.SPLIT);
    }

    /// The view that the tab in front belongs to, or null where nothing is open.
    @Nullable
    StartView inFront() {
        String key = tabs.front().get();
        if (tabs.isSplit()) return StartView.SPLIT;
        if (key == null) return null;
        if (key.startsWith(DATA)) return StartView.DATA;
        return key.equals(DIAGRAM) ? StartView.DIAGRAM : StartView.SCHEMA;
    }

    SchemaTab showSchema(SchemaDocument document) {
        String key = SCHEMA + document.name();
        tabs.show(key, () -> {
            SchemaTab tab = schemaTabs.computeIfAbsent(key, _ -> makeSchemaTab(document));
            return new TabArea.Content(key, document.name(), Icon.FILE, tab.node(), document.dirtyProperty(),
                    tab.editor()::requestFocus);
        });
        return Objects.requireNonNull(schemaTabs.get(key));
    }

    private SchemaTab makeSchemaTab(SchemaDocument document) {
        SchemaTab tab = new SchemaTab(workspace, document, work, blockLinks);
        tab.setOnDefinitionAsked(() -> goToDefinition(tab));
        tab.caret().subscribe(position -> {
            if (tab.editor().isFocusWithin()) caretMoved.accept(position);
        });
        return tab;
    }

    private void openRows(String model) {
        showData(model).grid().requestFocus();
    }

    private void openInDiagram(String model) {
        workspace.selection().set(Selection.of(model));
        showDiagram().view().reveal(model);
    }

    /// Counts arrive one by one; the lines above the models are drawn once for all that came together.
    private void showCounts() {
        if (isWaitingForCounts) return;
        isWaitingForCounts = true;
        work.onFx(() -> {
            isWaitingForCounts = false;
            schemaTabs.values().forEach(SchemaTab::showLines);
        });
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
            tab = new DiagramTab(workspace, work, trace, PlacesFile.of(workspace.project()), this::openBlock, say);
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
            public void openRows(String model, Filter filter) {
                DataTab tab = showData(model);
                tab.setFilter(filter);
                tab.grid().requestFocus();
            }

            @Override
            public void goToSchema(String block) {
                openDeclaration(block);
            }

            @Override
            public void say(String words) {
                say.accept(words);
            }

            @Override
            public void rowChanged(DataTab tab) {
                if (frontData().filter(tab::equals).isPresent()) rowChanged.run();
            }
        };
    }

    // ---- from one to another ----

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

    /// The view in front goes along with a choice in the sidebar: a grid shows the other model's rows.
    void follow(String block) {
        String key = tabs.front().get();
        boolean isModel = isModel(block);
        if (key == null || (key.startsWith(DATA) && isModel)) showData(block);
        else if (key.startsWith(DATA)) openDeclaration(block);
        else if (key.equals(DIAGRAM) && diagram != null) diagram.view().reveal(block);
    }

    /// Shows the file of what was selected elsewhere, where a schema file is in front.
    void follow(Selection selection) {
        SchemaTab inFront = frontSchema().orElse(null);
        if (selection.block() == null || inFront == null) return;
        SchemaDocument document = documentOfSelection();
        if (!inFront.document().equals(document) && !inFront.editor().isFocusWithin()) showSchema(document);
    }

    private boolean isModel(String block) {
        Reading reading = workspace.reading().get();
        return reading != null && reading.datamodel().model(block).isPresent();
    }

    void openBlock(String block) {
        if (isModel(block)) showData(block).grid().requestFocus();
        else
            openDeclaration(block);
    }

    private void openDeclaration(String block) {
        workspace.selection().set(Selection.of(block));
        showSchema(documentOfSelection()).editor().requestFocus();
    }

    void goTo(FileDiagnostic problem) {
        goTo(problem.file(), problem.diagnostic().range());
    }

    void goTo(Field field) {
        goTo(field.at().file(), field.at().nameRange());
    }

    /// Shows where what the caret of `tab` stands at is declared; false where nothing is.
    boolean goToDefinition(SchemaTab tab) {
        Reading reading = workspace.reading().get();
        if (reading == null || !workspace.isReadingCurrent()) return false;
        Optional<Declaration> found = Definition.of(reading.schema(), tab.document().name(), tab.editor().caret());
        found.ifPresent(declaration -> goTo(declaration.at().file(), declaration.at().nameRange()));
        return found.isPresent();
    }

    void goTo(String file, TextRange range) {
        workspace.document(file).ifPresent(document -> showSchema(document).goTo(range));
    }

    // ---- what is open ----

    Optional<DataTab> frontData() {
        return Optional.ofNullable(tabs.front().get()).map(dataTabs::get);
    }

    Optional<SchemaTab> frontSchema() {
        return Optional.ofNullable(tabs.front().get()).map(schemaTabs::get);
    }

    /// The model whose rows are in front.
    Optional<String> frontModel() {
        return Optional.ofNullable(tabs.front().get()).filter(key -> key.startsWith(DATA))
                .map(key -> key.substring(DATA.length()));
    }

    /// The schema in front, or else any that is open.
    Optional<SchemaTab> mainSchema() {
        return frontSchema().or(() -> schemaTabs.values().stream().findFirst());
    }

    Optional<CodeEditor> mainEditor() {
        return mainSchema().map(SchemaTab::editor);
    }

    /// Takes what is being typed into a cell as an edit; false where it cannot be one.
    boolean commitEdits() {
        return dataTabs.values().stream().allMatch(DataTab::commitEdit);
    }

    void refreshRows() {
        dataTabs.values().forEach(DataTab::refresh);
    }

    void closeFront() {
        String key = tabs.front().get();
        if (key != null) tabs.close(key);
    }

    // ---- what is remembered ----

    void remember(String prefix) {
        settings.set(prefix + "tabs", String.join("\n", tabs.keys()));
        settings.set(prefix + "front", Objects.requireNonNullElse(tabs.front().get(), ""));
        settings.set(prefix + "split", Boolean.toString(tabs.isSplit()));
    }

    /// Opens the tabs of the last time; false where there were none.
    boolean restore(String prefix) {
        settings.get(prefix + "tabs", "").lines().forEach(this::open);
        String front = settings.get(prefix + "front", "");
        if (settings.get(prefix + "split", "false").equals("true") && tabs.isOpen(DIAGRAM)) tabs.split();
        if (tabs.isOpen(front)) open(front);
        return !tabs.keys().isEmpty();
    }

    private void open(String key) {
        if (key.equals(DIAGRAM)) showDiagram();
        else if (key.startsWith(DATA)) showData(key.substring(DATA.length()));
        else if (key.startsWith(SCHEMA)) workspace.document(key.substring(SCHEMA.length())).ifPresent(this::showSchema);
    }
}
