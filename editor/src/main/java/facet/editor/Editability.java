package facet.editor;

/// Whether the user may change the text.
enum Editability {
    EDITABLE,
    READ_ONLY
}
