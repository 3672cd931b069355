package facet.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

import facet.app.command.Command;
import facet.app.palette.Palette;
import facet.app.palette.PaletteItem;
import facet.app.schematab.SchemaTab;
import facet.app.workspace.Reading;
import facet.app.workspace.Workspace;
import facet.icons.Icon;
import facet.language.SourceText;
import facet.schema.FileDiagnostic;
import facet.schema.Fixes;
import facet.schema.References;
import facet.schema.Rename;
import facet.schema.Schema;
import facet.schema.SchemaFile;
import facet.schema.change.Change;
import facet.schema.fix.Fix;
import facet.schema.reference.Occurrence;

/// What can be asked of and done to the name or the problem at the caret of the schema in front.
final class SchemaActions {
    private final Workspace workspace;
    private final Views views;
    private final Supplier<Palette> palette;
    private final Consumer<String> say;

    SchemaActions(Workspace workspace, Views views, Supplier<Palette> palette, Consumer<String> say) {
        this.workspace = workspace;
        this.views = views;
        this.palette = palette;
        this.say = say;
    }

    List<Command> all() {
        BooleanSupplier isInSchema = () -> tab().isPresent();
        BooleanSupplier isEditable = () -> tab().filter(tab -> tab.document().readOnlyReason() == null).isPresent();
        return List.of(
                Command.of("Go to definition", Icon.GO_TO, "F12", isInSchema, () -> tab().ifPresent(this::definition)),
                Command.of("Find references…", Icon.SEARCH, "Shift+F12", isInSchema,
                        () -> tab().ifPresent(this::references)),
                Command.of("Rename…", Icon.EDIT, "F2", isEditable, () -> tab().ifPresent(this::rename)),
                Command.of("Quick fix…", Icon.FIX, "Alt+Enter", isEditable, () -> tab().ifPresent(this::fix)));
    }

    private Optional<SchemaTab> tab() {
        return views.frontSchema();
    }

    /// The schema as it stands in the editors, read on from the newest reading.
    private Schema schema() {
        Reading reading = workspace.reading().get();
        List<SchemaFile> files = Workspace.files(workspace.documents());
        return reading == null ? Schema.read(files, workspace.rules()) : reading.schema().with(files);
    }

    private void definition(SchemaTab tab) {
        if (!views.goToDefinition(tab)) say.accept("Nothing is declared here");
    }

    private void references(SchemaTab tab) {
        Schema schema = schema();
        List<Occurrence> found = References.at(schema, tab.document().name(), tab.editor().caret());
        if (found.isEmpty()) {
            say.accept("No name is here");
            return;
        }
        palette.get().open("Filter " + found.size() + " references", found.stream().map(this::item).toList());
    }

    private PaletteItem item(Occurrence occurrence) {
        SourceText text = new SourceText(workspace.document(occurrence.file()).map(each -> each.text()).orElse(""));
        int line = text.positionOf(occurrence.range().start()).line();
        String place = occurrence.file() + ":" + (line + 1) + (occurrence.isDeclaration() ? "  declaration" : "");
        return new PaletteItem(occurrence.isDeclaration() ? Icon.GO_TO : Icon.LINK,
                text.line(line).strip().replaceAll("\\s+", " "), place, "",
                true, () -> views.goTo(occurrence.file(), occurrence.range()));
    }

    private void rename(SchemaTab tab) {
        Schema schema = schema();
        String file = tab.document().name();
        int caret = tab.editor().caret();
        Optional<Occurrence> name = Rename.nameAt(schema, file, caret);
        if (name.isEmpty()) {
            say.accept("No name that could be changed is here");
            return;
        }
        String old = name.get().entity().name();
        palette.get().ask("New name for " + old, old,
                typed -> answer(old, typed.strip(), Rename.to(schema, file, caret, typed.strip())));
    }

    private PaletteItem answer(String old, String typed, Change change) {
        return switch (change) {
            case Change.Refused(String reason) -> new PaletteItem(Icon.WARNING, reason, "", "", false, () -> {});
            case Change.Edits edits when edits.edits().isEmpty() ->
                new PaletteItem(Icon.EDIT, "Type another name for " + old, "", "", false, () -> {});
            case Change.Edits edits -> new PaletteItem(Icon.EDIT, "Rename " + old + " to " + typed,
                    String.join(" ", edits.notes()), "", true,
                    () -> apply(edits, "Renamed " + old + " to " + typed));
        };
    }

    /// Offers the fixes of the problems at the caret, or else of those on its line.
    private void fix(SchemaTab tab) {
        Schema schema = schema();
        String file = tab.document().name();
        int caret = tab.editor().caret();
        List<FileDiagnostic> here = schema.diagnostics().stream().filter(each -> each.file().equals(file)).toList();
        List<PaletteItem> items = items(schema,
                here.stream().filter(each -> each.diagnostic().range().touches(caret)).toList());
        if (items.isEmpty()) items = items(schema, onLine(here, tab.document().text(), caret));
        if (items.isEmpty()) {
            say.accept("Nothing to fix here");
            return;
        }
        palette.get().open("Choose a fix", items);
    }

    private static List<FileDiagnostic> onLine(List<FileDiagnostic> diagnostics, String text, int caret) {
        SourceText source = new SourceText(text);
        int line = source.positionOf(caret).line();
        return diagnostics.stream()
                .filter(each -> source.positionOf(each.diagnostic().range().start()).line() == line).toList();
    }

    private List<PaletteItem> items(Schema schema, List<FileDiagnostic> diagnostics) {
        List<PaletteItem> items = new ArrayList<>();
        for (FileDiagnostic diagnostic : diagnostics)
            for (Fix fix : Fixes.of(schema, diagnostic))
                items.add(new PaletteItem(Icon.FIX, fix.title().replace("`", ""), diagnostic.diagnostic().code(), "",
                        true,
                        () -> apply(fix.edits(), fix.title().replace("`", ""))));
        return items;
    }

    /// Changes the documents, each as one step that can be undone.
    private void apply(Change.Edits edits, String done) {
        for (String file : edits.files())
            workspace.document(file).ifPresent(document -> document.apply(edits.in(file)));
        say.accept(done);
    }
}
