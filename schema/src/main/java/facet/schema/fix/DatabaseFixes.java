package facet.schema.fix;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import facet.language.TextRange;
import facet.schema.change.Blocks;
import facet.schema.change.Lines;
import facet.schema.change.Removal;
import facet.schema.change.Script;
import facet.schema.check.NativeTypes;
import facet.schema.model.Datasource;
import facet.schema.reference.FileTree;
import facet.schema.reference.ReadSchema.Found;
import facet.schema.rule.DatabaseRule;
import facet.schema.syntax.ArgumentNode;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.BlockKind;
import facet.schema.syntax.BlockNode;
import facet.schema.syntax.BlockNode.ConfigNode;
import facet.schema.syntax.BlockNode.EnumNode;
import facet.schema.syntax.BlockNode.ModelNode;
import facet.schema.syntax.ExpressionNode;
import facet.schema.syntax.FieldNode;
import facet.schema.syntax.PropertyNode;
import org.jspecify.annotations.Nullable;

/// Mends what the database does not have.
final class DatabaseFixes {
    private static final Pattern UNSUPPORTED = Pattern
            .compile("Unsupported\\(\"(\\w+)(\\([\\d, ]*\\))?\"\\)(\\?|\\[])?");

    private final Spot spot;
    private final FixList fixes;
    private final Repairs repairs;

    DatabaseFixes(Spot spot, FixList fixes) {
        this.spot = spot;
        this.fixes = fixes;
        this.repairs = new Repairs(spot, fixes);
    }

    void add(DatabaseRule rule) {
        switch (rule) {
            case LIST_NOT_SUPPORTED -> {
                type(spot.field() == null ? "" : spot.field().type().name());
                type("Json");
                repairs.removeField();
            }
            case TYPE_NOT_SUPPORTED -> {
                type("String");
                type("Float");
                repairs.removeField();
            }
            case ENUM_NOT_SUPPORTED -> {
                repairs.removeBlock();
                textForEnum();
            }
            case UNSUPPORTED_IS_NATIVE -> nativeForUnsupported();
            case COMPOSITE_NOT_SUPPORTED -> {
                type("Json");
                jsonForType();
                repairs.removeBlock();
            }
            case VIEWS_PREVIEW -> repairs.addPreviewFeature("views");
            case SCHEMA_UNKNOWN -> {
                addSchema();
                repairs.removeAttribute(schemaAttribute());
            }
            case SCHEMA_MISSING -> schemas();
            case SCHEMA_NOT_SUPPORTED -> repairs.removeAttribute(schemaAttribute());
            case NATIVE_PREFIX -> {
                prefix();
                removeNative();
            }
            case NATIVE_UNKNOWN -> {
                nativeName();
                removeNative();
            }
            case NATIVE_ARGUMENT_COUNT, NATIVE_ARGUMENT, NATIVE_RANGE -> {
                withoutArguments();
                removeNative();
            }
            case NATIVE_MISMATCH -> {
                matchingType();
                removeNative();
            }
            default -> {
            }
        }
    }

    private void type(String type) {
        if (spot.field() != null && !type.isEmpty()) repairs.replace(Lines.of(spot.field().type(), spot.text()), type);
    }

    private @Nullable AttributeNode schemaAttribute() {
        if (spot.attribute() != null) return spot.attribute();
        return spot.model() == null ? null : spot.model().attribute("schema");
    }

    private @Nullable AttributeNode nativeAttribute() {
        if (spot.attribute() != null) return spot.attribute();
        if (spot.field() == null) return null;
        return spot.field().attributes().stream().filter(each -> each.name().text().contains(".")).findFirst()
                .orElse(null);
    }

    private void removeNative() {
        repairs.removeAttribute(nativeAttribute());
    }

    private void prefix() {
        AttributeNode attribute = nativeAttribute();
        Datasource datasource = spot.schema().datamodel().datasource();
        if (attribute == null || datasource == null) return;
        int dot = attribute.name().text().indexOf('.');
        if (dot > 0)
            repairs.replace(new TextRange(attribute.name().start(), attribute.name().start() + dot), datasource.name());
    }

    private void nativeName() {
        AttributeNode attribute = nativeAttribute();
        if (attribute == null) return;
        int dot = attribute.name().text().indexOf('.');
        repairs.spelling(new TextRange(attribute.name().start() + dot + 1, attribute.name().end()),
                NativeTypes.of(spot.schema().connector()).keySet());
    }

    private void withoutArguments() {
        AttributeNode attribute = nativeAttribute();
        if (attribute == null) return;
        repairs.replace(Lines.of(attribute, spot.text()), "@" + attribute.name().text());
        repairs.replace(Lines.of(attribute, spot.text()), "@" + attribute.name().text() + "(1)");
    }

