package facet.migration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import facet.database.Catalog;
import facet.schema.RuleSet;
import facet.schema.Schema;
import facet.schema.SchemaFile;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// Scripts and the schemas of the databases that they make, side by side in files. `-Dexpected.rewrite=<folder>` writes what is the
/// case into that folder instead; the difference is to be read.
final class Expected {
    private Expected() {}

    /// Makes a database by a script.
    @FunctionalInterface
    interface Maker {
        Catalog catalog(String script) throws Exception;
    }

    /// The schema of what the script `name` makes is the one beside it, without an error.
    static void check(String name, Maker maker) throws Exception {
        String actual = Introspection.schema(maker.catalog(resource(name + ".sql")), Extent.USUAL);
        assertEquals(0, schema(actual).errorCount(), actual);
        String folder = System.getProperty("expected.rewrite");
        if (folder == null) {
            assertEquals(resource(name + ".prisma"), actual);
        } else {
            Files.writeString(Path.of(folder, name + ".prisma"), actual);
        }
    }

    static String resource(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(Expected.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static Schema schema(String text) {
        return Schema.read(List.of(new SchemaFile("schema.prisma", text)), RuleSet.PRISMA_7);
    }
}
