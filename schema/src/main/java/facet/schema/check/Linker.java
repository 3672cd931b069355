package facet.schema.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import facet.schema.check.Linked.Container;
import facet.schema.check.Linked.EnumLink;
import facet.schema.check.Linked.FieldLink;
import facet.schema.check.Linked.RelationField;
import facet.schema.check.Linked.Scalar;
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
    private final @Nullable Uses[] uses;
    private final Release release;
    private final Types types = new Types(this);
    private final @Nullable Object[] links;
    private final byte[] steps;

    /// @param uses of each block, as far as they are known already
    Linker(BlockList blocks, @Nullable Uses[] uses, Release release) {
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
        if (!blocks.repeated().isEmpty()) return List.of();
        Problems names = new Problems();
        for (int i = 0; i < blocks.size(); i++)
            if (blocks.get(i).isConfiguration()) Names.check(blocks.get(i).node(), names);
        return names.hasErrors() ? List.of() : new Linker(blocks, new Uses[blocks.size()], release).soundRelations();
    }

    /// Links all blocks of `files` completely.
    static Linker complete(List<SourceTree> files, Release release) {
        BlockList blocks = new BlockList(files);
        Linker linker = new Linker(blocks, new Uses[blocks.size()], release);
        linker.completeAll();
        return linker;
    }

    private List<RelationLink> soundRelations() {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).isConfiguration()) continue;
            first(i);
            if (file(i).problems().hasErrors()) return List.of();
        }
        List<RelationLink> relations = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++)
            if (isModel(i)) relations.addAll(RelationFinder.find(container(i)));
        return relations;
    }

    /// What a block names of others.
    Uses uses(int index) {
        Uses read = uses[index];
        if (read == null) {
            read = Uses.of(blocks.get(index).node());
            uses[index] = read;
        }
        return read;
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
        for (String type : uses(index).types()) {
            BlockList.Entry used = blocks.type(type);
            if (used != null && used.node().kind() == BlockKind.TYPE) return true;
        }
        return false;
    }

    private void pushComposites(int index, Deque<Integer> open) {
        for (String type : uses(index).types()) {
            BlockList.Entry used = blocks.type(type);
            if (used != null && used.node().kind() == BlockKind.TYPE) open.push(used.index());
        }
    }

    /// Reads the attributes of a block, for which the models that its relations lead to and the composite types it uses have
    /// to be shaped.
    private void attributes(int index) {
        shape(index);
        switch (link(index)) {
            case Container container when container.node.kind() == BlockKind.TYPE ->
                new FieldAttributes(container, release).composite();
            case Container container -> {
                for (RelationField field : container.relations)
                    shape(field.target.file.block());
                new FieldAttributes(container, release).model();
                new BlockAttributes(container, release).read();
            }
            case EnumLink link -> BlockAttributes.enumeration(link);
            default -> throw new IllegalStateException("not a type at " + index);
        }
        steps[index] = COMPLETE;
    }

    /// The first stage of a block: links it completely, so that it finds what is wrong with it.
    void first(int index) {
        Object link = link(index);
        Names.check(blocks.get(index).node(), file(index).problems());
        shape(index);
        if (link instanceof EnumLink enumeration) Types.enumeration(enumeration);
        attributes(index);
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
        attributes(index);
        file(index).problems().truncate(0);
    }

    /// Links a model completely and all that it names.
    void completeAround(int index) {
        complete(index);
        for (FieldLink field : container(index).fields)
            complete(linked(field, index));
    }

    /// Whether a block is linked completely and so is all that it names.
    boolean isCompleteAround(int index) {
        if (blocks.get(index).isConfiguration()) return true;
        if (steps[index] != COMPLETE) return false;
        if (!(link(index) instanceof Container container)) return true;
        for (FieldLink field : container.fields)
            if (steps[linked(field, index)] != COMPLETE) return false;
        return true;
    }

    /// The block that a field leads to, or `own` where it leads to none.
    private static int linked(FieldLink field, int own) {
        return switch (field) {
            case RelationField relation -> relation.target.file.block();
            case Scalar scalar when scalar.enumLink != null -> scalar.enumLink.file.block();
            case Scalar scalar when scalar.composite != null -> scalar.composite.file.block();
            case Scalar _ -> own;
        };
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
