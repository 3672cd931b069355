package facet.database.url;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import facet.database.DatabaseLocation;

/// SQLite's URLs: `file:path?name=value`.
final class SqliteUrl {

    private static final Pattern DRIVE = Pattern.compile("^/*([a-zA-Z]:[/\\\\].*)$");
    private static final int LONGEST_WAIT_SECONDS = 3600;

    private final String url;
    private final UrlBase base;
    private final UrlNotes notes;
    private final DriverOptions options;
    private Duration lockWait = DatabaseLocation.Sqlite.USUAL_LOCK_WAIT;

    private SqliteUrl(String url, UrlBase base, UrlNotes notes, DriverOptions options) {
        this.url = url;
        this.base = base;
        this.notes = notes;
        this.options = options;
    }

    static DatabaseLocation location(String url, UrlBase base, UrlNotes notes, DriverOptions options) {
        return new SqliteUrl(url, base, notes, options).location();
    }

    private DatabaseLocation location() {
        int start = url.indexOf(':') + 1;
        int query = url.indexOf('?', start) < 0 ? url.length() : url.indexOf('?', start);
        parameters(query).forEach(this::read);
        String path = path(url.substring(start, query));
        if (path.isEmpty() || path.equals(":memory:")) {
            notes.refuse("The URL names no file.", start,
                    "A database in memory belongs to the program that made it. Name a file: file:./dev.db.");
            return DatabaseLocation.sqlite(base.sqliteFolder());
        }
        try {
            if (DRIVE.matcher(path).matches() && !Path.of(path).isAbsolute()) {
                notes.refuse("The URL names a drive of Windows.", start, "Name the file by its path on this machine.");
            }
            Path file = base.sqliteFolder().resolve(PercentText.decoded(path)).normalize();
            return new DatabaseLocation.Sqlite(file, lockWait);
        } catch (InvalidPathException invalid) {
            notes.refuse("The URL holds no valid path: " + invalid.getReason() + ".", start, "Correct the path.");
            return DatabaseLocation.sqlite(base.sqliteFolder());
        }
    }

    private void read(UrlParameter parameter) {
        switch (parameter.name()) {
            case "socket_timeout" -> options.number(parameter, "a whole number of seconds", LONGEST_WAIT_SECONDS)
                    .ifPresent(seconds -> lockWait = Duration.ofSeconds(seconds));
            case "connection_limit" -> options.connectionLimit(parameter);
            case "pool_timeout", "max_connection_lifetime", "max_idle_connection_lifetime", "connect_timeout" ->
                options.pool(parameter);
            default -> options.unknown(parameter);
        }
    }

    /// The path as it is written: without the slashes before an absolute path.
    private static String path(String written) {
        Matcher drive = DRIVE.matcher(written);
        if (drive.matches()) return drive.group(1);
        return written.startsWith("///") ? written.substring(2) : written;
    }

    private List<UrlParameter> parameters(int query) {
        List<UrlParameter> parameters = new ArrayList<>();
        int at = query + 1;
        while (at < url.length()) {
            int end = url.indexOf('&', at) < 0 ? url.length() : url.indexOf('&', at);
            int equals = url.indexOf('=', at);
            int nameEnd = equals < 0 || equals > end ? end : equals;
            if (nameEnd > at) {
                parameters.add(new UrlParameter(PercentText.decodedForm(url.substring(at, nameEnd)),
                        PercentText.decodedForm(url.substring(Math.min(nameEnd + 1, end), end)), at,
                        Math.min(nameEnd + 1, end)));
            }
            at = end + 1;
        }
        return parameters;
    }
}
