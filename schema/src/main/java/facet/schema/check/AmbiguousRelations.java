package facet.schema.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import facet.schema.check.Linked.Container;
import facet.schema.check.Linked.RelationField;
import facet.schema.rule.RelationRule;
import org.jspecify.annotations.Nullable;

/// Relation fields of one model that lead to the same model under the same name.
final class AmbiguousRelations {
    private final Map<Identity, Integer> counts = new HashMap<>(0);

    AmbiguousRelations(Container model) {
        if (shareNoTarget(model.relations)) return;
        for (RelationField field : model.relations)
            counts.merge(Identity.of(field), 1, Integer::sum);
    }

    /// Whether it is seen at a look that each leads to another model.
    private static boolean shareNoTarget(List<RelationField> relations) {
        if (relations.size() > NameSet.FEW) return false;
        for (int i = 1; i < relations.size(); i++)
            for (int j = 0; j < i; j++)
                if (relations.get(i).target == relations.get(j).target) return false;
        return true;
    }

    private record Identity(Container target, String name) {

        static Identity of(RelationField field) {
            return new Identity(field.target, name(field));
        }

        private static String name(RelationField field) {
            @Nullable
            String given = field.relationName;
            return given == null ? RelationLink.name(field.owner, field.target) : given;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(target) * 31 + name.hashCode();
        }
    }

    /// Whether it is not clear what the field belongs to; the two named ends of a relation of a model with itself are.
    boolean report(RelationField field) {
        if (counts.isEmpty()) return false;
        int count = counts.getOrDefault(Identity.of(field), 1);
        boolean isPair = field.owner == field.target && field.relationName != null && count == 2;
        if (count < 2 || isPair) return false;
        field.problems().add(RelationRule.AMBIGUOUS, field.node.range(), field.owner.name(), field.target.name());
        return true;
    }
}
