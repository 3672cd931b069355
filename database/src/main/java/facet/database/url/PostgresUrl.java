package facet.database.url;

import java.util.Optional;
import java.util.Set;

import facet.database.DatabaseLocation;
import facet.database.Engine;
import org.jspecify.annotations.Nullable;

/// PostgreSQL's and CockroachDB's URLs, in the words of pgjdbc.
final class PostgresUrl {

    private static final Set<String> TLS_MODES = Set.of("disable", "allow", "prefer", "require", "verify-ca",
            "verify-full");
    private static final Set<String> BINDINGS = Set.of("disable", "prefer", "require");
    private static final Set<Integer> POOLER_PORTS = Set.of(6432, 6543);
    private static final String CONNECT_SECONDS = "5", PREPARING = "prepareThreshold";

    private final UrlParts parts;
    private final DriverOptions options;
    private String host;
    private String schema = "";
    private String tlsMode = "prefer";
    private boolean isStrict;
    private boolean hasRoot;
    private @Nullable String socketFolder;

    private PostgresUrl(UrlParts parts, DriverOptions options) {
        this.parts = parts;
        this.options = options;
        host = parts.host();
    }

    static DatabaseLocation.Server location(UrlParts parts, UrlBase base, DriverOptions options) {
        Engine engine = base.expected().filter(expected -> expected == Engine.COCKROACHDB).orElse(Engine.POSTGRESQL);
        return new PostgresUrl(parts, options).location(engine);
    }

    private DatabaseLocation.Server location(Engine engine) {
        if (host.startsWith("/")) socketFolder = host;
        options.put("connectTimeout", CONNECT_SECONDS);
        if (isLikePooler()) withoutPreparing();
        parts.parameters().forEach(this::read);
        int port = parts.port() > 0 ? parts.port() : engine.usualPort();
        if (socketFolder != null) {
            host = socketFolder;
            options.put("socketFactory", UnixSocket.FACTORY);
            options.put("socketFactoryArg", socketFolder + "/.s.PGSQL." + port);
        }
        if (host.isEmpty()) host = "localhost";
        putTls();
        String database = parts.database().isEmpty() ? "postgres" : parts.database();
        return new DatabaseLocation.Server(engine, host, port, database, schema, parts.user(), parts.password(),
                options.properties(), options.connectionLimit());
    }

    private void read(UrlParameter parameter) {
        switch (parameter.name()) {
            case "schema" -> schema = parameter.value();
            case "host" -> host(parameter);
            case "connect_timeout" -> options.seconds("connectTimeout", parameter);
            case "socket_timeout" -> options.seconds("socketTimeout", parameter);
            case "statement_cache_size" -> statementCache(parameter);
            case "pgbouncer" -> options.claim(parameter).ifPresent(this::pooler);
            case "application_name" -> options.put("ApplicationName", parameter.value());
            case "options" -> options.put("options", parameter.value());
            case "channel_binding" -> channelBinding(parameter);
            case "connection_limit" -> options.connectionLimit(parameter);
            case "pool_timeout", "max_connection_lifetime", "max_idle_connection_lifetime", "single_use_connections",
                    "pool" ->
                options.pool(parameter);
            case "target_session_attrs" -> targetServer(parameter);
            default -> readTls(parameter);
        }
    }

    private void readTls(UrlParameter parameter) {
        switch (parameter.name()) {
            case "sslmode" -> tlsMode(parameter);
            case "ssl" -> options.claim(parameter).ifPresent(is -> tlsMode = is ? "require" : "disable");
            case "sslaccept" -> isStrict = !parameter.value().equals("accept_invalid_certs");
            case "sslcert", "sslrootcert" -> rootCertificate(parameter);
            case "sslidentity" -> options.file("sslkey", parameter);
            case "sslpassword" -> options.put("sslpassword", parameter.value());
            case "sslkey" -> options.hint("sslkey is not used: give certificate and key together as a PKCS #12 file in"
                    + " sslidentity.");
            case "sslnegotiation" -> options.put("sslNegotiation", parameter.value());
            case "gssencmode" -> options.put("gssEncMode", parameter.value());
            default -> options.unknown(parameter);
        }
    }

    private void host(UrlParameter parameter) {
        if (parameter.value().startsWith("/")) {
            socketFolder = parameter.value();
        } else if (!parameter.value().isEmpty()) {
            host = parameter.value();
            socketFolder = null;
        }
    }

    private void statementCache(UrlParameter parameter) {
        options.number(parameter, "a whole number", 100_000).ifPresent(size -> {
            options.put("preparedStatementCacheQueries", Integer.toString(size));
            if (size == 0) withoutPreparing();
        });
    }

    /// The big providers call their poolers so, and PgBouncer and Supavisor listen on these ports.
    private boolean isLikePooler() {
        return host.contains("pooler") || POOLER_PORTS.contains(parts.port());
    }

    private void pooler(boolean is) {
        if (is) withoutPreparing();
        else
            options.remove(PREPARING);
    }

    /// A pooler hands each transaction to another server process, where a statement prepared before is unknown.
    private void withoutPreparing() {
        options.put(PREPARING, "0");
    }

    private void channelBinding(UrlParameter parameter) {
        if (BINDINGS.contains(parameter.value())) {
            options.put("channelBinding", parameter.value());
        } else {
            options.hint("channel_binding is none of disable, prefer and require, and was taken for prefer.");
        }
    }

    private void targetServer(UrlParameter parameter) {
        Optional<String> target = switch (parameter.value()) {
            case "any" -> Optional.of("any");
            case "read-write", "primary" -> Optional.of("primary");
            case "read-only", "standby" -> Optional.of("secondary");
            case "prefer-standby" -> Optional.of("preferSecondary");
            default -> Optional.empty();
        };
        target.ifPresentOrElse(it -> options.put("targetServerType", it),
                () -> options.hint("The value of target_session_attrs is not known and was left out."));
    }

    private void tlsMode(UrlParameter parameter) {
        if (TLS_MODES.contains(parameter.value())) {
            tlsMode = parameter.value();
        } else {
            options.hint(
                    "sslmode is none of disable, prefer, require, verify-ca and verify-full, and was taken for prefer.");
        }
    }

    private void rootCertificate(UrlParameter parameter) {
        options.file(parameter).ifPresent(file -> {
            hasRoot = true;
            options.put("sslrootcert", file);
        });
    }

    /// pgjdbc trusts a root certificate of the user's home folder only, where none is given; Java's own are meant.
    private void putTls() {
        if (socketFolder != null) {
            options.put("sslmode", "disable");
            return;
        }
        boolean isChecked = isStrict && !tlsMode.equals("disable") && !tlsMode.equals("verify-ca");
        String mode = isChecked ? "verify-full" : tlsMode;
        options.put("sslmode", mode);
        if (mode.startsWith("verify-") && !hasRoot && !options.properties().containsKey("sslkey")) {
            options.put("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
        }
    }
}
