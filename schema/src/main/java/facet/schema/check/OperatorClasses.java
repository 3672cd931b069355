package facet.schema.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import facet.schema.check.Linked.Scalar;
import facet.schema.model.Arity;
import facet.schema.model.FieldType;
import facet.schema.model.ScalarType;
import org.jspecify.annotations.Nullable;

/// The operator classes of PostgreSQL that the language has words for, and what they fit (see chapters 64 to 71 of its
/// manual, "Built-in Operator Classes" of each index type).
public final class OperatorClasses {
    private static final Set<String> JSON = Set.of("JsonbOps", "JsonbPathOps");
    private static final List<Summary> SUMMARIES = summaries();

    private OperatorClasses() {}

    /// What a BRIN index can keep of a range of blocks, for columns of some native types.
    ///
    /// @param scalar the type whose fields are stored that way without a native type, or null
    private record Summary(Set<String> classes, Set<String> nativeTypes, @Nullable ScalarType scalar) {

        static Summary of(@Nullable ScalarType scalar, Set<String> nativeTypes, String... classes) {
            return new Summary(Set.of(classes), nativeTypes, scalar);
        }

        /// Those that come as bloom filter, as least and greatest value, and as several of these.
        static Summary ranges(@Nullable ScalarType scalar, String nativeType, String prefix) {
            return of(scalar, Set.of(nativeType), prefix + "BloomOps", prefix + "MinMaxOps", prefix + "MinMaxMultiOps");
        }

        boolean fits(@Nullable String nativeType, @Nullable String operatorClass, Scalar field) {
            boolean isStored = nativeType == null
                    ? scalar != null && field.isBuiltIn(scalar)
                    : nativeTypes.contains(nativeType);
            return isStored && (operatorClass == null || classes.contains(operatorClass));
        }
    }

    private static List<Summary> summaries() {
        return List.of(Summary.of(null, Set.of("Bit"), "BitMinMaxOps"),
                Summary.of(null, Set.of("VarBit"), "VarBitMinMaxOps"),
                Summary.of(null, Set.of("Char"), "BpcharBloomOps", "BpcharMinMaxOps"),
                Summary.of(ScalarType.BYTES, Set.of("ByteA"), "ByteaBloomOps", "ByteaMinMaxOps"),
                Summary.of(ScalarType.STRING, Set.of("Text", "VarChar"), "TextBloomOps", "TextMinMaxOps"),
                Summary.of(null, Set.of("Inet"), "InetInclusionOps", "InetBloomOps", "InetMinMaxOps",
                        "InetMinMaxMultiOps"),
                Summary.ranges(null, "Date", "Date"), Summary.ranges(null, "Real", "Float4"),
                Summary.ranges(ScalarType.FLOAT, "DoublePrecision", "Float8"), Summary.ranges(null, "SmallInt", "Int2"),
                Summary.ranges(ScalarType.INT, "Integer", "Int4"), Summary.ranges(ScalarType.BIG_INT, "BigInt", "Int8"),
                Summary.ranges(ScalarType.DECIMAL, "Decimal", "Numeric"), Summary.ranges(null, "Oid", "Oid"),
                Summary.ranges(ScalarType.DATE_TIME, "Timestamp", "Timestamp"),
                Summary.ranges(null, "Timestamptz", "TimestampTz"), Summary.ranges(null, "Time", "Time"),
                Summary.ranges(null, "Timetz", "TimeTz"), Summary.ranges(null, "Uuid", "Uuid"));
    }

