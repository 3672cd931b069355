package facet.datagrid;

import java.util.List;

/// What became of an edit of several cells: a paste, a fill, a block set to NULL.
///
/// @param action in a word for the user: `Paste`, `Fill down`, `Set NULL`
/// @param staged how many cells were staged
public record BlockReport(String action, int staged, List<Rejection> rejections) {

    /// A cell that kept its value, and why.
    public record Rejection(CellPosition cell, String reason) {}
}
