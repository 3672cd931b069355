package facet.schema.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import facet.language.TextRange;
import facet.schema.model.ScalarType;
import facet.schema.reference.Occurrence.Role;
import facet.schema.syntax.ArgumentNode;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.BlockKind;
import facet.schema.syntax.BlockNode;
import facet.schema.syntax.BlockNode.ConfigNode;
import facet.schema.syntax.BlockNode.EnumNode;
import facet.schema.syntax.BlockNode.ModelNode;
import facet.schema.syntax.EnumValueNode;
import facet.schema.syntax.ExpressionNode;
import facet.schema.syntax.FieldNode;
import facet.schema.syntax.Name;
import facet.schema.syntax.PropertyNode;
import org.jspecify.annotations.Nullable;

/// Walks blocks and notes every name in them.
final class NameFinder {
    private final Map<String, ModelNode> models = new HashMap<>();
    private final Map<String, Map<String, String>> fieldTypes = new HashMap<>();
    private final String datasource;
    private final List<Occurrence> found = new ArrayList<>();
    private String file = "";

    NameFinder(ReadSchema schema) {
        for (FileTree each : schema.files())
            for (BlockNode block : each.tree().blocks())
                if (block instanceof ModelNode model) models.putIfAbsent(model.name().text(), model);
        datasource = schema.datamodel().datasource() == null ? "db" : schema.datamodel().datasource().name();
    }

    List<Occurrence> found() {
        return found;
    }

    void block(FileTree tree, BlockNode block) {
        file = tree.file();
        String name = block.name().text();
        switch (block) {
            case ModelNode model -> {
                add(new Entity.Type(name), block.name().range(), Role.DECLARATION);
                model(model);
            }
            case EnumNode enumeration -> {
                add(new Entity.Type(name), block.name().range(), Role.DECLARATION);
                enumeration(enumeration);
            }
            case ConfigNode config -> config(config);
        }
    }

    private void add(Entity entity, TextRange range, Role role) {
        found.add(new Occurrence(entity, file, range, role));
    }

    private void use(Entity entity, TextRange range) {
        add(entity, range, Role.USE);
    }

    private void config(ConfigNode config) {
        boolean isDatasource = config.kind() == BlockKind.DATASOURCE;
        String name = config.name().text();
        add(isDatasource ? new Entity.Datasource(name) : new Entity.Generator(name), config.name().range(),
                Role.DECLARATION);
        if (!isDatasource) return;
        for (PropertyNode property : config.properties())
            if (property.name().text().equals("schemas") && property.value() != null)
                for (ExpressionNode item : items(property.value()))
                if (item instanceof ExpressionNode.Text text && inQuotes(text) != null)
                    add(new Entity.DatabaseSchema(text.value()), quoted(text), Role.DECLARATION);
    }

    private void enumeration(EnumNode node) {
        String name = node.name().text();
        for (EnumValueNode value : node.values())
            add(new Entity.Member(name, value.name().text()), value.name().range(), Role.DECLARATION);
        node.attributes().forEach(this::schemaName);
    }

    private void model(ModelNode model) {
        String name = model.name().text();
        for (FieldNode field : model.fields()) {
            add(new Entity.Member(name, field.name().text()), field.name().range(), Role.DECLARATION);
            field(model, field);
        }
        for (AttributeNode attribute : model.attributes()) {
            schemaName(attribute);
            if (isKey(attribute)) key(model, attribute);
        }
    }

    private void field(ModelNode model, FieldNode field) {
        String type = field.type().name();
        if (!field.type().isUnsupported())
            use(new Entity.Type(type), field.type().range());
        for (AttributeNode attribute : field.attributes()) {
            switch (attribute.name().text()) {
                case "relation" -> relation(model, field, attribute);
                case "default" -> defaultValue(field, attribute);
                default -> nativeType(attribute);
            }
        }
    }

    private void nativeType(AttributeNode attribute) {
        Name name = attribute.name();
        if (name.text().startsWith(datasource + "."))
            use(new Entity.Datasource(datasource),
                    new TextRange(name.start(), name.start() + datasource.length()));
    }

