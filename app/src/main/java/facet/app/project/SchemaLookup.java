package facet.app.project;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import facet.app.project.Layout.Lookup;
import facet.app.project.Layout.Lookup.At;
import facet.app.project.Layout.Lookup.Nothing;
import facet.app.project.ProjectNote.Severity;
import facet.app.project.ScriptValue.Text;
import org.jspecify.annotations.Nullable;

/// Finds the schema files that a path means, as Prisma looks for them: what the configuration file names, then what
/// `package.json` names, then `schema.prisma`, then `prisma/schema.prisma`; and, further than Prisma, any folder of
/// schema files.
final class SchemaLookup {
    private static final List<String> USUAL = List.of("schema.prisma", "prisma/schema.prisma");

    /// A folder with more in it is no folder of schema files.
    private static final int MOST_NEIGHBOURS = 3_000;

    private final Map<String, String> environment;

    SchemaLookup(Map<String, String> environment) {
        this.environment = environment;
    }

    /// The project of a schema file.
    Lookup ofFile(Path file) {
        Path folder = parent(file);
        ConfigFile config = enclosingConfig(file);
        if (config != null) {
            return new At(withConfig(config, file));
        }
        Path named = namedInPackage(folder, file);
        if (named != null) {
            return new At(plain(named));
        }
        return new At(alone(file));
    }

    /// The project in a folder.
    Lookup ofFolder(Path folder) {
        Optional<ConfigPlace> place = ConfigPlace.in(folder);
        if (place.isPresent()) {
            return ofConfig(ConfigFile.read(place.get(), environment));
        }
        ConfigFile enclosing = enclosingConfig(folder);
        if (enclosing != null) {
            return ofConfig(enclosing);
        }
        Path named = packageSchema(folder);
        if (named == null) {
            named = namedInPackage(folder, folder);
        }
        if (named != null) {
            return Files.exists(named)
                    ? new At(plain(named))
                    : new Nothing("package.json in " + folder + " names the schema " + named
                            + ", which does not exist. Correct the path, or open the schema itself.");
        }
        Path usual = usual(folder);
        return usual != null ? new At(alone(usual)) : anywhereIn(folder);
    }

    private Lookup ofConfig(ConfigFile config) {
        Path schema = schemaOf(config);
        if (schema != null && !Files.exists(schema)) {
            return new Nothing(config.file() + " names the schema " + schema
                    + ", which does not exist. Correct `schema` there, or open the schema itself.");
        }
        if (schema == null) {
            return new Nothing("There is a " + config.file().getFileName() + " in " + config.folder()
                    + ", but neither schema.prisma nor prisma/schema.prisma beside it. Open the schema file itself.");
        }
        return new At(withConfig(config, schema));
    }

    private Lookup anywhereIn(Path folder) {
        if (!SchemaFolder.directlyIn(folder).isEmpty()) {
            return new At(plain(folder));
        }
        SchemaFolder.Listing listing = SchemaFolder.below(folder);
        if (listing.files().isEmpty()) {
            return new Nothing(nothingIn(folder, listing));
        }
        List<Path> withDatasource = listing.files().stream().filter(file -> !datasources(file).isEmpty()).toList();
        if (withDatasource.size() == 1) {
            return new At(plain(parent(withDatasource.getFirst())));
        }
        if (withDatasource.isEmpty()) {
            return new At(plain(folder));
        }
        String names = withDatasource.stream().limit(5).map(file -> folder.relativize(file).toString())
                .collect(Collectors.joining(", "));
        return new Nothing("There are " + withDatasource.size() + " schemas below " + folder + ": " + names
                + (withDatasource.size() > 5 ? ", …" : "") + ". Open one of them.");
    }

    private static String nothingIn(Path folder, SchemaFolder.Listing listing) {
        if (!listing.isComplete()) {
            return folder + " holds too many files to look through for a schema. Open the project's own folder.";
        }
        List<String> databases = DatabaseFile.in(folder);
        String hint = databases.isEmpty()
                ? "Open a .prisma file, a folder that holds one, or an SQLite file."
                : "It holds " + String.join(", ", databases) + ": open that to see its rows.";
        String problem = listing.notes().isEmpty() ? "" : listing.notes().getFirst().message() + " ";
        return "There is no Prisma schema in " + folder + ". " + problem + hint;
    }

