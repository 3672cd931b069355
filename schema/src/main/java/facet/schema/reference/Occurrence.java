package facet.schema.reference;

import facet.language.TextRange;

/// One place where a schema names something.
///
/// @param range the name alone; of a string what is between its quotes
/// @param role whether the thing is declared here or only used
public record Occurrence(Entity entity, String file, TextRange range, Role role) {

    /// What a name does at its place.
    public enum Role {
        DECLARATION,
        USE
    }

    public boolean isDeclaration() {
        return role == Role.DECLARATION;
    }
}
