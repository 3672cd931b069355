package facet.database;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;

import facet.database.DatabaseError.Kind;
import facet.database.jdbc.SqlFailure;

/// Why a server could not be spoken to, in words that name what to check: the host, the port, the user, the database or the
/// encryption. Every driver hides the same few causes behind its own sentences.
final class ConnectionErrors {

    private final SqlFailure failure;
    private final String words;
    private final String lower;
    private final DatabaseLocation.Server where;

    private ConnectionErrors(SqlFailure failure, String words, DatabaseLocation.Server where) {
        this.failure = failure;
        this.words = words;
        this.lower = words.toLowerCase(Locale.ROOT);
        this.where = where;
    }

    /// The error, if the failure is about the connection.
    ///
    /// @param words what the server or the driver said
    static Optional<DatabaseError> of(SqlFailure failure, String words, DatabaseLocation.Server where) {
        return new ConnectionErrors(failure, words, where).error();
    }

    private Optional<DatabaseError> error() {
        Optional<DatabaseError> byCode = byCode();
        if (byCode.isPresent()) return byCode;
        if (!isConnection()) return Optional.empty();
        return Optional.of(byCause().or(this::ofMicrosoft).or(this::byWords)
                .orElseGet(() -> failure.state().equals("08006") || isLost()
                        ? lost()
                        : error(Kind.UNREACHABLE, "No connection to " + server() + " could be made.")));
    }

    private boolean isConnection() {
        return failure.state().startsWith("08") || cause(SSLException.class)
                || cause(UnknownHostException.class) || cause(ConnectException.class)
                || cause(SocketTimeoutException.class) || isUntrusted();
    }

    private boolean isUntrusted() {
        return cause(CertPathBuilderException.class) || cause(CertificateException.class)
                || lower.contains("valid certification path") || lower.contains("self signed certificate");
    }

    /// What the drivers say where the certificate is trusted and its names are others.
    private boolean isAboutTheHost() {
        return lower.contains("hostname") && (lower.contains("could not be verified") || lower.contains("doesn't match")
                || lower.contains("doesn't correspond")
                || lower.contains("not verified") || lower.contains("subjectaltname"));
    }

    private boolean isLost() {
        return lower.contains("connection reset") || lower.contains("broken pipe") || lower.contains("closed")
                || lower.contains("end of stream") || lower.contains("unexpected end")
                || lower.equals("socket error");
    }

    /// MySQL's numbers and the SQLSTATEs of the others for what a server says before it lets anybody in.
    private Optional<DatabaseError> byCode() {
        return switch (where.engine()) {
            case MYSQL -> switch (failure.code()) {
                case 1045, 1698, 1251, 1524 -> Optional.of(login());
                case 1049 -> Optional.of(databaseMissing());
                case 1040, 1203, 1226 -> Optional.of(tooMany());
                case 1130, 1129 -> Optional.of(error(Kind.UNREACHABLE, "The server at " + server()
                        + " does not accept connections from this machine. Ask who runs it to allow it."));
                case 3159, 4151 -> Optional.of(tlsRequired());
                case 1053, 1927, 2006, 2013 -> Optional.of(lost());
                default -> Optional.empty();
            };
            case POSTGRESQL, COCKROACHDB -> switch (failure.state()) {
                case "28P01" -> Optional.of(login());
                case "28000" -> Optional.of(lower.contains("no encryption") || lower.contains("ssl off")
                        ? tlsRequired()
                        : login());
                case "3D000" -> Optional.of(databaseMissing());
                case "53300" -> Optional.of(tooMany());
                default -> Optional.empty();
            };
            case SQL_SERVER -> switch (failure.code()) {
                case 18456, 18452, 18470, 18486, 18487, 18488 -> Optional.of(login());
                case 4060, 911 -> Optional.of(databaseMissing());
                case 17809, 17810, 10928, 10929 -> Optional.of(tooMany());
                case 40615, 40914 -> Optional.of(error(Kind.UNREACHABLE, "The server at " + server()
                        + " does not accept connections from this machine. Ask who runs it to allow it."));
                default -> Optional.empty();
            };
            case SQLITE -> Optional.empty();
        };
    }

    private Optional<DatabaseError> byCause() {
        if (cause(UnknownHostException.class)) return Optional.of(noHost());
        if (isAboutTheHost()) {
            return Optional.of(error(Kind.TLS, "The certificate of the server is for another host than " + where.host()
                    + ". Write the host in the connection URL as the certificate has it."));
        }
        if (isUntrusted()) {
            return Optional.of(error(Kind.TLS, "The certificate of " + server()
                    + " is not trusted. Name the certificate that signed it in the connection URL ("
                    + (isSqlServer() ? "trustServerCertificateCA" : "sslcert") + "), or accept any by "
                    + (isSqlServer() ? "trustServerCertificate=true" : "sslaccept=accept_invalid_certs") + "."));
        }
        if (cause(SSLException.class)) {
            return Optional.of(error(Kind.TLS, "No encrypted connection to " + server()
                    + " could be agreed on. Check that this is the right port, and the encryption in the URL."));
        }
        if (cause(SocketTimeoutException.class)) return Optional.of(noAnswer());
        return cause(ConnectException.class) || cause(NoRouteToHostException.class)
                ? Optional.of(nothingListens())
                : Optional.empty();
    }

