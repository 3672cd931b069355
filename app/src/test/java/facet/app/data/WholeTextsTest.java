package facet.app.data;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import facet.app.work.Work;
import facet.database.Database;
import facet.database.Row;
import facet.database.RowQuery;
import facet.database.RunningQuery;
import facet.database.Value;
import facet.schema.model.Datamodel;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WholeTextsTest extends DataFixture {
    private static final Datamodel SCHEMA = schema("""
            model Note {
              id   Int    @id
              body String
              more String
            }
            """);
    private static final String TEXT = "0123456789".repeat(2_000);

    private final Deque<Runnable> jobs = new ArrayDeque<>();
    private final Work work = new Work(jobs::add, Runnable::run, bug -> {
        throw new AssertionError(bug);
    });
    private final List<String> refused = new ArrayList<>();
    private final List<Row> read = new ArrayList<>();

    @Test
    void onlyWhatIsShortenedIsReadAndItsRowIsHandedOverWhole() {
        Database database = notes(TEXT);
        TableShape shape = shape(database);
        WholeTexts texts = new WholeTexts(shape, database, work, "Note");
        List<Row> rows = rows(database, shape);
        assertInstanceOf(Value.LongText.class, rows.getFirst().values().get(1));
        assertEquals(List.of(), texts.missing(rows, List.of(0, 2)));
        texts.read(texts.missing(rows, List.of(0, 1, 2)), read::addAll, refused::add);
        assertEquals(List.of(), read);
        jobs.forEach(Runnable::run);
        assertEquals(List.of(List.of(new Value.Int(1), new Value.Text(TEXT), new Value.Text("short"))),
                read.stream().map(Row::values).toList());
        RowBlocks blocks = new RowBlocks();
        blocks.put(0, new RowBlocks.Block(rows, List.of()));
        blocks.replace(read.getFirst());
        assertEquals(read.getFirst(), blocks.row(0));
    }

    @Test
    void aRowThatIsGoneIsLeftOutAndAClosedDatabaseIsSaid() {
        Database database = notes(TEXT);
        TableShape shape = shape(database);
        WholeTexts texts = new WholeTexts(shape, database, work, "Note");
        List<WholeTexts.Wanted> wanted = texts.missing(rows(database, shape), List.of(1));
        database.close();
        texts.read(wanted, read::addAll, refused::add);
        jobs.forEach(Runnable::run);
        assertEquals(List.of(), read);
        assertEquals(1, refused.size());
    }

    @Test
    void moreThanCanBeHeldIsRefusedBeforeItIsRead() {
        Database database = notes(TEXT);
        TableShape shape = shape(database);
        WholeTexts texts = new WholeTexts(shape, database, work, "Note");
        WholeTexts.Wanted one = texts.missing(rows(database, shape), List.of(1)).getFirst();
        texts.read(List.of(new WholeTexts.Wanted(one.row(), one.column(), 100L << 20)), read::addAll, refused::add);
        assertTrue(jobs.isEmpty());
        assertTrue(refused.getFirst().contains("too much at once"), refused::toString);
    }

    private Database notes(String text) {
        return database("CREATE TABLE Note (id INTEGER PRIMARY KEY, body TEXT NOT NULL, more TEXT NOT NULL)",
                "INSERT INTO Note VALUES (1, '" + text + "', 'short')");
    }

    private static TableShape shape(Database database) {
        return TableShape.of(SCHEMA, SCHEMA.models().getFirst(), database.catalog().orElse(error -> {
            throw new AssertionError(error);
        })).orElseThrow();
    }

    private static List<Row> rows(Database database, TableShape shape) {
        return database.rows(RowQuery.first(shape.source(), 10), new RunningQuery()).orElse(error -> {
            throw new AssertionError(error);
        }).rows();
    }
}
