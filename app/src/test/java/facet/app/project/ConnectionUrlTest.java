package facet.app.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ConnectionUrlTest {
    @TempDir
    Path folder;

    private Path file(String url) {
        return assertInstanceOf(DatabaseSource.Sqlite.class, DatabaseAddress.of(url, "sqlite", folder, "here")).file();
    }

    private String refusal(String url, String provider) {
        return assertInstanceOf(DatabaseSource.Unresolved.class, DatabaseAddress.of(url, provider, folder, "here"))
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
        var source = DatabaseAddress.of("file:dev.db?connection_limit=1&socket_timeout=5&x", "sqlite", folder, "here");
        assertEquals(new DatabaseSource.Sqlite(folder.resolve("dev.db"),
                Map.of("connection_limit", "1", "socket_timeout", "5", "x", ""), "here"), source);
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
    void driveLettersAreRecognised() {
        assertEquals("C:/data/dev.db", ConnectionUrl.sqlitePath("file:C:/data/dev.db"));
        assertEquals("C:/data/dev.db", ConnectionUrl.sqlitePath("file:///C:/data/dev.db?x=1"));
        assertEquals("c:\\data\\dev.db", ConnectionUrl.sqlitePath("file:c:\\data\\dev.db"));
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
    void aUrlWithoutFileIsRefused() {
        assertTrue(refusal("./dev.db", "sqlite").contains("not understood"));
        assertTrue(refusal("libsql://x.example", "sqlite").contains("remote"));
    }

    @Test
    void passwordsAreMaskedWhereverTheyStand() {
        assertEquals("postgresql://u:***@h:1/d?sslpassword=***&a=b",
                ConnectionUrl.masked("postgresql://u:p@ss:w/rd@h:1/d?sslpassword=x&a=b"));
        assertEquals("sqlserver://h:1433;database=d;user=u;password=***;encrypt=true",
                ConnectionUrl.masked("sqlserver://h:1433;database=d;user=u;password={a;b};encrypt=true"));
        assertEquals("prisma://h/?api_key=***", ConnectionUrl.masked("prisma://h/?api_key=secret"));
        assertEquals("mysql://u@h/d", ConnectionUrl.masked("mysql://u@h/d"));
    }

    @Test
    void enginesAreKnownByTheirSchemes() {
        assertEquals("postgresql", ConnectionUrl.providerOf("postgres"));
        assertEquals("mongodb", ConnectionUrl.providerOf(ConnectionUrl.scheme("mongodb+srv://h/d")));
        assertEquals("", ConnectionUrl.scheme("dev.db"));
    }
}
