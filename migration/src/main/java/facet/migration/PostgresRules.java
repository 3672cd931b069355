package facet.migration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import facet.database.Catalog;
import facet.database.Column;
import facet.database.ColumnType;
import facet.database.Index;
import facet.database.TableName;

/// PostgreSQL, and CockroachDB, which differs in a few types and defaults.
final class PostgresRules implements EngineRules {
    private static final ConstraintNames NAMES = new ConstraintNames(63);
    private static final int USUAL_DIGITS = 65, USUAL_SCALE = 30, USUAL_FRACTION = 3, MOST_FRACTION = 6;

    /// The operator classes that the language has a word for, by the engine's name without underscores.
    private static final Map<String, String> OPERATOR_CLASSES = Stream.concat(
            Stream.of("InetOps", "JsonbOps", "JsonbPathOps", "ArrayOps", "TextOps", "BitMinMaxOps", "VarBitMinMaxOps",
                    "BpcharBloomOps", "BpcharMinMaxOps", "ByteaBloomOps", "ByteaMinMaxOps", "TextBloomOps",
                    "TextMinMaxOps", "InetInclusionOps", "InetBloomOps", "InetMinMaxOps", "InetMinMaxMultiOps"),
            Stream.of("Date", "Float4", "Float8", "Int2", "Int4", "Int8", "Numeric", "Oid", "Timestamp", "TimestampTz",
                    "Time", "TimeTz", "Uuid")
                    .flatMap(type -> Stream.of(type + "BloomOps", type + "MinMaxOps", type + "MinMaxMultiOps")))
            .collect(Collectors.toUnmodifiableMap(word -> word.toLowerCase(Locale.ROOT), word -> word));

    private final boolean isCockroach;
    private final Set<TableName> enums;

    /// @param isCockroach whether it is CockroachDB
    PostgresRules(Catalog catalog, boolean isCockroach) {
        this.isCockroach = isCockroach;
        this.enums = catalog.details().enums().stream().map(Catalog.EnumType::name).collect(Collectors.toSet());
    }

    @Override
    public String provider() {
        return isCockroach ? "cockroachdb" : "postgresql";
    }

    @Override
    public ConstraintNames names() {
        return NAMES;
    }

    @Override
    public boolean allowsSetNullOfRequired() {
        return true;
    }

    @Override
    public FieldType type(Column column) {
        ColumnType type = column.details().type();
        TableName name = new TableName(type.schema(), type.name());
        if (enums.contains(name)) return new FieldType(type.name(), type.isList(), "", Optional.of(name));
        return known(type).orElseGet(() -> FieldType.unsupported((type.isList() ? "_" : "") + type.name()))
                .listed(type.isList());
    }

    private Optional<FieldType> known(ColumnType type) {
        String word = switch (type.name()) {
            case "int2", "int4", "oid" -> "Int";
            case "int8" -> "BigInt";
            case "float4", "float8" -> "Float";
            case "numeric", "money" -> "Decimal";
            case "bool" -> "Boolean";
            case "text", "varchar", "bpchar", "char", "citext", "uuid", "xml", "inet", "bit", "varbit" -> "String";
            case "date", "time", "timetz", "timestamp", "timestamptz" -> "DateTime";
            case "bytea" -> "Bytes";
            case "json", "jsonb" -> "Json";
            default -> "";
        };
        return word.isEmpty() ? Optional.empty() : Optional.of(FieldType.of(word, nativeType(type)));
    }

    private String nativeType(ColumnType type) {
        return switch (type.name()) {
            case "int2" -> isCockroach ? "Int2" : "SmallInt";
            case "oid" -> "Oid";
            case "float4" -> isCockroach ? "Float4" : "Real";
            case "money" -> "Money";
            case "citext" -> "Citext";
            case "uuid" -> "Uuid";
            case "xml" -> "Xml";
            case "inet" -> "Inet";
            case "json" -> "Json";
            case "date" -> "Date";
            case "numeric" -> type.arguments().equals(List.of(USUAL_DIGITS, USUAL_SCALE))
                    ? ""
                    : with("Decimal", type.arguments());
            case "varchar" -> isCockroach ? cockroachString(type) : with("VarChar", type.arguments());
            case "bpchar" -> with("Char", type.arguments());
            case "char" -> isCockroach ? "CatalogSingleChar" : "Char";
            case "bit" -> with("Bit", type.arguments());
            case "varbit" -> with("VarBit", type.arguments());
            case "time" -> with("Time", fraction(type));
            case "timetz" -> with("Timetz", fraction(type));
            case "timestamptz" -> with("Timestamptz", fraction(type));
            case "timestamp" -> fraction(type).equals(List.of(USUAL_FRACTION)) ? "" : with("Timestamp", fraction(type));
            default -> "";
        };
    }

    /// CockroachDB has one type for texts, whose length may be limited.
    private static String cockroachString(ColumnType type) {
        return type.arguments().isEmpty() ? "" : with("String", type.arguments());
    }

    /// The digits of a second. A column that says nothing has all of them; a list says nothing then.
    private static List<Integer> fraction(ColumnType type) {
        return type.arguments().isEmpty() && !type.isList() ? List.of(MOST_FRACTION) : type.arguments();
    }

    private static String with(String name, List<Integer> arguments) {
        return arguments.isEmpty()
                ? name
                : name + "(" + arguments.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
    }

    @Override
    public Optional<String> defaultValue(Column column, FieldType type, EnumNames enumNames) {
        boolean isWhole = type.word().equals("Int") || type.word().equals("BigInt");
        Column.Numbering numbering = column.details().numbering();
        if (numbering != null && isWhole && !type.isList()) {
            return Optional.of(isCockroach && numbering.isIdentity() ? "sequence()" : "autoincrement()");
        }
        if (isCockroach && String.valueOf(column.defaultSql()).equals("unique_rowid()") && isWhole) {
            return Optional.of("autoincrement()");
        }
        String sql = column.details().generatedSql() != null ? column.details().generatedSql() : column.defaultSql();
        return PostgresDefaults.of(sql == null ? "" : sql, type, enumNames);
    }

    @Override
    public String indexType(Index index) {
        return switch (index.details().method()) {
            case "hash" -> "Hash";
            case "gin", "inverted" -> "Gin";
            case "gist" -> "Gist";
            case "spgist" -> "SpGist";
            case "brin" -> "Brin";
            default -> "";
        };
    }

    /// Those of B-trees are not written, as Prisma does not.
    @Override
    public String operatorClass(Index index, Index.Part part) {
        String name = part.operatorClass();
        if (name == null || isCockroach || indexType(index).isEmpty() || indexType(index).equals("Hash")) return "";
        String word = OPERATOR_CLASSES.get(name.replace("_", ""));
        return word != null ? word : "raw(" + SchemaText.quoted(name) + ")";
    }
}
