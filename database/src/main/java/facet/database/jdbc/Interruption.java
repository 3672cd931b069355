package facet.database.jdbc;

import java.sql.SQLException;
import java.sql.Statement;

import org.jspecify.annotations.Nullable;

/// Stops the statements that run under it. Interrupting is the driver's own cancel, never a thread's interrupt.
///
/// Safe to use from several threads: one runs, another interrupts.
public final class Interruption {

    private @Nullable Statement running;
    private volatile boolean isInterrupted;

    /// Stops what is running, and whatever would run under this next.
    public synchronized void interrupt() {
        isInterrupted = true;
        if (running != null) {
            try {
                running.cancel();
            } catch (SQLException gone) {
                // The statement has ended or its connection is closed: there is nothing left to stop.
                running = null;
            }
        }
    }

    /// Whether it was interrupted.
    public boolean isInterrupted() {
        return isInterrupted;
    }

    synchronized void begin(Statement statement) {
        running = statement;
    }

    /// After this an interrupt can no longer reach the statement's connection, which others may use next.
    synchronized void end() {
        running = null;
    }
}
