package facet.migration;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class SameConditionsTest {

    @Test
    void whatPostgresPrintsMeansWhatWasWritten() {
        same("status = 'ACTIVE'", "(status = 'ACTIVE'::text)");
        same("status = 'ACTIVE'", "((status)::text = 'ACTIVE'::character varying)");
        same("\"status\" != 'ACTIVE'", "(status <> 'ACTIVE'::\"Status\")");
        same("status = 'ACTIVE'", "(status = 'ACTIVE'::shop.\"Status\")");
        same("at > '2020-01-01'",
                "(at > '2020-01-01 00:00:00'::timestamp(3) without time zone)".replace(" 00:00:00", ""));
        same("price > 1 AND gone IS NULL", "((price > (1)::numeric(10,2)) AND (gone IS NULL))");
    }

    @Test
    void otherTextsAndNumbersAreOthers() {
        assertNotEquals(SameConditions.meaning("a = 'x'"), SameConditions.meaning("a = 'X'"));
        assertNotEquals(SameConditions.meaning("a = 'it''s'"), SameConditions.meaning("a = 'its'"));
        assertNotEquals(SameConditions.meaning("a = 1"), SameConditions.meaning("a = 2"));
        assertNotEquals(SameConditions.meaning("a = 1"), SameConditions.meaning("a <> 1"));
        assertNotEquals(SameConditions.meaning("a = 1"), SameConditions.meaning(null));
    }

    private static void same(String written, String printed) {
        assertEquals(SameConditions.meaning(written), SameConditions.meaning(printed));
    }
}
