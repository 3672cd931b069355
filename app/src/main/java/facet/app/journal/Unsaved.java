package facet.app.journal;

import java.util.List;

import facet.app.data.StagedRows;
import facet.app.workspace.UnsavedText;

/// All that a window would lose if the program ended now.
///
/// @param project the folder of its project
public record Unsaved(String project, List<UnsavedText> texts, StagedRows rows) {
    /// Keeps an unmodifiable copy.
    public Unsaved {
        texts = List.copyOf(texts);
    }

    public boolean isEmpty() {
        return texts.isEmpty() && rows.isEmpty();
    }
}
