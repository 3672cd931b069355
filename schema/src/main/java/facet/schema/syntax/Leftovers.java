package facet.schema.syntax;

import org.jspecify.annotations.Nullable;

/// Reads once more what a tree leaves out because it is wrong, though it has a form: fields whose type is missing or misspelt,
/// type aliases, and blocks without a keyword. Places are asked for in the order of the text, and the cost is linear then.
public final class Leftovers {
    private final String text;
    private final Grammar grammar;
    /// Made when it is needed first, since most texts have nothing of the kind.
    private @Nullable Parser parser;

    public Leftovers(String text, Grammar grammar) {
        this.text = text;
        this.grammar = grammar;
    }

    /// The field that begins at `offset`; its type may be empty. Null if the line is none.
    public @Nullable FieldNode field(int offset) {
        return parserAt(offset).looseField();
    }

    /// The end of the type alias or the block without a keyword that begins at `offset`; -1 if there is neither.
    public int declarationEnd(int offset) {
        return parserAt(offset).looseDeclarationEnd();
    }

    private Parser parserAt(int offset) {
        Parser made = parser;
        if (made == null) {
            made = new Parser(text, grammar);
            parser = made;
        }
        made.moveTo(offset);
        return made;
    }
}
