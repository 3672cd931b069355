package facet.database.url;

import java.nio.file.Path;
import java.util.Optional;

import facet.database.Engine;

/// What a connection URL does not say itself.
///
/// @param sqliteFolder where the relative path of a SQLite file begins
/// @param certificateFolder where the relative paths of certificates begin: the folder of the configuration file
/// @param expected the engine that the schema names, if it names one: a CockroachDB's URL looks like PostgreSQL's
public record UrlBase(Path sqliteFolder, Path certificateFolder, Optional<Engine> expected) {

    /// All relative paths begin at `folder`, and no engine is expected.
    public static UrlBase of(Path folder) {
        return new UrlBase(folder, folder, Optional.empty());
    }
}
