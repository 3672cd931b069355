package facet.database;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class PlainDateTimeTest {

    @Test
    void whatDatabasesWriteIsReadToTheNanosecond() {
        assertEquals(Instant.parse("2024-02-29T12:30:01Z"), PlainDateTime.read("2024-02-29 12:30:01"));
        assertEquals(Instant.parse("2024-02-29T12:30:01.120Z"), PlainDateTime.read("2024-02-29 12:30:01.12"));
        assertEquals(Instant.parse("1969-12-31T23:59:59.999999999Z"),
                PlainDateTime.read("1969-12-31T23:59:59.999999999Z"));
        assertEquals(Instant.parse("0001-01-01T00:00:00.001Z"), PlainDateTime.read("0001-01-01T00:00:00.001+00:00"));
        assertEquals(Instant.parse("2024-01-01T00:00:00Z"), PlainDateTime.read("2024-01-01 00:00:00+00"));
    }

    @Test
    void whateverElseIsLeftToTheSlowerReader() {
        for (String text : List.of("", "2024-02-30 00:00:00", "2023-02-29 00:00:00", "2024-13-01 00:00:00",
                "2024-01-01 24:00:00",
                "2024-01-01 00:60:00", "2024-01-01 00:00:00+01", "2024-01-01 00:00:00.",
                "2024-01-01 00:00:00.1234567890",
                "2024-1-01 00:00:000", "20x4-01-01 00:00:00", "2024-01-01 00:00:00 BC")) {
            assertNull(PlainDateTime.read(text), text);
        }
        assertEquals(Optional.of(Instant.parse("2024-01-01T00:00:00Z")), DateTimes.read("2024-01-01 02:00:00+02"));
        assertEquals(Optional.empty(), DateTimes.read("2024-02-30 00:00:00"));
    }
}
