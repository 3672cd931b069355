package facet.schema.fix;

import java.util.List;

import facet.schema.change.Blocks;
import facet.schema.change.Lines;
import facet.schema.model.EnumValue;
import facet.schema.rule.DefaultRule;
import facet.schema.syntax.ArgumentNode;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.ExpressionNode;
import facet.schema.syntax.FieldNode;
import org.jspecify.annotations.Nullable;

/// Mends default values.
final class DefaultFixes {
    private static final List<String> FUNCTIONS = List.of("autoincrement", "now", "uuid", "cuid", "ulid", "nanoid",
            "dbgenerated", "sequence", "auto");

    private final Spot spot;
    private final FixList fixes;
    private final Repairs repairs;

    DefaultFixes(Spot spot, FixList fixes) {
        this.spot = spot;
        this.fixes = fixes;
        this.repairs = new Repairs(spot, fixes);
    }

    void add(DefaultRule rule) {
        FieldNode field = spot.field();
        switch (rule) {
            case WRONG_TYPE, NOT_PARSEABLE, NOT_BOOLEAN -> {
                value();
                removeDefault();
            }
            case NOT_IN_ENUM, NO_ENUM_VALUE -> {
                enumValue();
                removeDefault();
            }
            case LIST_FOR_SINGLE -> {
                single();
                if (field != null)
                    repairs.replace(Lines.of(field.type(), spot.text()), field.type().name() + "[]");
                removeDefault();
            }
            case SINGLE_FOR_LIST -> {
                ExpressionNode value = given();
                if (value != null) repairs.replace(value.range(), "[" + value.range().of(spot.text()) + "]");
                removeDefault();
            }
            case UNKNOWN_FUNCTION -> {
                if (given() instanceof ExpressionNode.Call call) repairs.spelling(call.function().range(), FUNCTIONS);
                removeDefault();
            }
            case FUNCTION_ARGUMENTS -> {
                if (given() instanceof ExpressionNode.Call call)
                    repairs.replace(call.range(), call.word() + "()");
                removeDefault();
            }
            case FUNCTION_TYPE -> {
                functionType();
                removeDefault();
            }
            case NAMED_AUTOINCREMENT, COMPOSITE_MAP, NAME_NOT_SUPPORTED -> repairs.removeArgument("map");
            case AUTOINCREMENT_INT -> {
                if (field != null) repairs.replace(field.type().range(), "BigInt");
                if (given() instanceof ExpressionNode.Call call) repairs.replace(call.range(), "sequence()");
                removeDefault();
            }
            case AUTOINCREMENT_NOT_INDEXED -> {
                if (field != null) repairs.addAttribute(field, "@unique");
                removeDefault();
            }
            case AUTO_OBJECT_ID -> {
                if (field != null) repairs.addAttribute(field, "@" + datasource() + ".ObjectId");
                removeDefault();
            }
            case AUTO_NOT_ID, AUTOINCREMENT_NOT_ID -> {
                if (field != null) repairs.addAttribute(field, "@id");
                removeDefault();
            }
            case DBGENERATED_MONGODB -> {
                if (given() instanceof ExpressionNode.Call call) repairs.replace(call.range(), "auto()");
                removeDefault();
            }
            default -> removeDefaults();
        }
    }

    private String datasource() {
        return spot.schema().datamodel().datasource() == null ? "db" : spot.schema().datamodel().datasource().name();
    }

    private void removeDefault() {
        repairs.removeAttribute(spot.attributeCalled("default"));
    }

    /// On the field, or on any field of the block that counts.
    private void removeDefaults() {
        removeDefault();
        if (spot.field() != null || spot.model() == null) return;
        for (FieldNode field : spot.model().fields()) {
            AttributeNode attribute = field.attribute("default");
            if (attribute != null && Lines.of(attribute, spot.text()).of(spot.text()).contains("autoincrement"))
                fixes.add("Remove `@default` of `" + field.name().text() + "`",
                        script -> spot.remove(script, attribute));
        }
    }

