package facet.app.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import facet.database.DatabaseLocation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DatabaseAddressTest {
    @TempDir
    Path folder;

    private Path file(String url) {
        return assertInstanceOf(DatabaseSource.Sqlite.class, DatabaseAddress.of(url, "sqlite", folder, "here").source())
                .file();
    }

    private String refusal(String url, @Nullable String provider) {
        return assertInstanceOf(DatabaseSource.Unresolved.class,
                DatabaseAddress.of(url, provider, folder, "here").source())
                .reason();
    }

    @Test
    void relativePathsBeginAtTheFolder() {
        assertEquals(folder.resolve("dev.db"), file("file:dev.db"));
        assertEquals(folder.resolve("dev.db"), file("file:./dev.db"));
        assertEquals(folder.resolveSibling("dev.db"), file("file:../dev.db"));
    }

    @Test
    void absolutePathsStay() {
        assertEquals(Path.of("/var/dev.db"), file("file:/var/dev.db"));
        assertEquals(Path.of("/var/dev.db"), file("file:///var/dev.db"));
    }

    @Test
    void parametersAreNoPartOfThePath() {
        var address = DatabaseAddress.of("file:dev.db?connection_limit=1&socket_timeout=7&x", "sqlite", folder, "here");
        assertEquals(new DatabaseSource.Sqlite(
                new DatabaseLocation.Sqlite(folder.resolve("dev.db"), Duration.ofSeconds(7)), "here"),
                address.source());
        assertEquals(1, address.hints().size());
    }

    @Test
    void percentSignsAreDecoded() {
        assertEquals(folder.resolve("my shop é.db"), file("file:my%20shop%20%C3%A9.db"));
        assertEquals(folder.resolve("100%.db"), file("file:100%.db"));
        assertEquals(folder.resolve("a%zz.db"), file("file:a%zz.db"));
    }

    @Test
    void aFileThatIsReallyNamedSoIsTaken() throws IOException {
        Files.createFile(folder.resolve("a%20b.db"));
        assertEquals(folder.resolve("a%20b.db"), file("file:a%20b.db"));
        Files.createFile(folder.resolve("a b.db"));
        assertEquals(folder.resolve("a b.db"), file("file:a%20b.db"));
    }

    @Test
    void aDriveOfWindowsIsRecognised() {
        if (!Path.of("C:/x").isAbsolute()) {
            assertTrue(refusal("file:C:/data/dev.db", "sqlite").contains("drive of Windows"));
        }
    }

    @Test
    void aDatabaseInMemoryIsNoFile() {
        assertTrue(refusal("file::memory:", "sqlite").contains("names no file"));
        assertTrue(refusal("file:", "sqlite").contains("names no file"));
        assertTrue(refusal("file:?mode=memory", "sqlite").contains("names no file"));
    }

    @Test
    void whatIsWrongIsSaidWithItsPlace() {
        assertEquals("The text is no connection URL: it names no engine before a colon (here).",
                refusal("./dev.db", "sqlite"));
        assertEquals("The port is no number from 1 to 65535 (here, character 16).",
                refusal("postgresql://h:x/d", null));
    }

    @Test
    void aServersPasswordIsNotShown() {
        var source = assertInstanceOf(DatabaseSource.Server.class,
                DatabaseAddress.of("postgresql://me:s3cret@h/d", "postgresql", folder, "here").source());
        assertEquals("s3cret", source.location().password().reveal());
        assertFalse(source.toString().contains("s3cret"), source::toString);
    }
}
