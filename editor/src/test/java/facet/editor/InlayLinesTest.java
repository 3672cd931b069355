package facet.editor;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// Which lines may have an inlay.
final class InlayLinesTest {

    @Test
    void onlyLinesWithInlaysAndChangedOnesAreLookedAt() {
        InlayLines lines = new InlayLines();
        lines.add(3);
        lines.add(90_000);
        lines.changed(10, 0, 2);
        assertEquals(List.of(3, 10, 11, 12, 90_002), lines.upTo(100_000));
        lines.changed(0, 5, 0);
        assertEquals(List.of(0, 5, 6, 7, 89_997), lines.upTo(100_000));
        assertEquals(List.of(0, 5, 6, 7), lines.upTo(1_000));
    }

    @Test
    void changesThatCannotBeFollowedMayBeAnywhere() {
        InlayLines lines = new InlayLines();
        lines.changedAnywhere();
        assertEquals(List.of(0, 1, 2), lines.upTo(3));
        lines.clear();
        assertEquals(List.of(), lines.upTo(3));
    }
}
