package facet.app.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;

import facet.app.project.Decoding;
import facet.app.project.FileContent;
import facet.app.project.FileStamp;
import facet.app.project.SchemaSource;
import facet.editor.CodeEditor;
import facet.language.TextEdit;
import facet.language.TextRange;
import org.jspecify.annotations.Nullable;

/// One schema file: the text as it is edited, and what the file on disk was when it was read or saved last.
///
/// The text is in the editor once somebody has looked at it; before that no editor is made, since it costs start-up time.
public final class SchemaDocument {
    private final String name;
    private final @Nullable Path path;
    private final Decoding decoding;
    private final @Nullable String readOnlyReason;
    private final Runnable changed;
    private final ReadOnlyBooleanWrapper isDirty = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<FileTrouble> trouble = new SimpleObjectProperty<>(FileTrouble.NONE);
    private @Nullable FileStamp stamp;
    private String text;
    private @Nullable CodeEditor editor;

    private SchemaDocument(String name, @Nullable Path path, String text, Decoding decoding, @Nullable FileStamp stamp,
            @Nullable String readOnlyReason, Runnable changed) {
        this.name = name;
        this.path = path;
        this.text = text;
        this.decoding = decoding;
        this.stamp = stamp;
        this.readOnlyReason = readOnlyReason;
        this.changed = changed;
    }

    /// @param folder the project's, for a short name
    /// @param changed called after every change of the text
    static SchemaDocument of(SchemaSource source, Path folder, Runnable changed) {
        Path path = source.path();
        String name = path.startsWith(folder) ? folder.relativize(path).toString() : path.toString();
        return switch (source.content()) {
            case FileContent.Text(String text, Decoding decoding, FileStamp stamp) -> {
                Decoding.Malformed malformed = decoding.malformed();
                yield new SchemaDocument(name, path, text, decoding, stamp,
                        malformed == null ? null : malformed.message(),
                        changed);
            }
            case FileContent.Unreadable(String reason, String whatToDo) ->
                new SchemaDocument(name, path, "", Decoding.PLAIN, null, reason + " " + whatToDo, changed);
        };
    }

    /// A text without a file, as it was made from a database.
    static SchemaDocument generated(String name, String text, String reason) {
        return new SchemaDocument(name, null, text, Decoding.PLAIN, null, reason, () -> {});
    }

    /// The file's path relative to the project, as diagnostics name it.
    public String name() {
        return name;
    }

    /// Where the file is; null for a text that was made from a database.
    public @Nullable Path path() {
        return path;
    }

    public String text() {
        return text;
    }

    Decoding decoding() {
        return decoding;
    }

    /// The file as it was when it was read or saved last.
    @Nullable
    FileStamp stamp() {
        return stamp;
    }

    /// Why the text cannot be edited, or null where it can.
    public @Nullable String readOnlyReason() {
        return readOnlyReason;
    }

    public ReadOnlyBooleanProperty dirtyProperty() {
        return isDirty.getReadOnlyProperty();
    }

    public boolean isDirty() {
        return isDirty.get();
    }

    /// What stands between this text and its file, to be shown above the text.
    public ObjectProperty<FileTrouble> trouble() {
        return trouble;
    }

    /// The editor that holds the text from now on.
    public CodeEditor editor() {
        CodeEditor present = editor;
        return present == null ? makeEditor() : present;
    }

    /// The editor, if somebody has asked for it.
    @Nullable
    CodeEditor editorIfMade() {
        return editor;
    }

    private CodeEditor makeEditor() {
        CodeEditor made = new CodeEditor();
        editor = made;
        made.open(text);
        if (readOnlyReason != null) made.setReadOnly(readOnlyReason);
        isDirty.bind(made.dirtyProperty());
        made.setOnTextChanged(change -> {
            text = change.text();
            changed.run();
        });
        return made;
    }

    public void apply(List<TextEdit> edits) {
        editor().apply(edits);
    }

    /// The text if it is not in its file yet.
    Optional<UnsavedText> unsaved() {
        return isDirty() ? Optional.of(new UnsavedText(name, text, stamp)) : Optional.empty();
    }

    /// Goes on with a text that was not saved when the program ended.
    void restore(UnsavedText kept) {
        apply(List.of(new TextEdit(new TextRange(0, text.length()), kept.text())));
        stamp = kept.stamp();
    }

    /// Takes over what the file holds now, as one step that can be undone.
    void reload(FileContent.Text content) {
        stamp = content.stamp();
        if (!content.text().equals(text))
            apply(List.of(new TextEdit(new TextRange(0, text.length()), content.text())));
        editor().markSaved();
        trouble.set(FileTrouble.NONE);
    }

    /// Remembers that `saved` is in the file. What was typed since stays unsaved.
    void saved(FileStamp now, String saved) {
        stamp = now;
        if (saved.equals(text)) editor().markSaved();
        trouble.set(FileTrouble.NONE);
    }
}
