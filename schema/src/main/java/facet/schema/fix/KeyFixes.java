package facet.schema.fix;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import facet.language.TextRange;
import facet.schema.change.Blocks;
import facet.schema.change.FieldLine;
import facet.schema.change.FieldNames;
import facet.schema.change.Lines;
import facet.schema.change.Removal;
import facet.schema.check.Connector;
import facet.schema.model.Arity;
import facet.schema.rule.KeyRule;
import facet.schema.syntax.ArgumentNode;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.BlockKind;
import facet.schema.syntax.BlockNode.ModelNode;
import facet.schema.syntax.ExpressionNode;
import facet.schema.syntax.FieldNode;
import org.jspecify.annotations.Nullable;

/// Mends ids, unique criteria and indexes.
final class KeyFixes {
    private final Spot spot;
    private final FixList fixes;
    private final Repairs repairs;
    private final KeyNameFixes more;

    KeyFixes(Spot spot, FixList fixes) {
        this.spot = spot;
        this.fixes = fixes;
        this.repairs = new Repairs(spot, fixes);
        this.more = new KeyNameFixes(spot, fixes);
    }

    void add(KeyRule rule) {
        switch (rule) {
            case MISSING, MONGODB_ID -> addId();
            case SECOND_ID -> secondId();
            case TWO_KINDS_OF_ID -> {
                removeIds();
                if (spot.model() != null) repairs.removeAttribute(spot.model().attribute("id"));
            }
            case OPTIONAL_ID, OPTIONAL_FIELD -> {
                required();
                repairs.removeAttribute();
            }
            case UNKNOWN_FIELD, RELATION_FIELD -> {
                fieldNames();
                repairs.removeAttribute();
            }
            case REPEATED_FIELD -> {
                repeated();
                repairs.removeAttribute();
            }
            case ON_RELATION -> onRelation();
            case NAME_TAKEN -> {
                repairs.removeArgument("map", "name");
                repairs.removeAttribute();
                more.constraintName(names());
            }
            case NATIVE_TYPE -> {
                repairs.removeAttribute();
                more.withoutNativeType();
            }
            case CLIENT_NAME_TAKEN, CLIENT_NAME_IS_FIELD -> {
                repairs.removeArgument("name");
                repairs.removeAttribute();
                if (rule == KeyRule.CLIENT_NAME_IS_FIELD) more.clientNames();
            }
            case FIELD_NAME_CLASH -> {
                named();
                more.renameClashing(names());
                repairs.removeAttribute();
            }
            case BYTES_ID -> {
                if (spot.field() != null)
                    repairs.replace(Lines.of(spot.field().type(), spot.text()), "String");
                repairs.removeAttribute();
            }
            case COMPOUND_NOT_SUPPORTED -> {
                more.ownId(names());
                repairs.removeAttribute();
            }
            case NAME_TOO_LONG -> {
                shorter();
                repairs.removeArgument("map", "name");
            }
            case LENGTH_NOT_SUPPORTED, LENGTH_TYPE, FULLTEXT_LENGTH -> {
                repairs.removeArgument("length");
                repairs.removeFromAllCalls("length");
            }
            case SORT_NOT_SUPPORTED -> {
                repairs.removeArgument("sort");
                repairs.removeFromAllCalls("sort");
            }
            case CLUSTERING_NOT_SUPPORTED -> repairs.removeArgument("clustered");
            case CLUSTERED_TWICE -> clustered();
            case MAP_NOT_SUPPORTED -> {
                repairs.removeArgument("map", "name");
                unmapIds();
            }
            case TYPE_NOT_SUPPORTED, TYPE_FIELD, TYPE_SINGLE -> {
                repairs.removeArgument("type", "ops");
                repairs.removeAttribute();
            }
            case OPERATOR_CLASS_PLACE, OPERATOR_CLASS_TYPE -> {
                repairs.removeArgument("ops", "type");
                repairs.removeAttribute();
            }
            case ID_AND_UNIQUE -> repairs.removeAttribute(spot.attributeCalled("unique"));
            case MONGODB_ID_NAME -> mongoId();
            case SHARD_KEY_PREVIEW -> {
                repairs.addPreviewFeature("shardKeys");
                repairs.removeAttribute();
            }
            case VIEW_UNIQUE_ARGUMENT -> {
                repairs.removeArgument("map", "sort", "length", "clustered", "where");
                repairs.removeAttribute();
            }
            case MONGODB_FIELD_NAME -> repairs.removeAttribute(spot.attributeCalled("map"));
            default -> {
                repairs.removeAttribute();
                removeOnField("id", "unique");
                if (rule == KeyRule.SHARD_KEY_TWICE) {
                    removeOnFields("shardKey");
                    more.oneShardKey();
                }
            }
        }
    }

