package facet.migration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import facet.database.Catalog;
import facet.database.Column;
import facet.database.Index;
import facet.database.TableName;
import org.jspecify.annotations.Nullable;

/// MySQL and MariaDB, by the types as `information_schema` words them: `varchar(191)`, `int unsigned`.
///
/// @param enums the types of named values, see [MysqlEnums]
record MysqlRules(Set<TableName> enums) implements EngineRules {
    private static final ConstraintNames NAMES = new ConstraintNames(64);
    private static final Pattern TYPE = Pattern.compile("(\\w+)\\s*(\\(([^)]*)\\))?(.*)", Pattern.DOTALL);
    private static final Pattern NOW = Pattern.compile("(current_timestamp|now|localtimestamp)(\\(\\d*\\))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    /// Keeps an unmodifiable copy.
    MysqlRules {
        enums = Set.copyOf(enums);
    }

    static MysqlRules of(Catalog catalog) {
        return new MysqlRules(
                catalog.details().enums().stream().map(Catalog.EnumType::name).collect(Collectors.toSet()));
    }

    @Override
    public String provider() {
        return "mysql";
    }

    @Override
    public ConstraintNames names() {
        return NAMES;
    }

    @Override
    public FieldType type(Column column) {
        TableName named = new TableName(column.details().type().schema(), column.details().type().name());
        if (enums.contains(named)) return new FieldType(named.name(), false, "", Optional.of(named));
        String declared = column.declaredType().strip();
        Matcher matcher = TYPE.matcher(declared);
        if (!matcher.matches()) return FieldType.unsupported(declared);
        String name = matcher.group(1).toLowerCase(Locale.ROOT);
        String arguments = matcher.group(3) == null ? "" : matcher.group(3).replaceAll("\\s*,\\s*", ", ");
        boolean isUnsigned = matcher.group(4).toLowerCase(Locale.ROOT).contains("unsigned");
        return known(name, arguments, isUnsigned).orElseGet(() -> FieldType.unsupported(declared));
    }

    private static Optional<FieldType> known(String name, String arguments, boolean isUnsigned) {
        String prefix = isUnsigned ? "Unsigned" : "";
        return Optional.ofNullable(switch (name) {
            case "tinyint" -> arguments.equals("1") && !isUnsigned
                    ? FieldType.of("Boolean")
                    : FieldType.of("Int", prefix + "TinyInt");
            case "smallint" -> FieldType.of("Int", prefix + "SmallInt");
            case "mediumint" -> FieldType.of("Int", prefix + "MediumInt");
            case "int", "integer" -> FieldType.of("Int", isUnsigned ? "UnsignedInt" : "");
            case "bigint" -> FieldType.of("BigInt", isUnsigned ? "UnsignedBigInt" : "");
            case "year" -> FieldType.of("Int", "Year");
            case "float" -> FieldType.of("Float", "Float");
            case "double" -> FieldType.of("Float");
            case "decimal", "numeric" -> FieldType.of("Decimal", usual("Decimal", arguments, "65, 30"));
            case "char" -> FieldType.of("String", usual("Char", arguments, ""));
            case "varchar" -> FieldType.of("String", usual("VarChar", arguments, "191"));
            case "tinytext", "text", "mediumtext", "longtext" -> FieldType.of("String", sized(name, "text", "Text"));
            case "datetime" -> FieldType.of("DateTime", usual("DateTime", fraction(arguments), "3"));
            case "timestamp" -> FieldType.of("DateTime", usual("Timestamp", fraction(arguments), ""));
            case "time" -> FieldType.of("DateTime", usual("Time", fraction(arguments), ""));
            case "date" -> FieldType.of("DateTime", "Date");
            case "tinyblob", "mediumblob", "blob" -> FieldType.of("Bytes", sized(name, "blob", "Blob"));
            case "longblob" -> FieldType.of("Bytes");
            case "binary" -> FieldType.of("Bytes", usual("Binary", arguments, ""));
            case "varbinary" -> FieldType.of("Bytes", usual("VarBinary", arguments, ""));
            case "bit" -> FieldType.of(arguments.equals("1") ? "Boolean" : "Bytes", usual("Bit", arguments, ""));
            case "json" -> FieldType.of("Json");
            default -> null;
        });
    }

    private static String fraction(String arguments) {
        return arguments.isEmpty() ? "0" : arguments;
    }

    /// `name(arguments)`, or nothing where the arguments are those of the type that a schema need not name.
    private static String usual(String name, String arguments, String usual) {
        if (!usual.isEmpty() && arguments.equals(usual)) return "";
        return arguments.isEmpty() ? name : name + "(" + arguments + ")";
    }

    /// `mediumtext` as `MediumText`.
    private static String sized(String name, String word, String suffix) {
        String size = name.substring(0, name.length() - word.length());
        return size.isEmpty() ? suffix : Character.toUpperCase(size.charAt(0)) + size.substring(1) + suffix;
    }

    @Override
    public Optional<String> defaultValue(Column column, FieldType type, EnumNames enums) {
        if (column.generation() == Column.Generation.ROW_NUMBER) return Optional.of("autoincrement()");
        String generated = column.details().generatedSql();
        if (generated != null) return Optional.of("dbgenerated(" + SchemaText.quoted(generated) + ")");
        String sql = column.defaultSql() == null ? "" : column.defaultSql().strip();
        if (sql.isEmpty() || sql.equalsIgnoreCase("null")) return Optional.empty();
        String value = value(sql, type, enums);
        return Optional.of(value != null ? value : "dbgenerated(" + SchemaText.quoted(sql) + ")");
    }

    private static @Nullable String value(String sql, FieldType type, EnumNames enums) {
        String text = unquoted(sql);
        if (type.enumName().isPresent()) return enums.value(type.enumName().get(), text).orElse(null);
        return switch (type.word()) {
            case "Int", "BigInt" -> text.matches("-?\\d{1,19}") ? text : null;
            case "Float", "Decimal" -> NUMBER.matcher(text).matches() ? text : null;
            case "Boolean" -> List.of("1", "b'1'", "true").contains(text.toLowerCase(Locale.ROOT))
                    ? "true"
                    : List.of("0", "b'0'", "false").contains(text.toLowerCase(Locale.ROOT)) ? "false" : null;
            case "DateTime" -> NOW.matcher(sql).matches() ? "now()" : null;
            case "String" -> sql.startsWith("'") ? SchemaText.quoted(text) : null;
            default -> null;
        };
    }

    private static String unquoted(String sql) {
        boolean isQuoted = sql.length() > 1 && sql.startsWith("'") && sql.endsWith("'");
        return isQuoted ? sql.substring(1, sql.length() - 1).replace("''", "'") : sql;
    }

    @Override
    public String indexType(Index index) {
        return index.details().method().equalsIgnoreCase("hash") ? "Hash" : "";
    }
}
