package facet.app.connect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import facet.app.project.DatabaseAddress;
import facet.app.project.DatabaseSource;
import facet.app.settings.Settings;
import facet.app.work.Work;
import facet.database.OpenMode;
import facet.database.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

class ProjectDatabasesTest {
    private static final Path PROJECT = Path.of("/home/ada/shop");

    @TempDir
    Path folder;

    private final Work work = new Work(Runnable::run, Runnable::run, bug -> {
        throw new AssertionError(bug);
    });
    private final Map<String, Secret> passwords = new HashMap<>();
    private final List<DatabaseSource.Known> found = new ArrayList<>();

    /// Keeps passwords in memory.
    private final class MemoryKeyring implements Keyring {
        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public Optional<Secret> find(String connection) {
            return Optional.ofNullable(passwords.get(connection));
        }

        @Override
        public Optional<String> store(String connection, Secret password) {
            passwords.put(connection, password);
            return Optional.empty();
        }

        @Override
        public void remove(String connection) {
            passwords.remove(connection);
        }
    }

    @Test
    void whatWasNamedForAProjectIsFoundAgainWithItsPassword() throws Exception {
        Path file = folder.resolve("settings");
        String url = "postgresql://ada:hidden@db.example:5433/shop?schema=sales";
        databases(file).keep(PROJECT, url, server(url).with(Secret.of("hidden"), OpenMode.READ_ONLY));
        assertFalse(java.nio.file.Files.readString(file).contains("hidden"));
        databases(file).find(PROJECT, folder, found::add);
        databases(file).find(PROJECT.resolveSibling("other"), folder, found::add);
        DatabaseSource.Server again = assertInstanceOf(DatabaseSource.Server.class, found.getFirst());
        assertEquals(1, found.size());
        assertEquals(server(url).with(Secret.of("hidden"), OpenMode.READ_ONLY).location(), again.location());
        assertEquals(OpenMode.READ_ONLY, again.mode());
    }

    @Test
    void aFileIsFoundAgainFromTheSameFolder() {
        Path file = folder.resolve("settings");
        DatabaseSource.Known sqlite = assertInstanceOf(DatabaseSource.Known.class,
                DatabaseAddress.of("file:./dev.db", folder, "typed").source());
        databases(file).keep(PROJECT, "file:./dev.db", sqlite);
        databases(file).find(PROJECT, folder, found::add);
        assertEquals(List.of(sqlite.location()), found.stream().map(DatabaseSource.Known::location).toList());
    }

    private ProjectDatabases databases(Path file) {
        return new ProjectDatabases(Settings.load(file), new MemoryKeyring(), work);
    }

    private DatabaseSource.Server server(String url) {
        return assertInstanceOf(DatabaseSource.Server.class, DatabaseAddress.of(url, folder, "typed").source());
    }

    @Test
    void withoutItsPasswordAServerIsNotAsked() {
        Path file = folder.resolve("settings");
        String url = "postgresql://ada:hidden@db.example:5433/shop";
        databases(file).keep(PROJECT, url, server(url).with(Secret.of("hidden"), OpenMode.READ_WRITE));
        passwords.clear();
        databases(file).find(PROJECT, folder, found::add);
        assertEquals(List.of(), found);
        databases(file).keep(PROJECT, "postgresql://ada@db.example/shop", server("postgresql://ada@db.example/shop"));
        databases(file).find(PROJECT, folder, found::add);
        assertEquals(1, found.size());
    }
}
