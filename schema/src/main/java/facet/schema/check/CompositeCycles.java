package facet.schema.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import facet.schema.check.Linked.Container;
import facet.schema.check.Linked.Scalar;
import facet.schema.model.Arity;
import facet.schema.rule.NameRule;

/// Composite types that need a value of themselves.
final class CompositeCycles {
    /// Ways multiply with every type they share, so the search from one field ends after so many steps.
    private static final int STEPS = 300;

    private CompositeCycles() {}

    /// Follows each field that has to have a value. The field that closes a circle is reported for every field from which
    /// the circle is reached.
    static void check(List<Container> composites) {
        for (Container type : composites)
            for (Scalar field : type.scalars)
                if (field.composite != null && isRequired(field)) follow(field, field.composite);
    }

    private static void follow(Scalar start, Container first) {
        if (first == start.owner) {
            start.problems().add(NameRule.COMPOSITE_CYCLE, start.node.range());
            return;
        }
        Deque<Scalar> open = new ArrayDeque<>(required(first));
        for (int step = 0; !open.isEmpty() && step < STEPS; step++) {
            Scalar field = open.removeLast();
            Container target = field.composite;
            if (target == null) continue;
            if (target == field.owner || target == first) {
                field.problems().add(NameRule.COMPOSITE_CYCLE, field.node.range());
            } else {
                open.addAll(required(target));
            }
        }
    }

    private static List<Scalar> required(Container type) {
        List<Scalar> fields = new ArrayList<>();
        for (Scalar field : type.scalars)
            if (field.composite != null && isRequired(field)) fields.add(field);
        return fields;
    }

    private static boolean isRequired(Scalar field) {
        return field.node.arity() == Arity.REQUIRED;
    }
}
