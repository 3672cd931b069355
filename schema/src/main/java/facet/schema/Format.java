package facet.schema;


import facet.schema.format.FileLayout;
import facet.schema.syntax.Grammar;
import facet.schema.syntax.SyntaxTree;

/// The layout that schemas have everywhere.
public final class Format {
    private Format() {}

    /// The text of `file` as it should look.
    public static String text(Schema schema, String file) {
        SyntaxTree tree = schema.tree(file).orElseThrow();
        Grammar grammar = schema.rules() == RuleSet.PRISMA_6 ? Grammar.WITHOUT_OBJECTS : Grammar.WITH_OBJECTS;
        return FileLayout.of(tree, grammar);
    }
}
