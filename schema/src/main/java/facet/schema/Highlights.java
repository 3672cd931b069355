package facet.schema;

import java.util.List;

import facet.language.Highlight;

/// The colours of a schema's text.
public final class Highlights {

    private Highlights() {}

    /// What each stretch of `file` is, in order and without overlap; plain stretches are left out.
    public static List<Highlight> of(Schema schema, String file) {
        return List.of();
    }
}
