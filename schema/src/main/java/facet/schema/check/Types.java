package facet.schema.check;

import java.util.EnumMap;
import java.util.Map;

import facet.schema.check.Linked.Container;
import facet.schema.check.Linked.EnumLink;
import facet.schema.check.Linked.FieldLink;
import facet.schema.check.Linked.RelationField;
import facet.schema.check.Linked.Scalar;
import facet.schema.model.FieldType;
import facet.schema.model.ScalarType;
import facet.schema.rule.NameRule;
import facet.schema.syntax.BlockKind;
import facet.schema.syntax.FieldNode;

/// Finds out what each field is by the name of its type.
final class Types {
    private static final Map<ScalarType, FieldType> BUILT_IN = builtIn();

    private final Linker linker;

    Types(Linker linker) {
        this.linker = linker;
    }

    private static Map<ScalarType, FieldType> builtIn() {
        Map<ScalarType, FieldType> types = new EnumMap<>(ScalarType.class);
        for (ScalarType type : ScalarType.values())
            types.put(type, new FieldType.Scalar(type));
        return types;
    }

    static void enumeration(EnumLink link) {
        if (link.node.values().isEmpty()) link.file.problems().add(NameRule.EMPTY_ENUM, link.node.range());
    }

    void container(Container container) {
        for (FieldNode node : container.node.fields()) {
            FieldLink field = field(container, node);
            container.fields.add(field);
            if (field instanceof RelationField relation) {
                container.relations.add(relation);
            } else if (field instanceof Scalar scalar && !(scalar.type instanceof FieldType.Unknown)) {
                container.scalars.add(scalar);
            }
        }
    }

    private FieldLink field(Container container, FieldNode node) {
        String name = node.typeName();
        if (node.isUnsupported()) return new Scalar(container, node, new FieldType.Unsupported(name));
        FieldType builtIn = ScalarType.of(name).map(BUILT_IN::get).orElse(null);
        if (builtIn != null) return new Scalar(container, node, builtIn);
        return switch (linker.byName(name)) {
            case EnumLink link -> enumField(container, node, link);
            case Container target when target.node.kind() == BlockKind.TYPE -> compositeField(container, node, target);
            case Container target -> relation(container, node, target);
            case null, default -> unknown(container, node);
        };
    }

    private static Scalar enumField(Container container, FieldNode node, EnumLink link) {
        Scalar field = new Scalar(container, node, new FieldType.EnumReference(node.typeName()));
        field.enumLink = link;
        return field;
    }

    private static Scalar compositeField(Container container, FieldNode node, Container target) {
        Scalar field = new Scalar(container, node, new FieldType.CompositeReference(node.typeName()));
        field.composite = target;
        return field;
    }

    private static FieldLink relation(Container container, FieldNode node, Container target) {
        if (container.node.kind() != BlockKind.TYPE) return new RelationField(container, node, target);
        container.problems().add(NameRule.COMPOSITE_RELATION, node.type().range(), node.typeName());
        return new Scalar(container, node, new FieldType.Unknown(node.typeName()));
    }

    private static FieldLink unknown(Container container, FieldNode node) {
        container.problems().add(NameRule.UNKNOWN_TYPE, node.type().range(), node.typeName());
        return new Scalar(container, node, new FieldType.Unknown(node.typeName()));
    }
}
