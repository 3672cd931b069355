package facet.schema.completion;

import java.util.List;
import java.util.Optional;

import facet.language.Completion;
import facet.schema.check.Release;
import facet.schema.model.Datamodel;
import facet.schema.syntax.SyntaxTree;

/// Everything that can be written at a place, the best first and whatever is typed there already.
public final class Candidates {

    private Candidates() {}

    /// What can be written at `offset` of `tree`; nothing beyond its text.
    ///
    /// @param trees all files of the schema
    /// @param tree the file that `offset` is in
    /// @param datamodel what could be read of the schema, for what tokens alone do not tell
    public static List<Completion> at(List<SyntaxTree> trees, SyntaxTree tree, int offset, Datamodel datamodel,
            Release release) {
        if (offset < 0 || offset > tree.text().length()) return List.of();
        Surroundings schema = Surroundings.of(trees, datamodel, release);
        Block block = schema.blocks().stream().filter(each -> each.holds(offset) && each.tree().equals(tree))
                .findFirst()
                .orElse(null);
        Optional<Place> place = Place.of(tree, offset, block);
        if (place.isEmpty()) return List.of();
        Offers offers = new Offers(place.get());
        if (block == null) {
            new BlockOffers(schema, place.get(), offers).add();
        } else if (block.isConfiguration()) {
            new ConfigOffers(schema, block, place.get(), offers).add();
        } else {
            inside(schema, block, place.get(), offers, datamodel);
        }
        new FarFetched(schema, block, place.get(), offers).add();
        return offers.found();
    }

    private static void inside(Surroundings schema, Block block, Place place, Offers offers, Datamodel datamodel) {
        Frame frame = place.frame();
        Frame attribute = place.attribute().orElse(null);
        if (frame == null) {
            new FieldOffers(schema, block, place, offers).add();
        } else if (attribute != null) {
            new ArgumentOffers(schema, block, place, offers, frame, attribute, datamodel.datasource()).add();
        }
    }
}