    /// Keeps the first such attribute of the block's fields.
    private void removeOnFields(String name) {
        if (spot.model() == null) return;
        List<AttributeNode> found = spot.model().fields().stream().map(each -> each.attribute(name))
                .filter(Objects::nonNull).toList();
        if (found.size() > 1)
            fixes.add("Keep the first `@" + name + "` only",
                    script -> found.stream().skip(1).forEach(each -> spot.remove(script, each)));
    }

    private void unmapIds() {
        if (spot.model() == null || spot.attribute() != null) return;
        for (FieldNode field : spot.model().fields()) {
            AttributeNode id = field.attribute("id");
            ArgumentNode map = id == null ? null : id.argument("map");
            if (id != null && map != null)
                fixes.add("Remove `map` of `" + field.name().text() + "`",
                        script -> spot.remove(script, id, map.range()));
        }
    }

    private void removeOnField(String... names) {
        for (String name : names)
            if (spot.field() != null) repairs.removeAttribute(spot.field().attribute(name));
    }

    /// Makes a field that looks like one the id, or adds one.
    private void addId() {
        ModelNode model = spot.model();
        if (model == null) return;
        boolean isMongo = spot.schema().connector() == Connector.MONGODB;
        String key = model.kind() == BlockKind.VIEW ? "@unique" : "@id";
        for (FieldNode field : model.fields())
            if (field.name().text().matches("id|_id|uuid") && field.type().arity() == Arity.REQUIRED)
                fixes.add("Make `" + field.name().text() + "` the id", script -> script.insert(spot.file(),
                        Lines.end(field, spot.text()), " " + key + mapping(field, isMongo)));
        if (model.kind() == BlockKind.VIEW) return;
        String name = FieldNames.free(model, "id");
        String attributes = isMongo
                ? "@id @default(auto()) @map(\"_id\") @" + datasource() + ".ObjectId"
                : "@id @default(autoincrement())";
        fixes.add("Add the field `" + name + "`", script -> new FieldLine(name, isMongo ? "String" : "Int", attributes)
                .insert(script, spot.file(), model, Blocks.opening(model, spot.text())));
        fixes.add("Add the field `" + name + "` with a UUID",
                script -> new FieldLine(name, "String", "@id @default(uuid())" + (isMongo ? " @map(\"_id\")" : ""))
                        .insert(script, spot.file(), model, Blocks.opening(model, spot.text())));
    }

    private static String mapping(FieldNode field, boolean isMongo) {
        return isMongo && field.attribute("map") == null ? " @map(\"_id\")" : "";
    }

    private String datasource() {
        return spot.schema().datamodel().datasource() == null ? "db" : spot.schema().datamodel().datasource().name();
    }

    /// Keeps the first `@id`, or makes one key of all.
    private void secondId() {
        ModelNode model = spot.model();
        if (model == null) return;
        List<FieldNode> fields = model.fields().stream().filter(each -> each.attribute("id") != null).toList();
        List<AttributeNode> ids = fields.stream().map(each -> each.attribute("id")).toList();
        if (fields.size() > 1) {
            fixes.add("Keep `@id` of `" + fields.getFirst().name().text() + "` only",
                    script -> ids.stream().skip(1).forEach(each -> spot.remove(script, each)));
            String names = fields.stream().map(each -> each.name().text()).collect(Collectors.joining(", "));
            fixes.add("Make one `@@id([" + names + "])`", script -> {
                ids.forEach(each -> spot.remove(script, each));
                Blocks.addAttribute(script, spot.file(), model, "@@id([" + names + "])");
            });
        }
        repairs.removeAttribute();
    }

    private void removeIds() {
        if (spot.model() == null) return;
        for (FieldNode field : spot.model().fields()) {
            AttributeNode id = field.attribute("id");
            if (id != null)
                fixes.add("Remove `@id` of `" + field.name().text() + "`", script -> spot.remove(script, id));
        }
    }

    private void required() {
        if (spot.field() != null) {
            repairs.replace(Lines.of(spot.field().type(), spot.text()), spot.field().type().name());
            return;
        }
        if (spot.model() == null || spot.attribute() == null) return;
        List<FieldNode> optional = spot.model().fields().stream()
                .filter(each -> each.type().arity() == Arity.OPTIONAL && names().contains(each.name().text())).toList();
        fixes.add("Make the fields required", script -> optional.forEach(each -> script.replace(spot.file(),
                Lines.of(each.type(), spot.text()), each.type().name())));
    }

    private List<String> names() {
        return items().stream().map(KeyFixes::name).toList();
    }

    private List<ExpressionNode> items() {
        AttributeNode attribute = spot.attribute();
        if (attribute == null) return List.of();
        for (ArgumentNode argument : attribute.arguments().given())
            if ((argument.name() == null || argument.isNamed("fields"))
                    && argument.value() instanceof ExpressionNode.Items list)
                return list.items();
        return List.of();
    }

    private static String name(ExpressionNode item) {
        return switch (item) {
            case ExpressionNode.Constant constant -> constant.path();
            case ExpressionNode.Call call -> call.word();
            case ExpressionNode.Text _,ExpressionNode.Numeral _,ExpressionNode.Items _,ExpressionNode.Members _ -> "";
        };
    }

