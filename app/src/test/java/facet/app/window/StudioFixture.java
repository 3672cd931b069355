package facet.app.window;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

import facet.app.launch.LaunchOptions;
import facet.app.project.ProjectRequest;
import facet.app.settings.Settings;
import facet.app.theme.Theme;
import facet.app.trace.Trace;
import facet.app.transfer.FilePrompt;
import facet.app.work.FxWork;
import facet.app.work.Work;
import facet.datagrid.DataGrid;
import facet.datagrid.GridModel;
import facet.datagrid.GridRow;
import facet.diagram.DiagramView;
import facet.editor.CodeEditor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

/// The whole program on the headless screen, wired as it starts, over a copy of the sample shop; with hands to type and eyes
/// to read what stands in its windows.
abstract class StudioFixture {
    /// Generous: a busy machine may need seconds for the first fonts and style sheets.
    private static final long MOST_WAIT_SECONDS = 60;

    @TempDir
    Path folder;
    private final List<Throwable> bugs = new CopyOnWriteArrayList<>();
    private final List<Work> works = new ArrayList<>();
    private final List<Stage> stages = new ArrayList<>();
    final GivenFiles files = new GivenFiles();

    @BeforeEach
    void copyTheShop() throws IOException, TimeoutException {
        Files.createDirectory(shop());
        for (String name : List.of("schema.prisma", "shop.db", "prisma.config.ts", "package.json", ".env"))
            Files.copy(Path.of("..", "samples", "shop", name), shop().resolve(name));
        FxToolkit.registerPrimaryStage();
        run(() -> {
            Platform.setImplicitExit(false);
            Theme.loadFonts();
        });
    }

    @AfterEach
    void closeEverything() {
        run(() -> {
            for (Window window : List.copyOf(Window.getWindows()))
                if (window instanceof Stage stage && !stages.contains(stage)) stages.add(stage);
            stages.forEach(stage -> stage.setOnHidden(null));
            stages.forEach(Stage::hide);
        });
        works.forEach(StudioFixture::idle);
        assertEquals(List.of(), bugs);
    }

    Path shop() {
        return folder.resolve("shop");
    }

    Path schemaFile() {
        return shop().resolve("schema.prisma");
    }

    Path databaseFile() {
        return shop().resolve("shop.db");
    }

    // ---- starting ----

    /// Starts the program on the shop, with more arguments of the command line, and waits until it has come to rest.
    Screen start(String... arguments) {
        Loading loading = Loading.begin(new ProjectRequest(shop(), shop(), Map.of()), () -> {});
        Work work = FxWork.create(bugs::add);
        works.add(work);
        Screen screen = fx(() -> {
            Studio studio = new Studio(work, new Theme(FxWork.systemColorScheme()),
                    Settings.load(folder.resolve("settings.properties")), Trace.none(), shop(), Map.of(),
                    Optional.empty(), _ -> files);
            studio.comeForward();
            studio.start(loading, options(arguments));
            return new Screen(work, studio.newestScene().orElseThrow());
        });
        screen.settle();
        return screen;
    }

