package facet.schema.command;

import java.util.ArrayList;
import java.util.List;

import facet.schema.check.Connector;
import facet.schema.check.NativeTypes;
import facet.schema.model.Arity;
import facet.schema.model.DefaultValue;
import facet.schema.model.EnumType;
import facet.schema.model.ScalarType;
import facet.schema.reference.ReadSchema;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.FieldNode;
import org.jspecify.annotations.Nullable;

/// Whether the attributes of a field fit another type of it.
///
/// @param type its name, `Unsupported("…")` included
/// @param scalar the same as a built-in type, or null
record Fit(ReadSchema schema, String type, @Nullable ScalarType scalar) {

    static Fit of(ReadSchema schema, String type) {
        return new Fit(schema, type, ScalarType.of(type).orElse(null));
    }

    /// The attributes that cannot stay.
    ///
    /// @param value the field's default, or null where it has none that can be read
    List<AttributeNode> unfitting(FieldNode field, @Nullable DefaultValue value) {
        List<AttributeNode> found = new ArrayList<>();
        boolean isNativeGone = false;
        for (AttributeNode each : field.attributes()) {
            String name = each.name().text();
            if (name.contains(".") && !takesNative(name.substring(name.indexOf('.') + 1))) {
                isNativeGone = true;
                found.add(each);
            }
        }
        for (AttributeNode each : field.attributes()) {
            boolean isWrong = each.is("updatedAt")
                    ? scalar != ScalarType.DATE_TIME
                    : each.is("default") && value != null && !takes(value, isNativeGone);
            if (isWrong) found.add(each);
        }
        return found;
    }

    private boolean takesNative(String name) {
        NativeTypes.NativeType known = NativeTypes.of(schema.connector()).get(name);
        return known == null || (scalar != null && known.types().contains(scalar));
    }

    private boolean takes(DefaultValue value, boolean isNativeGone) {
        return switch (value) {
            case DefaultValue.Text _ -> scalar == ScalarType.STRING;
            case DefaultValue.Numeral(String digits) -> takesNumber(digits);
            case DefaultValue.Truth _ -> scalar == ScalarType.BOOLEAN;
            case DefaultValue.EnumValue(String name) -> schema.datamodel().enumType(type)
                    .flatMap((EnumType each) -> each.value(name)).isPresent();
            case DefaultValue.Call(String function, List<String> _) -> takesCall(function, isNativeGone);
            case DefaultValue.Generated _ -> true;
            case DefaultValue.Values(List<DefaultValue> values) -> values.stream()
                    .allMatch(each -> takes(each, isNativeGone));
        };
    }

    private boolean takesNumber(String digits) {
        boolean isWhole = digits.matches("-?\\d{1,18}");
        return scalar == ScalarType.FLOAT || scalar == ScalarType.DECIMAL
                || (isWhole && (scalar == ScalarType.INT || scalar == ScalarType.BIG_INT));
    }

    private boolean takesCall(String function, boolean isNativeGone) {
        return switch (function) {
            case "autoincrement" -> scalar == ScalarType.BIG_INT
                    || (scalar == ScalarType.INT && schema.connector() != Connector.COCKROACHDB);
            case "now" -> scalar == ScalarType.DATE_TIME;
            case "auto" -> !isNativeGone && (scalar == ScalarType.STRING || scalar == ScalarType.BYTES);
            default -> scalar == ScalarType.STRING;
        };
    }

    /// Whether a field of one value or many takes the default.
    static boolean takes(Arity arity, DefaultValue value) {
        return switch (value) {
            case DefaultValue.Values _ -> arity == Arity.LIST;
            case DefaultValue.Call _,DefaultValue.Generated _ -> true;
            case DefaultValue.Text _,DefaultValue.Numeral _,DefaultValue.Truth _,DefaultValue.EnumValue _ ->
                arity != Arity.LIST;
        };
    }
}
