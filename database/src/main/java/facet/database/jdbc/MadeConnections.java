package facet.database.jdbc;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.logging.Logger;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/// The pool's way to make a connection. After the server refused the login it is not asked again for a while: the pool tries many
/// times, and servers lock an account after some wrong passwords.
final class MadeConnections implements DataSource {

    private static final Duration REFUSED_FOR = Duration.ofSeconds(10);

    private final Maker maker;
    private final InstantSource clock;
    private final Object login = new Object();
    private volatile @Nullable Refused refused;
    private @Nullable Connection first;

    /// What the server said when it let nobody in, and until when that counts.
    private record Refused(SQLException words, Instant until) {}

    /// Makes one connection, with whatever has to be said to it first.
    @FunctionalInterface
    interface Maker {
        Connection make() throws SQLException;
    }

    MadeConnections(Maker maker, InstantSource clock) {
        this.maker = maker;
        this.clock = clock;
    }

    /// Makes the first connection ahead, so that one attempt tells whether there will be any.
    void begin() throws SQLException {
        Connection made = tried();
        synchronized (this) {
            first = made;
        }
    }

    /// Why the server let nobody in a moment ago.
    Optional<SQLException> refusal() {
        Refused known = refused;
        return known != null && clock.instant().isBefore(known.until()) ? Optional.of(known.words()) : Optional.empty();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Optional<Connection> ready = taken();
        return ready.isPresent() ? ready.get() : tried();
    }

    /// Closes the connection that was made ahead, if nobody took it.
    void close() throws SQLException {
        Optional<Connection> left = taken();
        if (left.isPresent()) left.get().close();
    }

    private synchronized Optional<Connection> taken() {
        Optional<Connection> ready = Optional.ofNullable(first);
        first = null;
        return ready;
    }

    /// Only one login is tried at a time: the next one knows how it went.
    private Connection tried() throws SQLException {
        synchronized (login) {
            Optional<SQLException> known = refusal();
            if (known.isPresent()) throw known.get();
            try {
                return maker.make();
            } catch (SQLException failed) {
                if (SqlFailure.of(failed).isRefusedLogin())
                    refused = new Refused(failed, clock.instant().plus(REFUSED_FOR));
                throw failed;
            }
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // The time to wait is among what the maker says to the driver.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
