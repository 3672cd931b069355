package facet.schema.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import facet.schema.syntax.BlockNode;

/// Finds the names of a schema.
public final class Occurrences {

    private Occurrences() {}

    /// Every name in the order of files and text. A name that is used may be declared nowhere.
    public static List<Occurrence> of(ReadSchema schema) {
        NameFinder finder = new NameFinder(schema);
        for (FileTree file : schema.files())
            for (BlockNode block : file.tree().blocks())
                finder.block(file, block);
        return finder.found();
    }

    /// Every place that names `entity`, in the order of files and text.
    public static List<Occurrence> of(ReadSchema schema, Entity entity) {
        return of(schema).stream().filter(each -> each.entity().equals(entity)).toList();
    }

    /// Every place that names `entity`, also on lines that cannot be read and in relations that are commented out, in the
    /// order of files and text.
    public static List<Occurrence> everywhere(ReadSchema schema, Entity entity) {
        List<Occurrence> all = new ArrayList<>();
        List<Occurrence> read = of(schema, entity);
        for (FileTree file : schema.files()) {
            List<Occurrence> ofFile = new ArrayList<>(
                    read.stream().filter(each -> each.file().equals(file.file())).toList());
            for (Occurrence loose : LooseNames.of(file))
                if (loose.entity().equals(entity) && isNew(ofFile, loose)) ofFile.add(loose);
            if (entity instanceof Entity.Member member) ofFile.addAll(CommentedNames.of(file, member));
            ofFile.sort(Comparator.comparingInt(each -> each.range().start()));
            all.addAll(ofFile);
        }
        return all;
    }

    private static boolean isNew(List<Occurrence> known, Occurrence loose) {
        return known.stream().noneMatch(each -> each.range().equals(loose.range()));
    }

    /// The names in one block.
    public static List<Occurrence> in(ReadSchema schema, FileTree file, BlockNode block) {
        NameFinder finder = new NameFinder(schema);
        finder.block(file, block);
        return finder.found();
    }

    /// The name that a caret at `offset` stands in or directly behind; between two names the one that begins here.
    public static Optional<Occurrence> at(ReadSchema schema, String file, int offset) {
        FileTree tree = schema.file(file).orElse(null);
        if (tree == null) return Optional.empty();
        for (BlockNode block : tree.tree().blocks()) {
            if (!block.range().touches(offset)) continue;
            Occurrence behind = null;
            for (Occurrence each : in(schema, tree, block)) {
                if (each.range().start() <= offset && offset < each.range().end()) return Optional.of(each);
                if (each.range().end() == offset) behind = each;
            }
            if (behind != null) return Optional.of(behind);
        }
        return LooseNames.of(tree).stream().filter(each -> each.range().touches(offset)).findFirst();
    }
}
