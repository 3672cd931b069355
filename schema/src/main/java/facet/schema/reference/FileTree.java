package facet.schema.reference;

import facet.schema.syntax.SyntaxTree;

/// The tree of one file of a schema.
public record FileTree(String file, SyntaxTree tree) {

    public String text() {
        return tree.text();
    }
}
