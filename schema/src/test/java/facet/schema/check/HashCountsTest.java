package facet.schema.check;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HashCountsTest {

    @Test
    void countsLikeAMap() {
        Random random = new Random(7);
        Map<Long, Integer> expected = new HashMap<>();
        HashCounts counts = new HashCounts(1000);
        for (int i = 0; i < 1000; i++) {
            long hash = NameHashes.in(random.nextInt(20), random.nextInt(40));
            expected.merge(hash, 1, Integer::sum);
            counts.add(hash, 1);
        }
        expected.forEach((hash, count) -> assertEquals(count, counts.get(hash)));
        assertEquals(expected.values().stream().anyMatch(count -> count > 1), counts.hasTwice());
        assertEquals(0, counts.get(NameHashes.in(21, 0)));
    }

    @Test
    void changesTakeAwayAndAdd() {
        HashCounts counts = new HashCounts(3);
        for (long hash = 1; hash <= 3; hash++)
            counts.add(hash, 2);
        HashCounts changed = counts.with(Map.of(1L, -2, 2L, -1, 3L, 1, 9L, 1));
        assertEquals("0 1 3 1", changed.get(1) + " " + changed.get(2) + " " + changed.get(3) + " " + changed.get(9));
        assertEquals("2 2 2 0", counts.get(1) + " " + counts.get(2) + " " + counts.get(3) + " " + counts.get(9));
    }

    @Test
    void fullTablesFindNothingThatIsNotThere() {
        HashCounts none = new HashCounts(0);
        assertEquals(0, none.get(5));
        none.add(5, 1);
        assertEquals(1, none.get(5));
        assertEquals(0, none.get(5 + 4));
    }

    @Test
    void namesOfOtherSpacesAreOthers() {
        long name = NameHash.of("User_pkey");
        assertEquals(2, Map.of(NameHashes.in(1, name), 1, NameHashes.in(2, name), 1).size());
    }

    @Test
    void aNameHasTheSameHashWhateverItsPieces() {
        NameHash table = new NameHash();
        table.append("User");
        NameHash pieces = new NameHash();
        pieces.append("another name");
        pieces.begin(table);
        pieces.append('_');
        pieces.append("pkey");
        assertEquals(NameHash.of("User_pkey"), pieces.value());
        assertEquals("User_pkey".length(), pieces.bytes());
    }

    @Test
    void aNameIsNotTakenForShorterThanItIs() {
        for (String text : List.of("Stra\u00dfe", "\u8868", "a\ud83d\ude00b", "\ud83d", "\ud83d_id")) {
            NameHash name = new NameHash();
            name.append(text);
            assertTrue(name.bytes() >= text.getBytes(StandardCharsets.UTF_8).length, text);
        }
    }
}
