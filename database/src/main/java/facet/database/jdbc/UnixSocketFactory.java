package facet.database.jdbc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;

import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.util.ConfigurableSocketFactory;

/// Makes sockets of the file system for the drivers of PostgreSQL and MariaDB, which find this class by its name. The host and the
/// port that they ask for do not matter.
public final class UnixSocketFactory extends ConfigurableSocketFactory {

    /// The property under which MariaDB's driver is told the socket's path.
    static final String PATH = "unixSocket";

    private Path path;

    /// For MariaDB's driver, which tells its properties afterwards.
    public UnixSocketFactory() {
        this("");
    }

    /// For PostgreSQL's driver.
    ///
    /// @param path the socket's path
    public UnixSocketFactory(String path) {
        this.path = Path.of(path);
    }

    @Override
    public void setConfiguration(Configuration configuration, String host) {
        path = Path.of(configuration.nonMappedOptions().getProperty(PATH, ""));
    }

    @Override
    public Socket createSocket() throws IOException {
        return new UnixSocket(path);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return createSocket();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket();
    }
}
