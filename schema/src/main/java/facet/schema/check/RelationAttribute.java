package facet.schema.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import facet.language.TextRange;
import facet.schema.check.Linked.Container;
import facet.schema.check.Linked.FieldLink;
import facet.schema.check.Linked.RelationField;
import facet.schema.check.Linked.Scalar;
import facet.schema.model.FieldType;
import facet.schema.model.ReferentialAction;
import facet.schema.rule.KeyRule;
import facet.schema.rule.Problems;
import facet.schema.rule.RelationRule;
import facet.schema.syntax.ExpressionNode;
import org.jspecify.annotations.Nullable;

/// `@relation(…)` of a relation field.
final class RelationAttribute {
    private final RelationField field;
    private final ArgumentReader arguments;
    private final Problems problems;

    RelationAttribute(RelationField field, ArgumentReader arguments) {
        this.field = field;
        this.arguments = arguments;
        this.problems = arguments.problems();
    }

    void read() {
        field.attribute = arguments.attribute();
        ExpressionNode fields = arguments.optional("fields");
        if (fields != null) {
            Resolved resolved = resolve(fields, field.owner);
            field.fields = resolved.found;
            reportFields(resolved, fields.range());
        }
        ExpressionNode references = arguments.optional("references");
        if (references != null) {
            Resolved resolved = resolve(references, field.target);
            field.references = resolved.found;
            reportReferences(resolved, arguments.range());
        }
        name();
        field.onDeleteValue = arguments.optional("onDelete");
        field.onDelete = action(field.onDeleteValue);
        field.onUpdateValue = arguments.optional("onUpdate");
        field.onUpdate = action(field.onUpdateValue);
        field.mappedName = arguments.text("map");
        arguments.finish();
    }

    /// The fields found, none where one of them is wrong, and the names of the wrong ones.
    private record Resolved(List<Scalar> found, List<String> unknown, List<String> relations) {
        static Resolved nothing() {
            return new Resolved(List.of(), List.of(), List.of());
        }
    }

    private Resolved resolve(ExpressionNode value, Container container) {
        List<String> names = Coerce.items(value, Coerce::constant, problems);
        if (names == null) return Resolved.nothing();
        List<Scalar> found = new ArrayList<>(names.size());
        Set<Scalar> all = names.size() > NameSet.FEW ? new HashSet<>() : null;
        List<String> unknown = new ArrayList<>(0);
        List<String> relations = new ArrayList<>(0);
        for (String name : names) {
            FieldLink link = container.field(name);
            if (link == null) {
                unknown.add(name);
            } else if (!(link instanceof Scalar scalar) || scalar.type instanceof FieldType.Unknown) {
                relations.add(name);
            } else if (all == null ? found.contains(scalar) : !all.add(scalar)) {
                arguments.report(KeyRule.REPEATED_FIELD, name);
                return Resolved.nothing();
            } else {
                found.add(scalar);
            }
        }
        boolean isGood = unknown.isEmpty() && relations.isEmpty();
        return new Resolved(isGood ? found : List.of(), unknown, relations);
    }

    private void reportFields(Resolved resolved, TextRange range) {
        if (!resolved.unknown.isEmpty()) problems.add(RelationRule.UNKNOWN_FIELDS, range, quoted(resolved.unknown));
        if (!resolved.relations.isEmpty())
            problems.add(RelationRule.RELATION_IN_FIELDS, range, quoted(resolved.relations));
    }

    private void reportReferences(Resolved resolved, TextRange range) {
        String target = field.target.name();
        if (!resolved.unknown.isEmpty())
            problems.add(RelationRule.UNKNOWN_REFERENCES, range, quoted(resolved.unknown), target);
        if (!resolved.relations.isEmpty())
            problems.add(RelationRule.RELATION_IN_REFERENCES, range, quoted(resolved.relations), target);
    }

    static String quoted(List<String> names) {
        return "`" + String.join("`, `", names) + "`";
    }

    private void name() {
        ExpressionNode value = arguments.namedOrUnnamed("name");
        String name = value == null ? null : Coerce.text(value, problems);
        if (name != null && name.isEmpty()) {
            arguments.report(RelationRule.EMPTY_NAME);
        } else {
            field.relationName = name;
        }
    }

    private @Nullable ReferentialAction action(@Nullable ExpressionNode value) {
        String word = value == null ? null : Coerce.constant(value, problems);
        if (value == null || word == null) return null;
        for (ReferentialAction action : ReferentialAction.values())
            if (action.word().equals(word)) return action;
        problems.add(RelationRule.UNKNOWN_ACTION, value.range(), word);
        return null;
    }
}
