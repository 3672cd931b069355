package facet.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Font;
import javafx.stage.Stage;

import atlantafx.base.theme.PrimerLight;
import facet.language.TextRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// An editor in a window. `|` in a text marks the caret, two of them what is selected.
abstract class EditorTest {
    CodeEditor editor;
    Stage stage;
    final FxRobot robot = new FxRobot();
    final List<TextChange> changes = new ArrayList<>();

    @BeforeEach
    void showEditor() throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
        editor = FxToolkit.setupFixture(this::show);
    }

    @AfterEach
    void closeEditor() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private CodeEditor show() {
        loadFont("/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-Regular.ttf");
        loadFont("/com/formdev/flatlaf/fonts/inter/Inter-Regular.otf");
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        CodeEditor shown = new CodeEditor();
        shown.setOnTextChanged(changes::add);
        stage.setScene(new Scene(shown, 860, 640));
        stage.show();
        shown.requestFocus();
        return shown;
    }

    void open(String marked) {
        int first = marked.indexOf('|');
        int last = marked.lastIndexOf('|');
        String text = marked.replace("|", "");
        fx(() -> {
            editor.open(text);
            if (first >= 0) editor.select(new TextRange(first, last == first ? first : last - 1));
            return true;
        });
    }

    void expect(String marked) {
        TextRange selection = fx(editor::selection);
        StringBuilder actual = new StringBuilder(fx(editor::text));
        if (!selection.isEmpty()) actual.insert(selection.end(), '|');
        actual.insert(selection.start(), '|');
        assertEquals(marked, actual.toString());
    }

    void press(KeyCode... keys) {
        robot.push(keys);
        settle();
    }

    void type(String text) {
        robot.write(text, 0);
        settle();
    }

    void run(EditorCommand command) {
        fx(() -> {
            editor.run(command);
            return true;
        });
    }

    void highlight() {
        fx(() -> {
            editor.setHighlights(editor.version(), TinyHighlighter.highlight(editor.text()));
            return true;
        });
    }

    <T> T fx(Callable<T> callable) {
        T result = WaitForAsyncUtils.waitForAsyncFx(20_000, callable);
        settle();
        return result;
    }

    void settle() {
        WaitForAsyncUtils.waitForFxEvents(3);
    }

    void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
    }

    TextPane pane() {
        return Objects.requireNonNull(robot.from(editor).lookup(".code-area").queryAs(TextPane.class));
    }

    private static void loadFont(String resource) {
        Font.loadFont(Objects.requireNonNull(EditorTest.class.getResourceAsStream(resource), resource), 13);
    }
}
