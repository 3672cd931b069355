package facet.app.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import facet.app.project.FileContent;
import facet.app.project.FileStamp;
import facet.app.project.Project;
import facet.app.project.SaveResult;
import facet.app.project.SchemaFiles;
import facet.app.project.SchemaSource;
import facet.app.trace.Trace;
import facet.app.work.Work;
import facet.language.TextEdit;
import facet.schema.Format;
import facet.schema.RuleSet;
import facet.schema.Schema;
import facet.schema.SchemaFile;
import facet.schema.model.SourceLocation;
import org.jspecify.annotations.Nullable;

/// The schema side of an open project: its documents, what they mean together, and what is selected.
///
/// The text is the only truth about the schema. Every change of it, typed or made by a command, goes through a document's
/// editor; then all is read anew off the FX thread, and the newest reading replaces the old one.
public final class Workspace {
    private final Project project;
    private final RuleSet rules;
    private final Work work;
    private final Trace trace;
    private final List<SchemaDocument> documents = new ArrayList<>();
    private final ReadOnlyObjectWrapper<@Nullable Reading> reading = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(Selection.NOTHING);
    private List<SchemaFile> awaited = List.of();
    private long revision;

    public Workspace(Project project, Work work, Trace trace) {
        this.project = project;
        this.rules = rulesOf(project);
        this.work = work;
        this.trace = trace;
        for (SchemaSource source : project.sources())
            documents.add(SchemaDocument.of(source, project.folder(), this::readAgain));
    }

    public static RuleSet rulesOf(Project project) {
        return project.rules().major() == 6 ? RuleSet.PRISMA_6 : RuleSet.PRISMA_7;
    }

    public Project project() {
        return project;
    }

    public RuleSet rules() {
        return rules;
    }

    public List<SchemaDocument> documents() {
        return List.copyOf(documents);
    }

    public Optional<SchemaDocument> document(String name) {
        return documents.stream().filter(document -> document.name().equals(name)).findFirst();
    }

    /// The newest reading; null until the first one is there.
    public ReadOnlyObjectProperty<@Nullable Reading> reading() {
        return reading.getReadOnlyProperty();
    }

    public ObjectProperty<Selection> selection() {
        return selection;
    }

    public boolean isDirty() {
        return documents.stream().anyMatch(SchemaDocument::isDirty);
    }

    /// The texts that are not in their files yet.
    public List<UnsavedText> unsaved() {
        return documents.stream().flatMap(document -> document.unsaved().stream()).toList();
    }

    /// Goes on with texts that were not saved when the program ended, each as a step that can be undone. One whose file was
    /// changed since says so.
    public void restore(List<UnsavedText> kept) {
        for (UnsavedText text : kept)
            document(text.name()).filter(document -> document.readOnlyReason() == null)
                    .ifPresent(document -> document.restore(text));
        checkDisk();
    }

    /// Shows the schema of a database that has none written down, as a document that cannot be edited.
    public void showGenerated(String name, String text) {
        documents.clear();
        documents.add(SchemaDocument.generated(name, text,
                "Made from the database, which has no schema file. Save it as schema.prisma to edit it."));
        readAgain();
    }

    /// The files as they are to be read; the reading's names are those of the documents.
    public static List<SchemaFile> files(List<SchemaDocument> documents) {
        return documents.stream().map(document -> new SchemaFile(document.name(), document.text())).toList();
    }

    /// Reads all documents again and shows what they mean, unless they change again meanwhile.
    public void readAgain() {
        long number = ++revision;
        List<SchemaFile> files = files(documents);
        awaited = files;
        Reading before = reading.get();
        work.latest("schema",
                () -> before == null ? Reading.of(number, files, rules) : before.next(number, files), this::show);
    }

    /// Shows the reading of the documents as they were found that `first` is still making.
    public void readWith(Supplier<Reading> first) {
        work.latest("schema", first, this::startWith);
    }

    /// Takes over a reading of the documents as they were found, made before there was a window.
    public void startWith(Reading first) {
        revision = first.revision();
        show(first);
    }

    /// The texts of a project as they were found, for a first reading.
    public static List<SchemaFile> files(Project project) {
        return files(project.sources().stream().map(source -> SchemaDocument.of(source, project.folder(), () -> {}))
                .toList());
    }

