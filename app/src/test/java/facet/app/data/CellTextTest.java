package facet.app.data;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

import facet.database.Blob;
import facet.database.DateTimeForm;
import facet.database.Stored;
import facet.database.TextRules;
import facet.database.Value;
import facet.datagrid.Cell;
import facet.datagrid.CellStyle;
import facet.schema.model.FieldType;
import facet.schema.model.ScalarType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CellTextTest {
    private static final FieldType STRING = new FieldType.Scalar(ScalarType.STRING);
    private static final FieldType METHOD = new FieldType.EnumReference("Method");
    private final CellText texts = new CellText(DataFixture.schema("""
            enum Method {
              CARD @map("card")
              CASH
            }
            """), TextRules.USUAL);

    @Test
    void nullAnEmptyTextAndTheWordNullAreTold() {
        assertEquals(CellStyle.NULL, texts.cell(Value.ofNull(), STRING).style());
        assertEquals(CellStyle.EMPTY_STRING, texts.cell(new Value.Text(""), STRING).style());
        assertEquals(CellStyle.NORMAL, texts.cell(new Value.Text("NULL"), STRING).style());
    }

    @Test
    void aLongTextIsCutInTheCellAndWholeInItsEditor() {
        String text = "x".repeat(5_000);
        Cell cell = texts.cell(new Value.Text(text), STRING);
        assertEquals(301, cell.text().length());
        assertTrue(cell.text().endsWith("…"));
        assertEquals(2_001, cell.tooltip().length());
        assertEquals(text, texts.full(new Value.Text(text), STRING));
    }

    @Test
    void aShortTextNeedsNoTooltip() {
        assertEquals("", texts.cell(new Value.Text("short"), STRING).tooltip());
        assertEquals("y".repeat(41), texts.cell(new Value.Text("y".repeat(41)), STRING).tooltip());
    }

    @Test
    void numbersKeepEveryDigit() {
        assertEquals("9223372036854775807", texts.cell(new Value.BigInt(Long.MAX_VALUE), STRING).text());
        assertEquals("1.10", texts.cell(new Value.Decimal(new java.math.BigDecimal("1.10")), STRING).text());
        assertEquals("0.1", texts.cell(new Value.Real(0.1), STRING).text());
    }

    @Test
    void aBooleanIsACheck() {
        assertEquals(CellStyle.CHECK_TRUE, texts.cell(new Value.Bool(true), STRING).style());
        assertEquals(CellStyle.CHECK_FALSE, texts.cell(new Value.Bool(false), STRING).style());
    }

    @Test
    void anEnumIsShownByItsNameInTheSchema() {
        Cell cell = texts.cell(new Value.EnumValue("card"), METHOD);
        assertEquals("CARD", cell.text());
        assertEquals(CellStyle.TAG, cell.style());
        assertEquals("stored as card", cell.tooltip());
        assertEquals("", texts.cell(new Value.EnumValue("CASH"), METHOD).tooltip());
        assertEquals("lost", texts.cell(new Value.EnumValue("lost"), METHOD).text(), "a value the schema dropped");
        assertEquals("CARD", texts.full(new Value.EnumValue("card"), METHOD));
        assertEquals("card", texts.databaseName("CARD", METHOD));
        assertEquals("CARD", texts.databaseName("CARD", STRING), "in a text it is just a text");
    }

    @Test
    void aPointInTimeTellsHowItIsStored() {
        Cell cell = texts.cell(Value.DateTime.of(Instant.parse("2026-03-01T14:30:00Z"), DateTimeForm.EPOCH_MILLIS),
                new FieldType.Scalar(ScalarType.DATE_TIME));
        assertEquals("2026-03-01 14:30:00", cell.text().substring(0, 19));
        assertTrue(cell.tooltip().endsWith("stored as 1772375400000"), cell.tooltip());
    }

    @ParameterizedTest
    @CsvSource({"89504e470d0a1a0a,PNG 8 B", "ffd8ffe0,JPEG 4 B", "474946383961,GIF 6 B", "255044462d,PDF 5 B",
            "504b0304,ZIP 4 B", "1f8b08,gzip 3 B", "524946460000000057454250,WebP 12 B", "0102,2 B", "'',0 B"})
    void bytesTellTheirKindAndSize(String hex, String shown) {
        Cell cell = texts.cell(Value.Bytes.of(Blob.of(HexFormat.of().parseHex(hex))), STRING);
        assertEquals(shown, cell.text());
        assertEquals(CellStyle.BYTES, cell.style());
    }

    @Test
    void bytesOfWhichOnlyTheBeginningIsThereTellTheirWholeSize() {
        Cell cell = texts.cell(new Value.Bytes(2_000_000, Blob.of(new byte[64])), STRING);
        assertEquals("2.0 MB", cell.text());
        assertTrue(cell.tooltip().startsWith("2000000 bytes"), cell.tooltip());
    }

    @Test
    void whatDoesNotFitItsTypeIsShownAsStoredWithTheReason() {
        Cell cell = texts.cell(new Value.Raw(Stored.of("soon"), 0, "not a point in time"), STRING);
        assertEquals("soon", cell.text());
        assertEquals(CellStyle.RAW, cell.style());
        assertEquals("Shown as stored: not a point in time.", cell.tooltip());
        assertEquals("1.5 kB", texts.cell(new Value.Raw(Stored.of(Blob.EMPTY), 1_500, "bytes"), STRING).text());
    }

    @Test
    void aListHasAChipForEachItem() {
        assertEquals(List.of("1", "2"), texts
                .cell(new Value.ListValue(List.of(new Value.Int(1), new Value.Int(2))), STRING).items());
    }
}