    private @Nullable ExpressionNode given() {
        AttributeNode attribute = spot.attributeCalled("default");
        if (attribute == null) return null;
        for (ArgumentNode argument : attribute.arguments().given())
            if (argument.name() == null || argument.isNamed("value")) return argument.value();
        return null;
    }

    /// Adds or takes away quotes, or writes a value that the type surely has.
    private void value() {
        ExpressionNode value = given();
        FieldNode field = spot.field();
        if (value == null || field == null) return;
        String type = field.type().name();
        String plain = value instanceof ExpressionNode.Text text ? text.value() : value.range().of(spot.text());
        switch (type) {
            case "String" -> {
                if (!(value instanceof ExpressionNode.Text) && plain.indexOf('"') < 0)
                    repairs.replace(value.range(), "\"" + plain + "\"");
            }
            case "Int", "BigInt" -> {
                if (plain.matches("-?\\d+(\\.\\d*)?")) repairs.replace(value.range(), plain.replaceFirst("\\..*", ""));
            }
            case "Float", "Decimal" -> {
                if (plain.matches("-?\\d+(\\.\\d+)?")) repairs.replace(value.range(), plain);
            }
            case "Boolean" -> {
                repairs.replace(value.range(), "true");
                repairs.replace(value.range(), "false");
            }
            case "DateTime" -> repairs.replace(value.range(), "now()");
            case "Json" -> {
                repairs.replace(value.range(), "\"{}\"");
                repairs.replace(value.range(), "\"[]\"");
            }
            default -> {
            }
        }
    }

    private void single() {
        if (given() instanceof ExpressionNode.Items items && items.items().size() == 1)
            repairs.replace(items.range(), items.items().getFirst().range().of(spot.text()));
    }

    private void enumValue() {
        FieldNode field = spot.field();
        if (field == null) return;
        ExpressionNode value = spot.expression() == null ? given() : spot.expression();
        if (value == null) return;
        ExpressionNode wrong = value instanceof ExpressionNode.Items items ? unknown(items, field) : value;
        if (wrong == null) return;
        String written = wrong instanceof ExpressionNode.Text text ? text.value() : wrong.range().of(spot.text());
        List<String> known = values(field);
        if (known.contains(written)) repairs.replace(wrong.range(), written);
        for (String near : Spelling.near(written, known))
            repairs.replace(wrong.range(), near);
        known.stream().limit(3).forEach(each -> repairs.replace(wrong.range(), each));
        if (written.matches("[A-Za-z]\\w*") && wrong instanceof ExpressionNode.Constant) newValue(field, written);
    }

    private @Nullable ExpressionNode unknown(ExpressionNode.Items items, FieldNode field) {
        List<String> known = values(field);
        for (ExpressionNode item : items.items())
            if (!known.contains(item.range().of(spot.text()))) return item;
        return null;
    }

    private List<String> values(FieldNode field) {
        return spot.schema().datamodel().enumType(field.type().name())
                .map(type -> type.values().stream().map(EnumValue::name).toList()).orElse(List.of());
    }

    private void newValue(FieldNode field, String value) {
        spot.schema().enumeration(field.type().name()).ifPresent(found -> fixes
                .add("Add `" + value + "` to `" + field.type().name() + "`", script -> {
                    String text = found.file().text();
                    int at = found.node().values().isEmpty()
                            ? Blocks.opening(found.node(), text)
                            : found.node().values().getLast().end();
                    script.insert(found.file(), at, Blocks.line(found.node(), text, at, value));
                }));
    }

    private void functionType() {
        FieldNode field = spot.field();
        if (field == null || !(given() instanceof ExpressionNode.Call call)) return;
        String type = switch (call.word()) {
            case "autoincrement", "sequence" -> "Int";
            case "now" -> "DateTime";
            case "uuid", "cuid", "ulid", "nanoid" -> "String";
            default -> "";
        };
        if (!type.isEmpty()) repairs.replace(field.type().range(), type);
    }
}
