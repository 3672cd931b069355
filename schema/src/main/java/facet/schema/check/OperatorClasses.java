package facet.schema.check;

import java.util.Set;

/// The operator classes of PostgreSQL that the language has words for.
final class OperatorClasses {
    private static final Set<String> SINGLE = Set.of("InetOps", "JsonbOps", "JsonbPathOps", "ArrayOps", "TextOps",
            "BitMinMaxOps", "VarBitMinMaxOps", "BpcharBloomOps", "BpcharMinMaxOps", "ByteaBloomOps", "ByteaMinMaxOps",
            "TextBloomOps", "TextMinMaxOps", "TimeBloomOps", "TimeMinMaxOps", "TimeTzBloomOps", "TimeTzMinMaxOps",
            "InetInclusionOps");
    private static final Set<String> BLOCK_RANGE = Set.of("Date", "Float4", "Float8", "Inet", "Int2", "Int4", "Int8",
            "Numeric", "Oid", "Timestamp", "TimestampTz", "Time", "TimeTz", "Uuid");

    private OperatorClasses() {}

    static boolean isKnown(String word) {
        return SINGLE.contains(word) || isBlockRange(word, "BloomOps") || isBlockRange(word, "MinMaxOps")
                || isBlockRange(word, "MinMaxMultiOps");
    }

    private static boolean isBlockRange(String word, String ending) {
        return word.endsWith(ending) && BLOCK_RANGE.contains(word.substring(0, word.length() - ending.length()));
    }
}
