package facet.language;

/// One offer at the caret.
///
/// @param label what the list shows
/// @param detail one dim line beside it, may be empty
/// @param documentation a few sentences, may be empty
/// @param edit what accepting it does to the text
/// @param caretAfter where the caret stands afterwards, as an offset into the new text
public record Completion(String label, SymbolKind kind, String detail, String documentation, TextEdit edit,
        int caretAfter, Likelihood likelihood) {

    /// An offer that fits.
    public Completion(String label, SymbolKind kind, String detail, String documentation, TextEdit edit,
            int caretAfter) {
        this(label, kind, detail, documentation, edit, caretAfter, Likelihood.FITTING);
    }
}
