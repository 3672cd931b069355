package facet.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/// A real MariaDB server for tests, started by the first that needs it in a folder of its own and stopped with the Java
/// machine. Each test has a database of its own, made and looked at by plain JDBC so that what is tested does not test itself.
/// Where MariaDB is not installed the tests are skipped, with one line that says so.
public final class MariadbServer {

    private static final String MISSING = "MariaDB is not installed, so its tests are skipped: install mariadb-server-core and"
            + " mariadb-client-core.";
    /// Whom the tests themselves log in as, so that Facet's connections, which are root's, can be told apart.
    private static final String TESTER = "tester";
    private static @Nullable Running running;
    private static boolean isMissing;
    private static int databases;

    private MariadbServer() {}

    private record Running(Process process, int port, Path folder) {}

    /// A new database made by `script`, whose statements are separated by `;` at the end of a line.
    public static Sandboxed database(String script) throws SQLException, IOException {
        Running server = server();
        Assumptions.assumeTrue(server != null, MISSING);
        Sandboxed made = new Sandboxed(server.port(), newName());
        try (Connection connection = connect(server.port(), "", TESTER);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + made.name() + " CHARACTER SET utf8mb4");
        }
        made.run(script);
        return made;
    }

    /// The path of the socket on which the server listens besides.
    static Path socket() {
        return Objects.requireNonNull(running, "a database was made before").folder().resolve("s");
    }

    private static synchronized String newName() {
        return "facet_" + ++databases;
    }

    private static Connection connect(int port, String database, String user) throws SQLException {
        return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/" + database
                + "?sessionVariables=time_zone='+00:00',sql_mode='STRICT_TRANS_TABLES,ANSI_QUOTES,PIPES_AS_CONCAT'&user="
                + user);
    }

    private static synchronized @Nullable Running server() throws IOException {
        if (running != null || isMissing) return running;
        Optional<Path> install = command("mariadb-install-db");
        Optional<Path> daemon = command("mariadbd");
        if (install.isEmpty() || daemon.isEmpty()) {
            isMissing = true;
            System.err.println(MISSING);
            return null;
        }
        running = start(install.get(), daemon.get(), List.of());
        return running;
    }

    /// A new database, made by `script`, on a server of its own that offers encryption by `certificate`.
    static Sandboxed encrypted(TestCertificate certificate, String script) throws SQLException, IOException {
        Assumptions.assumeTrue(server() != null, MISSING);
        Running started = start(command("mariadb-install-db").orElseThrow(), command("mariadbd").orElseThrow(),
                List.of("--ssl-cert=" + certificate.certificate(), "--ssl-key=" + certificate.key()));
        Sandboxed made = new Sandboxed(started.port(), "mysql");
        made.run(script);
        return made;
    }

    private static Optional<Path> command(String name) {
        return Stream.concat(Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)),
                Stream.of("/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin")).filter(it -> !it.isEmpty())
                .map(folder -> Path.of(folder, name)).filter(Files::isExecutable).findFirst();
    }

    private static Running start(Path install, Path daemon, List<String> options) throws IOException {
        Path folder = Files.createTempDirectory("facet-mariadb");
        Path data = folder.resolve("data");
        String user = "--user=" + System.getProperty("user.name");
        wait(new ProcessBuilder(install.toString(), "--no-defaults", user, "--auth-root-authentication-method=normal",
                "--datadir=" + data, "--skip-test-db"), folder);
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(daemon.toString(), "--no-defaults", user, "--datadir=" + data,
                "--port=" + port, "--bind-address=127.0.0.1", "--socket=" + folder.resolve("s"),
                "--pid-file=" + folder.resolve("pid"), "--innodb-flush-log-at-trx-commit=0",
                "--innodb-buffer-pool-size=32M", "--max-connections=60"));
        command.addAll(options);
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile()).start();
        awaitReady(process, port, folder);
        Running started = new Running(process, port, folder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started)));
        return started;
    }

    private static void wait(ProcessBuilder command, Path folder) throws IOException {
        try {
            Path log = folder.resolve("install.log");
            int code = command.redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
            if (code != 0)
                throw new IOException("mariadb-install-db ended with " + code + ":\n" + Files.readString(log));
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// Asks again and again, since the server says only in its log that it is ready.
    private static void awaitReady(Process process, int port, Path folder) throws IOException {
        long end = System.nanoTime() + 60_000_000_000L;
        while (true) {
            try (Connection connection = connect(port, "", "root");
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE USER " + TESTER);
                statement.execute("GRANT ALL ON *.* TO " + TESTER + " WITH GRANT OPTION");
                return;
            } catch (SQLException notYet) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new IOException("MariaDB did not start:\n" + Files.readString(folder.resolve("log")), notYet);
                }
                Thread.onSpinWait();
            }
        }
    }

    private static void stop(Running server) {
        server.process().destroy();
        try {
            server.process().waitFor();
            try (Stream<Path> files = Files.walk(server.folder())) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /// One database of the server.
    public record Sandboxed(int port, String name) implements TestDatabase {

        @Override
        public Connection connect() throws SQLException {
            return MariadbServer.connect(port, name, TESTER);
        }

        @Override
        public DatabaseLocation.Server location() {
            return location("root", name, port, Map.of());
        }

        static DatabaseLocation.Server location(String user, String name, int port, Map<String, String> properties) {
            return new DatabaseLocation.Server(Engine.MYSQL, "127.0.0.1", port, name, "", user, Secret.NONE,
                    properties);
        }
    }
}
