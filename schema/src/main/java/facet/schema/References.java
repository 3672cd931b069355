package facet.schema;

import java.util.List;

import facet.schema.reference.Occurrence;
import facet.schema.reference.Occurrences;
import facet.schema.reference.ReadSchema;

/// Where else the thing at a place is named.
public final class References {

    private References() {}

    /// Every place that names what the name at `offset` stands for, its declaration included, in the order of files and
    /// text; empty where no name is.
    public static List<Occurrence> at(Schema schema, String file, int offset) {
        ReadSchema parts = schema.parts();
        return Occurrences.at(parts, file, offset).map(each -> Occurrences.of(parts, each.entity())).orElse(List.of());
    }
}
