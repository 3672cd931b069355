package facet.database.jdbc;

/// The connections to one database.
public interface Connections extends AutoCloseable {

    /// Does `work` with a connection that cannot write.
    <T> T reading(SessionWork<T> work) throws SqlFailure;

    /// What is sent by a connection.
    enum Sent {
        /// Values of which each is in memory.
        VALUES,
        /// The bytes of files too.
        FILES
    }

    /// Does `work` with a connection that can write. A transaction that `work` leaves open is rolled back.
    <T> T writing(Sent sent, SessionWork<T> work) throws SqlFailure;

    /// Does `work` with a connection that can write values.
    default <T> T writing(SessionWork<T> work) throws SqlFailure {
        return writing(Sent.VALUES, work);
    }

    /// Closes the connections that nobody holds, as they may be broken; later ones are made anew.
    default void forgetIdle() {
        // A file is not lost.
    }

    /// Closes every connection; one that is lent closes when it is given back.
    @Override
    void close();
}
