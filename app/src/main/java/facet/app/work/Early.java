package facet.app.work;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// A value that was asked for before it is needed and is being made on a thread of its own.
public final class Early<T> implements Supplier<T> {
    private final CompletableFuture<T> answer;

    Early(Supplier<T> job, Executor threads) {
        answer = CompletableFuture.supplyAsync(job, threads);
    }

    /// Waits for the value.
    @Override
    public T get() {
        return answer.join();
    }

    /// Waits at most `patience` for the value; true if it is there, so that [#get] answers at once.
    public boolean arrivesWithin(Duration patience) {
        try {
            answer.copy().orTimeout(patience.toNanos(), TimeUnit.NANOSECONDS).join();
            return true;
        } catch (CompletionException e) {
            if (e.getCause() instanceof TimeoutException) return false;
            throw e;
        }
    }
}
