package facet.database;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static facet.database.Sandbox.ok;
import static facet.database.Sandbox.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

class RelationsTest {

    private static final RunningQuery HANDLE = new RunningQuery();

    @TempDir
    Path folder;

    @Test
    void labelsAndCountsOfAPageCostOneStatementEach() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, """
                CREATE TABLE User (id INTEGER PRIMARY KEY, name TEXT);
                INSERT INTO User VALUES (1, 'Ada'), (2, 'Bob'), (3, NULL);
                CREATE TABLE Post (id INTEGER PRIMARY KEY, authorId INT);
                INSERT INTO Post (authorId) VALUES (1), (1), (2), (NULL), (7)""");
        List<String> sent = new ArrayList<>();
        try (Database database = ok(Database.open(DatabaseLocation.sqlite(sandbox.file()), OpenMode.READ_ONLY,
                event -> sent.add(event.statement().text()), InstantSource.system()))) {
            sent.clear();
            List<List<Stored>> keys = List.of(List.of(Stored.of(2)), List.of(Stored.of(1)), List.of(Stored.ofNull()),
                    List.of(Stored.of(2)), List.of(Stored.of(9)), List.of(Stored.of(3)));
            assertEquals(
                    List.of(Optional.of(new Value.Text("Bob")), Optional.of(new Value.Text("Ada")), Optional.empty(),
                            Optional.of(new Value.Text("Bob")), Optional.empty(), Optional.of(Value.ofNull())),
                    ok(database.relationLabels(new RelationRead(TableName.of("User"), List.of("id")), text("name"),
                            keys, HANDLE)));
            assertEquals(List.of(1L, 2L, 0L, 1L, 0L, 0L),
                    ok(database.relationCounts(new RelationRead(TableName.of("Post"), List.of("authorId")), keys,
                            HANDLE)));
            assertEquals(2, sent.size());
            assertEquals(List.of(),
                    ok(database.relationCounts(new RelationRead(TableName.of("Post"), List.of("authorId")), List.of(),
                            HANDLE)));
        }
    }

    @Test
    void compositeKeysAreLookedUpWhole() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, """
                CREATE TABLE Line (orderId INT, item TEXT, note TEXT, PRIMARY KEY (orderId, item));
                INSERT INTO Line VALUES (1, 'a', 'x'), (1, 'b', 'y'), (2, 'a', 'z')""");
        try (Database database = sandbox.openToRead()) {
            RelationRead lines = new RelationRead(TableName.of("Line"), List.of("orderId", "item"));
            List<List<Stored>> keys = List.of(List.of(Stored.of(2), Stored.of("a")),
                    List.of(Stored.of(2), Stored.of("b")),
                    List.of(Stored.of(1), Stored.of("b")), List.of(Stored.ofNull(), Stored.of("b")));
            assertEquals(List.of(1L, 0L, 1L, 0L), ok(database.relationCounts(lines, keys, HANDLE)));
            assertEquals(List.of(Optional.of(new Value.Text("z")), Optional.empty(), Optional.of(new Value.Text("y")),
                    Optional.empty()), ok(database.relationLabels(lines, text("note"), keys, HANDLE)));
        }
    }

    @Test
    void aKeyThatOneTableStoresAsTextAndAnotherAsNumberIsTheSame() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, """
                CREATE TABLE Child (parent TEXT);
                INSERT INTO Child VALUES ('1'), ('1'), ('2')""");
        try (Database database = sandbox.openToRead()) {
            assertEquals(List.of(2L),
                    ok(database.relationCounts(new RelationRead(TableName.of("Child"), List.of("parent")),
                            List.of(List.of(Stored.of(1))), HANDLE)));
        }
    }
}
