package facet.app.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import facet.app.data.StagedRows;
import facet.app.project.FileStamp;
import facet.app.work.Work;
import facet.app.workspace.UnsavedText;
import facet.database.Anchor;
import facet.database.Blob;
import facet.database.BytesFile;
import facet.database.ColumnRead;
import facet.database.DateTimeForm;
import facet.database.Digest;
import facet.database.Row;
import facet.database.RowKey;
import facet.database.RowSource;
import facet.database.Stored;
import facet.database.TableKey;
import facet.database.TableName;
import facet.database.Value;
import facet.database.ValueType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class JournalTest {
    static final Path PROJECT = Path.of("shop", "schema.prisma");

    @TempDir
    Path settings;
    private final Deque<Runnable> jobs = new ArrayDeque<>();
    private final Work work = new Work(jobs::add, Runnable::run, bug -> {
        throw new IllegalStateException(bug);
    });

    @Test
    void whatWasKeptIsLeftForTheNextStartAsItWas() {
        journal().keep(JournalTest::unsaved);
        run();
        assertEquals(Optional.of(unsaved()), journal().left());
        assertEquals(Optional.of(unsaved()), journal().left(), "asking does not take it away");
    }

    @Test
    void ofManyChangesTheLastIsKept() {
        Journal journal = journal();
        journal.keep(JournalTest::unsaved);
        journal.keep(() -> with("one"));
        journal.keep(() -> with("two"));
        run();
        assertEquals(Optional.of(with("two")), journal().left());
    }

    @Test
    void nothingUnsavedLeavesNoFile() throws IOException {
        Journal journal = journal();
        journal.keep(JournalTest::unsaved);
        run();
        journal.keep(() -> new Unsaved("shop", List.of(), StagedRows.NONE));
        run();
        assertEquals(List.of(), files());
    }

    @Test
    void afterTheEndNothingIsKept() throws IOException {
        Journal journal = journal();
        journal.keep(JournalTest::unsaved);
        journal.close();
        run();
        assertEquals(List.of(), files());
        assertEquals(Optional.empty(), journal().left());
    }

    @Test
    void twoProjectsDoNotMix() {
        journal().keep(JournalTest::unsaved);
        run();
        assertEquals(Optional.empty(),
                new Journal(Optional.of(settings), Path.of("blog", "schema.prisma"), work).left());
    }

    @Test
    void aFileThatCannotBeReadIsSetAsideAndNotLost() throws IOException {
        journal().keep(JournalTest::unsaved);
        run();
        Path file = files().getFirst();
        byte[] cut = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(cut, cut.length / 2));
        assertEquals(Optional.empty(), journal().left());
        assertEquals(List.of(file.getFileName() + ".unreadable"),
                files().stream().map(path -> path.getFileName().toString()).toList());
    }

    @Test
    void onlyRecordsOfItsOwnAreRead() throws IOException {
        byte[] bytes = RecordBytes.of(new Outsider("x"));
        String renamed = new String(bytes, StandardCharsets.ISO_8859_1).replace("facet.app.journal",
                "other.app.journal");
        assertThrows(IOException.class,
                () -> RecordBytes.read(renamed.getBytes(StandardCharsets.ISO_8859_1), Outsider.class));
    }

    record Outsider(String text) {}

    @Test
    void withoutAFolderNothingIsKept() {
        Journal journal = new Journal(Optional.empty(), PROJECT, work);
        journal.keep(JournalTest::unsaved);
        assertEquals(0, jobs.size());
        assertEquals(Optional.empty(), journal.left());
    }

    @Test
    void whatAKilledProcessHadNotSavedIsThere() throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), KilledProcess.class.getName(), settings.toString())
                .redirectErrorStream(true).start();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("kept", said.readLine());
        } finally {
            process.destroyForcibly();
        }
        assertTrue(process.waitFor() != 0, "it was killed, it did not end");
        assertEquals(Optional.of(unsaved()), journal().left());
    }

    private Journal journal() {
        return new Journal(Optional.of(settings), PROJECT, work);
    }

    private void run() {
        while (!jobs.isEmpty())
            jobs.remove().run();
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(settings.resolve("unsaved"))) return List.of();
        try (Stream<Path> files = Files.list(settings.resolve("unsaved"))) {
            return files.toList();
        }
    }

    private static Unsaved with(String text) {
        return new Unsaved("shop", List.of(new UnsavedText("schema.prisma", text, null)), StagedRows.NONE);
    }

    /// A text, and a row with every kind of value.
    static Unsaved unsaved() {
        Map<String, Value> changes = new LinkedHashMap<>();
        changes.put("text", new Value.Text("Grüße\n😀"));
        changes.put("none", Value.ofNull());
        changes.put("int", new Value.Int(-3));
        changes.put("big", new Value.BigInt(Long.MAX_VALUE));
        changes.put("real", new Value.Real(0.1));
        changes.put("decimal", new Value.Decimal(new BigDecimal("10.00")));
        changes.put("bool", new Value.Bool(true));
        changes.put("time", Value.DateTime.of(Instant.parse("2026-03-01T10:00:00.123Z"), DateTimeForm.EPOCH_MILLIS));
        changes.put("json", new Value.Json("{ \"a\": 1 }"));
        changes.put("bytes", Value.Bytes.of(Blob.of(new byte[]{0, -1, 7})));
        changes.put("file", new Value.FileBytes(new BytesFile(Path.of("Grüße", "😀.bin").toAbsolutePath(), 5L << 30,
                FileTime.from(Instant.parse("2026-03-01T10:00:00.123456789Z")), Blob.of(new byte[]{1}))));
        changes.put("enum", new Value.EnumValue("ADMIN"));
        changes.put("list", new Value.ListValue(List.of(new Value.Int(1), Value.ofNull())));
        changes.put("raw", new Value.Raw(Stored.of(2.5), 0, "not a text"));
        TableKey key = TableKey.columns("id");
        RowSource source = new RowSource(TableName.of("User"),
                List.of(new ColumnRead("id", ValueType.Scalar.INT),
                        new ColumnRead("role", new ValueType.OneOf(List.of("ADMIN", "USER")))),
                key);
        Row row = new Row(new RowKey(key, List.of(Stored.of(17))), new Anchor(List.of(Stored.of(17))),
                List.of(new Value.Int(17), new Value.EnumValue("USER")));
        StagedRows rows = new StagedRows(List.of(new StagedRows.OfTable(source,
                List.of(new StagedRows.Edited(row, changes, false, Map.of("name", new Digest("00ff"))),
                        new StagedRows.Edited(row, Map.of(), true, Map.of())),
                List.of(new StagedRows.Inserted(3, changes)),
                List.of(new StagedRows.Linked(new Value.Int(1), new Value.KeyOf(3, "id"), true, source.table(), null,
                        3)))),
                List.of(new StagedRows.Named("B", List.of(new Value.Int(1)), "the first")));
        FileStamp stamp = new FileStamp(12, FileTime.from(Instant.parse("2026-03-01T10:00:00.123456Z")), "abc");
        return new Unsaved("shop", List.of(new UnsavedText("schema.prisma", "model A {\n}\n", stamp)), rows);
    }
}
