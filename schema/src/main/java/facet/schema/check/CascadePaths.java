package facet.schema.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import facet.schema.check.Linked.Container;
import facet.schema.check.Linked.RelationField;

/// The models that a change in others reaches through each relation of one model. Ways that come back to the model are
/// circles and do not count.
final class CascadePaths {
    /// Ways multiply with every model they share, so the search ends after so many steps.
    private static final int STEPS = 20_000;

    private final Container start;
    private final Function<Container, List<RelationField>> relations;
    private final Map<RelationField, Set<Container>> reached = new HashMap<>();
    private final Set<RelationField> way = new HashSet<>();
    private int steps;

    /// @param relations the relations of a model whose actions change its rows
    CascadePaths(Container start, Function<Container, List<RelationField>> relations) {
        this.start = start;
        this.relations = relations;
        for (RelationField first : relations.apply(start)) {
            Set<Container> models = new HashSet<>();
            reached.put(first, models);
            follow(first, models);
        }
    }

    /// Whether a way through `field` runs to its end; then all models on it are reached.
    private boolean follow(RelationField field, Set<Container> models) {
        Container target = field.target;
        if (field.owner == target || target == start || steps++ > STEPS || way.size() > 500) return false;
        way.add(field);
        boolean isEnd = true;
        boolean isComplete = false;
        for (RelationField next : relations.apply(target)) {
            if (way.contains(next)) continue;
            isEnd = false;
            isComplete |= follow(next, models);
        }
        way.remove(field);
        if (isEnd || isComplete) models.add(target);
        return isEnd || isComplete;
    }

    /// Whether a model that is reached through `field` is reached through another relation as well.
    boolean meetsOthers(RelationField field) {
        Set<Container> own = reached.getOrDefault(field, Set.of());
        for (Map.Entry<RelationField, Set<Container>> other : reached.entrySet())
            if (other.getKey() != field && other.getValue().stream().anyMatch(own::contains)) return true;
        return false;
    }
}
