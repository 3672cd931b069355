package facet.schema.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import facet.schema.rule.Problems;
import facet.schema.syntax.BlockKind;
import facet.schema.syntax.BlockNode;
import facet.schema.syntax.Piece;
import facet.schema.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/// All blocks of a schema in the order of files and text, and who has which name.
final class BlockList {
    private final List<SourceTree> files;
    private final Entry[] entries;
    private final Map<String, Entry> types;
    private final boolean hasComposites;
    private final NativeNames natives = new NativeNames();
    private final List<Repeated> repeated = new ArrayList<>(0);

    /// A block.
    ///
    /// @param index of the block among all
    /// @param piece of the file `file`, at `pieceIndex`
    record Entry(int index, Piece piece, BlockNode node, int file, int pieceIndex) {

        boolean isConfiguration() {
            return node.kind() == BlockKind.DATASOURCE || node.kind() == BlockKind.GENERATOR;
        }

        String name() {
            return node.name().text();
        }
    }

    /// A block whose name another one before it has.
    record Repeated(int index, BlockKind before) {}

    BlockList(List<SourceTree> files) {
        this.files = files;
        this.entries = entries(files);
        this.types = HashMap.newHashMap(entries.length);
        boolean isAnyComposite = false;
        Map<String, Entry> datasources = new HashMap<>();
        Map<String, Entry> generators = new HashMap<>();
        for (Entry entry : entries) {
            Map<String, Entry> names = switch (entry.node.kind()) {
                case DATASOURCE -> datasources;
                case GENERATOR -> generators;
                case MODEL, VIEW, TYPE, ENUM -> types;
            };
            isAnyComposite |= entry.node.kind() == BlockKind.TYPE;
            Entry existing = names.put(entry.name(), entry);
            if (existing != null) repeated.add(new Repeated(entry.index, existing.node.kind()));
        }
        this.hasComposites = isAnyComposite;
    }

    private static Entry[] entries(List<SourceTree> files) {
        int count = 0;
        for (SourceTree file : files)
            count += file.tree().pieces().size() - 1;
        Entry[] entries = new Entry[count];
        int index = 0;
        for (int file = 0; file < files.size(); file++) {
            List<Piece> pieces = files.get(file).tree().pieces();
            for (int i = 0; i < pieces.size(); i++) {
                BlockNode node = pieces.get(i).block();
                if (node == null) continue;
                entries[index] = new Entry(index, pieces.get(i), node, file, i);
                index++;
            }
        }
        return entries;
    }

    List<SourceTree> files() {
        return files;
    }

    int size() {
        return entries.length;
    }

    Entry get(int index) {
        return entries[index];
    }

    /// The model, view, type or enum that a name stands for: of several the last.
    @Nullable
    Entry type(String name) {
        return types.get(name);
    }

    Map<String, Entry> types() {
        return types;
    }

    boolean hasComposites() {
        return hasComposites;
    }

    List<Repeated> repeated() {
        return repeated;
    }

    /// The file as the block sees it.
    SourceFile file(int index) {
        Entry entry = entries[index];
        SourceTree file = files.get(entry.file);
        SyntaxTree tree = file.tree();
        return new SourceFile(file.name(), tree, tree.shift(entry.pieceIndex), index, natives, new Problems());
    }
}
