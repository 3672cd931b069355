package facet.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import facet.database.DatabaseError.Kind;
import facet.database.url.ConnectionUrl;
import facet.database.url.UrlBase;
import facet.database.url.UrlResult;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static facet.database.Sandbox.error;
import static facet.database.Sandbox.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Encrypted connections to real servers whose certificate nobody has signed, and what is said where they cannot be made.
class TlsTest {

    private static final String[] RULES = {"local all all trust", "hostssl all secure all trust",
            "hostnossl all secure all reject", "host all eve all scram-sha-256", "host all all all trust"};

    @TempDir
    static Path folder;
    private static @Nullable EmbeddedPostgres postgres;

    @AfterAll
    static void stop() throws IOException {
        if (postgres != null) postgres.close();
    }

    @Test
    void postgresIsSpokenToEncryptedAsTheUrlAsksForIt() throws Exception {
        String at = "postgresql://secure@localhost:" + postgres() + "/postgres";
        String mine = "&sslcert=" + folder.resolve("postgres/server.crt");
        for (String accepted : new String[]{"", "?sslmode=prefer", "?sslmode=require",
                "?sslmode=require&sslaccept=accept_invalid_certs", "?sslmode=require&sslaccept=strict" + mine,
                "?sslmode=verify-ca" + mine, "?sslmode=verify-full" + mine}) {
            ok(open(at + accepted)).close();
        }
        refused(Kind.TLS, "is not trusted", at + "?sslmode=verify-full");
        refused(Kind.TLS, "is not trusted", at + "?sslmode=require&sslaccept=strict");
        refused(Kind.TLS, "is for another host", at.replace("localhost", "127.0.0.1") + "?sslmode=verify-full" + mine);
        refused(Kind.TLS, "accepts encrypted connections only", at + "?sslmode=disable");
    }

    @Test
    void postgresSaysWhatIsWrongWithHostPortUserPasswordAndDatabase() throws Exception {
        int port = postgres();
        String at = "@localhost:" + port + "/postgres";
        ok(open("postgresql://eve:right" + at)).close();
        refused(Kind.LOGIN, "refuses the user \"eve\" or the password", "postgresql://eve:wrong" + at);
        refused(Kind.LOGIN, "refuses the user \"eve\" or the password", "postgresql://eve" + at);
        refused(Kind.LOGIN, "refuses the user \"nobody\"", "postgresql://nobody:x" + at);
        refused(Kind.DATABASE_MISSING, "no database \"nowhere\"",
                "postgresql://postgres@localhost:" + port + "/nowhere");
        refused(Kind.UNREACHABLE, "Nothing listens at localhost:1", "postgresql://postgres@localhost:1/postgres");
        refused(Kind.UNREACHABLE, "no host called nowhere.invalid", "postgresql://postgres@nowhere.invalid/postgres");
        try (Connection one = connect(port, "few"); Statement statement = one.createStatement()) {
            assertTrue(statement.execute("SELECT 1"));
            refused(Kind.UNREACHABLE, "takes no more connections", "postgresql://few@localhost:" + port + "/postgres");
        }
    }

    @Test
    void mariadbIsSpokenToEncryptedAsTheUrlAsksForIt() throws Exception {
        TestCertificate certificate = TestCertificate.in(Files.createDirectory(folder.resolve("mariadb")));
        MariadbServer.Sandboxed sandbox = MariadbServer.encrypted(certificate, """
                CREATE USER 'secure' REQUIRE SSL;
                GRANT ALL ON *.* TO 'secure';
                CREATE USER 'few' WITH MAX_USER_CONNECTIONS 1""");
        String at = "mysql://secure@localhost:" + sandbox.port() + "/" + sandbox.name();
        for (String accepted : new String[]{"?sslaccept=accept_invalid_certs",
                "?sslaccept=strict&sslcert=" + certificate.certificate(), "?sslcert=" + certificate.certificate()}) {
            ok(open(at + accepted)).close();
        }
        refused(Kind.TLS, "is not trusted", at + "?sslaccept=strict");
        refused(Kind.TLS, "is for another host",
                at.replace("localhost", "127.0.0.1") + "?sslaccept=strict&sslcert=" + certificate.certificate());
        refused(Kind.LOGIN, "encrypted connections only", at);
        try (Connection one = DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + sandbox.port() + "/?user=few");
                ResultSet rows = one.createStatement().executeQuery("SELECT 1")) {
            assertTrue(rows.next());
            refused(Kind.UNREACHABLE, "takes no more connections",
                    "mysql://few@127.0.0.1:" + sandbox.port() + "/mysql");
        }
    }

    private static DbResult<Database> open(String url) {
        UrlResult.Understood read = assertInstanceOf(UrlResult.Understood.class,
                ConnectionUrl.read(url, UrlBase.of(folder)), url);
        return Database.open(read.location(), OpenMode.READ_ONLY);
    }

    private static void refused(Kind kind, String words, String url) {
        DatabaseError error = error(open(url));
        assertEquals(kind, error.kind(), () -> url + "\n" + error);
        assertTrue(error.message().contains(words), () -> url + "\n" + error);
    }

    /// A server of its own that is told by itself where its certificate is: the files have to belong to whoever runs it.
    private static synchronized int postgres() throws Exception {
        if (postgres != null) return postgres.getPort();
        TestCertificate certificate = TestCertificate.in(Files.createDirectory(folder.resolve("postgres")));
        EmbeddedPostgres started = EmbeddedPostgres.start();
        postgres = started;
        try (Connection connection = started.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE secure LOGIN; CREATE ROLE eve LOGIN PASSWORD 'right';"
                    + "CREATE ROLE few LOGIN CONNECTION LIMIT 1");
            write(statement, "server.crt", Files.readString(certificate.certificate()));
            write(statement, "server.key", Files.readString(certificate.key()));
            write(statement, "pg_hba.conf", String.join("\n", RULES));
            statement.execute("ALTER SYSTEM SET ssl = on");
            statement.execute("SELECT pg_reload_conf()");
        }
        return started.getPort();
    }

    private static void write(Statement statement, String name, String text) throws SQLException {
        statement.execute(
                "COPY (SELECT unnest(string_to_array('" + text.strip() + "', E'\\n'))) TO PROGRAM 'cat > " + name
                        + " && chmod 600 " + name + "'");
    }

    private static Connection connect(int port, String user) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/postgres?user=" + user);
    }
}
