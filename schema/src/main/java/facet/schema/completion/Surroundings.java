package facet.schema.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import facet.schema.check.Connector;
import facet.schema.check.PreviewFeatures;
import facet.schema.check.Release;
import facet.schema.model.Datamodel;
import facet.schema.syntax.BlockKind;
import facet.schema.syntax.SyntaxTree;

/// What the rest of the schema says that a place depends on.
///
/// @param blocks the blocks of all files
/// @param features the preview features that are on, in lower case
record Surroundings(List<Block> blocks, Connector connector, String databaseName, String relationMode,
        Release release, Set<String> features) {

    static Surroundings of(List<SyntaxTree> trees, Datamodel datamodel, Release release) {
        List<Block> blocks = new ArrayList<>();
        for (SyntaxTree tree : trees)
            blocks.addAll(Block.of(tree));
        Optional<Block> datasource = blocks.stream().filter(block -> block.kind() == BlockKind.DATASOURCE).findFirst();
        Connector connector = Connector.of(datasource.map(block -> block.property("provider")).orElse(""));
        Set<String> features = datamodel.generators().stream().flatMap(each -> each.previewFeatures().stream())
                .map(PreviewFeatures::normal).collect(Collectors.toUnmodifiableSet());
        String mode = datasource.map(block -> block.property("relationMode")).orElse("");
        if (mode.isEmpty() && connector == Connector.MONGODB) mode = "prisma";
        return new Surroundings(List.copyOf(blocks), connector, datasource.map(Block::name).orElse("db"), mode,
                release, features);
    }

    Optional<Block> block(String name) {
        return blocks.stream().filter(block -> isType(block) && isNamed(block) && block.name().equals(name))
                .findFirst();
    }

    Optional<Block> block(String name, BlockKind... kinds) {
        return block(name).filter(block -> List.of(kinds).contains(block.kind()));
    }

    /// The blocks of that kind that have a name.
    List<Block> blocks(BlockKind kind) {
        return blocks.stream().filter(block -> block.kind() == kind && isNamed(block)).toList();
    }

    private static boolean isNamed(Block block) {
        return !block.name().isEmpty();
    }

    boolean isModel(String type) {
        return block(type, BlockKind.MODEL, BlockKind.VIEW).isPresent();
    }

    boolean isEnum(String type) {
        return block(type, BlockKind.ENUM).isPresent();
    }

    boolean isComposite(String type) {
        return block(type, BlockKind.TYPE).isPresent();
    }

    private static boolean isType(Block block) {
        return !block.isConfiguration();
    }

    boolean hasFeature(String feature) {
        return features.contains(feature);
    }
}
