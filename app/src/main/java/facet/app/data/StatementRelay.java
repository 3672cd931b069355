package facet.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import facet.database.StatementEvent;
import facet.database.StatementLog;
import org.jspecify.annotations.Nullable;

/// A statement log for a database that is opened before there is a window: keeps what was sent until somebody listens. Safe
/// on any thread.
public final class StatementRelay implements StatementLog {
    private final List<StatementEvent> waiting = new ArrayList<>();
    private @Nullable Consumer<StatementEvent> listener;

    @Override
    public synchronized void statement(StatementEvent event) {
        if (listener == null) waiting.add(event);
        else
            listener.accept(event);
    }

    synchronized void listen(Consumer<StatementEvent> next) {
        listener = next;
        waiting.forEach(next);
        waiting.clear();
    }
}
