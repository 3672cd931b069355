package facet.app.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a configuration file lies.
///
/// Source: the loader of Prisma 7.9, seen by running it. `prisma7.config` and its like came after that version.
///
/// @param file the file
/// @param workingFolder the folder that Prisma's commands run in: paths that begin nowhere else begin there
record ConfigPlace(Path file, Path workingFolder) {
    private static final List<String> ENDINGS = List.of(".js", ".ts", ".mjs", ".cjs", ".mts", ".cts");
    private static final String HIDDEN = ".config";

    /// Where it may lie, without its ending; earlier ones win.
    private static final List<String> PLACES = List.of("prisma7.config", HIDDEN + "/prisma7", "prisma.config",
            "prisma.config/index", HIDDEN + "/prisma", HIDDEN + "/prisma.config");

    /// The folder where the paths in it begin.
    Path folder() {
        return Objects.requireNonNull(file.getParent(), "a configuration file lies in a folder");
    }

    /// The configuration file of a folder; the first by Prisma's order if there are several.
    static Optional<ConfigPlace> in(Path folder) {
        return PLACES.stream().flatMap(ConfigPlace::names).map(folder::resolve).filter(Files::isRegularFile).findFirst()
                .map(file -> new ConfigPlace(file, folder));
    }

    /// Whether a file is the configuration of a folder around it; the outer one counts.
    static Optional<ConfigPlace> of(Path file) {
        return Stream.iterate(file.getParent(), Objects::nonNull, Path::getParent).limit(2).toList().reversed().stream()
                .filter(folder -> PLACES.stream().flatMap(ConfigPlace::names).map(folder::resolve)
                        .anyMatch(file::equals))
                .findFirst().map(folder -> new ConfigPlace(file, folder));
    }

    private static Stream<String> names(String place) {
        return ENDINGS.stream().map(ending -> place + ending);
    }
}
