package facet.app.data;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class JsonLayoutTest {

    @Test
    void eachMemberAndElementGetsALine() {
        assertEquals("""
                {
                  "a": [
                    1.50,
                    "x, {y}: \\"z\\""
                  ],
                  "b": {},
                  "c": []
                }""", JsonLayout.spread("{\"a\":[1.50,\"x, {y}: \\\"z\\\"\"],\"b\":{ },\"c\":[]}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "1e5", "\"a b\"", "{\"a\":[1,{\"b\":null}],\"c\":\"\\\\\"}",
            "[[],[[]],{\"\":{}}]"})
    void layingOutAndPackingGiveWhatWas(String packed) {
        assertEquals(packed, JsonLayout.packed(JsonLayout.spread(packed)));
        assertEquals(packed, JsonLayout.packed(packed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"open", "{\"a\":", "]]}", "\"\\", ""})
    void whatIsNoJsonKeepsItsLetters(String text) {
        assertEquals(text, JsonLayout.packed(text));
        assertEquals(text, JsonLayout.packed(JsonLayout.spread(text)));
    }
}
