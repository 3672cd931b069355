package facet.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import facet.database.DatabaseError.Kind;
import facet.database.url.ConnectionUrl;
import facet.database.url.UrlBase;
import facet.database.url.UrlResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static facet.database.Sandbox.error;
import static facet.database.Sandbox.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// SQL Server's `trustServerCertificateCA`: who is trusted by it, and who is not.
class CertificateFileTrustTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    private Path folder;

    private static final TdsServer.Answers EVERYBODY = new TdsServer.Answers() {
        @Override
        public byte[] login(String user, String password, String database) {
            return TdsTokens.loggedIn();
        }

        @Override
        public byte @Nullable [] statement(String sql) {
            return TdsTokens.done(0, 0);
        }
    };

    @Test
    void aServerWhoseCertificateIsInTheFileIsTrusted() throws Exception {
        try (TdsServer server = server(certificate("own", "dns:localhost"))) {
            ok(open(server, "own.pem")).close();
        }
    }

    @Test
    void aServerWithAnotherCertificateIsNot() throws Exception {
        certificate("other", "dns:localhost");
        try (TdsServer server = server(certificate("own", "dns:localhost"))) {
            DatabaseError error = error(open(server, "other.pem"));
            assertEquals(Kind.TLS, error.kind());
            assertTrue(error.message().contains("trustServerCertificateCA"), error.message());
        }
    }

    @Test
    void aServerOfAnotherNameIsNot() throws Exception {
        try (TdsServer server = server(certificate("own", "dns:db.example"))) {
            assertEquals(Kind.TLS, error(open(server, "own.pem")).kind());
        }
    }

    @Test
    void aFileThatIsNotThereOrHoldsNoCertificateIsSaid() throws Exception {
        Files.writeString(folder.resolve("empty.pem"), "");
        try (TdsServer server = server(certificate("own", "dns:localhost"))) {
            for (String file : List.of("missing.pem", "empty.pem")) {
                DatabaseError error = error(open(server, file));
                assertEquals(Kind.TLS, error.kind(), error::toString);
            }
        }
    }

    private DbResult<Database> open(TdsServer server, String file) {
        String url = "sqlserver://localhost:" + server.port() + ";database=shop;user=ann;password=x;encrypt=strict"
                + ";trustServerCertificateCA=" + file;
        UrlResult result = ConnectionUrl.read(url, UrlBase.of(folder));
        return switch (result) {
            case UrlResult.Understood understood -> Database.open(understood.location(), OpenMode.READ_WRITE);
            case UrlResult.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    /// A new key, and its certificate in a file of its name.
    private Path certificate(String name, String subject) throws IOException, InterruptedException {
        Path store = folder.resolve(name + ".p12");
        keytool("-genkeypair", "-alias", name, "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "san=" + subject,
                "-keystore", store.toString(), "-storepass", PASSWORD);
        keytool("-exportcert", "-rfc", "-alias", name, "-file", folder.resolve(name + ".pem").toString(), "-keystore",
                store.toString(), "-storepass", PASSWORD);
        return store;
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }

    private static TdsServer server(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return TdsServer.on(context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress()),
                EVERYBODY);
    }
}
