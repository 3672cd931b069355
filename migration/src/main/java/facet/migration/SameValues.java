package facet.migration;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

import facet.database.Engine;
import facet.schema.model.DefaultValue;
import facet.schema.model.Field;
import facet.schema.model.FieldType;
import facet.schema.model.NativeType;
import org.jspecify.annotations.Nullable;

/// Whether a field says of its column what the database says, however it is written.
///
/// @param engine the database's
record SameValues(Engine engine) {
    private static final Set<String> MADE_BY_CLIENT = Set.of("cuid", "uuid", "nanoid", "ulid");
    private static final Map<String, String> USUAL_TYPES = Map.of("String", "Text", "Int", "Integer", "BigInt",
            "BigInt",
            "Float", "DoublePrecision", "Boolean", "Boolean", "Json", "JsonB", "Bytes", "ByteA", "DateTime",
            "Timestamp(3)", "Decimal", "Decimal(65,30)");
    private static final Map<String, String> USUAL_MYSQL_TYPES = Map.of("String", "VarChar(191)", "Int", "Int",
            "BigInt",
            "BigInt", "Float", "Double", "Boolean", "TinyInt(1)", "Json", "Json", "Bytes", "LongBlob", "DateTime",
            "DateTime(3)", "Decimal", "Decimal(65,30)");
    private static final Map<String, String> USUAL_SQL_SERVER_TYPES = Map.of("String", "NVarChar(1000)", "Int", "Int",
            "BigInt", "BigInt", "Float", "Float(53)", "Boolean", "Bit", "Bytes", "VarBinary(Max)", "DateTime",
            "DateTime2", "Decimal", "Decimal(32,16)");
    private static final Map<String, String> USUAL_COCKROACH_TYPES = Map.of("String", "String", "Int", "Int4", "BigInt",
            "Int8", "Float", "Float8", "Boolean", "Bool", "Json", "JsonB", "Bytes", "Bytes", "DateTime", "Timestamp(3)",
            "Decimal", "Decimal(65,30)");

    /// Whether both are of one type. An enum stays where the engine has no types of named values and keeps texts.
    boolean isSameType(Field written, Field read) {
        if (written.type().name().equals(read.type().name())) return true;
        boolean isEnum = written.type() instanceof FieldType.EnumReference;
        return isEnum && (engine == Engine.SQLITE || engine == Engine.SQL_SERVER)
                && read.type().name().equals("String");
    }

    boolean isSameNativeType(Field written, Field read) {
        return nativeType(written).equals(nativeType(read));
    }

    /// The type in full.
    private String nativeType(Field field) {
        NativeType type = field.nativeType();
        if (type != null) return withUsualArguments(type);
        Map<String, String> usual = switch (engine) {
            case SQLITE -> Map.of();
            case POSTGRESQL -> USUAL_TYPES;
            case COCKROACHDB -> USUAL_COCKROACH_TYPES;
            case MYSQL -> USUAL_MYSQL_TYPES;
            case SQL_SERVER -> USUAL_SQL_SERVER_TYPES;
        };
        return usual.getOrDefault(field.type().name(), "");
    }

    private String withUsualArguments(NativeType type) {
        List<String> arguments = type.arguments();
        if (engine == Engine.POSTGRESQL || engine == Engine.COCKROACHDB) {
            arguments = switch (type.name()) {
                case "Timestamp", "Timestamptz", "Time", "Timetz" -> arguments.isEmpty() ? List.of("6") : arguments;
                case "Char", "Bit" -> arguments.isEmpty() ? List.of("1") : arguments;
                case "Decimal" -> arguments.size() == 1 ? List.of(arguments.getFirst(), "0") : arguments;
                default -> arguments;
            };
        }
        return arguments.isEmpty() ? type.name() : type.name() + "(" + String.join(",", arguments) + ")";
    }

    /// Whether both say the same of the default. What only clients make is not in the database.
    boolean isSameDefault(Field written, Field read) {
        return isSame(written.defaultValue(), read.defaultValue());
    }

    private boolean isSame(@Nullable DefaultValue written, @Nullable DefaultValue read) {
        if (written == null) {
            boolean isRowNumber = engine == Engine.SQLITE && read instanceof DefaultValue.Call call
                    && call.function().equals("autoincrement");
            return read == null || isRowNumber;
        }
        return switch (written) {
            case DefaultValue.Call call when MADE_BY_CLIENT.contains(call.function()) -> read == null;
            case DefaultValue.Call call -> read instanceof DefaultValue.Call other
                    && call.function().equals(other.function());
            case DefaultValue.Generated generated when generated.expression().isEmpty() -> read == null
                    || read instanceof DefaultValue.Generated;
            case DefaultValue.Generated generated -> generated.equals(read);
            case DefaultValue.Numeral numeral -> read instanceof DefaultValue.Numeral other
                    && new BigDecimal(numeral.digits()).compareTo(new BigDecimal(other.digits())) == 0;
            case DefaultValue.Text text -> isSameText(text.text(), read);
            case DefaultValue.EnumValue value -> value.equals(read)
                    || (read instanceof DefaultValue.Text text && text.text().equals(value.name()));
            case DefaultValue.Truth truth -> truth.equals(read);
            case DefaultValue.Values values -> read instanceof DefaultValue.Values other && isSame(values, other);
        };
    }

    private boolean isSame(DefaultValue.Values written, DefaultValue.Values read) {
        if (written.values().size() != read.values().size()) return false;
        for (int i = 0; i < written.values().size(); i++) {
            if (!isSame(written.values().get(i), read.values().get(i))) return false;
        }
        return true;
    }

    /// A document is the same with other blanks, a time in the database's own form.
    private static boolean isSameText(String written, @Nullable DefaultValue read) {
        return switch (read) {
            case DefaultValue.Text text -> text.text().equals(written)
                    || JsonForm.of(text.text()).equals(JsonForm.of(written));
            case DefaultValue.Generated generated -> {
                String digits = generated.expression().replaceAll("::.*|\\D", "");
                yield !digits.isEmpty() && written.matches("\\d{4}-\\d\\d-\\d\\d.*")
                        && written.replaceAll("\\D", "").startsWith(digits);
            }
            case null -> false;
            case DefaultValue.Numeral _,DefaultValue.Truth _,DefaultValue.EnumValue _,DefaultValue.Call _,DefaultValue.Values _ ->
                false;
        };
    }
}
