package facet.database.url;

/// How the drivers are told to use a socket of the file system.
final class UnixSocket {

    /// The class that makes such sockets. Drivers find it by name.
    static final String FACTORY = "facet.database.jdbc.UnixSocketFactory";

    private UnixSocket() {}
}
