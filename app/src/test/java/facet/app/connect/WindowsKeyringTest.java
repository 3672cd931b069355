package facet.app.connect;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import facet.database.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WindowsKeyringTest {
    private final Map<String, byte[]> kept = new HashMap<>();

    /// Keeps credentials in memory, as Windows does on disk.
    private final class Memory implements WindowsKeyring.Credentials {
        @Override
        public Optional<byte[]> read(String target) {
            return Optional.ofNullable(kept.get(target)).map(byte[]::clone);
        }

        @Override
        public boolean write(String target, byte[] blob) {
            if (target.contains("refused")) return false;
            kept.put(target, blob.clone());
            return true;
        }

        @Override
        public void delete(String target) {
            kept.remove(target);
        }
    }

    private final Keyring keyring = new WindowsKeyring(new Memory());

    @Test
    void aPasswordIsKeptInTheEncodingOfWindowsAndComesBack() {
        assertEquals(Optional.empty(), keyring.store("Shop", Secret.of("pé€😀")));
        assertArrayEquals("pé€😀".getBytes(StandardCharsets.UTF_16LE), kept.get("Facet/Shop"));
        assertEquals(Optional.of(Secret.of("pé€😀")), keyring.find("Shop"));
        assertEquals(Optional.empty(), keyring.find("Other"));
        keyring.remove("Shop");
        assertEquals(Optional.empty(), keyring.find("Shop"));
    }

    @Test
    void aPasswordThatIsTooLongIsSaidAndNotKept() {
        assertEquals(Optional.empty(), keyring.store("Shop", Secret.of("x".repeat(1_280))));
        assertEquals("The Credential Manager of Windows keeps at most 1,280 characters of a password.",
                keyring.store("Long", Secret.of("x".repeat(1_281))).orElseThrow());
        assertFalse(kept.containsKey("Facet/Long"));
    }

    @Test
    void whatWindowsRefusesIsSaidWithoutThePassword() {
        String words = keyring.store("refused", Secret.of("s3cret")).orElseThrow();
        assertTrue(words.contains("did not take"), words);
        assertFalse(words.contains("s3cret"), words);
    }

    /// The offsets of `CREDENTIALW` in a 64-bit program.
    @Test
    void aCredentialIsLaidOutAsWindowsReadsIt() {
        assertEquals(80, Credential.LAYOUT.byteSize());
        assertEquals(8, Credential.LAYOUT.byteAlignment());
        List<Long> offsets = Stream.of("Flags", "Type", "TargetName", "Comment", "LastWrittenLow", "LastWrittenHigh",
                "CredentialBlobSize", "CredentialBlob", "Persist", "AttributeCount", "Attributes", "TargetAlias",
                "UserName").map(Credential::offset).toList();
        assertEquals(List.of(0L, 4L, 8L, 16L, 24L, 28L, 32L, 40L, 48L, 52L, 56L, 64L, 72L), offsets);
    }

    @Test
    void aCredentialHoldsWhatItIsGiven() {
        try (Arena arena = Arena.ofConfined()) {
            byte[] blob = "äx".getBytes(StandardCharsets.UTF_16LE);
            MemorySegment credential = Credential.of("Facet/Ä", blob, arena);
            assertEquals(1, credential.get(ValueLayout.JAVA_INT, 4));
            assertEquals(4, credential.get(ValueLayout.JAVA_INT, 32));
            assertEquals(2, credential.get(ValueLayout.JAVA_INT, 48));
            assertEquals(4, Credential.size(credential));
            assertEquals(MemorySegment.NULL, credential.get(ValueLayout.ADDRESS, 16));
            MemorySegment name = Credential.text("Facet/Ä", arena);
            assertEquals(16, name.byteSize());
            assertArrayEquals("Facet/Ä\0".getBytes(StandardCharsets.UTF_16LE), name.toArray(ValueLayout.JAVA_BYTE));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void elsewhereThereIsNoSuchKeyring() {
        assertFalse(WindowsKeyring.ofThisSystem().isThere());
    }

    @Test
    @EnabledOnOs(OS.WINDOWS)
    void windowsItselfKeepsAPassword() {
        Keyring real = WindowsKeyring.ofThisSystem();
        String name = "test " + ProcessHandle.current().pid();
        assertEquals(Optional.empty(), real.store(name, Secret.of("pé€😀")));
        assertEquals(Optional.of(Secret.of("pé€😀")), real.find(name));
        real.remove(name);
        assertEquals(Optional.empty(), real.find(name));
    }
}
