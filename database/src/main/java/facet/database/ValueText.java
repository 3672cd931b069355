package facet.database;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// Values as text for a person, and text typed by a person as values. Pure functions.
public final class ValueText {

    private static final BigInteger SMALLEST_LONG = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger LARGEST_LONG = BigInteger.valueOf(Long.MAX_VALUE);

    private ValueText() {}

    /// The value that `text` means in a column of `type`, or why it means none. An empty text is an empty string where
    /// the type has one; it never means NULL. Blanks around anything but a text do not matter.
    public static ParsedText parse(ValueType type, String text, TextRules rules) {
        return switch (type) {
            case ValueType.Scalar scalar -> scalar(scalar, text, rules);
            case ValueType.OneOf(var names) -> names.contains(text.strip())
                    ? good(new Value.EnumValue(text.strip()))
                    : bad("Choose one of " + String.join(", ", names) + ".");
            case ValueType.ListOf(ValueType element) -> ListText.parse(element, text, rules);
        };
    }

    /// `value` as text, such that [#parse] takes it back as long as it is whole. NULL is an empty text.
    public static String show(Value value, TextRules rules) {
        return switch (value) {
            case Value.Null none -> "";
            case Value.Text(String text) -> text;
            case Value.Int(long number) -> Long.toString(number);
            case Value.BigInt(long number) -> Long.toString(number);
            case Value.Real(double number) -> real(number);
            case Value.Decimal(BigDecimal number) -> number.toPlainString();
            case Value.Bool(boolean isTrue) -> Boolean.toString(isTrue);
            case Value.DateTime time -> DateTimes.show(time.instant(), rules.zone());
            case Value.Json(String text) -> text;
            case Value.Bytes(long size, Blob head) -> hex(size, head);
            case Value.FileBytes(BytesFile file) -> hex(file.size(), file.head());
            case Value.LongText(String head, _) -> head + "…";
            case Value.EnumValue(String name) -> name;
            case Value.ListValue(var values) -> ListText.show(values, rules);
            case Value.Raw(Stored stored, long size, String reason) -> show(stored, size);
            case Value.KeyOf(int edit, String column) -> column + " of edit " + (edit + 1);
        };
    }

    /// What the database holds, as text.
    ///
    /// @param size how many bytes it holds if `stored` is bytes that were cut
    public static String show(Stored stored, long size) {
        return switch (stored) {
            case Stored.Null none -> "";
            case Stored.Whole(long number) -> Long.toString(number);
            case Stored.Floating(double number) -> real(number);
            case Stored.Text(String text) -> text;
            case Stored.Bytes(Blob head) -> hex(size, head);
            case Stored.File(BytesFile file, _, _) -> file.path().toString();
        };
    }

    private static ParsedText scalar(ValueType.Scalar type, String text, TextRules rules) {
        String bare = text.strip();
        return switch (type) {
            case STRING -> good(new Value.Text(text));
            case BOOLEAN -> bool(bare);
            case INT -> integer(bare);
            case BIG_INT -> bigInt(bare);
            case FLOAT -> floating(bare);
            case DECIMAL -> NumberText.decimal(bare).<ParsedText>map(number -> good(new Value.Decimal(number)))
                    .orElseGet(() -> bad("Write a decimal number, such as 12.50."));
            case DATE_TIME -> dateTime(bare, rules);
            case JSON -> JsonText.problem(text).<ParsedText>map(problem -> bad("This is not JSON: " + problem + "."))
                    .orElseGet(() -> good(new Value.Json(text)));
            case BYTES -> bytes(bare);
            case UNSUPPORTED -> good(new Value.Text(text));
        };
    }

    private static ParsedText bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1", "t", "y" -> good(new Value.Bool(true));
            case "false", "no", "0", "f", "n" -> good(new Value.Bool(false));
            default -> bad("Write true or false.");
        };
    }

    private static ParsedText integer(String text) {
        Optional<BigInteger> number = NumberText.whole(text);
        if (number.isEmpty()) return bad("Write a whole number.");
        return number.get().bitLength() < Integer.SIZE
                ? good(new Value.Int(number.get().longValue()))
                : bad("An Int lies between " + Integer.MIN_VALUE + " and " + Integer.MAX_VALUE + ".");
    }

    private static ParsedText bigInt(String text) {
        Optional<BigInteger> number = NumberText.whole(text);
        if (number.isEmpty()) return bad("Write a whole number.");
        boolean fits = number.get().compareTo(SMALLEST_LONG) >= 0 && number.get().compareTo(LARGEST_LONG) <= 0;
        return fits
                ? good(new Value.BigInt(number.get().longValue()))
                : bad("A BigInt lies between " + SMALLEST_LONG + " and " + LARGEST_LONG + ".");
    }

    private static ParsedText floating(String text) {
        Optional<BigDecimal> number = NumberText.decimal(text);
        if (number.isEmpty()) return bad("Write a number, such as 12.5 or 1e-3.");
        double value = number.get().doubleValue();
        return Double.isInfinite(value) ? bad("The number is too large for a Float.") : good(new Value.Real(value));
    }

    private static ParsedText dateTime(String text, TextRules rules) {
        Optional<Instant> instant = DateTimes.read(text, rules.zone());
        if (instant.isEmpty()) return bad("Write a date and time, such as 2026-03-01 14:30 or 2026-03-01T14:30:00Z.");
        if (!DateTimes.isWhole(instant.get(), ChronoUnit.MILLIS)) {
            return bad("A DateTime is kept to the millisecond: write at most three decimals.");
        }
        return good(Value.DateTime.of(instant.get(), rules.form()));
    }

    private static ParsedText bytes(String text) {
        try {
            return text.startsWith("0x") || text.startsWith("0X")
                    ? good(Value.Bytes.of(Blob.of(HexFormat.of().parseHex(text.substring(2).replace(" ", "")))))
                    : good(Value.Bytes.of(Blob.of(Base64.getMimeDecoder().decode(strictBase64(text)))));
        } catch (IllegalArgumentException notBytes) {
            return bad("Write bytes as 0x and hexadecimal digits, or in Base64.");
        }
    }

    /// The lenient decoder takes line breaks, but also anything else; only line breaks are meant.
    private static String strictBase64(String text) {
        String packed = text.replaceAll("\\s", "");
        if (!packed.matches("[A-Za-z0-9+/]*={0,2}")) throw new IllegalArgumentException("not Base64");
        return packed;
    }

    private static String real(double number) {
        String text = Double.toString(number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String hex(long size, Blob head) {
        return "0x" + head.toHex() + (head.size() < size ? "…" : "");
    }

    private static ParsedText good(Value value) {
        return new ParsedText.Good(value);
    }

    private static ParsedText bad(String reason) {
        return new ParsedText.Bad(reason);
    }
}
