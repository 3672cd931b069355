package facet.app.schematab;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import facet.app.work.Work;
import facet.app.workspace.FileTrouble;
import facet.app.workspace.Reading;
import facet.app.workspace.SchemaDocument;
import facet.app.workspace.Selection;
import facet.app.workspace.Workspace;
import facet.editor.CodeEditor;
import facet.icons.Icon;
import facet.language.Completion;
import facet.language.TextPosition;
import facet.language.TextRange;
import facet.schema.Completions;
import facet.schema.Hover;
import facet.schema.Schema;
import facet.schema.SchemaFile;
import facet.schema.SelectionRanges;
import facet.schema.fact.HoverText;
import facet.schema.model.EnumType;
import facet.schema.model.Field;
import facet.schema.model.Model;
import facet.schema.model.SourceLocation;
import org.jspecify.annotations.Nullable;

/// A document in the code editor, coloured and marked by the newest reading, and in step with the shared selection.
public final class SchemaTab {
    private final Workspace workspace;
    private final SchemaDocument document;
    private final CodeEditor editor;
    private final BorderPane root = new BorderPane();
    private final ReadOnlyObjectWrapper<TextPosition> caret = new ReadOnlyObjectWrapper<>(new TextPosition(0, 0));
    private final Work work;
    private final BlockLinks links;
    private ModelLines lines = new ModelLines(-1, List.of());
    private boolean isFollowing;

    public SchemaTab(Workspace workspace, SchemaDocument document, Work work, BlockLinks links) {
        this.workspace = workspace;
        this.work = work;
        this.links = links;
        this.document = document;
        this.editor = document.editor();
        root.setCenter(editor);
        editor.setOnCaretMoved(this::caretMoved);
        editor.setCompletionSource((_, offset, answer) -> complete(offset, answer));
        editor.setSelectionSource(this::partsAround);
        editor.setHoverSource((_, offset) -> documentationAt(offset));
        workspace.reading().subscribe(this::show);
        workspace.selection().subscribe(this::follow);
        document.trouble().subscribe(this::showTrouble);
    }

    public Region node() {
        return root;
    }

    public SchemaDocument document() {
        return document;
    }

    public CodeEditor editor() {
        return editor;
    }

    /// Where the caret is, for the status bar.
    public ReadOnlyObjectProperty<TextPosition> caret() {
        return caret.getReadOnlyProperty();
    }

