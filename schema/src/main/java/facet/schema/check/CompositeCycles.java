package facet.schema.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import facet.schema.check.Linked.Container;
import facet.schema.check.Linked.Scalar;
import facet.schema.model.Arity;
import facet.schema.rule.NameRule;

/// Composite types that need a value of themselves.
final class CompositeCycles {

    private CompositeCycles() {}

    static void check(List<Container> composites) {
        for (Container type : composites)
            for (Scalar field : type.scalars)
                if (leadsTo(field, type, new HashSet<>()))
                    type.problems().add(NameRule.COMPOSITE_CYCLE, field.node.range());
    }

    private static boolean leadsTo(Scalar field, Container target, Set<Container> seen) {
        if (field.composite == null || field.node.type().arity() != Arity.REQUIRED) return false;
        if (field.composite == target) return true;
        if (!seen.add(field.composite) || seen.size() > 100) return false;
        for (Scalar next : field.composite.scalars)
            if (leadsTo(next, target, seen)) return true;
        return false;
    }
}
