package facet.language;

import java.util.List;

/// A named thing of a document, with the things inside it in their order.
///
/// @param range the whole of it, comments before it left out
/// @param nameRange its name alone
public record Symbol(String name, SymbolKind kind, TextRange range, TextRange nameRange, List<Symbol> children) {

    public Symbol {
        children = List.copyOf(children);
    }
}
