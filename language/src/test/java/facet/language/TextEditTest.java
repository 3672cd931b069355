package facet.language;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

final class TextEditTest {

    @Test
    void editsInAnyOrderActOnTheTextBefore() {
        List<TextEdit> edits = List.of(TextEdit.delete(new TextRange(4, 6)), new TextEdit(new TextRange(0, 1), "AA"),
                TextEdit.insert(2, "-"));
        assertEquals("AAb-cd", TextEdit.apply("abcdef", edits));
    }

    @Test
    void insertionsAtOnePlaceKeepTheirOrder() {
        assertEquals("a12b", TextEdit.apply("ab", List.of(TextEdit.insert(1, "1"), TextEdit.insert(1, "2"))));
    }

    @Test
    void overlappingEditsAreABug() {
        List<TextEdit> edits = List.of(TextEdit.delete(new TextRange(0, 2)), TextEdit.delete(new TextRange(1, 3)));
        assertThrows(IllegalArgumentException.class, () -> TextEdit.apply("abc", edits));
    }

    @Test
    void anEditBeyondTheTextIsABug() {
        assertThrows(IllegalArgumentException.class, () -> TextEdit.apply("abc", List.of(TextEdit.insert(4, "x"))));
    }
}