    private static TextRange nameRange(ExpressionNode item) {
        return item instanceof ExpressionNode.Call call ? call.function().range() : item.range();
    }

    /// Corrects names that are no column of the model: by spelling, or by the fields of a relation's key.
    private void fieldNames() {
        ModelNode model = spot.model();
        if (model == null) return;
        List<String> columns = model.fields().stream()
                .filter(each -> spot.schema().datamodel().model(each.type().name()).isEmpty())
                .map(each -> each.name().text()).toList();
        List<ExpressionNode> items = items();
        for (ExpressionNode item : items) {
            if (columns.contains(name(item)) || name(item).contains(".")) continue;
            keyOf(model, name(item)).forEach(key -> repairs.replace(nameRange(item), key));
            repairs.spelling(nameRange(item), columns);
            if (items.size() > 1)
                fixes.add("Remove `" + name(item) + "`",
                        script -> Removal.item(script, spot.file(), list(), item.range()));
        }
    }

    private ExpressionNode.Items list() {
        AttributeNode attribute = spot.attribute();
        if (attribute != null)
            for (ArgumentNode argument : attribute.arguments().given())
            if (argument.value() instanceof ExpressionNode.Items list) return list;
        throw new IllegalStateException("no list in " + spot.marked());
    }

    private List<String> keyOf(ModelNode model, String relation) {
        List<String> fields = spot.schema().datamodel().relationOf(model.name().text(), relation)
                .filter(each -> each.from().model().equals(model.name().text()))
                .map(each -> each.from().fields()).orElse(List.of());
        return fields.isEmpty() ? List.of() : List.of(String.join(", ", fields));
    }

    private void repeated() {
        List<ExpressionNode> items = items();
        for (int i = 1; i < items.size(); i++) {
            ExpressionNode item = items.get(i);
            if (items.subList(0, i).stream().anyMatch(each -> name(each).equals(name(item))))
                fixes.add("Remove the second `" + name(item) + "`",
                        script -> Removal.item(script, spot.file(), list(), item.range()));
        }
    }

    /// Moves `@id` or `@unique` from the relation to the field that holds its key.
    private void onRelation() {
        AttributeNode attribute = spot.attribute() == null ? wrongOnRelation() : spot.attribute();
        FieldNode field = spot.field();
        if (attribute == null || field == null || spot.model() == null) return;
        String text = Lines.of(attribute, spot.text()).of(spot.text());
        List<String> key = keyOf(spot.model(), field.name().text());
        for (FieldNode each : spot.model().fields())
            if (key.contains(each.name().text()) && each.attribute(attribute.name().text()) == null)
                fixes.add("Move it to `" + each.name().text() + "`", script -> {
                    spot.remove(script, attribute);
                    script.insert(spot.file(), Lines.end(each, spot.text()), " " + text);
                });
        repairs.removeAttribute(attribute);
    }

    private @Nullable AttributeNode wrongOnRelation() {
        if (spot.field() == null) return null;
        AttributeNode id = spot.field().attribute("id");
        return id == null ? spot.field().attribute("unique") : id;
    }

    private void named() {
        AttributeNode attribute = spot.attribute();
        if (attribute == null) return;
        String name = String.join("_", names()) + "_key";
        insertArgument(attribute, "name: \"" + name + "\"");
    }

    private void insertArgument(AttributeNode attribute, String argument) {
        TextRange range = Lines.of(attribute, spot.text());
        if (spot.text().charAt(range.end() - 1) == ')')
            fixes.add("Add `" + argument + "`", script -> script.insert(spot.file(), range.end() - 1, ", " + argument));
        else
            fixes.add("Add `" + argument + "`",
                    script -> script.insert(spot.file(), range.end(), "(" + argument + ")"));
    }

    private void shorter() {
        AttributeNode attribute = spot.attribute();
        if (attribute == null) return;
        for (String argumentName : List.of("map", "name")) {
            ArgumentNode argument = attribute.argument(argumentName);
            if (argument != null && argument.value() instanceof ExpressionNode.Text text && text.value().length() > 60)
                repairs.replace(text.range(), "\"" + text.value().substring(0, 60) + "\"");
        }
    }

    private void clustered() {
        AttributeNode attribute = spot.attribute();
        ArgumentNode argument = attribute == null ? null : attribute.argument("clustered");
        if (argument != null) repairs.replace(argument.value().range(), "false");
        else if (attribute != null) insertArgument(attribute, "clustered: false");
    }

    private void mongoId() {
        if (spot.model() == null) return;
        for (FieldNode field : spot.model().fields()) {
            if (field.attribute("id") == null) continue;
            AttributeNode map = field.attribute("map");
            if (map == null) {
                repairs.addAttribute(field, "@map(\"_id\")");
            } else {
                repairs.replace(Lines.of(map, spot.text()), "@map(\"_id\")");
            }
        }
    }
}
