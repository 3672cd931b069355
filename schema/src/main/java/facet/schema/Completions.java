package facet.schema;

import java.util.List;

import facet.language.Completion;

/// What can be written at a place.
public final class Completions {

    private Completions() {}

    public static List<Completion> at(Schema schema, String file, int offset) {
        return List.of();
    }
}
