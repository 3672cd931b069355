package facet.database.url;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import facet.database.DatabaseLocation;
import facet.database.Engine;

/// Reads connection URLs as Prisma writes them (its manual, "Connection URLs"). Never throws, whatever the text is, and
/// nothing that it says holds a password.
public final class ConnectionUrl {

    private static final Pattern USER_INFO = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*://[^:/?#@]*):([^?#]*)@");
    private static final Pattern PARAMETER = Pattern.compile(
            "(?i)([?&;]\\s*(?:password|pwd|sslpassword|api_key|authToken)\\s*=)(\\s*\\{(?:[^}]|}})*}?|[^&;]*)");
    private static final String EXAMPLES = "It must begin with file:, postgresql://, mysql:// or sqlserver://.";
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "::1");

    private ConnectionUrl() {}

    /// What `url` means; blanks around it do not matter.
    public static UrlResult read(String url, UrlBase base) {
        int start = url.length() - url.stripLeading().length();
        UrlResult result = stripped(url.strip(), base);
        return result instanceof UrlResult.Refused(var reason, var offset, var whatToDo)
                ? new UrlResult.Refused(reason, offset + start, whatToDo)
                : result;
    }

    /// The URL as it may be shown: every password in it is replaced by `***`.
    public static String masked(String url) {
        String withoutUserInfo = USER_INFO.matcher(url).replaceFirst("$1:***@");
        return PARAMETER.matcher(withoutUserInfo).replaceAll("$1***");
    }

    /// The URL with every password in it left out, to be kept where others can read it.
    public static String withoutPassword(String url) {
        String withoutUserInfo = USER_INFO.matcher(url).replaceFirst("$1@");
        return PARAMETER.matcher(withoutUserInfo).replaceAll("$1");
    }

    /// The engine that a URL's scheme belongs to, if it is one that can be opened.
    public static Optional<Engine> engine(String url) {
        return switch (scheme(url.strip())) {
            case "file", "sqlite" -> Optional.of(Engine.SQLITE);
            case "postgresql", "postgres", "prisma+postgres" -> Optional.of(Engine.POSTGRESQL);
            case "mysql", "mariadb" -> Optional.of(Engine.MYSQL);
            case "sqlserver", "jdbc:sqlserver" -> Optional.of(Engine.SQL_SERVER);
            default -> Optional.empty();
        };
    }

    private static UrlResult stripped(String url, UrlBase base) {
        if (url.isEmpty()) {
            return new UrlResult.Refused("The connection URL is empty.", 0, EXAMPLES);
        }
        if ("\"'`".indexOf(url.charAt(0)) >= 0) {
            return new UrlResult.Refused("The connection URL begins with a quotation mark.", 0,
                    "Leave the quotation marks out.");
        }
        String scheme = scheme(url);
        if (scheme.startsWith("prisma")) return prisma(url, base);
        Optional<Engine> engine = engine(url);
        if (engine.isEmpty()) return unknown(scheme);
        UrlNotes notes = new UrlNotes();
        DriverOptions options = new DriverOptions(base, notes);
        Optional<DatabaseLocation> location = location(url, scheme, engine.get(), base, notes, options);
        refuseOtherEngine(engine.get(), base, notes);
        UrlResult.Refused refused = notes.refused();
        if (refused != null) return refused;
        return new UrlResult.Understood(location.orElseThrow(), notes.hints());
    }

    private static Optional<DatabaseLocation> location(String url, String scheme, Engine engine, UrlBase base,
            UrlNotes notes, DriverOptions options) {
        if (engine == Engine.SQLITE) return Optional.of(SqliteUrl.location(url, base, notes, options));
        int start = scheme.length() + 3;
        if (!url.startsWith("//", scheme.length() + 1)) {
            notes.refuse("Behind " + scheme + ": stand no two slashes.", Math.min(start - 2, url.length()),
                    "Write " + scheme + "://host/database.");
            return Optional.empty();
        }
        if (engine == Engine.SQL_SERVER) {
            return Optional.of(SqlServerUrl.location(SqlServerParser.parts(url, start, notes), options));
        }
        UrlParts parts = UrlParser.parts(url, notes);
        return Optional.of(engine == Engine.MYSQL
                ? MysqlUrl.location(parts, options)
                : PostgresUrl.location(parts, base, options));
    }

    private static void refuseOtherEngine(Engine engine, UrlBase base, UrlNotes notes) {
        Engine wanted = base.expected().filter(expected -> expected != Engine.COCKROACHDB)
                .or(() -> base.expected().map(cockroach -> Engine.POSTGRESQL)).orElse(engine);
        if (wanted != engine) {
            notes.refuse("The schema's provider is " + base.expected().orElse(wanted).displayName()
                    + ", but the URL leads to " + engine.displayName() + ".", 0,
                    "Change the provider in the datasource, or the URL.");
        }
    }

    /// A proxy of Prisma's is no database. The one of `prisma dev` holds the database's own address in its key.
    private static UrlResult prisma(String url, UrlBase base) {
        UrlNotes notes = new UrlNotes();
        Optional<String> direct = Optional.empty();
        if (url.startsWith("//", scheme(url).length() + 1)) {
            UrlParts parts = UrlParser.parts(url, notes);
            if (LOCAL.contains(parts.host())) direct = PrismaDevKey.databaseUrl(parts.parameters());
        }
        if (direct.isPresent() && stripped(direct.get(), base) instanceof UrlResult.Understood understood) {
            return understood;
        }
        return new UrlResult.Refused("The URL leads to Prisma's proxy, not to a database.", 0,
                "Use the direct address of the database, which begins with postgres://: the console of Prisma Postgres"
                        + " shows it under Connect, and `prisma dev` prints it.");
    }

    private static UrlResult unknown(String scheme) {
        return switch (scheme) {
            case "mongodb", "mongodb+srv" -> new UrlResult.Refused(
                    "The URL leads to a MongoDB, which has no tables. Facet shows its schema, but not its documents.",
                    0,
                    "Use a program for MongoDB to see the documents.");
            case "libsql", "https", "http", "wss", "ws" -> new UrlResult.Refused(
                    "The URL leads to a remote libSQL database or a proxy, which Facet does not speak to.", 0,
                    "Facet opens SQLite files. Use a local copy: file:./copy.db.");
            case "" -> new UrlResult.Refused("The text is no connection URL: it names no engine before a colon.", 0,
                    EXAMPLES);
            default -> new UrlResult.Refused(
                    scheme.startsWith("jdbc")
                            ? "The URL is one of Java's. Prisma's own form is expected."
                            : "The URL begins with an engine that is not known.",
                    0, EXAMPLES);
        };
    }

    /// What stands before the first colon, in lower case, or before the second one behind `jdbc:`; empty if that is no
    /// scheme.
    private static String scheme(String url) {
        int colon = url.indexOf(':');
        if (colon == 4 && url.regionMatches(true, 0, "jdbc", 0, 4)) {
            int second = url.indexOf(':', colon + 1);
            colon = second < 0 ? colon : second;
        }
        String scheme = colon < 0 ? "" : url.substring(0, colon).toLowerCase(Locale.ROOT);
        return scheme.matches("[a-z][a-z0-9+.:-]*") ? scheme : "";
    }

}
