package facet.schema.check;

import java.util.ArrayList;
import java.util.List;

import facet.schema.check.Linked.Container;
import facet.schema.check.Linked.RelationField;
import facet.schema.model.Arity;
import facet.schema.model.RelationKind;
import org.jspecify.annotations.Nullable;

/// Finds the relation fields that belong together, by models and relation name.
final class RelationFinder {
    private final List<RelationLink> found = new ArrayList<>(2);

    private RelationFinder() {}

    /// The relations that are found from the fields of `model`; each is found from one of its sides only.
    static List<RelationLink> find(Container model) {
        if (model.relations.isEmpty()) return List.of();
        RelationFinder finder = new RelationFinder();
        for (RelationField field : model.relations)
            finder.relation(field);
        return finder.found;
    }

    private static @Nullable RelationField opposite(RelationField field) {
        for (RelationField other : field.target.relationsTo(field.owner, field.relationName))
            if (other != field) return other;
        return null;
    }

    private void relation(RelationField field) {
        RelationField opposite = opposite(field);
        Arity arity = field.node.arity();
        if (opposite == null) {
            alone(field, arity);
            return;
        }
        Arity other = opposite.node.arity();
        if (arity == Arity.LIST && other == Arity.LIST) {
            manyToMany(field, opposite);
        } else if (arity != Arity.LIST && other == Arity.LIST) {
            add(RelationKind.ONE_TO_MANY, field, opposite);
        } else if (arity != Arity.LIST && isForward(field, opposite, arity, other)) {
            add(RelationKind.ONE_TO_ONE, field, opposite);
        }
    }

    /// Of a one-to-one relation that is met from both sides, the side that holds the key.
    private static boolean isForward(RelationField field, RelationField opposite, Arity arity, Arity other) {
        if (arity != other) return arity == Arity.REQUIRED;
        if (arity == Arity.OPTIONAL) {
            if (field.fields != null) return true;
            if (opposite.fields != null) return false;
        }
        return isFirst(field, opposite);
    }

    private static boolean isFirst(RelationField field, RelationField opposite) {
        int models = field.owner.name().compareTo(opposite.owner.name());
        return models != 0 ? models < 0 : field.name().compareTo(opposite.name()) <= 0;
    }

    private void manyToMany(RelationField field, RelationField opposite) {
        if (field.owner.name().compareTo(opposite.owner.name()) > 0) return;
        if (field.owner == opposite.owner && field.name().compareTo(opposite.name()) > 0) return;
        boolean isEmbedded = field.fields != null || opposite.fields != null;
        found.add(new RelationLink(RelationKind.MANY_TO_MANY, field.owner, field.target, field, opposite, isEmbedded));
    }

    private void alone(RelationField field, Arity arity) {
        if (arity == Arity.LIST) {
            found.add(new RelationLink(RelationKind.ONE_TO_MANY, field.target, field.owner, null, field, false));
            return;
        }
        RelationKind kind = hasUniqueKey(field) ? RelationKind.ONE_TO_ONE : RelationKind.ONE_TO_MANY;
        found.add(new RelationLink(kind, field.owner, field.target, field, null, false));
    }

    private static boolean hasUniqueKey(RelationField field) {
        return field.fields != null && field.owner.keys().hasUniqueIndex(field.fields);
    }

    private void add(RelationKind kind, RelationField forward, RelationField back) {
        found.add(new RelationLink(kind, forward.owner, forward.target, forward, back, false));
    }
}
