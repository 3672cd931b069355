package facet.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import facet.app.project.DatabaseAddress;
import facet.app.project.DatabaseSource;
import facet.app.project.Project;
import facet.app.project.ProjectKind;
import facet.app.project.ProjectOutcome;
import facet.app.project.ProjectRequest;
import facet.app.project.Projects;
import facet.database.Catalog;
import facet.database.Database;
import facet.database.DatabaseLocation;
import facet.database.DbResult;
import facet.database.Engine;
import facet.database.OpenMode;
import facet.schema.RuleSet;
import facet.schema.Schema;
import facet.schema.SchemaFile;
import facet.schema.model.Datasource;
import org.jspecify.annotations.Nullable;

/// Which database is read, and which schema is brought up to it.
sealed interface PullTarget {
    /// The file of a schema that is not there yet.
    String USUAL_NAME = "schema.prisma";

    /// There is no such database or schema.
    record None(String message) implements PullTarget {}

    /// The schema is there and has errors.
    record Broken(String message) implements PullTarget {}

    /// Both are known.
    ///
    /// @param existing the schema, if there is one
    /// @param files its files by the names that `existing` gives them
    /// @param newName the file of a schema that is not there yet
    record Ready(DatabaseLocation location, Optional<Schema> existing, Map<String, FoundFile> files, String newName)
            implements
                PullTarget {

        /// Why the schema cannot be that of a database of `engine`, if it cannot.
        Optional<String> mismatch(Engine engine) {
            Datasource datasource = existing.map(schema -> schema.datamodel().datasource()).orElse(null);
            String provider = datasource == null ? null : datasource.provider();
            boolean isFitting = provider == null || switch (engine) {
                case SQLITE -> provider.equals("sqlite");
                case POSTGRESQL -> provider.equals("postgresql") || provider.equals("postgres");
                case COCKROACHDB -> provider.equals("cockroachdb");
                case MYSQL -> provider.equals("mysql");
                case SQL_SERVER -> provider.equals("sqlserver");
            };
            return isFitting
                    ? Optional.empty()
                    : Optional.of("The schema's provider is " + provider + ", but the database is of "
                            + engine.displayName() + ". Name another schema with --schema, or change the provider.");
        }
    }

    /// @param database a connection URL or a SQLite file, or null for the project's own
    /// @param schema a schema, or null for the one of the working folder
    /// @param rules the rule set, or null for the project's own
    static PullTarget find(@Nullable String database, @Nullable Path schema, @Nullable RuleSet rules, Shell shell) {
        Path path = schema == null ? Path.of("") : schema;
        boolean isNew = schema != null && !Files.exists(shell.workingFolder().resolve(schema));
        ProjectOutcome outcome = Projects.find(new ProjectRequest(path, shell.workingFolder(), shell.environment()));
        if (isNew || outcome instanceof ProjectOutcome.NotFound) return withoutSchema(database, schema, outcome, shell);
        Project project = ((ProjectOutcome.Found) outcome).project();
        if (project.kind() == ProjectKind.BARE_DATABASE) return new None(path + " is a database, not a schema.");
        SchemaPaths.Found found = SchemaPaths.find(List.of(path), rules, shell);
        if (!found.troubles().isEmpty()) return new None(String.join("\n", found.troubles()));
        DatabaseSource source = database == null ? project.database() : source(database, shell);
        return withSchema(source, found.schemas().getFirst());
    }

    private static PullTarget withoutSchema(@Nullable String database, @Nullable Path schema, ProjectOutcome outcome,
            Shell shell) {
        if (database == null) {
            return new None(outcome instanceof ProjectOutcome.NotFound(String message, _)
                    ? message + " Or name a database: facet pull file:dev.db"
                    : "Name a database: facet pull file:dev.db");
        }
        String name = schema == null ? USUAL_NAME : schema.toString();
        return ready(source(database, shell), Optional.empty(), Map.of(), name);
    }

    private static PullTarget withSchema(DatabaseSource source, FoundSchema found) {
        Map<String, FoundFile> files = new LinkedHashMap<>();
        found.files().forEach(file -> files.put(file.name(), file));
        Schema existing = Schema.read(found.files().stream()
                .map(file -> new SchemaFile(file.name(), file.content().text())).toList(), found.rules());
        if (existing.errorCount() > 0) {
            return new Broken("The schema has "
                    + (existing.errorCount() == 1 ? "an error" : existing.errorCount() + " errors")
                    + ", so what it names cannot be kept. Mend it first (facet validate lists them), or pull into a new file"
                    + " with --schema.");
        }
        return ready(source, Optional.of(existing), Collections.unmodifiableMap(files), USUAL_NAME);
    }

    private static PullTarget ready(DatabaseSource source, Optional<Schema> existing, Map<String, FoundFile> files,
            String newName) {
        return switch (source) {
            case DatabaseSource.Known known -> new Ready(known.location(), existing, files, newName);
            case DatabaseSource.Unresolved(String reason, String whatToDo) ->
                new None((reason + " " + whatToDo).strip());
        };
    }

    /// What is no URL is the path of a SQLite file.
    static DatabaseSource source(String database, Shell shell) {
        boolean isUrl = database.matches("(?s)[A-Za-z][A-Za-z0-9+.-]+:.*")
                && !Files.exists(shell.workingFolder().resolve(database));
        DatabaseAddress address = DatabaseAddress.of(isUrl ? database : "file:" + database, shell.workingFolder(),
                "the command line");
        address.hints().forEach(hint -> shell.err().println("Hint: " + hint));
        return address.source();
    }

    /// What the database is made of. Opens it for reading only.
    static DbResult<Catalog> catalog(DatabaseLocation location) {
        return Database.open(location, OpenMode.READ_ONLY).flatMap(database -> {
            try (database) {
                return database.catalog();
            }
        });
    }
}
