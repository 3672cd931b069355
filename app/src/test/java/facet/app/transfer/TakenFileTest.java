package facet.app.transfer;

import java.nio.file.Files;
import java.nio.file.Path;

import facet.database.Blob;
import facet.database.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TakenFileTest {
    @TempDir
    Path folder;

    @Test
    void aFileOfUpToAMegabyteIsRead() throws Exception {
        byte[] bytes = new byte[1_000_000];
        bytes[7] = 1;
        assertEquals(Value.Bytes.of(Blob.of(bytes)), good(Files.write(folder.resolve("a.bin"), bytes)).value());
        assertEquals(Value.Bytes.of(Blob.EMPTY), good(Files.createFile(folder.resolve("empty"))).value());
    }

    @Test
    void aLargerOneStaysWhereItIs() throws Exception {
        Path file = Files.write(folder.resolve("b.bin"), new byte[1_000_001]);
        TakenFile.Good taken = good(file);
        assertEquals(new Value.FileBytes(taken.file()), taken.value());
        assertEquals(1_000_001, taken.file().size());
    }

    @Test
    void whatCannotBeReadToItsEndIsRefused() {
        assertTrue(refused(folder).endsWith("is a folder. Choose a file in it."));
        assertEquals("There is no file " + folder.resolve("gone") + " any more.", refused(folder.resolve("gone")));
        Path endless = Path.of("/dev/zero");
        if (Files.exists(endless))
            assertEquals("/dev/zero is a device, which has no end. Choose a file.", refused(endless));
    }

    private static TakenFile.Good good(Path file) {
        return assertInstanceOf(TakenFile.Good.class, TakenFile.of(file));
    }

    private static String refused(Path file) {
        return assertInstanceOf(TakenFile.Refused.class, TakenFile.of(file)).reason();
    }
}
