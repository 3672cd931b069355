package facet.app.data;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

final class ReviewTest {

    @Test
    void whatAStatementGivesBackIsLeftOut() {
        assertEquals("UPDATE \"t\" SET \"a\" = ? RETURNING …",
                Review.withoutReturned("UPDATE \"t\" SET \"a\" = ? RETURNING \"t\".\"a\", \"t\".\"b\""));
        assertEquals("DELETE FROM \"t\" WHERE \"id\" = ?",
                Review.withoutReturned("DELETE FROM \"t\" WHERE \"id\" = ?"));
    }

    @Test
    void aNameThatLooksLikeItStays() {
        assertEquals("UPDATE \"a \"\" RETURNING b\" SET `c RETURNING d` = ? RETURNING …",
                Review.withoutReturned("UPDATE \"a \"\" RETURNING b\" SET `c RETURNING d` = ? RETURNING \"x\""));
    }
}
