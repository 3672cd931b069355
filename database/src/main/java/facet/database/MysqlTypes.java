package facet.database;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names of MySQL's types, as `information_schema` writes them: `varchar(20)`, `bigint(20) unsigned`, `enum('a','b')`.
final class MysqlTypes {

    private static final Pattern ARGUMENTS = Pattern.compile("\\((\\d+(?:,\\d+)?)\\)");

    private MysqlTypes() {}

    /// The type without arguments and attributes: `varchar`, `bigint`.
    static String bare(String type) {
        int end = 0;
        while (end < type.length() && (Character.isLetterOrDigit(type.charAt(end)) || type.charAt(end) == '_'))
            end++;
        return type.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /// Whether values are bytes.
    static boolean isBytes(String type) {
        return switch (bare(type)) {
            case "binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob" -> true;
            default -> false;
        };
    }

    /// How many bytes a value has at most. Source: MySQL manual, "Data Type Storage Requirements".
    static long mostBytes(String type) {
        return switch (bare(type)) {
            case "tinyblob" -> 255;
            case "blob" -> 65_535;
            case "mediumblob" -> (1L << 24) - 1;
            case "binary", "varbinary" -> {
                Matcher length = ARGUMENTS.matcher(type);
                yield length.find() ? Long.parseLong(length.group(1)) : 1;
            }
            default -> (1L << 32) - 1;
        };
    }

    /// Whether values are shapes, which come as bytes of the engine's own making.
    static boolean isShape(String type) {
        return switch (bare(type)) {
            case "geometry", "point", "linestring", "polygon", "multipoint", "multilinestring", "multipolygon",
                    "geometrycollection", "geomcollection" ->
                true;
            default -> false;
        };
    }

    /// A shape as a text, which says its system of coordinates unless that is none: `SRID=4326;POINT(1 2)`.
    static String shape(String column) {
        return "CASE WHEN ST_SRID(" + column + ") <> 0 THEN concat('SRID=', ST_SRID(" + column + "), ';', ST_AsText("
                + column + ")) ELSE ST_AsText(" + column + ") END";
    }

    /// Whether values are texts, in an encoding and with a collation of their own.
    static boolean isText(String type) {
        return switch (bare(type)) {
            case "char", "varchar", "tinytext", "text", "mediumtext", "longtext", "enum", "set", "json" -> true;
            default -> false;
        };
    }

    /// Whether values may be long texts, which a page brings the beginning of.
    static boolean isLongText(String type) {
        return switch (bare(type)) {
            case "text", "mediumtext", "longtext", "json" -> true;
            case "varchar" -> type.length() > "varchar(1000".length();
            default -> false;
        };
    }

    /// The number that bits are, which come as `b'101'`, and none of them as `b''`; any other text stays as it is.
    static String number(String bits) {
        return bits.matches("b'[01]{0,64}'")
                ? Long.toUnsignedString(Long.parseUnsignedLong("0" + bits.substring(2, bits.length() - 1), 2))
                : bits;
    }

    /// What to cast a text to so that it compares with the column digit by digit; nothing for a type that needs no cast.
    static Optional<String> exactCast(String type) {
        return switch (bare(type)) {
            case "decimal", "numeric", "fixed", "dec" -> {
                Matcher digits = ARGUMENTS.matcher(type);
                yield Optional.of("DECIMAL(" + (digits.find() ? digits.group(1) : "65,30") + ")");
            }
            case "tinyint", "smallint", "mediumint", "int", "integer", "bigint" ->
                Optional.of(type.contains("unsigned") ? "UNSIGNED" : "SIGNED");
            case "bit" -> Optional.of("UNSIGNED");
            default -> Optional.empty();
        };
    }
}