    /// Hears the user ask by a click where the name at the caret is declared.
    public void setOnDefinitionAsked(Runnable listener) {
        editor.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            boolean isPlain = !event.isAltDown() && !event.isShiftDown() && event.isStillSincePress();
            if (event.getButton() == MouseButton.PRIMARY && event.isShortcutDown() && isPlain) listener.run();
        });
    }

    /// Selects `range` in the middle of the editor and puts the focus there.
    public void goTo(TextRange range) {
        editor.reveal(range);
        editor.requestFocus();
    }

    private void show(@Nullable Reading reading) {
        if (reading == null || !workspace.isReadingCurrent()) return;
        long version = editor.version();
        editor.setHighlights(version, reading.highlights().getOrDefault(document.name(), List.of()));
        editor.setDiagnostics(version, reading.diagnostics().getOrDefault(document.name(), List.of()));
        work.latest("lines:" + document.name(), () -> ModelLines.of(reading, document.name()), found -> {
            lines = found;
            showLines();
        });
        if (editor.isFocusWithin()) lookAround(reading, editor.caret());
    }

    /// Shows the line above each model again, after rows were counted.
    public void showLines() {
        Reading reading = workspace.reading().get();
        boolean isCurrent = reading != null && workspace.isReadingCurrent() && reading.revision() == lines.revision();
        if (isCurrent) editor.setInlays(editor.version(), lines.inlays(links));
    }

    /// Offers are found off the FX thread, in the text as it is when they are asked for.
    private void complete(int offset, Consumer<List<Completion>> answer) {
        Reading reading = workspace.reading().get();
        if (reading == null) return;
        boolean isCurrent = workspace.isReadingCurrent();
        List<SchemaFile> files = isCurrent ? List.of() : workspace.awaitedFiles();
        work.latest("completion:" + document.name(), () -> {
            Schema schema = isCurrent ? reading.schema() : reading.schema().with(files);
            return Completions.at(schema, document.name(), offset);
        }, answer);
    }

    private void partsAround(int offset, Consumer<List<TextRange>> answer) {
        Reading reading = workspace.reading().get();
        if (reading == null || !workspace.isReadingCurrent()) return;
        work.latest("parts:" + document.name(),
                () -> SelectionRanges.at(reading.schema(), document.name(), offset), answer);
    }

    private void caretMoved(int offset) {
        caret.set(editor.caretPosition());
        Reading reading = workspace.reading().get();
        if (reading == null || isFollowing || !editor.isFocusWithin()) return;
        lookAround(reading, offset);
    }

    private void lookAround(Reading reading, int offset) {
        long version = editor.version();
        boolean isCurrent = workspace.isReadingCurrent();
        work.latest("caret:" + document.name(), () -> CaretPlace.of(reading, document.name(), offset), found -> {
            if (isCurrent) editor.setOccurrences(version, found.occurrences());
            found.selected().ifPresent(this::select);
        });
    }

    private void select(Selection selected) {
        if (!editor.isFocusWithin()) return;
        isFollowing = true;
        workspace.selection().set(selected);
        isFollowing = false;
    }

    /// Brings the selected block into view, unless the selection came from here.
    private void follow(Selection selection) {
        Reading reading = workspace.reading().get();
        if (isFollowing || reading == null || selection.block() == null) return;
        locate(reading, selection).filter(at -> at.file().equals(document.name())).ifPresent(at -> {
            isFollowing = true;
            editor.reveal(TextRange.at(at.nameRange().start()));
            isFollowing = false;
        });
    }

    private static Optional<SourceLocation> locate(Reading reading, Selection selection) {
        String block = selection.block();
        if (block == null) return Optional.empty();
        Optional<Model> model = reading.datamodel().model(block);
        if (model.isEmpty()) return reading.datamodel().enumType(block).map(EnumType::at);
        String member = selection.member();
        return (member == null ? Optional.<Field>empty() : model.get().field(member)).map(Field::at)
                .or(() -> model.map(Model::at));
    }

    private Optional<String> documentationAt(int offset) {
        Reading reading = workspace.reading().get();
        if (reading == null || !workspace.isReadingCurrent()) return Optional.empty();
        return Hover.at(reading.schema(), document.name(), offset).map(HoverText::plain);
    }

    private void showTrouble(FileTrouble trouble) {
        root.setTop(switch (trouble) {
            case FileTrouble.None _ -> null;
            case FileTrouble.ChangedOnDisk _ ->
                banner("This file was changed by another program, and you have unsaved edits.",
                        button("Keep mine", () -> workspace.overwrite(document)),
                        button("Take theirs", () -> workspace.reload(document)));
            case FileTrouble.Gone _ -> banner("This file is no longer on disk. Your text is still here.",
                    button("Write it again", () -> workspace.overwrite(document)));
            case FileTrouble.SaveFailed(String message) -> banner("Not saved. " + message,
                    button("Try again", () -> workspace.save(document)));
        });
    }

    private static Button button(String text, Runnable action) {
        Button button = new Button(text);
        button.getStyleClass().add("small");
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static HBox banner(String message, Button... buttons) {
        Label label = new Label(message, Icon.WARNING.graphic());
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox banner = new HBox(8, label);
        banner.getChildren().addAll(buttons);
        banner.setAlignment(Pos.CENTER_LEFT);
        banner.getStyleClass().addAll("banner", "warning");
        return banner;
    }
}
