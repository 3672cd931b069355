package facet.app.connect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

import facet.database.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The command stands in for the system's own: it keeps what it is given in files beside it.
@EnabledOnOs(OS.LINUX)
final class KeyringTest {

    @TempDir
    Path folder;

    private Keyring keyring(String script) throws IOException {
        Path tool = folder.resolve("secret-tool");
        Files.writeString(tool, "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
        return Keyring.ofThisSystem(Map.of("PATH", folder.toString()), "Linux");
    }

    @Test
    void aPasswordGoesInByTheInputAndComesBack() throws IOException {
        Keyring keyring = keyring("""
                cd %s
                echo "$@" >> said
                case $1 in
                  store) IFS= read -r word; printf '%%s' "$word" > kept;;
                  lookup) IFS= read -r word < kept || true; [ -s kept ] && printf '%%s\\n' "$word";;
                  clear) : > kept;;
                esac
                """.formatted(folder));
        assertTrue(keyring.isThere());
        assertEquals(Optional.empty(), keyring.store("Shop", Secret.of("p'w \"$x\" é")));
        assertEquals(Optional.of(Secret.of("p'w \"$x\" é")), keyring.find("Shop"));
        keyring.remove("Shop");
        assertEquals(Optional.empty(), keyring.find("Shop"));
        assertFalse(Files.readString(folder.resolve("said")).contains("p'w"));
    }

    @Test
    void aLockedKeyringGivesNothing() throws IOException {
        Keyring keyring = keyring("exit 1\n");
        assertTrue(keyring.store("Shop", Secret.of("x")).orElseThrow().contains("did not take"));
        assertEquals(Optional.empty(), keyring.find("Shop"));
    }

    @Test
    void withoutACommandThereIsNoKeyring() {
        assertFalse(Keyring.ofThisSystem(Map.of("PATH", folder.toString()), "Linux").isThere());
        assertFalse(Keyring.ofThisSystem(Map.of(), "Windows 11").isThere());
    }
}