    /// Those that an index on a field of the type `type` may have.
    public static List<String> offered(String type) {
        List<String> offered = new ArrayList<>();
        if (type.equals("Json")) offered.addAll(List.of("JsonbOps", "JsonbPathOps"));
        if (type.equals("String"))
            offered.addAll(List.of("TextOps", "InetOps", "TextBloomOps", "TextMinMaxOps",
                    "InetInclusionOps", "BpcharBloomOps", "BpcharMinMaxOps", "BitMinMaxOps", "VarBitMinMaxOps"));
        switch (type) {
            case "Bytes" -> offered.addAll(List.of("ByteaBloomOps", "ByteaMinMaxOps"));
            case "Int" -> offered.addAll(ranges("Int4", "Int2"));
            case "BigInt" -> offered.addAll(ranges("Int8"));
            case "Float" -> offered.addAll(ranges("Float8", "Float4"));
            case "Decimal" -> offered.addAll(ranges("Numeric"));
            case "DateTime" -> offered.addAll(ranges("Timestamp", "TimestampTz", "Date", "Time"));
            default -> {
            }
        }
        return List.copyOf(offered);
    }

    private static List<String> ranges(String... types) {
        return Stream.of(types)
                .flatMap(type -> Stream.of(type + "MinMaxOps", type + "BloomOps", type + "MinMaxMultiOps"))
                .toList();
    }

    static boolean isKnown(String word) {
        return !indexTypes(word).isEmpty();
    }

    /// The index types that have the operator class.
    private static Set<String> indexTypes(String operatorClass) {
        return switch (operatorClass) {
            case "InetOps" -> Set.of("Gist", "SpGist");
            case "JsonbOps", "JsonbPathOps", "ArrayOps" -> Set.of("Gin");
            case "TextOps" -> Set.of("SpGist");
            default -> SUMMARIES.stream().anyMatch(each -> each.classes.contains(operatorClass))
                    ? Set.of("Brin")
                    : Set.of();
        };
    }

    /// Whether the index type has the operator class at all.
    static boolean isOf(String indexType, String operatorClass) {
        return indexTypes(operatorClass).contains(indexType);
    }

    /// Whether an index of that type takes the field, with the operator class or else with the type's own.
    ///
    /// @param nativeType the field's native type where it has a valid one
    static boolean fits(String indexType, @Nullable String operatorClass, Scalar field, @Nullable String nativeType) {
        boolean isKnownPair = switch (indexType) {
            case "Gist" -> "Inet".equals(nativeType) && "InetOps".equals(operatorClass);
            case "Gin" -> fitsGin(operatorClass, field, nativeType);
            case "SpGist" -> fitsSpGist(operatorClass, field, nativeType);
            case "Brin" -> SUMMARIES.stream().anyMatch(each -> each.fits(nativeType, operatorClass, field));
            default -> true;
        };
        return isKnownPair || (nativeType == null && operatorClass == null && takes(indexType, field));
    }

    private static boolean fitsGin(@Nullable String operatorClass, Scalar field, @Nullable String nativeType) {
        boolean isList = field.node.arity() == Arity.LIST;
        if (operatorClass == null) return isList || "JsonB".equals(nativeType);
        if (operatorClass.equals("ArrayOps")) return isList;
        if (!JSON.contains(operatorClass)) return false;
        return nativeType == null ? field.isBuiltIn(ScalarType.JSON) : nativeType.equals("JsonB");
    }

    private static boolean fitsSpGist(@Nullable String operatorClass, Scalar field, @Nullable String nativeType) {
        if (nativeType == null) return "TextOps".equals(operatorClass) && field.isBuiltIn(ScalarType.STRING);
        return switch (nativeType) {
            case "Inet" -> operatorClass == null || operatorClass.equals("InetOps");
            case "Text", "VarChar", "Char" -> operatorClass == null || operatorClass.equals("TextOps");
            default -> false;
        };
    }

    /// Whether an index of that type takes fields of that type when nothing more is said.
    static boolean takes(String indexType, Scalar field) {
        if (field.type instanceof FieldType.Unsupported) return true;
        return switch (indexType) {
            case "Gist", "SpGist" -> field.isBuiltIn(ScalarType.STRING);
            case "Gin" -> field.isBuiltIn(ScalarType.JSON) || field.node.arity() == Arity.LIST;
            case "Brin" -> field.builtIn() != null && !field.isBuiltIn(ScalarType.JSON)
                    && !field.isBuiltIn(ScalarType.BOOLEAN);
            default -> true;
        };
    }
}
