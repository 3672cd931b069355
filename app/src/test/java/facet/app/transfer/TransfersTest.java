package facet.app.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

import facet.app.work.Work;
import facet.database.Blob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TransfersTest {
    private static final BytesSource ONE_BYTE = new BytesSource.Held(Blob.of(new byte[]{1}));

    @TempDir
    Path folder;
    private final Queue<Runnable> jobs = new ArrayDeque<>();
    private final Queue<Path> answers = new ArrayDeque<>();
    private final Transfers transfers = new Transfers(new Work(jobs::add, Runnable::run, bug -> {
        throw new AssertionError(bug);
    }));

    @BeforeEach
    void answer() {
        transfers.askBy(new FilePrompt() {
            @Override
            public Optional<Path> toWrite(String title, String name) {
                return Optional.ofNullable(answers.poll());
            }

            @Override
            public Optional<Path> toRead(String title) {
                return Optional.empty();
            }
        });
    }

    @Test
    void whatIsCancelledEndsAtOnceAndIsNeverWritten() {
        Path file = begin("a.bin");
        Transfer transfer = transfers.shown().getFirst();
        transfer.cancel();
        assertEquals(Optional.of(new Outcome.Cancelled()), transfer.outcome().get());
        assertFalse(transfers.isBusy());
        runJobs();
        assertFalse(Files.exists(file));
        assertEquals(Optional.of(new Outcome.Cancelled()), transfer.outcome().get());
    }

    @Test
    void whatWaitsSaysSoUntilItIsItsTurn() {
        begin("a.bin");
        Transfer transfer = transfers.shown().getFirst();
        assertFalse(transfer.begun().get());
        runJobs();
        assertTrue(transfer.begun().get());
        assertEquals(Optional.of(new Outcome.Done(1)), transfer.outcome().get());
    }

    @Test
    void theEndOfTheWindowCancelsAll() {
        Path one = begin("a.bin");
        Path other = begin("b.bin");
        assertTrue(transfers.isBusy());
        transfers.cancelAll();
        runJobs();
        assertFalse(Files.exists(one) || Files.exists(other));
        assertEquals(List.of(), transfers.shown());
    }

    @Test
    void whatFailedStaysUntilItIsSeenOrDoneElsewhere() throws IOException {
        Files.createDirectory(folder.resolve("in"));
        begin("in/a.bin");
        Files.delete(folder.resolve("in"));
        runJobs();
        Transfer failed = transfers.shown().getFirst();
        assertFalse(transfers.isBusy());
        transfers.elsewhere(failed);
        assertEquals(List.of(failed), transfers.shown(), "nobody named another file");
        answers.add(folder.resolve("b.bin"));
        transfers.elsewhere(failed);
        runJobs();
        assertEquals(1, Files.size(folder.resolve("b.bin")));
        assertEquals(List.of(), transfers.shown());
    }

    @Test
    void nothingBeginsWhereNoFileIsNamed() {
        transfers.save(ONE_BYTE, "a.bin");
        assertEquals(List.of(), transfers.shown());
        assertTrue(jobs.isEmpty());
    }

    private Path begin(String name) {
        Path file = folder.resolve(name);
        answers.add(file);
        transfers.save(ONE_BYTE, file.getFileName().toString());
        return file;
    }

    private void runJobs() {
        for (Runnable job = jobs.poll(); job != null; job = jobs.poll())
            job.run();
    }
}
