package facet.schema.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import facet.language.TextRange;
import facet.schema.change.Lines;
import facet.schema.model.Field;
import facet.schema.model.Key;
import facet.schema.model.Model;
import facet.schema.reference.Entity;
import facet.schema.reference.ReadSchema;
import facet.schema.reference.ReadSchema.Found;
import facet.schema.syntax.BlockKind;
import facet.schema.syntax.BlockNode;
import facet.schema.syntax.BlockNode.ConfigNode;
import facet.schema.syntax.BlockNode.EnumNode;
import facet.schema.syntax.BlockNode.ModelNode;
import facet.schema.syntax.EnumValueNode;
import facet.schema.syntax.FieldNode;

/// What is said about a thing that the schema declares.
final class DeclarationText {
    private static final int MOST_VALUES = 8;

    private final ReadSchema schema;
    private final TextRange range;

    /// @param range the name that asks
    DeclarationText(ReadSchema schema, TextRange range) {
        this.schema = schema;
        this.range = range;
    }

    Optional<HoverText> of(Entity entity) {
        return switch (entity) {
            case Entity.Type type -> schema.type(type.name()).map(this::block);
            case Entity.Member member -> schema.type(member.block()).flatMap(found -> member(found, member.name()));
            case Entity.Datasource each -> config(BlockKind.DATASOURCE, each.name());
            case Entity.Generator each -> config(BlockKind.GENERATOR, each.name());
            case Entity.RelationName name -> relation(name);
            case Entity.DatabaseSchema each -> Optional.of(new HoverText(range, "\"" + each.name() + "\"",
                    "A schema of the database.", List.of()));
        };
    }

    private HoverText block(Found<BlockNode> found) {
        BlockNode node = found.node();
        String head = node.kind().keyword() + " " + node.name().text();
        return switch (node) {
            case ModelNode model -> new HoverText(range, head, model.documentation(), ofModel(model));
            case EnumNode enumeration -> new HoverText(range, head + values(enumeration),
                    enumeration.documentation(), ofEnum(enumeration));
            case ConfigNode config -> new HoverText(range, head, config.documentation(), List.of());
        };
    }

    private List<String> ofModel(ModelNode node) {
        List<String> facts = new ArrayList<>();
        Model model = schema.datamodel().model(node.name().text()).orElse(null);
        if (model == null) return List.of(count(node.fields().size(), "field"));
        boolean isMapped = !model.tableName().equals(model.name()) || model.schemaName() != null;
        String table = model.schemaName() == null ? model.tableName() : model.schemaName() + "." + model.tableName();
        if (isMapped) facts.add((model.isView() ? "View " : "Table ") + table + ".");
        long relations = model.fields().stream().filter(Field::isRelation).count();
        facts.add(count(model.fields().size() - (int) relations, "column")
                + (relations == 0 ? "" : " " + count((int) relations, "relation")));
        Key key = model.primaryKey();
        if (key != null) facts.add("Primary key: " + String.join(", ", key.fieldNames()) + ".");
        return facts;
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "." : "s.");
    }

    private static String values(EnumNode node) {
        String shown = node.values().stream().limit(MOST_VALUES).map(each -> each.name().text())
                .collect(Collectors.joining(", "));
        int more = node.values().size() - MOST_VALUES;
        return " { " + shown + (more > 0 ? " and " + more + " more" : "") + " }";
    }

    private List<String> ofEnum(EnumNode node) {
        return schema.datamodel().enumType(node.name().text())
                .filter(type -> !type.databaseName().equals(type.name()))
                .map(type -> List.of("Called " + type.databaseName() + " in the database.")).orElse(List.of());
    }

    private Optional<HoverText> member(Found<BlockNode> found, String name) {
        return switch (found.node()) {
            case ModelNode model -> model.fields().stream().filter(each -> each.name().text().equals(name)).findFirst()
                    .map(field -> field(found.file().text(), model, field));
            case EnumNode node -> node.values().stream().filter(each -> each.name().text().equals(name)).findFirst()
                    .map(value -> enumValue(node, value));
            case ConfigNode _ -> Optional.empty();
        };
    }

    private HoverText field(String text, ModelNode model, FieldNode field) {
        String line = new TextRange(field.start(), Lines.end(field, text)).of(text).replaceAll("[ \t]+", " ");
        List<String> facts = new ArrayList<>();
        facts.add("Field of " + model.name().text() + ".");
        Field known = schema.datamodel().model(model.name().text())
                .flatMap(each -> each.field(field.name().text())).orElse(null);
        if (known != null && !known.columnName().equals(known.name()))
            facts.add("Column " + known.columnName() + ".");
        if (known != null) facts.addAll(keys(model.name().text(), known.name()));
        schema.datamodel().relationOf(model.name().text(), field.name().text()).ifPresent(relation -> facts.addAll(
                new RelationFacts(schema, relation).sentences(model.name().text(), field.name().text())));
        return new HoverText(range, line, field.documentation(), facts);
    }

    private List<String> keys(String model, String field) {
        List<String> facts = new ArrayList<>();
        schema.datamodel().relationsOf(model).stream()
                .filter(each -> each.from().model().equals(model) && each.from().fields().contains(field))
                .forEach(each -> facts.add("Key of the relation " + each.from().field() + "."));
        return facts;
    }

    private HoverText enumValue(EnumNode node, EnumValueNode value) {
        List<String> facts = new ArrayList<>();
        facts.add("Value of " + node.name().text() + ".");
        schema.datamodel().enumType(node.name().text()).flatMap(type -> type.value(value.name().text()))
                .filter(each -> !each.databaseName().equals(each.name()))
                .ifPresent(each -> facts.add("Called " + each.databaseName() + " in the database."));
        return new HoverText(range, value.name().text(), value.documentation(), facts);
    }

    private Optional<HoverText> config(BlockKind kind, String name) {
        return schema.blocks().stream()
                .filter(each -> each.node().kind() == kind && each.node().name().text().equals(name)).findFirst()
                .map(this::block);
    }

    private Optional<HoverText> relation(Entity.RelationName name) {
        return schema.datamodel().relations().stream()
                .filter(each -> each.name().equals(name.name()) && each.touches(name.first())
                        && each.touches(name.second()))
                .findFirst()
                .map(each -> new HoverText(range, "@relation(\"" + name.name() + "\")",
                        "The name of the relation between " + each.from().model() + " and " + each.to().model() + ".",
                        new RelationFacts(schema, each).sentences(each.from().model(),
                                String.valueOf(each.from().field()))));
    }
}
