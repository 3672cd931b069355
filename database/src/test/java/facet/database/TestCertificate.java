package facet.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/// A certificate for `localhost` that nobody but itself has signed, and its key, as files that servers read.
///
/// @param certificate the certificate
/// @param key the key
record TestCertificate(Path certificate, Path key) {
    private static final String SECRET = "secret";

    /// Makes one in `folder` by the JDK's own tool.
    static TestCertificate in(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        Path store = folder.resolve("keys.p12");
        int code = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias", "server", "-keyalg", "RSA", "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-ext",
                "bc=ca:true", "-validity", "3650", "-keystore", store.toString(), "-storepass", SECRET, "-storetype",
                "PKCS12").redirectErrorStream(true).redirectOutput(folder.resolve("keytool.log").toFile()).start()
                .waitFor();
        if (code != 0) throw new IOException(Files.readString(folder.resolve("keytool.log")));
        KeyStore keys = KeyStore.getInstance(store.toFile(), SECRET.toCharArray());
        Path certificate = pem(folder.resolve("server.crt"), "CERTIFICATE", keys.getCertificate("server").getEncoded());
        Path key = pem(folder.resolve("server.key"), "PRIVATE KEY",
                keys.getKey("server", SECRET.toCharArray()).getEncoded());
        return new TestCertificate(certificate, key);
    }

    private static Path pem(Path file, String what, byte[] bytes) throws IOException {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(bytes);
        return Files.writeString(file, "-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n");
    }
}
