package facet.schema;

import java.util.List;

import facet.schema.fact.InlayFact;
import facet.schema.fact.InlayFacts;

/// What a file means without saying it, to be shown between its words.
public final class Inlays {

    private Inlays() {}

    /// The table of each model with another name, the actions that relations have by default, and the join tables behind
    /// many-to-many relations, in the order of the text.
    public static List<InlayFact> of(Schema schema, String file) {
        return InlayFacts.of(schema.parts(), file);
    }
}
