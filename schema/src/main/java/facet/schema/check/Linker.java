package facet.schema.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

import facet.schema.check.Linked.Container;
import facet.schema.check.Linked.EnumLink;
import facet.schema.rule.Problems;
import facet.schema.syntax.BlockKind;
import facet.schema.syntax.BlockNode;
import facet.schema.syntax.Piece;
import org.jspecify.annotations.Nullable;

/// Links the blocks of a schema, each as far as somebody asks for it: first what its fields are, then what its attributes
/// say.
final class Linker {
    private static final byte KNOWN = 1;
    private static final byte SHAPED = 2;
    private static final byte COMPLETE = 3;

    private final BlockList blocks;
    private final Uses[] uses;
    private final Release release;
    private final Types types = new Types(this);
    private final @Nullable Object[] links;
    private final byte[] steps;

    Linker(BlockList blocks, Uses[] uses, Release release) {
        this.blocks = blocks;
        this.uses = uses;
        this.release = release;
        this.links = new Object[blocks.size()];
        this.steps = new byte[blocks.size()];
    }

    /// The relations of a schema whose text, names, types and attributes are all right; else none.
    static List<RelationLink> soundRelations(List<SourceTree> files, Release release) {
        for (SourceTree file : files)
            for (Piece piece : file.tree().pieces())
                if (!piece.problems().isEmpty()) return List.of();
        BlockList blocks = new BlockList(files);
        Problems names = new Problems();
        Uses[] uses = new Uses[blocks.size()];
        for (int i = 0; i < uses.length; i++) {
            uses[i] = Uses.of(blocks.get(i).node());
            Names.check(blocks.get(i).node(), names);
        }
        if (names.hasErrors() || !blocks.repeated().isEmpty()) return List.of();
        return new Linker(blocks, uses, release).soundRelations();
    }

    /// Links all blocks of `files` completely.
    static Linker complete(List<SourceTree> files, Release release) {
        BlockList blocks = new BlockList(files);
        Uses[] uses = new Uses[blocks.size()];
        for (int i = 0; i < uses.length; i++)
            uses[i] = Uses.of(blocks.get(i).node());
        Linker linker = new Linker(blocks, uses, release);
        linker.completeAll();
        return linker;
    }

    private List<RelationLink> soundRelations() {
        int[] types = IntStream.range(0, blocks.size()).filter(i -> !blocks.get(i).isConfiguration()).toArray();
        link(types);
        List<RelationLink> relations = new ArrayList<>();
        for (int i : types) {
            if (file(i).problems().hasErrors()) return List.of();
            if (isModel(i)) relations.addAll(RelationFinder.find(container(i)));
        }
        return relations;
    }

    /// What a name of a type stands for: a container, an enum or nothing.
    @Nullable
    Object byName(String name) {
        BlockList.Entry entry = blocks.type(name);
        return entry == null ? null : link(entry.index());
    }

    private Object link(int index) {
        Object existing = links[index];
        if (existing != null) return existing;
        SourceFile file = blocks.file(index);
        Object made = switch (blocks.get(index).node()) {
            case BlockNode.ModelNode node -> new Container(file, node);
            case BlockNode.EnumNode node -> new EnumLink(file, node);
            case BlockNode.ConfigNode node -> throw new IllegalArgumentException("not a type: " + node.name().text());
        };
        links[index] = made;
        steps[index] = KNOWN;
        return made;
    }

    /// The model, view or type at `index`, as far as it is linked by now.
    Container container(int index) {
        return (Container) link(index);
    }

    EnumLink enumLink(int index) {
        return (EnumLink) link(index);
    }

    boolean isComplete(int index) {
        return steps[index] == COMPLETE;
    }

    /// Finds out what the fields of a block are, and those of the composite types it uses.
    void shape(int index) {
        if (steps[index] >= SHAPED) return;
        if (!usesComposites(index)) {
            shapeAlone(index);
            return;
        }
        Deque<Integer> open = new ArrayDeque<>();
        open.push(index);
        while (!open.isEmpty()) {
            int next = open.pop();
            if (steps[next] >= SHAPED) continue;
            shapeAlone(next);
            pushComposites(next, open);
        }
    }

