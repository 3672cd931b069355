package facet.database;

import java.util.Optional;
import java.util.Set;

/// The names of PostgreSQL's types, as the engine writes them: `character varying(20)`, `timestamp(3) without time zone`,
/// `integer[]`.
final class PostgresTypes {

    private PostgresTypes() {}

    private static final Set<String> COMPARING = Set.of("text", "character varying", "character", "varchar", "char",
            "string", "citext", "name", "", "smallint", "integer", "bigint", "numeric", "real", "double precision",
            "boolean",
            "date", "timestamp without time zone", "timestamp with time zone", "time without time zone",
            "time with time zone", "timestamp", "timestamptz", "time", "timetz", "jsonb", "bytea", "interval", "cidr",
            "inet", "macaddr",
            "macaddr8", "tsvector", "tsquery", "int4range", "int8range", "numrange", "tsrange", "tstzrange",
            "daterange", "int4multirange", "int8multirange", "nummultirange", "tsmultirange", "tstzmultirange",
            "datemultirange", "bit", "bit varying", "varbit", "money", "oid", "uuid", "ltree", "pg_snapshot", "xid8");

    /// Whether a text compares with values of a type, or of lists of it: of those that a database has made, such as types of several columns, that is
    /// not sure.
    static boolean comparesWithText(String bare) {
        return COMPARING.contains(bare.replace("[]", ""));
    }

    /// The type without its arguments and the schema it is in: `character varying`, `timestamp without time zone`.
    static String bare(String type) {
        String bare = type.replaceAll("\\s*\\([^)]*\\)", "");
        int dot = bare.lastIndexOf('.');
        return dot < 0 || bare.contains("\"") ? bare : bare.substring(dot + 1);
    }

    /// Whether `type` is a time of day.
    static boolean isTimeOfDay(String type) {
        return type.startsWith("time") && !type.startsWith("timestamp");
    }

    /// Whether values may be long texts, which a page brings the beginning of.
    static boolean isLongText(String type) {
        return switch (bare(type)) {
            case "text", "character varying" -> !isShort(type);
            case "json", "jsonb", "xml", "citext" -> true;
            default -> false;
        };
    }

    /// Whether the type itself bounds how long a text may be.
    private static boolean isShort(String type) {
        int open = type.indexOf('(');
        int close = type.indexOf(')', open + 1);
        return open >= 0 && close - open < 5;
    }

    /// `term` as a text: of a document its text.
    static String asText(String term, String type) {
        return switch (bare(type)) {
            case "json", "jsonb", "xml", "citext" -> term + "::text";
            default -> term;
        };
    }

    /// The type of a list's elements, if `type` is a list.
    static Optional<String> element(String type) {
        return type.endsWith("[]") ? Optional.of(type.substring(0, type.length() - 2)) : Optional.empty();
    }
}
