package facet.database;

/// Hears of every statement that is sent to the database, on the thread that sent it, after it has ended.
@FunctionalInterface
public interface StatementLog {

    /// Nobody listens.
    StatementLog NONE = event -> {};

    /// A statement has ended.
    void statement(StatementEvent event);
}
