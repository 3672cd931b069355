package facet.app.project;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

class WholeFileTest {
    @TempDir
    Path folder;

    @Test
    void aFileThatFailsHalfWayIsAsItWas() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "before");
        assertThrows(IOException.class, () -> WholeFile.replace(file, out -> {
            out.write("half".getBytes(UTF_8));
            throw new IOException("the other half is lost");
        }));
        assertEquals("before", Files.readString(file));
        assertEquals(List.of("a.txt"), names());
    }

    @Test
    void whatIsGivenUpLeavesNothing() throws Exception {
        assertFalse(WholeFile.replace(folder.resolve("new.txt"), out -> {
            out.write("half".getBytes(UTF_8));
            return false;
        }));
        assertEquals(List.of(), names());
    }

    @Test
    void aNameOfAnyLengthIsWritten() throws Exception {
        String name = "é".repeat(120) + ".bin";
        assertTrue(WholeFile.replace(folder.resolve(name), _ -> true));
        assertEquals(List.of(name), names());
    }

    @Test
    void aWriteProtectedFileIsNotReplaced() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "before");
        assertTrue(file.toFile().setWritable(false));
        assumeFalse(Files.isWritable(file), "this user may write everywhere");
        assertThrows(AccessDeniedException.class, () -> WholeFile.replace(file, _ -> true));
        assertEquals("before", Files.readString(file));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