    private void shapeAlone(int index) {
        Object link = link(index);
        steps[index] = SHAPED;
        if (link instanceof Container container) types.container(container);
    }

    private boolean usesComposites(int index) {
        if (!blocks.hasComposites()) return false;
        for (String type : uses[index].types()) {
            BlockList.Entry used = blocks.type(type);
            if (used != null && used.node().kind() == BlockKind.TYPE) return true;
        }
        return false;
    }

    private void pushComposites(int index, Deque<Integer> open) {
        for (String type : uses[index].types()) {
            BlockList.Entry used = blocks.type(type);
            if (used != null && used.node().kind() == BlockKind.TYPE) open.push(used.index());
        }
    }

    /// Shapes all that the attributes of a block may look into.
    void shapeAround(int index) {
        shape(index);
        for (String type : uses[index].types()) {
            BlockList.Entry used = blocks.type(type);
            if (used != null) shape(used.index());
        }
    }

    /// Reads the relations of a model; the first of two steps, as other models may only be looked into behind it.
    void relations(int index) {
        shapeAround(index);
        new FieldAttributes(container(index), release).relations();
    }

    /// Reads the other attributes of a block whose relations were read.
    void attributes(int index) {
        shapeAround(index);
        switch (link(index)) {
            case Container container when container.node.kind() == BlockKind.TYPE ->
                new FieldAttributes(container, release).composite();
            case Container container -> {
                new FieldAttributes(container, release).scalars();
                new BlockAttributes(container, release).read();
            }
            case EnumLink link -> BlockAttributes.enumeration(link);
            default -> throw new IllegalStateException("not a type at " + index);
        }
        steps[index] = COMPLETE;
    }

    /// Links some blocks completely, so that each finds what is wrong with it.
    void link(int... indexes) {
        for (int i : indexes) {
            shape(i);
            if (link(i) instanceof EnumLink link) Types.enumeration(link);
        }
        for (int i : indexes)
            if (isModel(i)) relations(i);
        for (int i : indexes)
            attributes(i);
    }

    /// Links a block completely, and the composite types it uses. What is wrong with those that were not linked before is
    /// known already and not told again.
    void complete(int index) {
        if (steps[index] == COMPLETE) return;
        if (!usesComposites(index)) {
            completeAlone(index);
            return;
        }
        Deque<Integer> open = new ArrayDeque<>();
        open.push(index);
        while (!open.isEmpty()) {
            int next = open.pop();
            if (steps[next] == COMPLETE) continue;
            completeAlone(next);
            pushComposites(next, open);
        }
    }

    private void completeAlone(int index) {
        if (isModel(index)) relations(index);
        attributes(index);
        file(index).problems().truncate(0);
    }

    /// Links a block completely and all that it names.
    void completeAround(int index) {
        complete(index);
        for (String type : uses[index].types()) {
            BlockList.Entry used = blocks.type(type);
            if (used != null) complete(used.index());
        }
    }

    void completeAll() {
        for (int i = 0; i < blocks.size(); i++)
            if (!blocks.get(i).isConfiguration()) complete(i);
    }

    boolean isModel(int index) {
        BlockKind kind = blocks.get(index).node().kind();
        return kind == BlockKind.MODEL || kind == BlockKind.VIEW;
    }

    /// The file as the block sees it.
    SourceFile file(int index) {
        return switch (link(index)) {
            case Container container -> container.file;
            case EnumLink link -> link.file;
            default -> throw new IllegalStateException("not a type at " + index);
        };
    }

    List<Container> models() {
        List<Container> models = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++)
            if (isModel(i)) models.add(container(i));
        return models;
    }

    List<Container> composites() {
        List<Container> composites = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++)
            if (blocks.get(i).node().kind() == BlockKind.TYPE) composites.add(container(i));
        return composites;
    }

    List<EnumLink> enums() {
        List<EnumLink> enums = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++)
            if (blocks.get(i).node().kind() == BlockKind.ENUM) enums.add(enumLink(i));
        return enums;
    }
}
