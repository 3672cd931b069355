package facet.database;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;

import facet.database.ValueType.Scalar;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ValueTextTest {

    private static final TextRules BERLIN = new TextRules(ZoneId.of("Europe/Berlin"), DateTimeForm.SQL_TEXT);

    @Test
    void numbersKeepTheirRangeAndDigits() {
        good(Scalar.INT, " 2147483647 ", new Value.Int(2147483647));
        bad(Scalar.INT, "2147483648", "An Int lies between -2147483648 and 2147483647.");
        bad(Scalar.INT, "1.5", "Write a whole number.");
        bad(Scalar.INT, "", "Write a whole number.");
        good(Scalar.BIG_INT, "-9223372036854775808", new Value.BigInt(Long.MIN_VALUE));
        bad(Scalar.BIG_INT, "9223372036854775808",
                "A BigInt lies between -9223372036854775808 and 9223372036854775807.");
        good(Scalar.DECIMAL, "12345678901234567890.1200",
                new Value.Decimal(new BigDecimal("12345678901234567890.1200")));
        bad(Scalar.DECIMAL, "1,5", "Write a decimal number, such as 12.50.");
        good(Scalar.FLOAT, "1e-3", new Value.Real(0.001));
        bad(Scalar.FLOAT, "1e999", "The number is too large for a Float.");
        bad(Scalar.FLOAT, "NaN", "Write a number, such as 12.5 or 1e-3.");
    }

    @Test
    void truthIsWrittenInSeveralWays() {
        good(Scalar.BOOLEAN, "TRUE", new Value.Bool(true));
        good(Scalar.BOOLEAN, "0", new Value.Bool(false));
        bad(Scalar.BOOLEAN, "maybe", "Write true or false.");
    }

    @Test
    void pointsInTimeAreReadInTheZoneTheyName() {
        time("2026-03-01", "2026-02-28 23:00:00");
        time("2026-03-01 14:30", "2026-03-01 13:30:00");
        time("2026-03-01T14:30:15.25", "2026-03-01 13:30:15.250");
        time("2026-03-01T14:30:00Z", "2026-03-01 14:30:00");
        time("2026-03-01 14:30:00 +05:30", "2026-03-01 09:00:00");
        time("2026-07-01 14:30:00", "2026-07-01 12:30:00");
        assertInstanceOf(ParsedText.Bad.class, ValueText.parse(Scalar.DATE_TIME, "2026-02-30", BERLIN));
        assertInstanceOf(ParsedText.Bad.class, ValueText.parse(Scalar.DATE_TIME, "noon", BERLIN));
        bad(Scalar.DATE_TIME, "2026-03-01 14:30:00.1234",
                "A DateTime is kept to the millisecond: write at most three decimals.");
    }

    @Test
    void jsonIsCheckedAndKeptAsTyped() {
        for (String text : List.of("{}", " [1, 2.5e-3, \"\\u00e9\\n\"] ", "null", "\"\"", "-0", "{\"a\":{\"b\":[]}}")) {
            good(Scalar.JSON, text, new Value.Json(text));
        }
        for (String text : List.of("", "{", "{a:1}", "[1,]", "01", "'a'", "\"\t\"", "[1] 2", "tru", "\"\\x\"",
                "\"\\u00g0\"",
                "[".repeat(600) + "]".repeat(600), "1.", "\"open", "{\"a\" 1}", "nul")) {
            assertInstanceOf(ParsedText.Bad.class, ValueText.parse(Scalar.JSON, text, TextRules.USUAL), text);
        }
        bad(Scalar.JSON, "{\n  \"a\": 1,\n}",
                "This is not JSON: expected a name in double quotes at line 3, column 1.");
    }

    @Test
    void bytesAreHexadecimalOrBase64() {
        Value expected = Value.Bytes.of(Blob.of(new byte[]{1, -1}));
        good(Scalar.BYTES, "0x01FF", expected);
        good(Scalar.BYTES, "0x01 ff", expected);
        good(Scalar.BYTES, "Af8=", expected);
        good(Scalar.BYTES, "", Value.Bytes.of(Blob.EMPTY));
        bad(Scalar.BYTES, "0x1", "Write bytes as 0x and hexadecimal digits, or in Base64.");
        bad(Scalar.BYTES, "äöü", "Write bytes as 0x and hexadecimal digits, or in Base64.");
    }

    @Test
    void anEnumTakesItsNamesOnly() {
        ValueType role = new ValueType.OneOf(List.of("USER", "ADMIN"));
        good(role, "ADMIN", new Value.EnumValue("ADMIN"));
        bad(role, "admin", "Choose one of USER, ADMIN.");
    }

    @Test
    void whatIsShownIsReadBackAsTheSame() {
        check(Scalar.STRING, new Value.Text("  a\n "));
        check(Scalar.BOOLEAN, new Value.Bool(false));
        check(Scalar.INT, new Value.Int(-7));
        check(Scalar.BIG_INT, new Value.BigInt(Long.MAX_VALUE));
        check(Scalar.FLOAT, new Value.Real(0.1));
        check(Scalar.FLOAT, new Value.Real(1e300));
        check(Scalar.FLOAT, new Value.Real(42));
        check(Scalar.DECIMAL, new Value.Decimal(new BigDecimal("1.10")));
        check(Scalar.JSON, new Value.Json("{\"a\": 1}"));
        check(Scalar.BYTES, Value.Bytes.of(Blob.of(new byte[]{0, 1, 2})));
        for (String time : List.of("2026-03-01T14:30:00Z", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00.001Z")) {
            for (TextRules rules : List.of(TextRules.USUAL, BERLIN)) {
                Value value = assertInstanceOf(ParsedText.Good.class, ValueText.parse(Scalar.DATE_TIME, time, rules))
                        .value();
                assertEquals(new ParsedText.Good(value),
                        ValueText.parse(Scalar.DATE_TIME, ValueText.show(value, rules), rules), time);
            }
        }
    }

    @Test
    void whatIsNotWholeIsMarkedAsCut() {
        assertEquals("0x0102…", ValueText.show(new Value.Bytes(9, Blob.of(new byte[]{1, 2})), TextRules.USUAL));
        assertEquals("2.5", ValueText.show(new Value.Raw(Stored.of(2.5), 0, "not a whole number"), TextRules.USUAL));
        assertTrue(ValueText.show(Value.ofNull(), TextRules.USUAL).isEmpty());
    }

    private static void time(String text, String utc) {
        Value.DateTime time = assertInstanceOf(Value.DateTime.class,
                assertInstanceOf(ParsedText.Good.class, ValueText.parse(Scalar.DATE_TIME, text, BERLIN)).value());
        assertEquals(Stored.of(utc), time.stored());
    }

    private static void check(ValueType type, Value value) {
        good(type, ValueText.show(value, TextRules.USUAL), value);
    }

    private static void good(ValueType type, String text, Value expected) {
        assertEquals(new ParsedText.Good(expected), ValueText.parse(type, text, TextRules.USUAL));
    }

    private static void bad(ValueType type, String text, String reason) {
        assertEquals(new ParsedText.Bad(reason), ValueText.parse(type, text, TextRules.USUAL));
    }
}
