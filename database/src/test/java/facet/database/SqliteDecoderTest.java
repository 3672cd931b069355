package facet.database;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import facet.database.ValueType.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static facet.database.Sandbox.page;
import static facet.database.Sandbox.source;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/// What the database stores, read through the database itself.
class SqliteDecoderTest {

    @TempDir
    Path folder;

    @Test
    void wholeNumbersAreExact() throws Exception {
        check("9223372036854775807", Scalar.BIG_INT, new Value.BigInt(Long.MAX_VALUE));
        check("-9223372036854775808", Scalar.BIG_INT, new Value.BigInt(Long.MIN_VALUE));
        check("9007199254740993", Scalar.BIG_INT, new Value.BigInt(9007199254740993L));
        check("-2147483648", Scalar.INT, new Value.Int(Integer.MIN_VALUE));
        checkRaw("2147483648", Scalar.INT, "not a whole number of 32 bits");
        checkRaw("1.5", Scalar.INT, "not a whole number of 32 bits");
        checkRaw("'12'", Scalar.BIG_INT, "not a whole number of 64 bits");
        check("3.0", Scalar.INT, new Value.Int(3));
    }

    @Test
    void decimalsHaveTheDigitsThatAreStored() throws Exception {
        check("0.1", Scalar.DECIMAL, new Value.Decimal(new BigDecimal("0.1")));
        check("9007199254740993", Scalar.DECIMAL, new Value.Decimal(new BigDecimal("9007199254740993")));
        check("'12345678901234567890.1200'", Scalar.DECIMAL,
                new Value.Decimal(new BigDecimal("12345678901234567890.1200")));
        checkRaw("'much'", Scalar.DECIMAL, "not a decimal number");
        checkRaw("9e999", Scalar.DECIMAL, "not a decimal number");
    }

    @Test
    void booleansAreOneAndZeroOnly() throws Exception {
        check("1", Scalar.BOOLEAN, new Value.Bool(true));
        check("0", Scalar.BOOLEAN, new Value.Bool(false));
        checkRaw("2", Scalar.BOOLEAN, "neither 0 nor 1");
        checkRaw("'true'", Scalar.BOOLEAN, "neither 0 nor 1");
    }

    @Test
    void pointsInTimeAreReadInEveryFormAndKeepIt() throws Exception {
        Instant instant = Instant.parse("2024-01-02T03:04:05.678Z");
        checkTime("'2024-01-02T03:04:05.678+00:00'", instant, DateTimeForm.ISO_TEXT);
        checkTime("'2024-01-02T05:04:05.678+02:00'", instant, DateTimeForm.ISO_TEXT);
        checkTime("'2024-01-02T03:04:05.678Z'", instant, DateTimeForm.ISO_TEXT);
        checkTime("1704164645678", instant, DateTimeForm.EPOCH_MILLIS);
        checkTime("'2024-01-02 03:04:05.678'", instant, DateTimeForm.SQL_TEXT);
        checkTime("'2024-01-02 03:04:05'", Instant.parse("2024-01-02T03:04:05Z"), DateTimeForm.SQL_TEXT);
        checkTime("'2024-01-02'", Instant.parse("2024-01-02T00:00:00Z"), DateTimeForm.SQL_TEXT);
        checkTime("-1", Instant.ofEpochMilli(-1), DateTimeForm.EPOCH_MILLIS);
        checkRaw("'2024-02-30 00:00:00'", Scalar.DATE_TIME, "not a point in time");
        checkRaw("'soon'", Scalar.DATE_TIME, "not a point in time");
    }

    @Test
    void jsonIsUntouched() throws Exception {
        check("'{ \"a\" :1.10, \"a\":2}'", Scalar.JSON, new Value.Json("{ \"a\" :1.10, \"a\":2}"));
        check("5", Scalar.JSON, new Value.Json("5"));
        checkRaw("'{a:1}'", Scalar.JSON, "not JSON");
        checkRaw("jsonb('[1]')", Scalar.JSON, "JSON in the database's own binary form");
    }

    @Test
    void bytesTextsAndEnumsAreWhatTheyAre() throws Exception {
        check("x'00ff'", Scalar.BYTES, Value.Bytes.of(Blob.of(new byte[]{0, -1})));
        check("x''", Scalar.BYTES, Value.Bytes.of(Blob.EMPTY));
        checkRaw("'text'", Scalar.BYTES, "not bytes");
        check("'a''🙂\n'", Scalar.STRING, new Value.Text("a'🙂\n"));
        check("''", Scalar.STRING, new Value.Text(""));
        check("NULL", Scalar.STRING, Value.ofNull());
        checkRaw("7", Scalar.STRING, "not a text");
        ValueType role = new ValueType.OneOf(List.of("USER", "ADMIN"));
        check("'ADMIN'", role, new Value.EnumValue("ADMIN"));
        checkRaw("'admin'", role, "not a value of the enum");
    }

    @Test
    void whatHasNoTypeIsReadAsItIsStored() throws Exception {
        check("1", Scalar.UNSUPPORTED, new Value.BigInt(1));
        check("1.5", Scalar.UNSUPPORTED, new Value.Real(1.5));
        check("'x'", Scalar.UNSUPPORTED, new Value.Text("x"));
        check("x'01'", Scalar.UNSUPPORTED, Value.Bytes.of(Blob.of(new byte[]{1})));
        check("9e999", Scalar.FLOAT, new Value.Real(Double.POSITIVE_INFINITY));
        check("2", Scalar.FLOAT, new Value.Real(2));
        checkRaw("9007199254740993", Scalar.FLOAT, "not a floating point number");
    }

    private void checkTime(String sql, Instant instant, DateTimeForm form) throws SQLException {
        Value.DateTime time = assertInstanceOf(Value.DateTime.class, read(sql, Scalar.DATE_TIME));
        assertEquals(instant, time.instant());
        assertEquals(form, time.form());
    }

    private void checkRaw(String sql, ValueType type, String reason) throws SQLException {
        assertEquals(reason, assertInstanceOf(Value.Raw.class, read(sql, type)).reason());
    }

    private void check(String sql, ValueType type, Value expected) throws SQLException {
        assertEquals(expected, read(sql, type));
    }

    private Value read(String sql, ValueType type) throws SQLException {
        Sandbox sandbox = Sandbox.of(folder,
                "DROP TABLE IF EXISTS V;\nCREATE TABLE V (v);\nINSERT INTO V VALUES (" + sql + ")");
        try (Database database = sandbox.openToRead()) {
            RowSource source = source("V", new TableKey.RowId("rowid"), new ColumnRead("v", type));
            return page(database, RowQuery.first(source, 1)).rows().getFirst().values().getFirst();
        }
    }
}