    private void show(Reading newest) {
        reading.set(newest);
        trace.reached(Trace.SCHEMA_VALIDATED);
    }

    /// Whether the newest reading is of the texts as they are now.
    public boolean isReadingCurrent() {
        Reading newest = reading.get();
        return newest != null && newest.revision() == revision;
    }

    /// The files of the reading that is being made, where the newest one is not current: their texts were taken once for both.
    public List<SchemaFile> awaitedFiles() {
        return awaited;
    }

    /// Changes the text of the document that `location` is in.
    public void apply(SourceLocation location, List<TextEdit> edits) {
        document(location.file()).ifPresent(document -> document.apply(edits));
    }

    /// Lays a document out as one step of undo. Nothing happens where something was typed meanwhile.
    public void format(SchemaDocument document) {
        if (document.readOnlyReason() != null) return;
        long number = revision;
        List<SchemaFile> files = files(documents);
        work.latest("format", () -> Format.edits(Schema.read(files, rules), document.name()), edits -> {
            if (number == revision && !edits.isEmpty()) document.apply(edits);
        });
    }

    /// Writes every document with unsaved edits, unless its file was changed by somebody else.
    public void saveAll() {
        for (SchemaDocument document : documents)
            if (document.isDirty()) save(document);
    }

    public void save(SchemaDocument document) {
        Path path = document.path();
        if (path == null || document.readOnlyReason() != null) return;
        String text = document.text();
        FileStamp stamp = document.stamp();
        work.inOrder("save", () -> SchemaFiles.save(path, text, document.decoding(), stamp),
                result -> saved(document, text, result));
    }

    /// Writes the document over whatever its file holds now, as the user decided.
    public void overwrite(SchemaDocument document) {
        Path path = document.path();
        if (path == null) return;
        String text = document.text();
        work.inOrder("save", () -> SchemaFiles.overwrite(path, text, document.decoding()),
                result -> saved(document, text, result));
    }

    private static void saved(SchemaDocument document, String text, SaveResult result) {
        switch (result) {
            case SaveResult.Saved(FileStamp now) -> document.saved(now, text);
            case SaveResult.ChangedOnDisk(FileContent current) ->
                document.trouble().set(current == null ? new FileTrouble.Gone() : new FileTrouble.ChangedOnDisk());
            case SaveResult.Failed(String message) -> document.trouble().set(new FileTrouble.SaveFailed(message));
        }
    }

    /// Looks whether files were changed by somebody else. An unchanged document takes the new text over at once; one with
    /// unsaved edits keeps them and warns.
    public void checkDisk() {
        for (SchemaDocument document : documents) {
            Path path = document.path();
            FileStamp stamp = document.stamp();
            if (path == null || stamp == null) continue;
            work.inOrder("disk", () -> onDisk(path, stamp),
                    answer -> answer.ifPresent(content -> seen(document, stamp, content)));
        }
    }

    /// Takes over what the file holds now, giving up unsaved edits; undo brings them back.
    public void reload(SchemaDocument document) {
        Path path = document.path();
        if (path == null) return;
        work.inOrder("disk", () -> SchemaFiles.read(path), content -> {
            switch (content) {
                case FileContent.Text text -> document.reload(text);
                case FileContent.Unreadable(String reason, String whatToDo) ->
                    document.trouble().set(new FileTrouble.SaveFailed(reason + " " + whatToDo));
            }
        });
    }

    private static Optional<FileContent> onDisk(Path path, FileStamp stamp) {
        return SchemaFiles.hasChanged(path, stamp) ? Optional.of(SchemaFiles.read(path)) : Optional.empty();
    }

    private static void seen(SchemaDocument document, FileStamp since, FileContent content) {
        if (!since.equals(document.stamp())) return;
        switch (content) {
            case FileContent.Text text -> {
                if (document.isDirty() && !text.text().equals(document.text()))
                    document.trouble().set(new FileTrouble.ChangedOnDisk());
                else
                    document.reload(text);
            }
            case FileContent.Unreadable _ -> document.trouble().set(new FileTrouble.Gone());
        }
    }
}
