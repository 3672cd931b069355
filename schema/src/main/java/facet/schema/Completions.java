package facet.schema;

import java.util.List;
import java.util.Optional;

import facet.language.Completion;
import facet.schema.check.Release;
import facet.schema.completion.Candidates;
import facet.schema.model.CompositeType;
import facet.schema.model.Datamodel;
import facet.schema.model.EnumType;
import facet.schema.model.Model;
import facet.schema.syntax.SyntaxTree;

/// What can be written at a place.
public final class Completions {

    private Completions() {}

    /// Everything that fits at `offset`, the best first, whatever is typed there already, and behind it, as far-fetched, what
    /// Prisma offers besides though it rarely fits; each edit replaces the word that the offset is in or at, or writes next to
    /// it. Within comments it is what would be offered without their marks, all of it far-fetched. Empty outside of the text and
    /// where names are made up. The text may be broken. The cost is linear in the schema's tokens, about a millisecond for
    /// 10,000 lines.
    public static List<Completion> at(Schema schema, String file, int offset) {
        Optional<SyntaxTree> tree = schema.tree(file);
        if (tree.isEmpty()) return List.of();
        Release release = schema.rules() == RuleSet.PRISMA_6 ? Release.SIX : Release.SEVEN;
        return Candidates.at(schema.trees(), tree.get(), offset, schema.datamodel(), release).stream()
                .map(each -> documented(each, schema.datamodel())).toList();
    }

    /// Adds what the schema itself says of a model, a view, an enum or a composite type.
    private static Completion documented(Completion offer, Datamodel datamodel) {
        if (!offer.documentation().isEmpty()) return offer;
        String name = offer.label();
        String documentation = switch (offer.kind()) {
            case MODEL, VIEW -> datamodel.model(name).map(Model::documentation).orElse("");
            case ENUM -> datamodel.enumType(name).map(EnumType::documentation).orElse("");
            case TYPE -> datamodel.type(name).map(CompositeType::documentation).orElse("");
            case DATASOURCE, GENERATOR, FIELD, ENUM_VALUE, PROPERTY -> "";
        };
        return documentation.isEmpty()
                ? offer
                : new Completion(name, offer.kind(), offer.detail(), documentation, offer.edit(), offer.caretAfter(),
                        offer.likelihood());
    }
}
