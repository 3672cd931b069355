package facet.migration;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import facet.database.Affinity;

/// The type of a field by the type that its column was declared with.
///
/// What Prisma knows is as Prisma has it. It gives up on all else; here a word that other databases use for a type means
/// that type, and what remains goes by how the engine prefers to store it.
final class ColumnTypes {
    /// The type of a column that was declared without one: it holds anything.
    static final String ANY = "Unsupported(\"\")";

    private record Words(Pattern pattern, String type) {
        static Words of(String words, String type) {
            return new Words(Pattern.compile("(" + words + ")(\\s*\\(.*\\))?(\\[])?", Pattern.DOTALL), type);
        }

        /// Nothing may stand behind the words.
        static Words only(String words, String type) {
            return new Words(Pattern.compile(words), type);
        }
    }

    /// In order: the first that fits counts.
    private static final List<Words> KNOWN = List.of(
            Words.only("(int|integer)(\\[])?|serial", "Int"), Words.only("bigint", "BigInt"),
            Words.only("real|(float|double)(\\[])?", "Float"), Words.only("boolean(\\[])?", "Boolean"),
            Words.only("text(\\[])?", "String"), Words.of(".*char.*", "String"),
            Words.of(".*(numeric|decimal).*", "Decimal"), Words.only("(date|datetime|timestamp)(\\[])?", "DateTime"),
            Words.only("binary(\\[])?|blob", "Bytes"), Words.only("jsonb", "Json"));

    private static final List<Words> MEANT = List.of(
            Words.of("int|integer|serial", "Int"), Words.of("bigint", "BigInt"), Words.of("real|float|double", "Float"),
            Words.of("boolean|bool", "Boolean"), Words.of("text", "String"),
            Words.of("date|datetime|timestamp", "DateTime"), Words.of("binary|blob", "Bytes"),
            Words.of("jsonb", "Json"),
            Words.of("tinyint\\s*\\(\\s*1\\s*\\)", "Boolean"), Words.of("bit(\\s*\\(\\s*1\\s*\\))?", "Boolean"),
            Words.of(
                    "unsigned big int|(unsigned )?(bigint|int8|int64|uint64|long|bigserial|serial8)( unsigned)?|uint32|"
                            + "big int|(integer|int) unsigned|unsigned (integer|int)",
                    "BigInt"),
            Words.of("(unsigned )?(tinyint|smallint|mediumint|int1|int2|int3|int4|int16|int32|uint8|uint16|short|year"
                    + "|smallserial|serial2|serial4)( unsigned)?( zerofill)?|signed|byte", "Int"),
            Words.of("double precision|float4|float8|float32|float64|single", "Float"),
            Words.of("dec|fixed|number|money|smallmoney|currency", "Decimal"),
            Words.of("datetime2|smalldatetime|datetimeoffset|timestamptz|timestamp.*", "DateTime"),
            Words.of("varbinary|binary varying|tinyblob|mediumblob|longblob|bytea|bytes|image|raw|long raw", "Bytes"),
            Words.of("clob|nclob|.*text|string|uuid|guid|uniqueidentifier|name|xml|url|email|enum|set|inet|cidr|macaddr"
                    + "|interval.*|time|timetz|time with.*|point|polygon|linestring|geometry|geography|hstore|tsvector",
                    "String"));

    private ColumnTypes() {}

    /// The type as a schema writes it, without question mark.
    static String of(String declared) {
        String known = known(declared);
        if (!known.startsWith("Unsupported") || known.equals(ANY)) return known;
        String words = words(declared);
        for (Words each : MEANT) {
            if (each.pattern().matcher(words).matches()) return each.type();
        }
        if (words.equals("json")) return "Json";
        return switch (Affinity.of(declared)) {
            case INTEGER -> "Int";
            case TEXT -> "String";
            case REAL -> "Float";
            case BLOB -> "Bytes";
            case NUMERIC -> known;
        };
    }

    /// The type as Prisma writes it, which knows fewer words.
    static String known(String declared) {
        String words = words(declared);
        if (words.isEmpty()) return ANY;
        return KNOWN.stream().filter(each -> each.pattern().matcher(words).matches()).findFirst().map(Words::type)
                .orElseGet(() -> "Unsupported(" + SchemaText.quoted(declared.strip().toLowerCase(Locale.ROOT)) + ")");
    }

    private static String words(String declared) {
        return declared.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    /// One type that two columns which refer to each other can both have, or empty if their values cannot be the same.
    static String shared(String one, String other) {
        if (one.equals(other) || other.equals(ANY)) return one;
        if (one.equals(ANY)) return other;
        boolean isWhole = List.of("Int", "BigInt").containsAll(List.of(one, other));
        return isWhole ? "BigInt" : "";
    }
}
