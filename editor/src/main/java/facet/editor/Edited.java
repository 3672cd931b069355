package facet.editor;

import java.util.List;

import facet.language.TextEdit;
import facet.language.TextRange;

/// What a command does: edits of the text before, and what is selected in the text after.
record Edited(List<TextEdit> edits, TextRange selection) {}
