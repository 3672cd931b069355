package facet.schema.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import facet.schema.check.Linked.Container;
import facet.schema.check.Linked.RelationField;
import facet.schema.model.Arity;
import facet.schema.model.ReferentialAction;
import facet.schema.rule.RelationRule;

/// Referential actions that run in a circle or reach a model on several ways, where that is not allowed.
final class ReferenceCycles {
    private final Configuration configuration;
    private final boolean seeksCycles;
    private final boolean seeksPaths;
    /// The forward sides of complete relations, by the model that has them.
    private final Map<Container, List<RelationField>> forward = new HashMap<>();
    private final Map<Container, CascadePaths> paths = new HashMap<>();

    ReferenceCycles(Configuration configuration, List<RelationLink> relations) {
        boolean isDetected = Capabilities.detectsCycles(configuration.connector());
        this.configuration = configuration;
        this.seeksCycles = isDetected || !configuration.usesForeignKeys();
        this.seeksPaths = isDetected && configuration.usesForeignKeys();
        for (RelationLink relation : relations)
            if (isComplete(relation) && relation.forward() != null)
                forward.computeIfAbsent(relation.modelA(), _ -> new ArrayList<>()).add(relation.forward());
    }

    private static boolean isComplete(RelationLink relation) {
        return relation.isInline() && relation.forward() != null && relation.back() != null;
    }

    /// Whether relations are checked for circles, for which all of them have to be linked.
    static boolean areSought(Configuration configuration) {
        return Capabilities.detectsCycles(configuration.connector()) || !configuration.usesForeignKeys();
    }

    void check(RelationLink relation) {
        RelationField start = relation.forward();
        if (start == null || !isComplete(relation)) return;
        if (seeksCycles && isInCycle(start)) start.problems().add(RelationRule.CYCLE, start.node.range());
        if (!seeksPaths || !modifies(start)) return;
        CascadePaths reached = paths.computeIfAbsent(start.owner, model -> new CascadePaths(model, this::modifying));
        if (reached.meetsOthers(start)) start.problems().add(RelationRule.SEVERAL_PATHS, start.node.range());
    }

    private boolean isInCycle(RelationField start) {
        Set<RelationField> seen = new HashSet<>();
        Deque<RelationField> open = new ArrayDeque<>();
        open.push(start);
        while (!open.isEmpty()) {
            RelationField next = open.pop();
            if (!seen.add(next) || !modifies(next)) continue;
            if (next.owner == next.target || next.target == start.owner) return true;
            forward.getOrDefault(next.target, List.of()).forEach(open::push);
        }
        return false;
    }

    private List<RelationField> modifying(Container model) {
        return forward.getOrDefault(model, List.of()).stream().filter(this::modifies).toList();
    }

    private boolean modifies(RelationField field) {
        return modifies(field.onUpdate == null ? ReferentialAction.CASCADE : field.onUpdate)
                || modifies(onDelete(field));
    }

    private ReferentialAction onDelete(RelationField field) {
        if (field.onDelete != null) return field.onDelete;
        boolean isRequired = field.node.type().arity() == Arity.REQUIRED || (field.fields != null
                && field.fields.stream().anyMatch(each -> each.node.type().arity() == Arity.REQUIRED));
        if (!isRequired) return ReferentialAction.SET_NULL;
        return configuration.connector().allows(ReferentialAction.RESTRICT, !configuration.usesForeignKeys())
                ? ReferentialAction.RESTRICT
                : ReferentialAction.NO_ACTION;
    }

    private static boolean modifies(ReferentialAction action) {
        return action != ReferentialAction.NO_ACTION && action != ReferentialAction.RESTRICT;
    }
}
