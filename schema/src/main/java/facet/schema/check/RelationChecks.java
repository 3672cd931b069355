package facet.schema.check;

import java.util.List;

import facet.schema.check.Linked.Container;
import facet.schema.check.Linked.FieldLink;
import facet.schema.check.Linked.KeyField;
import facet.schema.check.Linked.KeyLink;
import facet.schema.check.Linked.RelationField;
import facet.schema.check.Linked.Scalar;
import facet.schema.model.Arity;
import facet.schema.model.ReferentialAction;
import facet.schema.model.RelationKind;
import facet.schema.rule.RelationRule;
import org.jspecify.annotations.Nullable;

/// One relation with both its sides.
final class RelationChecks {
    private final ErrorsSoFar errors;
    private final Configuration configuration;
    private final Connector connector;
    private final ConstraintNames names;
    private final ManyToManyChecks manyToMany;

    RelationChecks(ErrorsSoFar errors, Configuration configuration, ConstraintNames names) {
        this.errors = errors;
        this.configuration = configuration;
        this.connector = configuration.connector();
        this.names = names;
        this.manyToMany = new ManyToManyChecks(connector);
    }

    void check(RelationLink relation) {
        if (relation.kind() == RelationKind.MANY_TO_MANY) {
            manyToMany.check(relation);
            return;
        }
        RelationField forward = relation.forward();
        if (forward != null) forward(forward);
        names.checkForeignKey(relation);
        if (relation.kind() == RelationKind.ONE_TO_ONE) {
            oneToOne(relation);
        } else {
            oneToMany(relation);
        }
    }

    private static void report(RelationRule rule, FieldLink field, Object... words) {
        field.problems().add(rule, field.node.range(), words);
    }

    private void forward(RelationField field) {
        uniqueReference(field);
        if (field.fields != null && field.references != null && field.fields.size() != field.references.size()
                && field.attribute != null)
            field.problems().add(RelationRule.LENGTHS_DIFFER, field.attribute.range());
        arity(field);
        types(field);
        setNull(field);
    }

    private void uniqueReference(RelationField field) {
        if (field.references == null || field.references.isEmpty()) return;
        ModelKeys keys = field.target.keys();
        if (keys.isUnique(field.references)) return;
        String target = field.target.name();
        if (!keys.isUniqueInAnyOrder(field.references)) {
            report(RelationRule.NOT_UNIQUE_REFERENCE, field, target, quoted(field.references));
        } else if (!Capabilities.takesAnyReferenceOrder(connector)) {
            report(RelationRule.REFERENCE_ORDER, field, target);
        }
    }

    private static String quoted(List<Scalar> fields) {
        return RelationAttribute.quoted(fields.stream().map(FieldLink::name).toList());
    }

    private static void arity(RelationField field) {
        if (field.node.arity() != Arity.REQUIRED || field.fields == null) return;
        for (Scalar each : field.fields)
            if (each.node.arity() == Arity.OPTIONAL) {
                report(RelationRule.OPTIONAL_KEY, field, field.name());
                return;
            }
    }

    private static void types(RelationField field) {
        if (field.fields == null) return;
        List<Scalar> references = field.references == null ? identity(field.target) : field.references;
        int count = Math.min(field.fields.size(), references.size());
        for (int i = 0; i < count; i++) {
            Scalar from = field.fields.get(i);
            Scalar to = references.get(i);
            if (!from.type.equals(to.type)) report(RelationRule.TYPES_DIFFER, field, from.name(), to.name());
        }
    }

    /// What a relation that does not say it refers to.
    private static List<Scalar> identity(Container model) {
        for (KeyLink criterion : model.keys().unique())
            if (criterion.fields.stream().allMatch(ModelChecks::isRequired))
                return criterion.fields.stream().filter(KeyField::isDirect).map(KeyField::last).toList();
        return List.of();
    }

    private void setNull(RelationField field) {
        setNull(field, field.onDelete);
        setNull(field, field.onUpdate);
    }

    private void setNull(RelationField field, @Nullable ReferentialAction action) {
        if (action != ReferentialAction.SET_NULL) return;
        if (field.fields != null
                && field.fields.stream().noneMatch(each -> each.node.arity() == Arity.REQUIRED))
            return;
        boolean isAllowed = connector == Connector.POSTGRESQL && configuration.usesForeignKeys();
        report(isAllowed ? RelationRule.SET_NULL_REQUIRED_WARNING : RelationRule.SET_NULL_REQUIRED, field);
    }

    private static void oneToMany(RelationLink relation) {
        RelationField forward = relation.forward();
        RelationField back = relation.back();
        if (forward == null || back == null) {
            missingOpposite(relation.anyField());
            return;
        }
        if (!forward.hasFields()) report(RelationRule.MISSING_FIELDS, forward, forward.name());
        if (!forward.hasReferences()) report(RelationRule.MISSING_REFERENCES, forward, forward.name());
        if (back.hasFields() || back.hasReferences()) report(RelationRule.FIELDS_ON_LIST, back);
        if (back.hasAction()) report(RelationRule.ACTION_ON_LIST, back);
    }

    private static void missingOpposite(RelationField field) {
        report(RelationRule.MISSING_OPPOSITE, field, field.name(), field.target.name());
    }

    private void oneToOne(RelationLink relation) {
        RelationField forward = relation.forward();
        RelationField back = relation.back();
        if (forward == null) return;
        if (back == null) missingOpposite(forward);
        if (back != null) {
            sides(forward, back);
            actions(forward, back);
        }
        uniqueKey(forward);
        if (back == null || errors.any()) return;
        mixedUp(forward, back);
        if (!errors.any() && back.node.arity() == Arity.REQUIRED)
            report(RelationRule.REQUIRED_BACK, back, back.target.name());
        boolean isKeyBehind = back.fields != null || back.references != null;
        if (!errors.any() && forward.node.arity() == Arity.REQUIRED && isKeyBehind)
            report(RelationRule.WRONG_SIDE, back);
    }

    private static void sides(RelationField forward, RelationField back) {
        if (!forward.hasFields() && !back.hasFields()) both(RelationRule.MISSING_FIELDS, forward, back, "");
        if (!forward.hasReferences() && !back.hasReferences())
            both(RelationRule.MISSING_REFERENCES, forward, back, "");
        if (forward.hasReferences() && back.hasReferences())
            both(RelationRule.FIELDS_ON_BOTH, forward, back, "references");
        if (forward.hasFields() && back.hasFields()) both(RelationRule.FIELDS_ON_BOTH, forward, back, "fields");
    }

    private static void both(RelationRule rule, RelationField forward, RelationField back, String word) {
        report(rule, forward, word.isEmpty() ? forward.name() : word);
        report(rule, back, word.isEmpty() ? back.name() : word);
    }

    private static void actions(RelationField forward, RelationField back) {
        if (forward.hasAction() && back.hasAction()) {
            both(RelationRule.ACTION_ON_LIST, forward, back, "");
        } else if (back.hasAction()) {
            report(RelationRule.ACTION_ON_LIST, back);
        }
    }

    private static void uniqueKey(RelationField forward) {
        if (forward.fields != null && !forward.owner.keys().isUnique(forward.fields))
            report(RelationRule.NOT_UNIQUE_KEY, forward, quoted(forward.fields));
    }

    private static void mixedUp(RelationField forward, RelationField back) {
        if (forward.hasFields() && back.hasReferences()) {
            report(RelationRule.MIXED_UP, forward);
            report(RelationRule.MIXED_UP, back);
        }
        if (forward.hasReferences() && back.hasFields()) report(RelationRule.MIXED_UP, forward);
    }
}
