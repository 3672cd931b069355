package facet.schema.check;

import java.util.List;

import facet.language.TextRange;
import facet.schema.check.Linked.Container;
import facet.schema.check.Linked.KeyLink;
import facet.schema.check.Linked.RelationField;
import facet.schema.check.Linked.Scalar;
import facet.schema.model.Arity;
import facet.schema.rule.RelationRule;
import facet.schema.syntax.ArgumentNode;
import org.jspecify.annotations.Nullable;

/// Relations with a list on both sides.
final class ManyToManyChecks {
    private final Connector connector;

    ManyToManyChecks(Connector connector) {
        this.connector = connector;
    }

    void check(RelationLink relation) {
        if (relation.forward() == null || relation.back() == null) return;
        List<RelationField> sides = List.of(relation.forward(), relation.back());
        if (relation.isEmbedded()) {
            embedded(sides);
        } else {
            implicit(sides);
        }
    }

    private void implicit(List<RelationField> sides) {
        for (RelationField side : sides) {
            if (side.target.isView() || side.owner.isView()) {
                side.problems().add(RelationRule.MANY_TO_MANY_VIEW, side.node.range());
            } else if (connector == Connector.MONGODB) {
                side.problems().add(RelationRule.MANY_TO_MANY_NOT_SUPPORTED, side.node.range());
            }
            singleId(side);
            actions(side);
            if (side.references != null)
                side.problems().add(RelationRule.MANY_TO_MANY_REFERENCES, side.node.range());
        }
    }

    private static void singleId(RelationField side) {
        Scalar id = id(side.target);
        if (id == null) {
            side.problems().add(RelationRule.MANY_TO_MANY_ID, side.node.range(), side.target.name());
        } else if (side.references != null && !side.references.isEmpty() && !side.references.equals(List.of(id))) {
            side.problems().add(RelationRule.MANY_TO_MANY_REFERENCES, side.node.range());
        }
    }

    private static @Nullable Scalar id(Container model) {
        KeyLink key = model.primaryKey;
        return key != null && key.fields.size() == 1 ? key.fields.getFirst().last() : null;
    }

    private static void actions(RelationField side) {
        if (side.onDelete != null && side.onDeleteValue != null)
            side.problems().add(RelationRule.MANY_TO_MANY_ACTION, side.onDeleteValue.range());
        if (side.onUpdate != null && side.onUpdateValue != null)
            side.problems().add(RelationRule.MANY_TO_MANY_ACTION, side.onUpdateValue.range());
    }

    private void embedded(List<RelationField> sides) {
        for (RelationField side : sides) {
            if (connector == Connector.MONGODB) {
                keys(side);
                actions(side);
            } else {
                side.problems().add(RelationRule.EMBEDDED_NOT_SUPPORTED, side.node.range());
            }
        }
    }

    private static void keys(RelationField side) {
        List<Scalar> references = side.references == null ? List.of() : side.references;
        List<Scalar> fields = side.fields == null ? List.of() : side.fields;
        if (references.size() != 1)
            side.problems().add(RelationRule.EMBEDDED_FIELDS, argumentRange(side, "references"), "references");
        if (fields.size() != 1)
            side.problems().add(RelationRule.EMBEDDED_FIELDS, argumentRange(side, "fields"), "fields");
        if (references.isEmpty()) return;
        Scalar reference = references.getFirst();
        if (!side.target.isSingleId(reference))
            side.problems().add(RelationRule.EMBEDDED_REFERENCES, argumentRange(side, "references"));
        if (!fields.isEmpty() && side.attribute != null && !isListOf(fields.getFirst(), reference))
            side.problems().add(RelationRule.EMBEDDED_LIST, side.attribute.range());
    }

    private static boolean isListOf(Scalar list, Scalar item) {
        return list.node.arity() == Arity.LIST && item.node.arity() != Arity.LIST
                && list.type.equals(item.type) && nativeName(list).equals(nativeName(item));
    }

    private static String nativeName(Scalar field) {
        return field.nativeType == null ? "" : field.nativeType.name();
    }

    private static TextRange argumentRange(RelationField side, String name) {
        if (side.attribute == null) return side.node.range();
        ArgumentNode argument = side.attribute.argument(name);
        return argument == null ? side.attribute.range() : argument.range();
    }
}