    /// Microsoft's driver keeps the words of what went wrong and drops the rest. What a system says of a host that it does not know
    /// begins with the host.
    private Optional<DatabaseError> ofMicrosoft() {
        if (!isSqlServer()) return Optional.empty();
        if (lower.contains("named instance")) {
            return Optional.of(error(Kind.UNREACHABLE, "The server at " + where.host() + " did not say at which port"
                    + " its instance listens. Check the instance's name, or write the port instead: host:1433."));
        }
        if (lower.contains("unexpected pre-login response")) return Optional.of(otherProtocol());
        if (lower.contains("connection refused")) return Optional.of(nothingListens());
        if (lower.contains("timed out")) return Optional.of(noAnswer());
        boolean isUnknown = lower.contains("error: \"" + where.host().toLowerCase(Locale.ROOT))
                || lower.contains("no such host");
        return isUnknown ? Optional.of(noHost()) : Optional.empty();
    }

    private boolean isSqlServer() {
        return where.engine() == Engine.SQL_SERVER;
    }

    private DatabaseError noHost() {
        return error(Kind.UNREACHABLE, "There is no host called " + where.host()
                + ", or the network is not there. Check the host in the connection URL.");
    }

    private DatabaseError noAnswer() {
        return error(Kind.UNREACHABLE, server() + " did not answer in time. Check host and port, a"
                + " firewall between, and that " + where.engine().displayName() + " listens there.");
    }

    private DatabaseError nothingListens() {
        return error(Kind.UNREACHABLE,
                "Nothing listens at " + server() + ". Check the port, and that the server runs.");
    }

    private DatabaseError otherProtocol() {
        return error(Kind.UNREACHABLE, "What listens at " + server() + " does not speak as "
                + where.engine().displayName() + " does. Check the port and the engine in the connection URL.");
    }

    private Optional<DatabaseError> byWords() {
        if (lower.contains("no password was provided")) return Optional.of(login());
        boolean isAboutTls = lower.contains("ssl") || lower.contains("tls");
        if (isAboutTls && (lower.contains("not support") || lower.contains("not enabled"))) {
            return Optional.of(error(Kind.TLS, "The server at " + server() + " offers no encryption, and the"
                    + " connection URL asks for it. Leave it out there, or turn it on in the server."));
        }
        // What pgjdbc says where the answer to its question for encryption is no letter that PostgreSQL knows.
        boolean isOtherEngine = lower.contains("while setting up the ssl connection");
        if (isAboutTls && !isOtherEngine) {
            return Optional.of(error(Kind.TLS, "No encrypted connection to " + server() + " could be made. Check the"
                    + " encryption and the certificates in the connection URL."));
        }
        if (isOtherEngine || lower.contains("protocol") || lower.contains("handshake") || lower.contains("packet")
                || lower.contains("eof") || lower.contains("end of stream")) {
            return Optional.of(otherProtocol());
        }
        return Optional.empty();
    }

    private boolean cause(Class<? extends Throwable> type) {
        for (Throwable each = failure.getCause(); each != null; each = each.getCause()) {
            if (type.isInstance(each)) return true;
        }
        return false;
    }

    private DatabaseError login() {
        return error(Kind.LOGIN, "The server at " + server() + " refuses the user "
                + (where.user().isEmpty() ? "" : "\"" + where.user() + "\" ")
                + "or the password. Check both in the connection URL." + (isPlainMysql()
                        ? " If it accepts encrypted connections only, add sslaccept=accept_invalid_certs."
                        : ""));
    }

    /// MariaDB says the same where only the encryption is missing.
    private boolean isPlainMysql() {
        return where.engine() == Engine.MYSQL && where.driverProperties().getOrDefault("sslMode", "").equals("disable");
    }

    private DatabaseError lost() {
        return error(Kind.CONNECTION_LOST,
                "The connection to " + server() + " was lost. Check that the server runs, then try again.");
    }

    private DatabaseError databaseMissing() {
        return error(Kind.DATABASE_MISSING, "The server at " + server() + " has no database \"" + where.database()
                + "\". Check its name, or create it.");
    }

    private DatabaseError tooMany() {
        return error(Kind.UNREACHABLE,
                "The server at " + server() + " takes no more connections at present. Close some, or try later.");
    }

    private DatabaseError tlsRequired() {
        return error(Kind.TLS, "The server at " + server() + " accepts encrypted connections only. Ask for one in the"
                + " connection URL: "
                + (where.engine() == Engine.MYSQL ? "sslaccept=accept_invalid_certs" : "sslmode=require")
                + ".");
    }

    private String server() {
        return where.host().startsWith("/") ? where.host() : where.host() + ":" + where.port();
    }

    private DatabaseError error(Kind kind, String message) {
        return DatabaseError.of(kind, message, words);
    }
}