    private static LaunchOptions options(String... arguments) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return switch (LaunchOptions.parse(arguments, nowhere, nowhere)) {
            case LaunchOptions.Outcome.Launch(LaunchOptions options) -> options;
            case LaunchOptions.Outcome.End(int code) -> fail("ended with " + code);
        };
    }

    /// Answers who asks for a file with those that were laid ready, one after the other; with none once they are used up.
    static final class GivenFiles implements FilePrompt {
        final Deque<Path> ready = new ArrayDeque<>();
        /// The names that were proposed.
        final List<String> names = new ArrayList<>();

        @Override
        public Optional<Path> toWrite(String title, String name) {
            names.add(name);
            return Optional.ofNullable(ready.poll());
        }

        @Override
        public Optional<Path> toRead(String title) {
            return Optional.ofNullable(ready.poll());
        }
    }

    // ---- the database beside the program ----

    String query(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + databaseFile());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "(no row)";
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + databaseFile());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    // ---- the FX thread ----

    static <T> T fx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(MOST_WAIT_SECONDS * 1_000, action);
    }

    static void run(Runnable action) {
        fx(() -> {
            action.run();
            return true;
        });
    }

    private static void idle(Work work) {
        CompletableFuture<Boolean> isIdle = new CompletableFuture<>();
        Platform.runLater(() -> work.whenIdle(() -> isIdle.complete(true)));
        try {
            isIdle.get(MOST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | java.util.concurrent.ExecutionException | TimeoutException e) {
            throw new AssertionError("the work does not come to rest", e);
        }
    }

    /// One window: what can be read in it and done to it.
    static final class Screen {
        private final Work work;
        private final Scene scene;

        Screen(Work work, Scene scene) {
            this.work = work;
            this.scene = scene;
        }

        Scene scene() {
            return scene;
        }

        /// Waits until nothing runs, and what came of it is laid out.
        void settle() {
            for (int i = 0; i < 3; i++) {
                idle(work);
                run(() -> {
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                });
            }
        }

        void until(String what, Callable<Boolean> condition) {
            try {
                WaitForAsyncUtils.waitFor(MOST_WAIT_SECONDS, TimeUnit.SECONDS, () -> fx(condition));
            } catch (TimeoutException e) {
                throw new AssertionError(what + " did not come; the window says:\n" + words(), e);
            }
        }

        void untilSaid(String words) {
            until('"' + words + '"', () -> all().anyMatch(node -> says(node, words)));
            settle();
        }

        boolean says(String words) {
            return fx(() -> all().anyMatch(node -> says(node, words)));
        }

        static boolean says(Node node, String words) {
            return node instanceof Labeled label && label.getText() != null && label.getText().contains(words);
        }

        String words() {
            return fx(() -> String.join("\n", all().filter(Labeled.class::isInstance)
                    .map(node -> String.valueOf(((Labeled) node).getText())).filter(text -> !text.isBlank()).toList()));
        }

        boolean isShowing() {
            return fx(this::isShowingNow);
        }

        boolean isShowingNow() {
            return scene.getWindow() != null && scene.getWindow().isShowing();
        }

        /// Waits for a question that says `words` and answers it.
        void answer(String words, String button) {
            until("the question " + words, () -> question(words).isPresent());
            Platform.runLater(() -> below(question(words).orElseThrow()).filter(Button.class::isInstance)
                    .map(Button.class::cast).filter(each -> button.equals(each.getText())).findFirst().orElseThrow()
                    .fire());
            until("the end of the question", () -> question(words).isEmpty());
            settle();
        }

        private static Optional<DialogPane> question(String words) {
            return Window.getWindows().stream().filter(Window::isShowing).map(window -> window.getScene().getRoot())
                    .filter(DialogPane.class::isInstance).map(DialogPane.class::cast)
                    .filter(pane -> String.valueOf(pane.getContentText()).contains(words)).findFirst();
        }

        // ---- parts ----

        Stream<Node> all() {
            return below(scene.getRoot());
        }

        private static Stream<Node> below(Node node) {
            if (!node.isVisible()) return Stream.empty();
            return node instanceof Parent parent
                    ? Stream.concat(Stream.of(node),
                            parent.getChildrenUnmodifiable().stream().flatMap(Screen::below))
                    : Stream.of(node);
        }

        <T extends Node> T only(Class<T> type) {
            return fx(() -> onlyNow(type));
        }

        /// As [#only], on the FX thread already.
        <T extends Node> T onlyNow(Class<T> type) {
            return all().filter(type::isInstance).map(type::cast).findFirst()
                    .orElseThrow(() -> new AssertionError("no " + type + " in the window"));
        }

        /// The titles of the open tabs, left to right.
        List<String> tabs() {
            return fx(() -> all().filter(TabPane.class::isInstance)
                    .flatMap(pane -> ((TabPane) pane).getTabs().stream()).map(Tab::getText).toList());
        }

        DataGrid grid() {
            return only(DataGrid.class);
        }

        CodeEditor editor() {
            return only(CodeEditor.class);
        }

        DiagramView diagram() {
            return only(DiagramView.class);
        }

        String selectedInSidebar() {
            return fx(() -> sidebarSelection(sidebarNow().getSelectionModel().getSelectedItem()));
        }

        @SuppressWarnings("unchecked") // The style class is the sidebar's alone.
        ListView<Sidebar.Item> sidebarNow() {
            return (ListView<Sidebar.Item>) Objects.requireNonNull(scene.lookup(".sidebar-list"));
        }

        static String sidebarSelection(Sidebar.@Nullable Item item) {
            return item instanceof Sidebar.Item.Block(_, String name, _) ? name : "(nothing)";
        }

        void chooseInSidebar(String name) {
            run(() -> {
                ListView<Sidebar.Item> list = sidebarNow();
                list.getItems().stream().filter(item -> sidebarSelection(item).equals(name)).findFirst()
                        .ifPresentOrElse(list.getSelectionModel()::select, () -> fail(name + " is not in the sidebar"));
            });
            settle();
        }

        // ---- rows ----

        static int column(DataGrid grid, String id) {
            GridModel model = Objects.requireNonNull(grid.model());
            for (int i = 0; i < model.columns().size(); i++)
                if (model.columns().get(i).id().equals(id)) return i;
            throw new AssertionError("no column " + id);
        }

        String cell(long row, String id) {
            DataGrid grid = grid();
            return row(row).cells().get(fx(() -> column(grid, id))).plainText();
        }

        GridRow row(long row) {
            DataGrid grid = grid();
            return fx(() -> Objects.requireNonNull(Objects.requireNonNull(grid.model()).row(row), "row " + row));
        }

        long rows() {
            DataGrid grid = grid();
            return fx(() -> Objects.requireNonNull(grid.model()).rowCount().rows());
        }

        /// Opens the cell's editor, types over its value and ends with Enter.
        void typeIntoCell(long row, String id, String text) {
            DataGrid grid = grid();
            run(() -> {
                grid.edit(row, column(grid, id));
                if (!grid.isEditing()) fail("the cell cannot be edited");
            });
            type(text);
            press(KeyCode.ENTER);
        }

        /// Types over the value of a cell that is not open.
        void typeOverCell(long row, String id, String text) {
            DataGrid grid = grid();
            run(() -> {
                grid.select(row, column(grid, id));
                grid.requestFocus();
            });
            type(text);
            press(KeyCode.ENTER);
        }

        /// Clicks the header of a column that is in view.
        void clickHeader(String id) {
            DataGrid grid = grid();
            run(() -> {
                Node title = all().filter(node -> node instanceof Labeled label && id.equals(label.getText()))
                        .filter(node -> isIn(node, "GridHeader", grid)).findFirst()
                        .orElseThrow(() -> new AssertionError("no header " + id));
                clickNow(title);
            });
            settle();
        }

        /// Clicks the first node that is drawn as `style`.
        void clickStyled(String style) {
            run(() -> clickNow(all().filter(node -> node.getStyleClass().contains(style)).findFirst()
                    .orElseThrow(() -> new AssertionError("nothing is drawn as " + style))));
            settle();
        }

        private static void clickNow(Node node) {
            Point2D at = node.localToScene(4, 4);
            for (EventType<MouseEvent> kind : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED))
                Event.fireEvent(node, new MouseEvent(kind, at.getX(), at.getY(), at.getX(), at.getY(),
                        MouseButton.PRIMARY, 1, false, false, false, false,
                        kind == MouseEvent.MOUSE_PRESSED, false, false, true, false, true, null));
        }

        private static boolean isIn(Node node, String part, DataGrid grid) {
            for (Parent at = node.getParent(); at != null && !at.equals(grid); at = at.getParent())
                if (at.getClass().getSimpleName().equals(part)) return true;
            return false;
        }

        // ---- hands ----

        void press(KeyCode code, KeyCode... held) {
            pressLater(code, held);
            settle();
        }

        /// As [#press] where a window may open and wait.
        void pressLater(KeyCode code, KeyCode... held) {
            List<KeyCode> modifiers = List.of(held);
            Platform.runLater(() -> {
                for (EventType<KeyEvent> kind : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED))
                    Event.fireEvent(focus(), new KeyEvent(kind, KeyEvent.CHAR_UNDEFINED, code.getName(), code,
                            modifiers.contains(KeyCode.SHIFT), modifiers.contains(KeyCode.CONTROL),
                            modifiers.contains(KeyCode.ALT), false));
            });
        }

        private Node focus() {
            Node owner = scene.getFocusOwner();
            return owner == null ? scene.getRoot() : owner;
        }

        void type(String text) {
            for (String letter : text.split("", -1))
                if (!letter.isEmpty())
                    run(() -> Event.fireEvent(focus(), new KeyEvent(KeyEvent.KEY_TYPED, letter, "",
                            KeyCode.UNDEFINED, false, false, false, false)));
            settle();
        }

        /// What the menu offers that the keyboard opens at a cell.
        List<MenuItem> menu(long row, String id) {
            DataGrid grid = grid();
            run(() -> {
                grid.scrollTo(row, column(grid, id));
                grid.select(row, column(grid, id));
                grid.requestFocus();
            });
            press(KeyCode.F10, KeyCode.SHIFT);
            return fx(() -> Window.getWindows().stream().filter(ContextMenu.class::isInstance)
                    .map(ContextMenu.class::cast).findFirst().map(menu -> List.copyOf(menu.getItems()))
                    .orElseThrow(() -> new AssertionError("no menu")));
        }

        void chooseInMenu(long row, String id, String words) {
            List<MenuItem> items = menu(row, id);
            run(() -> {
                items.stream().filter(item -> words.equals(item.getText())).findFirst()
                        .orElseThrow(() -> new AssertionError("not in the menu: " + words)).fire();
                List.copyOf(Window.getWindows()).stream().filter(ContextMenu.class::isInstance).forEach(Window::hide);
            });
            settle();
        }

        /// Opens the editor of a cell, or the list of rows that the cell of a relation may refer to.
        void openCell(long row, String column) {
            DataGrid grid = grid();
            run(() -> {
                grid.scrollTo(row, column(grid, column));
                grid.select(row, column(grid, column));
                grid.requestFocus();
            });
            press(KeyCode.ENTER);
        }

        void click(String button) {
            run(() -> buttons().filter(each -> button.equals(each.getText())).findFirst()
                    .orElseThrow(() -> new AssertionError("no button " + button)).fire());
            settle();
        }

        private Stream<Button> buttons() {
            return all().filter(Button.class::isInstance).map(Button.class::cast);
        }
    }
}
