package facet.app.diagramtab;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import facet.diagram.Edge;
import facet.diagram.EdgeEnd;
import facet.diagram.EdgeStyle;
import facet.diagram.Graph;
import facet.diagram.Multiplicity;
import facet.diagram.Node;
import facet.diagram.NodeKind;
import facet.diagram.NodeRow;
import facet.diagram.RowMark;
import facet.schema.model.Arity;
import facet.schema.model.CompositeType;
import facet.schema.model.Datamodel;
import facet.schema.model.EnumType;
import facet.schema.model.Field;
import facet.schema.model.FieldType;
import facet.schema.model.Model;
import facet.schema.model.Relation;
import facet.schema.model.RelationEnd;
import facet.schema.model.RelationKind;
import facet.schema.model.RelationMode;
import org.jspecify.annotations.Nullable;

/// A schema as boxes and arrows. Pure.
final class SchemaGraph {
    private SchemaGraph() {}

    static Graph of(Datamodel schema) {
        List<Node> nodes = new ArrayList<>();
        for (Model model : schema.models())
            nodes.add(node(schema, model));
        for (CompositeType type : schema.types())
            nodes.add(new Node(type.name(), type.name(), "", NodeKind.TYPE,
                    rows(schema, type.name(), type.fields(), Set.of()),
                    type.documentation(), null));
        for (EnumType type : schema.enums())
            nodes.add(node(type));
        Set<String> known = nodes.stream().map(Node::id).collect(Collectors.toSet());
        List<Edge> edges = new ArrayList<>();
        EdgeStyle style = isEmulated(schema) ? EdgeStyle.DASHED : EdgeStyle.SOLID;
        for (Relation relation : schema.relations())
            if (known.contains(relation.from().model()) && known.contains(relation.to().model()))
                edges.add(edge(schema, relation, style, edges.size()));
        return new Graph(nodes, edges);
    }

    private static boolean isEmulated(Datamodel schema) {
        return schema.datasource() != null && schema.datasource().relationMode() == RelationMode.PRISMA;
    }

    private static Node node(Datamodel schema, Model model) {
        Set<String> keys = model.primaryKey() == null ? Set.of() : Set.copyOf(model.primaryKey().fieldNames());
        String subtitle = model.tableName().equals(model.name()) ? "" : model.tableName();
        return new Node(model.name(), model.name(), subtitle, model.isView() ? NodeKind.VIEW : NodeKind.MODEL,
                rows(schema, model.name(), model.fields(), keys), model.documentation(), model.schemaName());
    }

    private static Node node(EnumType type) {
        List<NodeRow> rows = type.values().stream()
                .map(value -> new NodeRow(value.name(), value.name(), "", Set.of(), value.documentation())).toList();
        return new Node(type.name(), type.name(), "", NodeKind.ENUM, rows, type.documentation(), type.schemaName());
    }

    private static List<NodeRow> rows(Datamodel schema, String block, List<Field> fields, Set<String> keys) {
        Set<String> foreign = schema.relations().stream().flatMap(relation -> Stream.of(relation.from(), relation.to()))
                .filter(end -> end.model().equals(block)).flatMap(end -> end.fields().stream())
                .collect(Collectors.toSet());
        return fields.stream().map(field -> {
            Set<RowMark> marks = EnumSet.noneOf(RowMark.class);
            if (field.isId() || keys.contains(field.name())) marks.add(RowMark.KEY);
            else if (field.isUnique()) marks.add(RowMark.UNIQUE);
            if (foreign.contains(field.name())) marks.add(RowMark.FOREIGN_KEY);
            if (field.isRelation()) marks.add(RowMark.RELATION);
            if (field.arity() == Arity.OPTIONAL) marks.add(RowMark.OPTIONAL);
            if (field.arity() == Arity.LIST) marks.add(RowMark.LIST);
            return new NodeRow(field.name(), field.name(), typeName(field), marks, field.documentation());
        }).toList();
    }

    private static String typeName(Field field) {
        return field.type() instanceof FieldType.Unsupported(String name)
                ? "Unsupported(" + name + ")"
                : field.type().name();
    }

    private static Edge edge(Datamodel schema, Relation relation, EdgeStyle style, int number) {
        RelationEnd from = relation.from();
        RelationEnd to = relation.to();
        EdgeEnd start = new EdgeEnd(from.model(), row(from), keySide(relation));
        EdgeEnd end = new EdgeEnd(to.model(), row(to), otherSide(relation, schema));
        return new Edge(relation.name() + "#" + number, start, end, label(relation), style);
    }

    /// The row that the edge leaves from: the relation field, else the first scalar of the key.
    private static @Nullable String row(RelationEnd end) {
        if (end.field() != null) return end.field();
        return end.fields().isEmpty() ? null : end.fields().getFirst();
    }

    /// How many rows that hold the key belong to one row of the other side.
    private static Multiplicity keySide(Relation relation) {
        return relation.kind() == RelationKind.ONE_TO_ONE ? Multiplicity.ZERO_OR_ONE : Multiplicity.ZERO_OR_MANY;
    }

    /// How many rows one row that holds the key refers to.
    private static Multiplicity otherSide(Relation relation, Datamodel schema) {
        if (relation.kind() == RelationKind.MANY_TO_MANY) return Multiplicity.ZERO_OR_MANY;
        List<String> key = relation.from().fields();
        boolean isRequired = !key.isEmpty() && schema.model(relation.from().model()).stream()
                .flatMap(model -> key.stream().map(model::field)).flatMap(Optional::stream).allMatch(Field::isRequired);
        return isRequired ? Multiplicity.ONE : Multiplicity.ZERO_OR_ONE;
    }

    private static String label(Relation relation) {
        String derived = Stream.of(relation.from().model(), relation.to().model()).sorted()
                .collect(Collectors.joining("To"));
        return relation.name().equals(derived) ? "" : relation.name();
    }
}
