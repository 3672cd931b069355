package facet.schema;

import java.util.List;

import facet.language.Symbol;

/// The blocks of a file and what they hold.
public final class Outline {

    private Outline() {}

    public static List<Symbol> of(Schema schema, String file) {
        return List.of();
    }
}