    private void matchingType() {
        AttributeNode attribute = nativeAttribute();
        FieldNode field = spot.field();
        if (attribute == null || field == null) return;
        String name = attribute.name().text().substring(attribute.name().text().indexOf('.') + 1);
        NativeTypes.NativeType found = NativeTypes.of(spot.schema().connector()).get(name);
        if (found != null) found.types().forEach(type -> repairs.replace(field.type().range(), type.word()));
    }

    /// Lists the block's schema in the datasource.
    private void addSchema() {
        AttributeNode attribute = schemaAttribute();
        if (attribute == null || attribute.arguments().given().isEmpty()
                || !(attribute.arguments().given().getFirst().value() instanceof ExpressionNode.Text text))
            return;
        for (var found : spot.schema().blocks()) {
            if (!(found.node() instanceof ConfigNode config) || config.kind() != BlockKind.DATASOURCE) continue;
            fixes.add("Add \"" + text.value() + "\" to `schemas`", script -> {
                for (PropertyNode property : config.properties())
                    if (property.name().text().equals("schemas")
                            && property.value() instanceof ExpressionNode.Items list) {
                        script.insert(found.file(), list.end() - 1,
                                (list.items().isEmpty() ? "\"" : ", \"") + text.value() + "\"");
                        return;
                    }
                int at = Blocks.closing(config, found.file().text());
                script.insert(found.file(), at, Blocks.line(config, found.file().text(), at,
                        "schemas = [\"" + text.value() + "\"]"));
            });
            return;
        }
    }

    private void schemas() {
        Datasource datasource = spot.schema().datamodel().datasource();
        List<String> schemas = datasource == null ? List.of() : datasource.schemas();
        BlockNode block = spot.block();
        if (block == null) return;
        for (String schema : schemas.stream().limit(5).toList())
            fixes.add("Add `@@schema(\"" + schema + "\")`",
                    script -> Blocks.addAttribute(script, spot.file(), block, "@@schema(\"" + schema + "\")"));
    }

    /// Texts in place of an enum that the database does not know.
    private void textForEnum() {
        if (!(spot.block() instanceof EnumNode node)) return;
        String name = node.name().text();
        fixes.add("Use `String` in place of `" + name + "`", script -> {
            Removal.block(script, spot.file(), node.range());
            for (Found<BlockNode> each : spot.schema().blocks())
                if (each.node() instanceof ModelNode model)
                    for (FieldNode field : model.fields())
                    if (field.type().name().equals(name)) text(script, each.file(), field);
        });
    }

    /// JSON in place of a composite type that the database does not know.
    private void jsonForType() {
        if (!(spot.block() instanceof ModelNode node)) return;
        String name = node.name().text();
        fixes.add("Use `Json` in place of `" + name + "`", script -> {
            Removal.block(script, spot.file(), node.range());
            for (Found<BlockNode> each : spot.schema().blocks())
                if (each.node() instanceof ModelNode model && !model.equals(node))
                    for (FieldNode field : model.fields())
                    if (field.type().name().equals(name))
                        script.replace(each.file(), field.type().range(), "Json");
        });
    }

    private static void text(Script script, FileTree file, FieldNode field) {
        script.replace(file, field.type().range(), "String");
        AttributeNode attribute = field.attribute("default");
        if (attribute == null) return;
        for (ArgumentNode argument : attribute.arguments().given())
            if (argument.value() instanceof ExpressionNode.Constant value)
                script.replace(file, value.range(), "\"" + value.path() + "\"");
    }

    /// The native type that `Unsupported("…")` names, with a type of the language that takes it.
    private void nativeForUnsupported() {
        FieldNode field = spot.field();
        Datasource datasource = spot.schema().datamodel().datasource();
        if (field == null || datasource == null) return;
        String written = Lines.of(field.type(), spot.text()).of(spot.text());
        Matcher text = UNSUPPORTED.matcher(written);
        if (!text.matches()) return;
        NativeTypes.NativeType known = NativeTypes.of(spot.schema().connector()).get(text.group(1));
        if (known == null) return;
        String type = known.types().iterator().next().word() + (text.group(3) == null ? "" : text.group(3));
        String attribute = "@" + datasource.name() + "." + known.name() + (text.group(2) == null ? "" : text.group(2));
        fixes.add("Change to `" + type + " " + attribute + "`", script -> script.replace(spot.file(),
                Lines.of(field.type(), spot.text()), type + " " + attribute));
    }
}
