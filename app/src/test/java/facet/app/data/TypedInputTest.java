package facet.app.data;

import java.time.Instant;
import java.util.List;

import facet.database.ColumnRead;
import facet.database.DateTimeForm;
import facet.database.TextRules;
import facet.database.Value;
import facet.datagrid.CellInput;
import facet.schema.model.Datamodel;
import facet.schema.model.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TypedInputTest {
    private static final Instant NOW = Instant.parse("2026-03-01T14:30:00.123Z");
    private static final Datamodel SCHEMA = DataFixture.schema("""
            enum Method {
              CARD @map("card")
              CASH
            }
            model Thing {
              id       Int      @id @default(autoincrement())
              uid      String   @default(uuid())
              title    String   @default("untitled")
              note     String?
              count    Int      @default(7)
              big      BigInt   @default(0)
              price    Decimal
              ratio    Float    @default(0.5)
              isOn     Boolean  @default(true)
              method   Method   @default(CARD)
              at       DateTime @default(now())
              data     Json?
              bytes    Bytes?
            }
            """);
    private final TypedInput input = new TypedInput(new CellText(SCHEMA, TextRules.USUAL), TextRules.USUAL, () -> NOW);

    @Test
    void textIsTakenAsItIs() {
        for (String text : List.of("", " padded ", "NULL", "a\nb", "🙂 'quoted' \"twice\""))
            assertEquals(store(new Value.Text(text)), type("title", text));
    }

    @ParameterizedTest
    @CsvSource({"count,12.5", "count,twelve", "count,2147483648", "count,''", "big,9223372036854775808", "price,1.2.3",
            "ratio,abc", "isOn,maybe", "method,card money", "at,yesterday", "data,{", "bytes,0xZZ"})
    void whatDoesNotFitTheTypeIsRejectedWithAReason(String field, String text) {
        TypedInput.Meaning.Wrong wrong = assertInstanceOf(TypedInput.Meaning.Wrong.class, type(field, text));
        assertTrue(wrong.reason().endsWith("."), wrong.reason());
    }

    @Test
    void numbersBooleansAndJsonAreReadByTheirType() {
        assertEquals(store(new Value.Int(12)), type("count", " 12 "));
        assertEquals(store(new Value.BigInt(Long.MIN_VALUE)), type("big", "-9223372036854775808"));
        assertEquals(store(new Value.Decimal(new java.math.BigDecimal("1.10"))), type("price", "1.10"));
        assertEquals(store(new Value.Bool(false)), type("isOn", "false"));
        assertEquals(store(new Value.Json("{\"a\": 1}")), type("data", "{\"a\": 1}"));
    }

    @Test
    void anEnumIsWrittenByItsNameInTheSchemaAndStoredByThatInTheDatabase() {
        assertEquals(store(new Value.EnumValue("card")), type("method", "CARD"));
        assertEquals(store(new Value.EnumValue("CASH")), type("method", "CASH"));
    }

    @Test
    void nullIsForOptionalFieldsOnly() {
        assertEquals(store(Value.ofNull()), read("note", new CellInput.SetNull()));
        TypedInput.Meaning.Wrong wrong = assertInstanceOf(TypedInput.Meaning.Wrong.class,
                read("title", new CellInput.SetNull()));
        assertTrue(wrong.reason().contains("title is required") && wrong.reason().contains("String?"),
                wrong.reason());
    }

    @Test
    void theDefaultOfTheSchemaIsStoredAsAValueOfItsType() {
        assertEquals(store(new Value.Text("untitled")), standard("title"));
        assertEquals(store(new Value.Int(7)), standard("count"));
        assertEquals(store(new Value.BigInt(0)), standard("big"));
        assertEquals(store(new Value.Real(0.5)), standard("ratio"));
        assertEquals(store(new Value.Bool(true)), standard("isOn"));
        assertEquals(store(new Value.EnumValue("card")), standard("method"));
        assertEquals(store(Value.DateTime.of(NOW, DateTimeForm.ISO_TEXT)), standard("at"));
    }

    @Test
    void aDefaultThatTheDatabaseMakesIsLeftToIt() {
        assertInstanceOf(TypedInput.Meaning.LeaveToDefault.class, standard("id"));
        assertInstanceOf(TypedInput.Meaning.LeaveToDefault.class, standard("uid"));
    }

    @Test
    void aFieldWithoutDefaultSaysSo() {
        assertEquals(new TypedInput.Meaning.Wrong("price has no default in the schema."), standard("price"));
    }

    @Test
    void aPointInTimeKeepsTheFormOfTheOneItReplaces() {
        Value old = Value.DateTime.of(Instant.EPOCH, DateTimeForm.EPOCH_MILLIS);
        Instant typed = Instant.parse("2026-03-01T14:30:00Z");
        assertEquals(store(Value.DateTime.of(typed, DateTimeForm.EPOCH_MILLIS)),
                input.read(column("at"), new CellInput.Text("2026-03-01 14:30"), old));
        assertEquals(store(Value.DateTime.of(NOW, DateTimeForm.EPOCH_MILLIS)),
                input.read(column("at"), new CellInput.SetDefault(), old));
        assertEquals(store(Value.DateTime.of(typed, DateTimeForm.ISO_TEXT)), type("at", "2026-03-01T14:30:00Z"));
    }

    private TypedInput.Meaning type(String field, String text) {
        return read(field, new CellInput.Text(text));
    }

    private TypedInput.Meaning standard(String field) {
        return read(field, new CellInput.SetDefault());
    }

    private TypedInput.Meaning read(String field, CellInput wanted) {
        return input.read(column(field), wanted, Value.ofNull());
    }

    private static ShownColumn.Stored column(String name) {
        Field field = SCHEMA.model("Thing").orElseThrow().field(name).orElseThrow();
        return new ShownColumn.Stored(field,
                new ColumnRead(field.columnName(), TableShape.valueType(SCHEMA, field)), 0);
    }

    private static TypedInput.Meaning store(Value value) {
        return new TypedInput.Meaning.Store(value);
    }
}
