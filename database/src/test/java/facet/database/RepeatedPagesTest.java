package facet.database;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static facet.database.Sandbox.descending;
import static facet.database.Sandbox.error;
import static facet.database.Sandbox.integer;
import static facet.database.Sandbox.page;
import static facet.database.Sandbox.shown;
import static facet.database.Sandbox.source;
import static facet.database.Sandbox.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

/// The same statements sent again and again, as a grid does, while the database changes beneath them.
class RepeatedPagesTest {

    private static final RowSource NOTES = source("Note", TableKey.columns("id"), integer("id"), text("body"));

    @TempDir
    Path folder;

    @Test
    void aPageIsReadAnewWhateverBecameOfItsTable() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, """
                CREATE TABLE Note (id INTEGER PRIMARY KEY, body TEXT);
                INSERT INTO Note VALUES (1, 'one'), (2, 'two')""");
        RowQuery query = RowQuery.first(NOTES, 10);
        try (Database database = sandbox.openToRead()) {
            assertEquals(List.of("1|one", "2|two"), shown(page(database, query)));
            sandbox.run("INSERT INTO Note VALUES (3, 'three')");
            assertEquals(List.of("1|one", "2|two", "3|three"), shown(page(database, query)));
            sandbox.run("ALTER TABLE Note ADD COLUMN more TEXT;\nCREATE INDEX bodies ON Note (body)");
            assertEquals(3, page(database, query).rows().size());
            sandbox.run("DROP TABLE Note");
            assertEquals(DatabaseError.Kind.TABLE_MISSING, error(database.rows(query, new RunningQuery())).kind());
            sandbox.run("CREATE TABLE Note (body TEXT, id INTEGER PRIMARY KEY);\nINSERT INTO Note VALUES ('new', 7)");
            assertEquals(List.of("7|new"), shown(page(database, query)));
        }
    }

    @Test
    void moreQueriesThanAreKeptReadySideBySideGiveEachItsRows() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, """
                CREATE TABLE Note (id INTEGER PRIMARY KEY, body TEXT);
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 99)
                INSERT INTO Note SELECT i, 'note ' || i FROM n""");
        try (Database database = sandbox.openToRead()) {
            for (int turn = 0; turn < 3; turn++) {
                for (int i = 1; i < 60; i++) {
                    String aliased = "t.id >= " + i;
                    RowQuery query = RowQuery.first(NOTES, 1).where(new Filter.Raw(aliased));
                    assertEquals(List.of(i + "|note " + i), shown(page(database, query)));
                }
            }
        }
    }

    @Test
    void aPageThatWasInterruptedIsReadWholeTheNextTime() throws Exception {
        Sandbox sandbox = Sandbox.of(folder, """
                CREATE TABLE Note (id INTEGER PRIMARY KEY, body TEXT);
                INSERT INTO Note VALUES (1, 'one'), (2, 'two')""");
        RowQuery query = RowQuery.first(NOTES, 10);
        try (Database database = sandbox.openToRead()) {
            page(database, query);
            RunningQuery stopped = new RunningQuery();
            stopped.cancel();
            assertEquals(DatabaseError.Kind.CANCELLED, error(database.rows(query, stopped)).kind());
            assertEquals(List.of("1|one", "2|two"), shown(page(database, query)));
        }
    }

    @Test
    void rowsAreSortedByTheirKeysAlsoWhereThoseAreTextsOrSeveral() throws Exception {
        Sandbox sandbox = Sandbox.of(folder,
                """
                        CREATE TABLE Word (word TEXT COLLATE NOCASE NOT NULL UNIQUE, n INT NOT NULL, body TEXT);
                        INSERT INTO Word VALUES ('b', 1, 'x'), ('A', 2, NULL), ('c', 2, 'y');
                        CREATE TABLE Seat (hall TEXT NOT NULL, number INT NOT NULL, guest TEXT, PRIMARY KEY (hall, number)) WITHOUT ROWID;
                        INSERT INTO Seat VALUES ('A', 1, 'p'), ('A', 2, 'q'), ('B', 1, 'q'), ('B', 2, NULL)""");
        RowSource words = source("Word", TableKey.columns("word"), text("word"), integer("n"), text("body"));
        RowSource seats = source("Seat", TableKey.columns("hall", "number"), text("hall"), integer("number"),
                text("guest"));
        try (Database database = sandbox.openToRead()) {
            assertEquals(List.of("c|2|y", "A|2|null", "b|1|x"),
                    shown(page(database, RowQuery.first(words, 10).sortedBy(List.of(descending(integer("n")))))));
            assertEquals(List.of("B|1|q", "A|2|q", "A|1|p", "B|2|null"),
                    shown(page(database, RowQuery.first(seats, 10).sortedBy(List.of(descending(text("guest")))))));
        }
    }
}
