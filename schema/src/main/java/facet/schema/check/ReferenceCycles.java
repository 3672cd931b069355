package facet.schema.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

import facet.schema.check.Linked.Container;
import facet.schema.check.Linked.RelationField;
import facet.schema.model.Arity;
import facet.schema.model.ReferentialAction;
import facet.schema.rule.RelationRule;
import org.jspecify.annotations.Nullable;

/// Referential actions that run in a circle, where the database does not allow it.
final class ReferenceCycles {
    private final Configuration configuration;

    ReferenceCycles(Configuration configuration) {
        this.configuration = configuration;
    }

    void check(RelationLink relation) {
        boolean isChecked = Capabilities.detectsCycles(configuration.connector()) || !configuration.usesForeignKeys();
        RelationField start = relation.forward();
        if (!isChecked || start == null || relation.back() == null) return;
        Set<RelationField> seen = new HashSet<>();
        Deque<RelationField> open = new ArrayDeque<>();
        open.push(start);
        while (!open.isEmpty()) {
            RelationField next = open.pop();
            if (!seen.add(next) || !modifies(next)) continue;
            if (next.owner == next.target || next.target == start.owner) {
                start.problems().add(RelationRule.CYCLE, start.node.range());
                return;
            }
            forwardOf(next.target, open);
        }
    }

    private static void forwardOf(Container model, Deque<RelationField> open) {
        for (RelationField field : model.relations)
            if (field.hasFields()) open.push(field);
    }

    private boolean modifies(RelationField field) {
        return modifies(field.onUpdate == null ? ReferentialAction.CASCADE : field.onUpdate)
                || modifies(onDelete(field));
    }

    private @Nullable ReferentialAction onDelete(RelationField field) {
        if (field.onDelete != null) return field.onDelete;
        boolean isOptional = field.fields == null
                || field.fields.stream().allMatch(each -> each.node.type().arity() != Arity.REQUIRED);
        return isOptional ? ReferentialAction.SET_NULL : ReferentialAction.NO_ACTION;
    }

    private static boolean modifies(@Nullable ReferentialAction action) {
        return action != ReferentialAction.NO_ACTION && action != ReferentialAction.RESTRICT;
    }
}