    private void relation(ModelNode model, FieldNode field, AttributeNode attribute) {
        String other = field.type().name();
        for (ArgumentNode argument : attribute.arguments().given()) {
            if (argument.isNamed("fields")) {
                fields(model.name().text(), argument.value());
            } else if (argument.isNamed("references")) {
                fields(other, argument.value());
            } else if ((argument.name() == null || argument.isNamed("name"))
                    && argument.value() instanceof ExpressionNode.Text text && inQuotes(text) != null) {
                use(Entity.RelationName.of(model.name().text(), other, text.value()), quoted(text));
            }
        }
    }

    private void defaultValue(FieldNode field, AttributeNode attribute) {
        if (ScalarType.of(field.type().name()).isPresent()) return;
        for (ArgumentNode argument : attribute.arguments().given())
            if (argument.name() == null || argument.isNamed("value"))
                for (ExpressionNode value : items(argument.value()))
                if (value instanceof ExpressionNode.Constant constant)
                    use(new Entity.Member(field.type().name(), constant.path()), constant.range());
    }

    private static boolean isKey(AttributeNode attribute) {
        return switch (attribute.name().text()) {
            case "id", "unique", "index", "fulltext", "shardKey" -> true;
            default -> false;
        };
    }

    private void key(ModelNode model, AttributeNode attribute) {
        for (ArgumentNode argument : attribute.arguments().given()) {
            if (argument.name() == null || argument.isNamed("fields")) {
                fields(model.name().text(), argument.value());
            } else if (argument.isNamed("where") && argument.value() instanceof ExpressionNode.Members members) {
                for (ArgumentNode member : members.members())
                    if (member.name() != null)
                        use(new Entity.Member(model.name().text(), member.name().text()), member.name().range());
            }
        }
    }

    private void fields(String owner, ExpressionNode list) {
        for (ExpressionNode item : items(list)) {
            switch (item) {
                case ExpressionNode.Constant constant -> path(owner, constant.path(), constant.start());
                case ExpressionNode.Call call -> path(owner, call.word(), call.function().start());
                case ExpressionNode.Text _,ExpressionNode.Numeral _,ExpressionNode.Items _,ExpressionNode.Members _ -> {
                }
            }
        }
    }

    /// Notes each step of `address.street`, the first one a field of `owner`.
    private void path(String owner, String path, int start) {
        String block = owner;
        int from = 0;
        while (from <= path.length() && block != null) {
            int dot = path.indexOf('.', from);
            int to = dot < 0 ? path.length() : dot;
            String step = path.substring(from, to);
            if (!step.isEmpty())
                use(new Entity.Member(block, step), new TextRange(start + from, start + to));
            block = typeOf(block, step);
            from = to + 1;
        }
    }

    private @Nullable String typeOf(String block, String field) {
        return fieldTypes.computeIfAbsent(block, this::typesOf).get(field);
    }

    private Map<String, String> typesOf(String block) {
        ModelNode model = models.get(block);
        if (model == null) return Map.of();
        Map<String, String> types = new HashMap<>();
        for (FieldNode field : model.fields())
            types.putIfAbsent(field.name().text(), field.type().name());
        return types;
    }

    private void schemaName(AttributeNode attribute) {
        if (!attribute.is("schema")) return;
        for (ArgumentNode argument : attribute.arguments().given())
            if (argument.value() instanceof ExpressionNode.Text text && inQuotes(text) != null)
                use(new Entity.DatabaseSchema(text.value()), quoted(text));
    }

    /// What is between the quotes where that is the text itself, without escapes; else null.
    private static @Nullable TextRange inQuotes(ExpressionNode.Text text) {
        boolean isPlain = text.end() - text.start() == text.value().length() + 2 && !text.value().isEmpty();
        return isPlain ? quoted(text) : null;
    }

    private static TextRange quoted(ExpressionNode.Text text) {
        return new TextRange(text.start() + 1, text.end() - 1);
    }

    private static List<ExpressionNode> items(ExpressionNode value) {
        return value instanceof ExpressionNode.Items list ? list.items() : List.of(value);
    }
}
