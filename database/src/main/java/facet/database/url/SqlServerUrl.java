package facet.database.url;

import java.util.Locale;
import java.util.Map;

import facet.database.DatabaseLocation;
import facet.database.Engine;
import facet.database.Secret;

/// SQL Server's URLs, in the words of Microsoft's driver.
final class SqlServerUrl {

    /// Names are compared without `_` and in lower case.
    private enum Name {
        DATABASE,
        USER,
        PASSWORD,
        SCHEMA,
        ENCRYPT,
        TRUST,
        TRUST_CA,
        LIMIT,
        LOGIN_TIMEOUT,
        SOCKET_TIMEOUT,
        POOL,
        ISOLATION,
        AS_IS,
        SERVER,
        PORT,
        INSTANCE,
        AUTHENTICATION
    }

    private static final Map<String, Name> NAMES = Map.ofEntries(Map.entry("database", Name.DATABASE),
            Map.entry("databasename", Name.DATABASE), Map.entry("initial catalog", Name.DATABASE),
            Map.entry("user", Name.USER), Map.entry("username", Name.USER), Map.entry("uid", Name.USER),
            Map.entry("user id", Name.USER), Map.entry("userid", Name.USER), Map.entry("password", Name.PASSWORD),
            Map.entry("pwd", Name.PASSWORD), Map.entry("schema", Name.SCHEMA), Map.entry("encrypt", Name.ENCRYPT),
            Map.entry("trustservercertificate", Name.TRUST), Map.entry("trustservercertificateca", Name.TRUST_CA),
            Map.entry("connectionlimit", Name.LIMIT), Map.entry("logintimeout", Name.LOGIN_TIMEOUT),
            Map.entry("connecttimeout", Name.LOGIN_TIMEOUT), Map.entry("connectiontimeout", Name.LOGIN_TIMEOUT),
            Map.entry("sockettimeout", Name.SOCKET_TIMEOUT), Map.entry("pooltimeout", Name.POOL),
            Map.entry("maxconnectionlifetime", Name.POOL), Map.entry("maxidleconnectionlifetime", Name.POOL),
            Map.entry("isolationlevel", Name.ISOLATION), Map.entry("applicationname", Name.AS_IS),
            Map.entry("multisubnetfailover", Name.AS_IS), Map.entry("hostnameincertificate", Name.AS_IS),
            Map.entry("applicationintent", Name.AS_IS), Map.entry("server", Name.SERVER),
            Map.entry("servername", Name.SERVER), Map.entry("port", Name.PORT), Map.entry("portnumber", Name.PORT),
            Map.entry("instancename", Name.INSTANCE), Map.entry("authentication", Name.AUTHENTICATION),
            Map.entry("integratedsecurity", Name.AUTHENTICATION));
    private static final Map<String, String> DRIVER_NAMES = Map.of("applicationname", "applicationName",
            "multisubnetfailover", "multiSubnetFailover", "hostnameincertificate", "hostNameInCertificate",
            "applicationintent", "applicationIntent");
    private static final String LOGIN_SECONDS = "5";
    private static final int LONGEST_LOGIN_SECONDS = 65_535;

    private final DriverOptions options;
    private String host;
    private int port;
    private String instance;
    private String database = "master";
    private String schema = "dbo";
    private String user = "";
    private Secret password = Secret.NONE;

    private SqlServerUrl(SqlServerParser.Parts parts, DriverOptions options) {
        this.options = options;
        host = parts.host();
        port = parts.port();
        instance = parts.instance();
    }

    static DatabaseLocation.Server location(SqlServerParser.Parts parts, DriverOptions options) {
        return new SqlServerUrl(parts, options).location(parts);
    }

    /// Whether a name, in lower case and without `_`, is one of the parameters.
    static boolean isKnown(String name) {
        return NAMES.containsKey(name);
    }

    private DatabaseLocation.Server location(SqlServerParser.Parts parts) {
        options.put("encrypt", "true");
        options.put("trustServerCertificate", "false");
        options.put("loginTimeout", LOGIN_SECONDS);
        for (UrlParameter parameter : parts.parameters()) {
            Name name = NAMES.get(parameter.name());
            if (name == null) options.unknown(parameter);
            else
                read(name, parameter);
        }
        boolean isNamed = options.properties().containsKey("hostNameInCertificate");
        if (isNamed && options.properties().containsKey("trustManagerClass")) {
            options.hint(
                    "hostNameInCertificate is not used together with trustServerCertificateCA: the certificate has to"
                            + " have the name of the host.");
        }
        // The driver asks the server's browser service for an instance's port, unless it is told one.
        if (!instance.isEmpty() && port == 0) options.put("instanceName", instance);
        return new DatabaseLocation.Server(Engine.SQL_SERVER, host.isEmpty() ? "localhost" : host,
                port > 0 ? port : Engine.SQL_SERVER.usualPort(), database, schema, user, password,
                options.properties(), options.connectionLimit());
    }

    private void read(Name name, UrlParameter parameter) {
        String value = parameter.value();
        switch (name) {
            case DATABASE -> database = value.isEmpty() ? database : PercentText.decoded(value);
            case USER -> user = value;
            case PASSWORD -> password = Secret.of(value);
            case SCHEMA -> schema = value.isEmpty() ? schema : value;
            case ENCRYPT -> encrypt(value);
            case TRUST -> options.claim(parameter)
                    .ifPresent(is -> options.put("trustServerCertificate", Boolean.toString(is)));
            case TRUST_CA -> options.file(parameter).ifPresent(this::trust);
            case LIMIT -> options.connectionLimit(parameter);
            case LOGIN_TIMEOUT -> options.number(parameter, "a whole number of seconds", LONGEST_LOGIN_SECONDS)
                    .ifPresent(seconds -> options.put("loginTimeout", Integer.toString(seconds)));
            case SOCKET_TIMEOUT -> options.millis("socketTimeout", parameter);
            case POOL -> options.pool(parameter);
            case ISOLATION ->
                options.hint("isolationLevel is not used: Facet chooses the isolation that each of its jobs needs.");
            case AS_IS -> options.put(DRIVER_NAMES.getOrDefault(parameter.name(), parameter.name()), value);
            case SERVER -> host = value.toLowerCase(Locale.ROOT);
            case PORT -> options.number(parameter, "a port", 65_535).ifPresent(number -> port = number);
            case INSTANCE -> instance = value;
            case AUTHENTICATION -> options.hint(
                    "Only a user name and a password are used to log in; " + parameter.name() + " was left out.");
        }
    }

    private void encrypt(String value) {
        switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "mandatory" -> options.put("encrypt", "true");
            case "strict" -> options.put("encrypt", "strict");
            case "danger_plaintext" -> {
                options.put("encrypt", "false");
                options.hint("The login is encrypted in spite of encrypt=DANGER_PLAINTEXT where the server can;"
                        + " everything else is not.");
            }
            default -> options.put("encrypt", "false");
        }
    }

    /// The driver takes only a key store of Java's kind for this; the class reads a certificate file instead.
    private void trust(String file) {
        options.put("trustManagerClass", "facet.database.jdbc.CertificateFileTrust");
        options.put("trustManagerConstructorArg", file);
    }
}
