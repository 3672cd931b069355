package facet.schema.check;

import facet.schema.check.Linked.Container;
import facet.schema.check.Linked.RelationField;
import facet.schema.model.RelationKind;
import org.jspecify.annotations.Nullable;

/// Two relation fields that belong together, or one whose other side is missing.
///
/// @param modelA the model of the forward side, which holds the key; of many-to-many the first by name
/// @param forward the field on A, or null where only the list on B is there
/// @param back the field on B, or null where it is missing
/// @param isEmbedded whether it is a many-to-many relation that keeps its keys in lists
record RelationLink(RelationKind kind, Container modelA, Container modelB, @Nullable RelationField forward,
        @Nullable RelationField back, boolean isEmbedded) {

    RelationField anyField() {
        if (forward != null) return forward;
        if (back != null) return back;
        throw new IllegalStateException("a relation without fields between " + modelA.name() + " and " + modelB.name());
    }

    /// The name given, or the one made from both models' names.
    String name() {
        String given = anyField().relationName;
        if (given != null) return given;
        return name(modelA, modelB);
    }

    /// The name of a relation that is given none.
    static String name(Container one, Container other) {
        String a = one.name();
        String b = other.name();
        return a.compareTo(b) < 0 ? a + "To" + b : b + "To" + a;
    }

    boolean isInline() {
        return kind != RelationKind.MANY_TO_MANY;
    }
}
