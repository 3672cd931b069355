package facet.app.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Tells SQLite files from others: by their first bytes, not only by their names.
final class DatabaseFile {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final List<String> ENDINGS = List.of(".db", ".db3", ".sqlite", ".sqlite3");

    private DatabaseFile() {}

    static boolean isNamedSo(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    /// Whether a file begins as every SQLite file does.
    static boolean hasMagic(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
        }
    }

    /// The names of the database files in a folder, at most five.
    static List<String> in(Path folder) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                if (isNamedSo(child) && Files.isRegularFile(child) && names.size() < 5) {
                    names.add(child.getFileName().toString());
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Only a hint is lost; that the folder cannot be read is said elsewhere.
            return List.of();
        }
        return names.stream().sorted().toList();
    }
}
