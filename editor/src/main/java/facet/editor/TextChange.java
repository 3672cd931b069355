package facet.editor;

import java.util.List;

import facet.language.TextEdit;

/// What one change did to the text of an editor.
///
/// @param version the version of the editor's text after the change
/// @param text the whole text after the change
/// @param edits what was replaced: the ranges are those of the text before and stand in order; empty when a text was opened
public record TextChange(long version, String text, List<TextEdit> edits) {

    public TextChange {
        edits = List.copyOf(edits);
    }
}
