package facet.schema.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The operator classes of PostgreSQL that the language has words for.
public final class OperatorClasses {
    private static final Set<String> SINGLE = Set.of("InetOps", "JsonbOps", "JsonbPathOps", "ArrayOps", "TextOps",
            "BitMinMaxOps", "VarBitMinMaxOps", "BpcharBloomOps", "BpcharMinMaxOps", "ByteaBloomOps", "ByteaMinMaxOps",
            "TextBloomOps", "TextMinMaxOps", "TimeBloomOps", "TimeMinMaxOps", "TimeTzBloomOps", "TimeTzMinMaxOps",
            "InetInclusionOps");
    private static final Set<String> BLOCK_RANGE = Set.of("Date", "Float4", "Float8", "Inet", "Int2", "Int4", "Int8",
            "Numeric", "Oid", "Timestamp", "TimestampTz", "Time", "TimeTz", "Uuid");

    private OperatorClasses() {}

    /// Those that an index on a field of the type `type` may have.
    public static List<String> offered(String type) {
        return switch (type) {
            case "Json" -> List.of("JsonbOps", "JsonbPathOps");
            case "String" -> List.of("TextOps", "InetOps", "TextBloomOps", "TextMinMaxOps", "InetInclusionOps",
                    "BpcharBloomOps", "BpcharMinMaxOps", "BitMinMaxOps", "VarBitMinMaxOps");
            case "Bytes" -> List.of("ByteaBloomOps", "ByteaMinMaxOps");
            case "Int" -> ranges("Int4", "Int2");
            case "BigInt" -> ranges("Int8");
            case "Float" -> ranges("Float8", "Float4");
            case "Decimal" -> ranges("Numeric");
            case "DateTime" -> ranges("Timestamp", "TimestampTz", "Date");
            default -> List.of();
        };
    }

    private static List<String> ranges(String... types) {
        return Stream.of(types)
                .flatMap(type -> Stream.of(type + "MinMaxOps", type + "BloomOps", type + "MinMaxMultiOps"))
                .toList();
    }

    static boolean isKnown(String word) {
        return SINGLE.contains(word) || isBlockRange(word, "BloomOps") || isBlockRange(word, "MinMaxOps")
                || isBlockRange(word, "MinMaxMultiOps");
    }

    private static boolean isBlockRange(String word, String ending) {
        return word.endsWith(ending) && BLOCK_RANGE.contains(word.substring(0, word.length() - ending.length()));
    }
}
