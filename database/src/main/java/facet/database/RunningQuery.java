package facet.database;

import facet.database.jdbc.Interruption;

/// The handle of a query that is about to run or runs, by which it is cancelled from another thread. One handle serves
/// one call; a call with a cancelled handle answers `CANCELLED` without asking the database.
public final class RunningQuery {

    private final Interruption interruption = new Interruption();

    /// Stops the query as soon as the database can. May be called at any time, any number of times, from any thread.
    public void cancel() {
        interruption.interrupt();
    }

    /// Whether it was cancelled.
    public boolean isCancelled() {
        return interruption.isInterrupted();
    }

    Interruption interruption() {
        return interruption;
    }
}
