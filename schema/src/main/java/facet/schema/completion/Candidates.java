package facet.schema.completion;

import java.util.List;
import java.util.Optional;

import facet.language.Completion;
import facet.language.Likelihood;
import facet.language.TextEdit;
import facet.schema.check.Release;
import facet.schema.model.Datamodel;
import facet.schema.model.Datasource;
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
        if (isBetweenCrAndLf(tree.text(), offset)) return at(trees, tree, offset - 1, datamodel, release);
        Optional<SyntaxTree> bare = Commented.without(tree, offset, release);
        if (bare.isEmpty()) return outsideOfComments(trees, tree, offset, datamodel, release);
        List<SyntaxTree> others = trees.stream().map(each -> each.equals(tree) ? bare.get() : each).toList();
        return outsideOfComments(others, bare.get(), offset, datamodel, release).stream()
                .flatMap(offer -> inComment(offer).stream()).toList();
    }

    private static boolean isBetweenCrAndLf(String text, int offset) {
        return offset > 0 && offset < text.length() && text.charAt(offset) == '\n' && text.charAt(offset - 1) == '\r';
    }

    /// The offer as it can be taken within a comment, where it may not begin a line.
    private static Optional<Completion> inComment(Completion offer) {
        String label = offer.label();
        TextEdit edit = offer.edit();
        int caret = offer.caretAfter();
        if (edit.replacement().indexOf('\n') >= 0) {
            if (!edit.replacement().startsWith(label)) return Optional.empty();
            edit = new TextEdit(edit.range(), label);
            caret = edit.range().start() + label.length();
        }
        return Optional.of(new Completion(label, offer.kind(), offer.detail(), offer.documentation(), edit, caret,
                Likelihood.FAR_FETCHED));
    }

    private static List<Completion> outsideOfComments(List<SyntaxTree> trees, SyntaxTree tree, int offset,
            Datamodel datamodel, Release release) {
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
        Datasource datasource = datamodel.datasource();
        List<String> databaseSchemas = datasource == null ? List.of() : datasource.schemas();
        new FarFetched(schema, block, place.get(), offers, databaseSchemas).add();
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
