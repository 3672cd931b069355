package facet.schema;

import java.util.List;

import facet.language.TextRange;
import facet.schema.reference.Entity;
import facet.schema.reference.FileTree;
import facet.schema.reference.Occurrence;
import facet.schema.reference.Occurrences;
import facet.schema.reference.ReadSchema;

/// Where else the thing at a place is named.
public final class References {

    private References() {}

    /// Every place that names what the name at `offset` stands for, its declaration included, in the order of files and
    /// text; empty where no name is. Native types count as names of their datasource and are given whole: `db.VarChar`.
    public static List<Occurrence> at(Schema schema, String file, int offset) {
        ReadSchema parts = schema.parts();
        FileTree tree = parts.file(file).orElse(null);
        if (tree == null) return List.of();
        return Occurrences.at(parts, file, offset).or(() -> Occurrences.at(parts, file, ownerOf(tree, offset)))
                .map(each -> Occurrences.everywhere(parts, each.entity())).orElse(List.of()).stream()
                .map(each -> whole(parts, each)).toList();
    }

    /// Where the word before the dot before the word at `offset` ends, or -1.
    private static int ownerOf(FileTree tree, int offset) {
        if (offset > tree.text().length()) return -1;
        int at = offset;
        while (at > 0 && Character.isJavaIdentifierPart(tree.text().charAt(at - 1)))
            at--;
        return at > 0 && tree.text().charAt(at - 1) == '.' ? at - 1 : -1;
    }

    private static Occurrence whole(ReadSchema schema, Occurrence each) {
        FileTree tree = schema.file(each.file()).orElse(null);
        if (tree == null || each.isDeclaration() || !(each.entity() instanceof Entity.Datasource)) return each;
        int end = each.range().end();
        if (end < tree.text().length() && tree.text().charAt(end) == '.') end++;
        while (end < tree.text().length() && Character.isJavaIdentifierPart(tree.text().charAt(end)))
            end++;
        return new Occurrence(each.entity(), each.file(), new TextRange(each.range().start(), end), each.role());
    }
}
