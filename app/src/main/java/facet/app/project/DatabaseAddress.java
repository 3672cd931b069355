package facet.app.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import facet.database.DatabaseLocation;
import facet.database.Engine;
import facet.database.OpenMode;
import facet.database.url.ConnectionUrl;
import facet.database.url.UrlBase;
import facet.database.url.UrlResult;
import org.jspecify.annotations.Nullable;

/// What a connection URL of a project leads to.
///
/// @param source the database, or why there is none
/// @param hints what was left out of the URL or read in another way, in whole sentences
public record DatabaseAddress(DatabaseSource source, List<String> hints) {
    /// Keeps an unmodifiable copy.
    public DatabaseAddress {
        hints = List.copyOf(hints);
    }

    /// What a URL leads to that somebody typed.
    ///
    /// @param folder where a relative path begins, of a SQLite file and of certificates
    /// @param describedAs where the URL was found
    public static DatabaseAddress of(String url, Path folder, String describedAs) {
        return of(url, null, folder, describedAs);
    }

    /// @param url as it was found
    /// @param provider the engine that the schema names, if it does
    /// @param folder where a relative path begins, of a SQLite file and of certificates
    /// @param describedAs where the URL was found
    static DatabaseAddress of(String url, @Nullable String provider, Path folder, String describedAs) {
        UrlBase base = new UrlBase(folder, folder, engine(provider));
        return switch (ConnectionUrl.read(url, base)) {
            case UrlResult.Understood understood -> new DatabaseAddress(
                    source(url, understood, base, describedAs), understood.hints());
            case UrlResult.Refused refused -> new DatabaseAddress(unresolved(refused, describedAs), List.of());
        };
    }

    private static DatabaseSource source(String url, UrlResult.Understood understood, UrlBase base,
            String describedAs) {
        return switch (understood.location()) {
            case DatabaseLocation.Sqlite sqlite -> new DatabaseSource.Sqlite(existing(url, sqlite, base), describedAs);
            case DatabaseLocation.Server server -> new DatabaseSource.Server(server,
                    OpenMode.READ_WRITE, describedAs);
        };
    }

    /// The path percent-decoded, unless only the file with the literal name exists.
    private static DatabaseLocation.Sqlite existing(String url, DatabaseLocation.Sqlite decoded, UrlBase base) {
        boolean isLiteral = url.indexOf('%') >= 0 && !Files.exists(decoded.file());
        return isLiteral
                && ConnectionUrl.read(url.replace("%", "%25"),
                        base) instanceof UrlResult.Understood(DatabaseLocation.Sqlite literal, _)
                && Files.exists(literal.file()) ? literal : decoded;
    }

    private static DatabaseSource.Unresolved unresolved(UrlResult.Refused refused, String describedAs) {
        String place = refused.offset() == 0 ? "" : ", character " + (refused.offset() + 1);
        String reason = refused.reason().substring(0, refused.reason().length() - 1);
        return new DatabaseSource.Unresolved(reason + " (" + describedAs + place + ").", refused.whatToDo());
    }

    private static Optional<Engine> engine(@Nullable String provider) {
        return switch (provider) {
            case "sqlite" -> Optional.of(Engine.SQLITE);
            case "postgresql", "postgres" -> Optional.of(Engine.POSTGRESQL);
            case "mysql" -> Optional.of(Engine.MYSQL);
            case "sqlserver" -> Optional.of(Engine.SQL_SERVER);
            case "cockroachdb" -> Optional.of(Engine.COCKROACHDB);
            case null, default -> Optional.empty();
        };
    }
}
