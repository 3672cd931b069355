package facet.app.project;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// A schema with its database, or a database alone, as found on disk at one moment.
///
/// @param name what to call it in a title: the name of its folder, or of the database file
/// @param folder the folder it belongs to: that of `prisma.config.*` or `package.json`, else the schema's own
/// @param kind whether there is a schema
/// @param sources the schema files in the order in which they are read; empty for a bare database
/// @param rules the rule set that the schema follows
/// @param database where the rows are
/// @param notes what could not be read or deserves a hint
/// @param migrationsFolder where migrations are kept, whether or not the folder exists; absent for a bare database
/// @param configFile the `prisma.config.*` that was read, if there is one
public record Project(String name, Path folder, ProjectKind kind, List<SchemaSource> sources, PrismaVersion rules,
        DatabaseSource database, List<ProjectNote> notes, @Nullable Path migrationsFolder, @Nullable Path configFile) {
    public Project {
        sources = List.copyOf(sources);
        notes = List.copyOf(notes);
    }

    /// A database alone.
    ///
    /// @param name what to call it in a title
    /// @param folder the folder it belongs to
    public static Project bare(String name, Path folder, DatabaseSource database, List<ProjectNote> notes) {
        return new Project(name, folder, ProjectKind.BARE_DATABASE, List.of(),
                new PrismaVersion(7, "there is no schema, so the newest is taken"), database, notes, null, null);
    }

    /// The same project with another database than its own.
    Project with(DatabaseSource other) {
        return new Project(name, folder, kind, sources, rules, other, notes, migrationsFolder, configFile);
    }
}
