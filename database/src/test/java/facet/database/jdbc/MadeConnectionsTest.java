package facet.database.jdbc;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MadeConnectionsTest {
    private Instant now = Instant.EPOCH;
    private int attempts;
    private int closed;
    private @Nullable SQLException answer;
    private final MadeConnections made = new MadeConnections(this::make, () -> now);

    private Connection make() throws SQLException {
        attempts++;
        if (answer != null) throw answer;
        return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[]{Connection.class},
                (_, method, _) -> {
                    closed += method.getName().equals("close") ? 1 : 0;
                    return null;
                });
    }

    private void refused() {
        assertThrows(SQLException.class, made::getConnection);
    }

    @Test
    void aRefusedLoginIsNotTriedAgainForAWhile() {
        answer = new SQLException("wrong password", "28P01");
        for (int i = 0; i < 5; i++) {
            refused();
        }
        assertEquals(1, attempts);
        assertSame(answer, made.refusal().orElseThrow());
        now = now.plus(Duration.ofSeconds(10));
        assertTrue(made.refusal().isEmpty());
        refused();
        refused();
        assertEquals(2, attempts);
    }

    @Test
    void sqlServerSaysItByNumber() {
        answer = new SQLException("Login failed", "S0001", 18_456);
        refused();
        refused();
        assertEquals(1, attempts);
    }

    @Test
    void aServerThatIsGoneIsAskedAgain() {
        answer = new SQLException("refused", "08001");
        refused();
        refused();
        assertEquals(2, attempts);
    }

    @Test
    void theFirstConnectionIsHandedOutOnce() throws SQLException {
        made.begin();
        Connection first = made.getConnection();
        assertEquals(1, attempts);
        assertNotSame(first, made.getConnection());
        made.close();
        assertEquals(0, closed);
    }

    @Test
    void aFirstConnectionThatNobodyTookIsClosed() throws SQLException {
        made.begin();
        made.close();
        assertEquals(1, closed);
    }
}
