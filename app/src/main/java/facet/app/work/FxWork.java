package facet.app.work;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;

/// The real threads behind [Work], and the few calls of the toolkit that belong to threads.
public final class FxWork {
    private FxWork() {}

    /// Work on daemon threads, as many as there are jobs; they end when idle and never keep the program alive.
    public static Work create(Consumer<Throwable> bugs) {
        return new Work(threads(), Platform::runLater, bugs);
    }

    /// Starts the toolkit and runs `first` on its thread. Called once, from the main thread; returns when the
    /// toolkit ends.
    ///
    /// @param bugs is told of an exception that reaches the top of the FX thread
    public static void startToolkit(Consumer<Throwable> bugs, Runnable first) {
        Platform.setImplicitExit(false);
        Facet.launch(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((_, bug) -> {
                if (!isBeyondHeadlessScreen(bug)) bugs.accept(bug);
            });
            first.run();
        });
    }

    /// The headless platform's screen is 1000 x 1000 pixels; copying a larger window to it fails, after the window was drawn.
    private static boolean isBeyondHeadlessScreen(Throwable bug) {
        return bug instanceof IndexOutOfBoundsException && Stream.of(bug.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals("com.sun.glass.ui.headless.HeadlessWindow"));
    }

    /// Begins to make a value on a thread of its own. From any thread.
    public static <T> Early<T> early(Supplier<T> job) {
        return new Early<>(job, threads());
    }

    /// Ends the program with `code`, after the toolkit.
    public static void exit(int code) {
        Platform.exit();
        Runtime.getRuntime().exit(code);
    }

    /// The colour scheme the system asks for, as it changes. FX thread.
    public static ObservableValue<ColorScheme> systemColorScheme() {
        return Platform.getPreferences().colorSchemeProperty();
    }

    /// Whether the system asks for less motion. FX thread.
    public static boolean isMotionReduced() {
        return Platform.getPreferences().isReducedMotion();
    }

    private static Executor threads() {
        AtomicInteger number = new AtomicInteger();
        return Executors.newCachedThreadPool(job -> {
            Thread thread = new Thread(job, "facet-work-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }
}
