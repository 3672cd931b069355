package facet.app.work;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
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

    /// Starts the toolkit and runs `first` on its thread. Called once, from the main thread; returns at once.
    public static void startToolkit(Runnable first) {
        Platform.setImplicitExit(false);
        Platform.startup(first);
    }

    /// Computes a value early, before the FX thread can ask for it.
    public static <T> Supplier<T> early(Supplier<T> job) {
        CompletableFuture<T> answer = CompletableFuture.supplyAsync(job, threads());
        return answer::join;
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
