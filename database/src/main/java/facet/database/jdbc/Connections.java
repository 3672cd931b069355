package facet.database.jdbc;

/// The connections to one database.
public interface Connections extends AutoCloseable {

    /// Does `work` with a connection that cannot write.
    <T> T reading(SessionWork<T> work) throws SqlFailure;

    /// Does `work` with a connection that can write. A transaction that `work` leaves open is rolled back.
    <T> T writing(SessionWork<T> work) throws SqlFailure;

    /// Closes the connections that nobody holds, as they may be broken; later ones are made anew.
    default void forgetIdle() {
        // A file is not lost.
    }

    /// Closes every connection; one that is lent closes when it is given back.
    @Override
    void close();
}
