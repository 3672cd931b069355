package facet.app.data;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import facet.database.DateTimeForm;
import facet.database.Value;
import facet.schema.model.Datamodel;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ClientDefaultsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T14:30:00.123Z");
    private static final Datamodel SCHEMA = DataFixture.schema("""
            model T {
              id      Int      @id @default(autoincrement())
              uuid4   String   @default(uuid())
              uuid7   String   @default(uuid(7))
              cuid1   String   @default(cuid())
              cuid2   String   @default(cuid(2))
              ulid    String   @default(ulid())
              nanoid  String   @default(nanoid())
              nano5   String   @default(nanoid(5))
              count   Int      @default(3)
              made    DateTime @default(now())
              changed DateTime @updatedAt
              plain   String
            }
            """);
    private final ClientDefaults defaults = new ClientDefaults(() -> NOW);

    @Test
    void whatTheDatabaseOrTheUserGivesIsNotMade() {
        for (String field : Set.of("id", "count", "made", "plain"))
            assertEquals(Optional.empty(), value(field), field);
    }

    @Test
    void theTimeOfChangeIsNow() {
        assertEquals(Optional.of(Value.DateTime.of(NOW, DateTimeForm.ISO_TEXT)), value("changed"));
    }

    @Test
    void aUuidIsOfItsVersion() {
        UUID four = UUID.fromString(text("uuid4"));
        assertEquals(4, four.version());
        assertEquals(2, four.variant());
        UUID seven = UUID.fromString(text("uuid7"));
        assertEquals(7, seven.version());
        assertEquals(2, seven.variant());
        assertEquals(NOW.toEpochMilli(), seven.getMostSignificantBits() >>> 16);
    }

    @Test
    void aCuidIsOfItsForm() {
        assertTrue(text("cuid1").matches("c[0-9a-z]{24}"), text("cuid1"));
        assertTrue(text("cuid1").startsWith("c" + Long.toString(NOW.toEpochMilli(), 36)));
        assertTrue(text("cuid2").matches("[a-z][0-9a-z]{23}"), text("cuid2"));
    }

    @Test
    void aUlidBeginsWithTheTime() {
        String ulid = text("ulid");
        assertTrue(ulid.matches("[0-9A-HJKMNP-TV-Z]{26}"), ulid);
        long millis = 0;
        for (char c : ulid.substring(0, 10).toCharArray())
            millis = millis * 32 + "0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(c);
        assertEquals(NOW.toEpochMilli(), millis);
    }

    @Test
    void aNanoidIsAsLongAsWished() {
        assertTrue(text("nanoid").matches("[A-Za-z0-9_-]{21}"), text("nanoid"));
        assertTrue(text("nano5").matches("[A-Za-z0-9_-]{5}"), text("nano5"));
    }

    @Test
    void noTwoAreTheSame() {
        for (String field : Set.of("uuid4", "uuid7", "cuid1", "cuid2", "ulid", "nanoid")) {
            Set<String> made = new HashSet<>();
            for (int i = 0; i < 2_000; i++)
                assertTrue(made.add(text(field)), field);
        }
    }

    private String text(String field) {
        return value(field).map(value -> ((Value.Text) value).text()).orElseThrow();
    }

    private Optional<Value> value(String field) {
        return defaults.of(SCHEMA.models().getFirst().field(field).orElseThrow());
    }
}
