package facet.app.work;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Jobs and answers, stepped by hand: `jobs` stands for the threads behind, `fx` for the FX thread.
class WorkTest {
    private final Deque<Runnable> jobs = new ArrayDeque<>();
    private final Deque<Runnable> fx = new ArrayDeque<>();
    private final List<String> bugs = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();
    private final Work work = new Work(jobs::add, fx::add, bug -> bugs.add(String.valueOf(bug.getMessage())));

    @Test
    void anAnswerArrivesOnTheFxThreadOnly() {
        work.latest("a", () -> "answer", seen::add);
        assertEquals(List.of(), seen);
        runJob();
        assertEquals(List.of(), seen, "the job is done, but the FX thread has not come to it");
        runFx();
        assertEquals(List.of("answer"), seen);
    }

    @Test
    void theAnswerOfAnOlderJobIsDropped() {
        work.latest("a", () -> "old", seen::add);
        work.latest("a", () -> "new", seen::add);
        runAll();
        assertEquals(List.of("new"), seen);
    }

    @Test
    void aJobThatAnotherOvertookIsNeverStarted() {
        List<String> ran = new ArrayList<>();
        for (String name : List.of("first", "second", "third"))
            work.latest("a", () -> {
                ran.add(name);
                return name;
            }, seen::add);
        runAll();
        assertEquals(List.of("first", "third"), ran);
        assertEquals(List.of("third"), seen);
    }

    @Test
    void oneJobOfAKeyRunsAtATime() {
        work.latest("a", () -> 1, _ -> {});
        work.latest("a", () -> 2, _ -> {});
        work.inOrder("b", () -> 1, _ -> {});
        work.inOrder("b", () -> 2, _ -> {});
        assertEquals(2, jobs.size(), "one for each key");
        runJob();
        assertEquals(1, jobs.size(), "the next starts when the FX thread knows that the first has ended");
        runFx();
        assertEquals(2, jobs.size());
    }

    @Test
    void keysDoNotDisturbEachOther() {
        work.latest("a", () -> "a", seen::add);
        work.latest("b", () -> "b", seen::add);
        runAll();
        assertEquals(List.of("a", "b"), seen);
    }

    @Test
    void aDroppedKeyAnswersNothingUntilItIsAskedAgain() {
        work.latest("a", () -> "running", seen::add);
        work.latest("a", () -> "waiting", seen::add);
        work.drop("a");
        runAll();
        assertEquals(List.of(), seen);
        work.latest("a", () -> "asked again", seen::add);
        runAll();
        assertEquals(List.of("asked again"), seen);
    }

    @Test
    void aKeyCanBeDroppedBeforeAnythingWasAsked() {
        work.drop("never used");
        runAll();
        assertEquals(List.of(), bugs);
    }

    @Test
    void jobsInOrderAllAnswerInTheOrderGiven() {
        for (int i = 0; i < 5; i++) {
            int number = i;
            work.inOrder("write", () -> number, answer -> seen.add("" + answer));
        }
        runAll();
        assertEquals(List.of("0", "1", "2", "3", "4"), seen);
    }

    @Test
    void aThrowingJobGoesToTheBugsAndTheQueueGoesOn() {
        work.inOrder("write", WorkTest::breakDown, seen::add);
        work.inOrder("write", () -> "after", seen::add);
        work.latest("read", WorkTest::breakDown, seen::add);
        work.latest("read", () -> "newer", seen::add);
        runAll();
        assertEquals(List.of("broken", "broken"), bugs);
        assertEquals(List.of("after", "newer"), seen.stream().sorted().toList());
        work.latest("read", () -> "later", seen::add);
        runAll();
        assertEquals("later", seen.getLast());
    }

    @Test
    void aThrowingAnswerHoldsUpNoQueue() {
        work.inOrder("write", () -> "first", _ -> breakDown());
        work.inOrder("write", () -> "second", seen::add);
        work.latest("read", () -> "first", _ -> breakDown());
        runAll();
        work.latest("read", () -> "second", seen::add);
        work.whenIdle(() -> seen.add("idle"));
        runAll();
        assertEquals(List.of("broken", "broken"), bugs);
        assertEquals(List.of("second", "second", "idle"), seen);
    }

    @Test
    void idleIsWhenNoJobRunsOrWaits() {
        work.whenIdle(() -> seen.add("at once"));
        assertEquals(List.of("at once"), seen);
        work.latest("a", () -> "one", seen::add);
        work.latest("a", () -> "two", seen::add);
        work.whenIdle(() -> seen.add("idle"));
        runJob();
        runFx();
        assertFalse(seen.contains("idle"), "the second job waits still");
        runAll();
        assertEquals(List.of("at once", "two", "idle"), seen);
    }

    @Test
    void aJobStartedByAnAnswerKeepsTheWorkBusy() {
        work.latest("a", () -> "one", _ -> work.latest("b", () -> "two", seen::add));
        work.whenIdle(() -> seen.add("idle"));
        runAll();
        assertEquals(List.of("two", "idle"), seen);
    }

    @Test
    void aLoopInTheBackgroundIsNoReasonToWait() {
        work.background(() -> seen.add("serving"));
        work.whenIdle(() -> seen.add("idle"));
        assertEquals(List.of("idle"), seen);
        work.background(WorkTest::breakDown);
        runAll();
        assertEquals(List.of("idle", "serving"), seen);
        assertEquals(List.of("broken"), bugs);
    }

    @Test
    void aTaskForTheFxThreadWaitsForItsTurn() {
        work.onFx(() -> seen.add("task"));
        assertTrue(seen.isEmpty());
        runFx();
        assertEquals(List.of("task"), seen);
    }

    private static String breakDown() {
        throw new IllegalStateException("broken");
    }

    private void runJob() {
        Objects.requireNonNull(jobs.poll(), "no job").run();
    }

    private void runFx() {
        while (!fx.isEmpty())
            try {
                fx.remove().run();
            } catch (RuntimeException thrown) {
                bugs.add("escaped to the FX thread: " + thrown.getMessage());
            }
    }

    private void runAll() {
        while (!jobs.isEmpty() || !fx.isEmpty()) {
            runFx();
            if (!jobs.isEmpty()) runJob();
        }
    }
}
