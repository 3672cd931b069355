package facet.datagrid;

/// The model's answer to an edit.
public sealed interface EditResult {

    record Staged() implements EditResult {}

    /// Nothing was staged; the editor stays open and shows the reason.
    record Rejected(String reason) implements EditResult {}
}
