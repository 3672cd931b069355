package facet.app.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TraceTest {
    @TempDir
    Path folder;

    @Test
    void everyMilestoneIsOneLineOfJsonTheFirstTimeItIsReached() throws IOException {
        Path file = folder.resolve("trace.jsonl");
        try (Trace trace = Trace.into(file, Instant.now().minusSeconds(2))) {
            trace.reached(Trace.WINDOW_SHOWN);
            trace.reached(Trace.GRID_FIRST_ROWS);
            trace.reached(Trace.WINDOW_SHOWN);
            List<String> lines = Files.readAllLines(file);
            assertEquals(3, lines.size(), "written at once, so that a killed program leaves its trace");
            assertEquals("{\"milestone\":\"process.start\",\"ms\":0}", lines.get(0));
            assertTrue(lines.get(1).matches("\\{\"milestone\":\"window.shown\",\"ms\":\\d+}"), lines.get(1));
            assertTrue(millis(lines.get(1)) >= 2_000, lines.get(1));
            assertTrue(millis(lines.get(2)) >= millis(lines.get(1)), "time goes on");
        }
    }

    @Test
    void anOldTraceIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("trace.jsonl"), "old\nold\nold\n");
        try (Trace trace = Trace.into(file, Instant.now())) {
            trace.reached(Trace.MAIN_ENTERED);
        }
        assertEquals(2, Files.readAllLines(file).size());
    }

    @Test
    void aFileThatCannotBeWrittenIsSaidAtOnce() {
        assertThrows(IOException.class, () -> Trace.into(folder.resolve("no/folder/trace"), Instant.now()));
    }

    @Test
    void aTraceOfNothingWritesNothing() throws IOException {
        try (Trace none = Trace.none()) {
            none.reached(Trace.WINDOW_SHOWN);
        }
        assertEquals(0, folder.toFile().list().length);
    }

    @Test
    void thisProcessBeganBeforeNow() {
        assertTrue(Trace.processStart().isBefore(Instant.now()));
    }

    private static long millis(String line) {
        return Long.parseLong(line.replaceAll(".*:(\\d+)}", "$1"));
    }

    @Test
    void theStartOfAProcessIsItsPlaceBehindTheBoot() {
        String stat = "42 (a (odd) name) S 1 42 42 0 -1 4194304 1 0 0 0 1 1 0 0 20 0 1 0 1250 1000 10";
        java.time.Instant now = java.time.Instant.parse("2026-03-01T10:00:00Z");
        assertEquals(now.minusMillis(500), Trace.processStart(now, "13.00 20.00", stat));
    }
}
