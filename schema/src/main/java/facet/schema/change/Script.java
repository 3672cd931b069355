package facet.schema.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import facet.language.TextEdit;
import facet.language.TextRange;
import facet.schema.reference.FileTree;

/// Gathers the edits of a change.
public final class Script {
    private static final Comparator<FileEdit> ORDER = Comparator
            .comparingInt((FileEdit each) -> each.edit().range().start())
            .thenComparing(each -> !each.edit().range().isEmpty());

    private final List<FileEdit> edits = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    public void insert(FileTree file, int offset, String text) {
        add(file, TextEdit.insert(offset, text));
    }

    /// Writes `text` in place of `range`; the same replacement made twice counts once.
    public void replace(FileTree file, TextRange range, String text) {
        FileEdit edit = new FileEdit(file.file(), new TextEdit(range, text));
        if (!range.of(file.text()).equals(text) && !edits.contains(edit)) edits.add(edit);
    }

    /// Takes `range` out, unless an earlier deletion covers it already; one that it covers gives way.
    public void delete(FileTree file, TextRange range) {
        for (FileEdit each : edits)
            if (isDeletion(each, file) && each.edit().range().contains(range)) return;
        edits.removeIf(each -> isDeletion(each, file) && range.contains(each.edit().range()));
        add(file, TextEdit.delete(range));
    }

    private static boolean isDeletion(FileEdit each, FileTree file) {
        return each.file().equals(file.file()) && each.edit().replacement().isEmpty();
    }

    private void add(FileTree file, TextEdit edit) {
        edits.add(new FileEdit(file.file(), edit));
    }

    /// Says something that whoever asked for the change should know.
    public void note(String sentence) {
        if (!notes.contains(sentence)) notes.add(sentence);
    }

    /// The change, its edits in the order of the text within each file; at one place insertions come first.
    public Change.Edits done() {
        List<FileEdit> ordered = new ArrayList<>();
        for (String file : edits.stream().map(FileEdit::file).distinct().toList())
            edits.stream().filter(each -> each.file().equals(file)).sorted(ORDER).forEach(ordered::add);
        return new Change.Edits(ordered, notes);
    }
}
