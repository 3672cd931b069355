package facet.database;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

import facet.database.ValueType.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SqlServerValuesTest {

    private static Column column(String type) {
        return new Column("c", type, true, null, 0, Column.Generation.NONE);
    }

    private static Value decode(Scalar scalar, String type, Stored stored) {
        return SqlServerValues.CODEC.decode(new ColumnRead("c", scalar, type, ColumnRead.Nulls.SOME), stored, 0);
    }

    private static Optional<Stored> stored(Value value, String type) {
        return SqlServerValues.CODEC.stored(value, column(type));
    }

    private static Value.DateTime time(String instant) {
        return Value.DateTime.of(Instant.parse(instant), DateTimeForm.SQL_TEXT);
    }

    @ParameterizedTest
    @CsvSource({"datetime2(7), 2024-02-29 12:30:00.1234567, 2024-02-29T12:30:00.123456700Z",
            "datetime, 2024-02-29 12:30:00.003, 2024-02-29T12:30:00.003Z",
            "smalldatetime, 2024-02-29 12:30:00, 2024-02-29T12:30:00Z", "date, 1999-12-31, 1999-12-31T00:00:00Z",
            "time(7), 23:59:59.9999999, 1970-01-01T23:59:59.999999900Z",
            "datetimeoffset(7), 2024-02-29 12:30:00.5 +02:00, 2024-02-29T10:30:00.500Z"})
    void everyKindOfTimeIsAPointInTime(String type, String text, String instant) {
        Value value = decode(Scalar.DATE_TIME, type, Stored.of(text));
        assertEquals(new Value.DateTime(Instant.parse(instant), DateTimeForm.SQL_TEXT, Stored.of(text)), value);
        assertEquals(Instant.parse(instant), ((Value.DateTime) decode(Scalar.DATE_TIME, type,
                stored(value, type).orElseThrow())).instant());
    }

    @ParameterizedTest
    @CsvSource({"datetime2(3), 2024-01-01T00:00:00.0005Z", "datetime, 2024-01-01T00:00:00.005Z",
            "smalldatetime, 2024-01-01T00:00:30Z", "time(0), 1970-01-01T00:00:00.5Z",
            "datetimeoffset(0), 2024-01-01T00:00:00.5Z"})
    void aTimeThatTheServerWouldRoundIsRefused(String type, String instant) {
        assertEquals(Optional.empty(), stored(time(instant), type));
        assertTrue(SqlServerValues.CODEC.refusal(time(instant), TableName.of("T"), column(type)).message()
                .contains("would round this time"));
    }

    @Test
    void decimalsKeepEveryDigit() {
        BigDecimal many = new BigDecimal("1234567890123456789012.1234567890123456");
        assertEquals(new Value.Decimal(many),
                decode(Scalar.DECIMAL, "decimal(38,16)", Stored.of(many.toPlainString())));
        assertEquals(Optional.of(Stored.of("1234567890123456789012.1234567890123456")),
                stored(new Value.Decimal(many), "decimal(38,16)"));
        assertEquals(Optional.empty(), stored(new Value.Decimal(new BigDecimal("1.005")), "decimal(10,2)"));
        assertEquals(Optional.of(Stored.of("1.500")),
                stored(new Value.Decimal(new BigDecimal("1.500")), "decimal(10,2)"));
    }

    @Test
    void moneyIsAFloatAsLongAsAFloatHoldsIt() {
        assertEquals(new Value.Real(12.5), decode(Scalar.FLOAT, "money", Stored.of("12.5000")));
        assertEquals(new Value.Decimal(new BigDecimal("922337203685477.5807")),
                decode(Scalar.FLOAT, "money", Stored.of("922337203685477.5807")));
        assertEquals(Optional.of(Stored.of("12.5")), stored(new Value.Real(12.5), "money"));
        assertEquals(Optional.empty(), stored(new Value.Real(0.00001), "money"));
    }

    @Test
    void truthAndNumbersAndBytesAreThemselves() {
        assertEquals(new Value.Bool(true), decode(Scalar.BOOLEAN, "bit", Stored.of(1)));
        assertEquals(new Value.Int(255), decode(Scalar.INT, "tinyint", Stored.of(255)));
        assertEquals(Optional.of(Stored.of(1)), stored(new Value.Bool(true), "bit"));
        assertEquals(Optional.empty(), stored(new Value.Real(Double.NaN), "float"));
        assertEquals(Optional.empty(), stored(new Value.Bytes(10, Blob.of(new byte[]{1})), "varbinary(max)"));
    }

    @Test
    void aNumberWithMoreDigitsThanTheEngineHasIsComparedAsAFloatingOne() {
        assertEquals("CAST(? AS decimal(38, 2))",
                SqlServerValues.comparand(Stored.of("1.25"), "decimal(10,2)").statement().text());
        assertEquals("CAST(? AS float)",
                SqlServerValues.comparand(Stored.of("1e39"), "decimal(10,2)").statement().text());
    }
}
