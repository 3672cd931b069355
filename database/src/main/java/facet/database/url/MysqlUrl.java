package facet.database.url;

import java.util.Locale;

import facet.database.DatabaseLocation;
import facet.database.Engine;
import org.jspecify.annotations.Nullable;

/// MySQL's and MariaDB's URLs, in the words of MariaDB Connector/J, which counts milliseconds where Prisma counts seconds.
final class MysqlUrl {

    private static final String CONNECT_MILLIS = "5000";

    private final UrlParts parts;
    private final DriverOptions options;
    private boolean usesTls;
    private boolean isStrict;
    private @Nullable String socket;

    private MysqlUrl(UrlParts parts, DriverOptions options) {
        this.parts = parts;
        this.options = options;
    }

    static DatabaseLocation.Server location(UrlParts parts, DriverOptions options) {
        return new MysqlUrl(parts, options).location();
    }

    private DatabaseLocation.Server location() {
        options.put("connectTimeout", CONNECT_MILLIS);
        parts.parameters().forEach(this::read);
        int port = parts.port() > 0 ? parts.port() : Engine.MYSQL.usualPort();
        String host = parts.host().isEmpty() ? "localhost" : parts.host();
        if (socket != null) {
            host = socket;
            options.put("socketFactory", UnixSocket.FACTORY);
            options.put("unixSocket", socket);
        }
        options.put("sslMode", tlsMode());
        // As Prisma does: MySQL 8 encrypts the password by the server's own key where the connection is not encrypted.
        options.put("allowPublicKeyRetrieval", "true");
        if (parts.database().isEmpty())
            options.hint("The URL names no database: write its name behind the host, as /name.");
        return new DatabaseLocation.Server(Engine.MYSQL, host, port, parts.database(), "", parts.user(),
                parts.password(), options.properties(), options.connectionLimit());
    }

    private void read(UrlParameter parameter) {
        switch (parameter.name()) {
            case "connect_timeout" -> options.millis("connectTimeout", parameter);
            case "socket_timeout" -> options.millis("socketTimeout", parameter);
            case "socket" -> socket(parameter);
            case "prefer_socket" ->
                options.hint("prefer_socket is not used: name the socket by socket=/path where it is wanted.");
            case "statement_cache_size" -> options.number(parameter, "a whole number", 100_000)
                    .ifPresent(size -> options.put("prepStmtCacheSize", Integer.toString(size)));
            case "connection_limit" -> options.connectionLimit(parameter);
            case "pool_timeout", "max_connection_lifetime", "max_idle_connection_lifetime", "pool" ->
                options.pool(parameter);
            case "charset" -> options.hint("charset is not used: text is always exchanged as utf8mb4.");
            default -> readTls(parameter);
        }
    }

    private void readTls(UrlParameter parameter) {
        switch (parameter.name()) {
            case "sslcert" -> {
                usesTls = true;
                options.file("serverSslCert", parameter);
            }
            case "sslidentity" -> {
                usesTls = true;
                options.file("keyStore", parameter);
                options.put("keyStoreType", "PKCS12");
            }
            case "sslpassword" -> {
                usesTls = true;
                options.put("keyStorePassword", parameter.value());
            }
            case "sslaccept" -> {
                usesTls = true;
                isStrict = parameter.value().equals("strict");
                if (!isStrict && !parameter.value().equals("accept_invalid_certs"))
                    options.hint("sslaccept is neither strict nor accept_invalid_certs, and was taken for the latter.");
            }
            case "sslmode", "ssl-mode" -> tlsMode(parameter);
            default -> options.unknown(parameter);
        }
    }

    /// MySQL's own words for it, which other programs write into URLs.
    private void tlsMode(UrlParameter parameter) {
        switch (parameter.value().toLowerCase(Locale.ROOT).replace('-', '_')) {
            case "disable", "disabled", "prefer", "preferred" -> usesTls = false;
            case "require", "required" -> usesTls = true;
            case "verify_ca", "verify_full", "verify_identity", "strict" -> {
                usesTls = true;
                isStrict = true;
            }
            default -> options.hint("The value of " + parameter.name() + " is not known and was left out.");
        }
    }

    private void socket(UrlParameter parameter) {
        String path = parameter.value().replace("(", "").replace(")", "");
        if (!path.isEmpty()) socket = path;
    }

    private String tlsMode() {
        if (!usesTls || socket != null) return "disable";
        return isStrict ? "verify-full" : "trust";
    }
}
