package facet.schema.change;

import java.util.List;

import facet.language.TextEdit;

/// What a change of a schema comes to.
public sealed interface Change {

    /// The change as edits, all of the texts before. Everything else keeps its characters.
    ///
    /// @param notes what the change does beyond what was asked for, in whole sentences; mostly empty
    record Edits(List<FileEdit> edits, List<String> notes) implements Change {

        public Edits {
            edits = List.copyOf(edits);
            notes = List.copyOf(notes);
        }

        /// The edits of one file.
        public List<TextEdit> in(String file) {
            return edits.stream().filter(each -> each.file().equals(file)).map(FileEdit::edit).toList();
        }

        /// The files that change, in the order of their first edits.
        public List<String> files() {
            return edits.stream().map(FileEdit::file).distinct().toList();
        }
    }

    /// The change cannot be made.
    ///
    /// @param reason why, and what to do, in whole sentences
    record Refused(String reason) implements Change {}
}
