package facet.schema.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import facet.schema.check.Connector;
import facet.schema.check.Release;
import facet.schema.model.Datamodel;
import facet.schema.syntax.BlockKind;
import facet.schema.syntax.BlockNode;
import facet.schema.syntax.BlockNode.EnumNode;
import facet.schema.syntax.BlockNode.ModelNode;

/// A schema as questions and commands see it: the trees of its files and what they mean together.
public record ReadSchema(List<FileTree> files, Datamodel datamodel, Release release) {

    public ReadSchema {
        files = List.copyOf(files);
    }

    /// A block and the file that it is in.
    public record Found<T extends BlockNode>(FileTree file, T node) {}

    public Optional<FileTree> file(String name) {
        return files.stream().filter(each -> each.file().equals(name)).findFirst();
    }

    /// All blocks in the order of files and text.
    public List<Found<BlockNode>> blocks() {
        List<Found<BlockNode>> blocks = new ArrayList<>();
        for (FileTree file : files)
            for (BlockNode block : file.tree().blocks())
                blocks.add(new Found<>(file, block));
        return blocks;
    }

    /// The first model, view or composite type of that name.
    public Optional<Found<ModelNode>> model(String name) {
        for (FileTree file : files)
            for (BlockNode block : file.tree().blocks())
                if (block instanceof ModelNode model && model.name().text().equals(name))
                    return Optional.of(new Found<>(file, model));
        return Optional.empty();
    }

    /// The first enum of that name.
    public Optional<Found<EnumNode>> enumeration(String name) {
        for (FileTree file : files)
            for (BlockNode block : file.tree().blocks())
                if (block instanceof EnumNode node && node.name().text().equals(name))
                    return Optional.of(new Found<>(file, node));
        return Optional.empty();
    }

    /// The first model, view, composite type or enum of that name.
    public Optional<Found<BlockNode>> type(String name) {
        return blocks().stream().filter(each -> isType(each.node()) && each.node().name().text().equals(name))
                .findFirst();
    }

    private static boolean isType(BlockNode block) {
        return block.kind() != BlockKind.DATASOURCE && block.kind() != BlockKind.GENERATOR;
    }

    public Connector connector() {
        String provider = datamodel.datasource() == null ? null : datamodel.datasource().provider();
        return provider == null ? Connector.NONE : Connector.of(provider);
    }
}
