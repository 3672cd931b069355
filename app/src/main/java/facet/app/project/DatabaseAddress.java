package facet.app.project;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import facet.app.project.DatabaseSource.OtherEngine;
import facet.app.project.DatabaseSource.Sqlite;
import facet.app.project.DatabaseSource.Unresolved;
import org.jspecify.annotations.Nullable;

/// Makes a database source of a connection URL.
final class DatabaseAddress {
    private DatabaseAddress() {}

    /// @param url as it was found
    /// @param provider the engine that the schema names, if it does
    /// @param folder where a relative SQLite path begins
    /// @param describedAs where the URL was found
    static DatabaseSource of(String url, @Nullable String provider, Path folder, String describedAs) {
        if (url.isBlank()) {
            return new Unresolved("The connection URL is empty (" + describedAs + ").",
                    "Set it to something like file:./dev.db or postgresql://user:password@host:5432/database.");
        }
        String scheme = ConnectionUrl.scheme(url);
        @Nullable
        String engine = ConnectionUrl.providerOf(scheme);
        if (engine == null) {
            return unknownScheme(url, scheme, provider, describedAs);
        }
        if (provider != null && !fits(provider, engine)) {
            return new Unresolved("The schema's provider is " + provider + ", but the connection URL (" + describedAs
                    + ") begins with " + scheme + ":.", "Change the provider in the datasource, or the URL.");
        }
        return engine.equals("sqlite")
                ? sqlite(url, folder, describedAs)
                : new OtherEngine(provider == null ? engine : normal(provider), url, describedAs);
    }

    private static String normal(String provider) {
        return provider.equals("postgres") ? "postgresql" : provider;
    }

    private static boolean fits(String provider, String engine) {
        String wanted = normal(provider);
        return wanted.equals(engine) || (wanted.equals("cockroachdb") && engine.equals("postgresql"));
    }

    private static DatabaseSource unknownScheme(String url, String scheme, @Nullable String provider,
            String describedAs) {
        if (scheme.equals("prisma") || scheme.equals("prisma+postgres")) {
            return new Unresolved(
                    "The connection URL (" + describedAs + ") leads to Prisma's proxy, not to a database.",
                    "Give the database's own address, for example in another environment variable.");
        }
        if (scheme.equals("libsql") || scheme.equals("https") || scheme.equals("wss")) {
            return new Unresolved("The connection URL (" + describedAs + ") leads to a remote libSQL database.",
                    "Facet opens SQLite files. Use a local copy: file:./copy.db.");
        }
        String begin = "sqlite".equals(provider) ? "file:" : "postgresql:, mysql:, sqlserver:, mongodb: or file:";
        return new Unresolved(
                "The connection URL (" + describedAs + ") is not understood: " + ConnectionUrl.masked(url),
                "It must begin with " + begin + ".");
    }

    private static DatabaseSource sqlite(String url, Path folder, String describedAs) {
        String path = ConnectionUrl.sqlitePath(url);
        if (path.isEmpty() || path.equals(":memory:")) {
            return new Unresolved("The connection URL (" + describedAs + ") names no file: " + url,
                    "A database in memory belongs to the program that made it. Name a file: file:./dev.db.");
        }
        try {
            if (ConnectionUrl.hasDriveLetter(path) && !Path.of(path).isAbsolute()) {
                return new Unresolved("The connection URL (" + describedAs + ") names a drive of Windows: " + url,
                        "Name the file by its path on this machine.");
            }
            return new Sqlite(existing(folder, path), ConnectionUrl.parameters(url), describedAs);
        } catch (InvalidPathException e) {
            return new Unresolved(
                    "The connection URL (" + describedAs + ") holds no valid path: " + e.getReason() + ".",
                    "Correct the URL.");
        }
    }

    /// The path percent-decoded, unless only the file with the literal name exists.
    private static Path existing(Path folder, String path) {
        Path decoded = folder.resolve(ConnectionUrl.decoded(path)).normalize();
        Path literal = folder.resolve(path).normalize();
        return !Files.exists(decoded) && Files.exists(literal) ? literal : decoded;
    }
}
