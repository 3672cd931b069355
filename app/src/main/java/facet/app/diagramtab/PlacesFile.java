package facet.app.diagramtab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import facet.app.project.Project;
import facet.app.project.ProjectKind;
import facet.diagram.layout.Point;
import org.jspecify.annotations.Nullable;

/// The file beside a schema that says where cards of its diagram were moved by hand, to be shared with the schema: JSON with
/// one card a line, in the order of their names, in whole pixels. There is none as long as no card was moved.
public final class PlacesFile {
    private static final Pattern CARD = Pattern
            .compile("^ *\"([^\"\\\\]+)\": *\\[(-?\\d{1,7}), *(-?\\d{1,7})],?$", Pattern.MULTILINE);
    private static final String BEFORE = "{\n  \"diagram\": {\n";
    private static final String AFTER = "\n  }\n}\n";

    private final @Nullable Path file;

    private PlacesFile(@Nullable Path file) {
        this.file = file;
    }

    /// Beside the schema's first file; nowhere for a database without a schema.
    public static PlacesFile of(Project project) {
        if (project.kind() == ProjectKind.BARE_DATABASE || project.sources().isEmpty()) return new PlacesFile(null);
        Path schema = project.sources().size() == 1
                ? project.sources().getFirst().path()
                : project.sources().getFirst().path().resolveSibling("schema.prisma");
        String name = String.valueOf(schema.getFileName());
        String bare = name.endsWith(".prisma") ? name.substring(0, name.length() - ".prisma".length()) : name;
        return at(schema.resolveSibling(bare + ".diagram.json"));
    }

    static PlacesFile at(Path file) {
        return new PlacesFile(file);
    }

    /// The corner of each card in the file. Lines that are no cards are passed over: a merge may have left some.
    Map<String, Point> read() {
        Path present = file;
        Map<String, Point> corners = new LinkedHashMap<>();
        if (present == null || !Files.isRegularFile(present)) return corners;
        try {
            Matcher cards = CARD.matcher(Files.readString(present, StandardCharsets.UTF_8));
            while (cards.find())
                corners.put(cards.group(1),
                        new Point(Integer.parseInt(cards.group(2)), Integer.parseInt(cards.group(3))));
        } catch (IOException e) {
            System.getLogger(PlacesFile.class.getName()).log(System.Logger.Level.WARNING,
                    "Cannot read the places of cards in {0}: {1}", present, e);
        }
        return corners;
    }

    /// Writes the file anew beside itself and moves it over, or deletes it where there is nothing to say. Says why not, if it
    /// could not.
    Optional<String> write(Map<String, Point> corners) {
        Path present = file;
        if (present == null) return Optional.empty();
        try {
            if (corners.isEmpty()) Files.deleteIfExists(present);
            else
                replace(present, text(corners));
            return Optional.empty();
        } catch (IOException e) {
            return Optional
                    .of("The places of cards cannot be kept in " + present.getFileName() + ": " + e.getMessage());
        }
    }

    private static String text(Map<String, Point> corners) {
        return new TreeMap<>(corners).entrySet().stream()
                .map(card -> "    \"" + card.getKey() + "\": [" + Math.round(card.getValue().x()) + ", "
                        + Math.round(card.getValue().y()) + "]")
                .collect(Collectors.joining(",\n", BEFORE, AFTER));
    }

    private static void replace(Path file, String text) throws IOException {
        Path beside = file.resolveSibling("." + file.getFileName() + ".new");
        Files.writeString(beside, text, StandardCharsets.UTF_8);
        try {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
