package facet.app.window;

import facet.app.workspace.SchemaDocument;

/// What the sidebar leads to.
interface SidebarActions {

    /// A block was selected: what is in front follows it.
    void selected(String block);

    /// A block was opened with Enter or a double click.
    void open(String block);

    void openFile(SchemaDocument document);
}
