package facet.app.work;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/// Runs jobs off the FX thread and brings their answers back to it.
///
/// Every method but [#background] is called on the FX thread, and every answer arrives there. A job takes what it needs
/// before it starts and never touches the screen. A job is never interrupted: a late answer is dropped by its number. An
/// exception in a job, or in what is done with its answer, is a bug; it goes to the one place that was handed in, and the
/// queue goes on.
public final class Work {
    private final Executor background;
    private final Executor fx;
    private final Consumer<Throwable> bugs;
    private final Map<String, LatestQueue> latest = new HashMap<>();
    private final Map<String, OrderedQueue> ordered = new HashMap<>();
    private final List<Runnable> waitingForIdle = new ArrayList<>();
    private int running;

    /// @param background runs jobs; a test hands in one that it steps by hand
    /// @param fx runs a task on the FX thread
    /// @param bugs is told, on the FX thread, of an exception that a job or its answer threw
    public Work(Executor background, Executor fx, Consumer<Throwable> bugs) {
        this.background = background;
        this.fx = fx;
        this.bugs = bugs;
    }

    /// Runs `job`, unless a newer one for the same `key` comes before it could start; `then` gets the answer only if no
    /// newer job for the key was given meanwhile. At most one job of a key runs at a time.
    public <T> void latest(String key, Supplier<T> job, Consumer<? super T> then) {
        latest.computeIfAbsent(key, _ -> new LatestQueue()).add(() -> {
            T answer = job.get();
            return () -> then.accept(answer);
        });
    }

    /// Lets no answer of a job given so far for `key` arrive.
    public void drop(String key) {
        LatestQueue queue = latest.get(key);
        if (queue != null) queue.drop();
    }

    /// Runs every job of `key`, one behind the other in the order given; every answer arrives.
    public <T> void inOrder(String key, Supplier<T> job, Consumer<? super T> then) {
        ordered.computeIfAbsent(key, _ -> new OrderedQueue()).add(() -> {
            T answer = job.get();
            return () -> then.accept(answer);
        });
    }

    /// Runs `job` at once on a thread of its own; for loops that serve as long as the program runs. From any thread.
    public void background(Runnable job) {
        background.execute(() -> {
            try {
                job.run();
            } catch (RuntimeException | Error bug) {
                fx.execute(() -> bugs.accept(bug));
            }
        });
    }

    /// Runs `task` on the FX thread after what it is doing now. From any thread.
    public void onFx(Runnable task) {
        fx.execute(task);
    }

    /// Runs `then` on the FX thread as soon as no job of a key runs or waits; at once if none does.
    public void whenIdle(Runnable then) {
        waitingForIdle.add(then);
        checkIdle();
    }

    private void checkIdle() {
        if (running > 0) return;
        List<Runnable> ready = List.copyOf(waitingForIdle);
        waitingForIdle.clear();
        ready.forEach(Runnable::run);
    }

    /// A job that gives what is to be done on the FX thread with its answer.
    private interface Job {
        Runnable run();
    }

    private void start(Job job, Consumer<@Nullable Runnable> ended) {
        running++;
        background.execute(() -> {
            try {
                Runnable answer = job.run();
                fx.execute(() -> end(ended, answer));
            } catch (RuntimeException | Error bug) {
                fx.execute(() -> {
                    end(ended, null);
                    bugs.accept(bug);
                });
            }
        });
    }

    private void end(Consumer<@Nullable Runnable> ended, @Nullable Runnable answer) {
        try {
            ended.accept(answer);
        } catch (RuntimeException | Error bug) {
            bugs.accept(bug);
        }
        running--;
        checkIdle();
    }

    private final class LatestQueue {
        private long newest;
        private boolean isRunning;
        private @Nullable Job waiting;

        void add(Job job) {
            newest++;
            if (isRunning) waiting = job;
            else
                run(job);
        }

        void drop() {
            newest++;
            waiting = null;
        }

        private void run(Job job) {
            long number = newest;
            isRunning = true;
            start(job, answer -> {
                isRunning = false;
                Job next = waiting;
                waiting = null;
                if (next != null) run(next);
                if (answer != null && number == newest) answer.run();
            });
        }
    }

    private final class OrderedQueue {
        private final Deque<Job> waiting = new ArrayDeque<>();
        private boolean isRunning;

        void add(Job job) {
            waiting.add(job);
            if (!isRunning) next();
        }

        private void next() {
            Job job = waiting.poll();
            isRunning = job != null;
            if (job == null) return;
            start(job, answer -> {
                next();
                if (answer != null) answer.run();
            });
        }
    }
}
