package facet.schema;

import java.util.Optional;

import facet.schema.change.Change;
import facet.schema.reference.Occurrence;
import facet.schema.reference.Occurrences;
import facet.schema.reference.ReadSchema;
import facet.schema.rename.DatabaseName;
import facet.schema.rename.NewName;
import facet.schema.rename.Renaming;

/// Gives the thing at a place another name.
public final class Rename {

    private Rename() {}

    /// The name at `offset`, if it is one that the schema declares and that can be changed.
    public static Optional<Occurrence> nameAt(Schema schema, String file, int offset) {
        ReadSchema parts = schema.parts();
        return Occurrences.at(parts, file, offset)
                .filter(each -> NewName.canChange(parts, each.entity()));
    }

    /// Renames what the name at `offset` stands for wherever any file names it. Tables, columns and enum values keep
    /// their names in the database through `@map` and `@@map`, join tables through the name of their relation. Of several
    /// declarations of one name only the one at `offset` gets another.
    public static Change to(Schema schema, String file, int offset, String newName) {
        ReadSchema parts = schema.parts();
        return Occurrences.at(parts, file, offset)
                .map(each -> Renaming.of(parts, each, newName, DatabaseName.KEEP))
                .orElseGet(() -> new Change.Refused("Nothing that has a name stands here."));
    }
}
