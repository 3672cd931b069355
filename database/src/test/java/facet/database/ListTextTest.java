package facet.database;

import java.util.List;

import facet.database.ValueType.Scalar;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ListTextTest {

    @Test
    void whatIsShownIsReadBack() {
        check(Scalar.INT, List.of(), "[]");
        check(Scalar.INT, List.of(new Value.Int(1), Value.ofNull(), new Value.Int(-3)), "[1, null, -3]");
        check(Scalar.STRING, List.of(new Value.Text("a,b"), new Value.Text("\"\\\n\u0001]")),
                "[\"a,b\", \"\\\"\\\\\\n\\u0001]\"]");
        check(Scalar.BOOLEAN, List.of(new Value.Bool(true)), "[true]");
        check(Scalar.JSON, List.of(new Value.Json("{\"a\": [1, \"]\"]}"), new Value.Json("null")),
                "[{\"a\": [1, \"]\"]}, null]");
        check(new ValueType.OneOf(List.of("A", "B")), List.of(new Value.EnumValue("B")), "[\"B\"]");
    }

    @Test
    void whatIsWrongIsSaidWithItsPlace() {
        assertTrue(bad(Scalar.INT, "1, 2").startsWith("Write a list"));
        assertTrue(bad(Scalar.INT, "[1, ").contains("column"));
        assertEquals("Element 2: Write a whole number.", bad(Scalar.INT, "[1, \"x\"]"));
    }

    private static void check(ValueType element, List<Value> values, String text) {
        ValueType type = new ValueType.ListOf(element);
        assertEquals(text, ValueText.show(new Value.ListValue(values), TextRules.USUAL));
        assertEquals(new ParsedText.Good(new Value.ListValue(values)), ValueText.parse(type, text, TextRules.USUAL));
    }

    private static String bad(ValueType element, String text) {
        return assertInstanceOf(ParsedText.Bad.class,
                ValueText.parse(new ValueType.ListOf(element), text, TextRules.USUAL))
                .reason();
    }
}
