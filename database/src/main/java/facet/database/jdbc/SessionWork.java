package facet.database.jdbc;

/// What is done with a connection while it is held.
///
/// @param <T> what comes of it
@FunctionalInterface
public interface SessionWork<T> {

    /// Does it.
    T with(Session session) throws SqlFailure;
}