    private Layout withConfig(ConfigFile config, Path schema) {
        List<ProjectNote> notes = new ArrayList<>(config.notes());
        Path own = schemaOf(config);
        Path folder = config.place().workingFolder();
        if (own != null && schema.startsWith(own)) {
            return layout(folder, own, config, notes);
        }
        if (own != null) {
            notes.add(new ProjectNote(Severity.HINT, config.file().getFileName() + " names another schema, " + own
                    + "; its database is used for this one too.", "", config.file(), 0));
        }
        return layout(folder, schema, config, notes);
    }

    /// The file, or all of its folder if it is a part of that.
    private Layout alone(Path file) {
        return plain(standsAlone(file, parent(file)) ? file : parent(file));
    }

    private Layout plain(Path schema) {
        Path folder = Files.isDirectory(schema) ? schema : parent(schema);
        return layout(ProjectFolders.projectOf(folder), schema, null, new ArrayList<>());
    }

    private static Layout layout(Path folder, Path schema, @Nullable ConfigFile config, List<ProjectNote> notes) {
        if (!Files.isDirectory(schema)) {
            return new Layout(folder, schema, List.of(schema), config, notes);
        }
        SchemaFolder.Listing listing = SchemaFolder.below(schema);
        notes.addAll(listing.notes());
        return new Layout(folder, schema, listing.files(), config, notes);
    }

    /// The nearest configuration file above a schema. Beyond the first `package.json` it must name the schema, since it
    /// may belong to another package of the same repository.
    private @Nullable ConfigFile enclosingConfig(Path path) {
        boolean isWithinPackage = true;
        for (Path folder : ProjectFolders.upFrom(Files.isDirectory(path) ? path : parent(path))) {
            Optional<ConfigPlace> place = ConfigPlace.in(folder);
            if (place.isPresent()) {
                ConfigFile config = ConfigFile.read(place.get(), environment);
                Path own = schemaOf(config);
                boolean covers = own != null && (path.startsWith(own) || own.startsWith(path));
                if (covers || (isWithinPackage && !Files.isDirectory(path))) {
                    return config;
                }
            }
            isWithinPackage &= !Files.isRegularFile(folder.resolve("package.json"));
        }
        return null;
    }

    /// What the configuration names, else what lies in the usual places beside it.
    private static @Nullable Path schemaOf(ConfigFile config) {
        Path named = config.schema() instanceof Text text && !text.value().isEmpty()
                ? resolved(config.folder(), text.value())
                : null;
        Path beside = named != null ? named : usual(config.folder());
        return beside != null ? beside : usual(config.place().workingFolder());
    }

    /// What the nearest `package.json` names, if that is or holds the path.
    private static @Nullable Path namedInPackage(Path folder, Path path) {
        for (Path each : ProjectFolders.upFrom(folder)) {
            Path named = packageSchema(each);
            if (named != null) {
                return path.startsWith(named) ? named : null;
            }
        }
        return null;
    }

    private static @Nullable Path packageSchema(Path folder) {
        String schema = RuleChoice.schemaInPackage(folder);
        return schema == null ? null : resolved(folder, schema);
    }

    private static @Nullable Path usual(Path folder) {
        return USUAL.stream().map(folder::resolve).filter(Files::isRegularFile).findFirst().orElse(null);
    }

    private static @Nullable Path resolved(Path folder, String path) {
        try {
            return folder.resolve(path).normalize();
        } catch (InvalidPathException e) {
            // Names nothing on this system; the usual places are looked at instead.
            return null;
        }
    }

    /// Whether a file is a whole schema. Without a datasource it is a part of its folder's; with one it is only if
    /// another schema lies in the same folder, or nothing else does.
    private static boolean standsAlone(Path file, Path folder) {
        SchemaFolder.Listing listing = SchemaFolder.below(folder, MOST_NEIGHBOURS);
        List<Path> all = listing.files();
        if (all.size() <= 1 || !listing.isComplete()) {
            return true;
        }
        boolean hasOwn = !datasources(file).isEmpty();
        long others = all.stream().filter(other -> !other.equals(file) && !datasources(other).isEmpty()).count();
        return hasOwn ? others > 0 : others != 1;
    }

    private static List<Datasource> datasources(Path file) {
        return SchemaFiles.read(file) instanceof FileContent.Text content
                ? Datasource.in(file, content.text())
                : List.of();
    }

    private static Path parent(Path file) {
        return Objects.requireNonNull(file.getParent(), "an absolute path of a file has a folder");
    }
}
