package facet.app.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import facet.app.project.Decoding.LineEnding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SchemaFilesTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("schema.prisma");
    }

    private FileContent.Text read() {
        return assertInstanceOf(FileContent.Text.class, SchemaFiles.read(file()));
    }

    private FileContent.Text written(String text) throws IOException {
        Files.writeString(file(), text);
        return read();
    }

    private SaveResult save(String text, FileContent.Text before) {
        return SchemaFiles.save(file(), text, before.decoding(), before.stamp());
    }

    @Test
    void whatIsSavedIsReadAgain() throws IOException {
        FileContent.Text before = written("model A {}\n");
        var saved = assertInstanceOf(SaveResult.Saved.class, save("model Ä {}\n", before));
        assertEquals("model Ä {}\n", read().text());
        assertEquals(saved.stamp(), read().stamp());
        assertFalse(SchemaFiles.hasChanged(file(), saved.stamp()));
    }

    @Test
    void nothingIsLeftBeside() throws IOException {
        save("b", written("a"));
        save("c", written("other"));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file()), files.toList());
        }
    }

    @Test
    void lineEndsArePutBack() throws IOException {
        FileContent.Text before = written("a\r\nb\r\n");
        assertEquals(LineEnding.CRLF, before.decoding().lineEnding());
        save("a\nb\r\nc\n", before);
        assertEquals("a\r\nb\r\nc\r\n", Files.readString(file()));
    }

    @Test
    void mixedLineEndsStayAsTheyAre() throws IOException {
        FileContent.Text before = written("a\r\nb\n");
        assertEquals(LineEnding.MIXED, before.decoding().lineEnding());
        save("a\r\nb\nc", before);
        assertEquals("a\r\nb\nc", Files.readString(file()));
        assertEquals(LineEnding.LF, written("a\nb").decoding().lineEnding());
        assertEquals(LineEnding.LF, written("").decoding().lineEnding());
    }

    @Test
    void aByteOrderMarkIsPutBack() throws IOException {
        FileContent.Text before = written("\uFEFFmodel");
        assertEquals("model", before.text());
        assertTrue(before.decoding().hasByteOrderMark());
        save("enum", before);
        assertArrayEquals(new byte[]{(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'e', 'n', 'u', 'm'},
                Files.readAllBytes(file()));
    }

    @Test
    void aFileThatIsNotUtf8IsShownButNotSaved() throws IOException {
        byte[] latin = {'o', 'k', '\n', 'M', (byte) 0xFC, 'l', 'l'};
        Files.write(file(), latin);
        FileContent.Text before = read();
        assertEquals("ok\nM\uFFFDll", before.text());
        Decoding.Malformed malformed = before.decoding().malformed();
        assertNotNull(malformed);
        assertEquals(4, malformed.byteOffset());
        assertEquals(2, malformed.line());
        assertTrue(before.decoding().isReadOnly());
        assertInstanceOf(SaveResult.Failed.class, save("new", before));
        assertArrayEquals(latin, Files.readAllBytes(file()));
    }

    @Test
    void aTruncatedCharacterIsMalformedToo() throws IOException {
        Files.write(file(), new byte[]{(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xE2, (byte) 0x82});
        Decoding.Malformed malformed = read().decoding().malformed();
        assertNotNull(malformed);
        assertEquals(4, malformed.byteOffset());
    }

    @Test
    void aChangeByAnotherIsSeenAndKept() throws IOException {
        FileContent.Text before = written("one");
        Files.writeString(file(), "theirs");
        var changed = assertInstanceOf(SaveResult.ChangedOnDisk.class, save("mine", before));
        assertEquals("theirs", assertInstanceOf(FileContent.Text.class, changed.current()).text());
        assertEquals("theirs", Files.readString(file()));
    }

    @Test
    void aChangeOfTheSameLengthIsSeen() throws IOException {
        FileContent.Text before = written("one");
        Files.writeString(file(), "two");
        Files.setLastModifiedTime(file(), FileTime.fromMillis(before.stamp().modified().toMillis() + 5000));
        assertTrue(SchemaFiles.hasChanged(file(), before.stamp()));
    }

    @Test
    void aChangeThatHidesItsTimeIsNotOverwritten() throws IOException {
        FileContent.Text before = written("one");
        Files.writeString(file(), "two");
        Files.setLastModifiedTime(file(), before.stamp().modified());
        assertInstanceOf(SaveResult.ChangedOnDisk.class, save("mine", before));
        assertEquals("two", Files.readString(file()));
    }

    @Test
    void aNewFileIsAsReadableAsAnyOther() throws IOException {
        Path other = Files.writeString(folder.resolve("other.prisma"), "x");
        SchemaFiles.save(file(), "new", Decoding.PLAIN, null);
        assertEquals(Files.getPosixFilePermissions(other), Files.getPosixFilePermissions(file()));
    }

    @Test
    void aFileThatWasOnlyTouchedIsTheSame() throws IOException {
        FileContent.Text before = written("one");
        Files.setLastModifiedTime(file(), FileTime.fromMillis(before.stamp().modified().toMillis() + 5000));
        assertFalse(SchemaFiles.hasChanged(file(), before.stamp()));
        assertInstanceOf(SaveResult.Saved.class, save("two", before));
    }

    @Test
    void aFileThatIsGoneIsNotMadeAgainUnasked() throws IOException {
        FileContent.Text before = written("one");
        Files.delete(file());
        assertNull(assertInstanceOf(SaveResult.ChangedOnDisk.class, save("two", before)).current());
        assertFalse(Files.exists(file()));
        assertInstanceOf(SaveResult.Saved.class, SchemaFiles.overwrite(file(), "two", before.decoding()));
        assertEquals("two", Files.readString(file()));
    }

    @Test
    void aNewFileDoesNotReplaceOneThatAppeared() throws IOException {
        assertInstanceOf(SaveResult.Saved.class, SchemaFiles.save(file(), "new", Decoding.PLAIN, null));
        assertInstanceOf(SaveResult.ChangedOnDisk.class, SchemaFiles.save(file(), "newer", Decoding.PLAIN, null));
        assertEquals("new", Files.readString(file()));
    }

    @Test
    void permissionsAreKept() throws IOException {
        FileContent.Text before = written("one");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r-x--x"));
        save("two", before);
        assertEquals("rw-r-x--x", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path real = Files.writeString(Files.createDirectory(folder.resolve("real")).resolve("r.prisma"), "one");
        Files.createSymbolicLink(file(), real);
        save("two", read());
        assertTrue(Files.isSymbolicLink(file()));
        assertEquals("two", Files.readString(real));
    }

    @Test
    void whatCannotBeReadSaysWhy() throws IOException {
        var missing = assertInstanceOf(FileContent.Unreadable.class, SchemaFiles.read(file()));
        assertEquals(file() + " does not exist.", missing.reason());
        var directory = assertInstanceOf(FileContent.Unreadable.class, SchemaFiles.read(folder));
        assertEquals(folder + " is not a file.", directory.reason());
        Files.createSymbolicLink(folder.resolve("loop"), folder.resolve("loop"));
        assertInstanceOf(FileContent.Unreadable.class, SchemaFiles.read(folder.resolve("loop")));
    }

    @Test
    void aFolderThatIsGoneFailsTheSave() {
        var failed = assertInstanceOf(SaveResult.Failed.class,
                SchemaFiles.save(folder.resolve("gone/schema.prisma"), "x", Decoding.PLAIN, null));
        assertTrue(failed.message().contains("Nothing was changed."), failed.message());
    }
}
