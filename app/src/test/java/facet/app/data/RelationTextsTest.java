package facet.app.data;

import java.util.List;

import facet.database.Database;
import facet.database.Position;
import facet.database.Row;
import facet.database.RowQuery;
import facet.database.RunningQuery;
import facet.schema.model.Datamodel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RelationTextsTest extends DataFixture {
    private static final Datamodel SCHEMA = schema("""
            model User {
              id    Int    @id
              name  String?
              posts Post[]
            }
            model Post {
              id       Int     @id
              title    String
              author   User?   @relation(fields: [authorId], references: [id])
              authorId Int?
              tags     Tag[]
            }
            model Tag {
              id    Int    @id
              word  String
              posts Post[]
            }
            """);
    private static final String[] SQL = {"CREATE TABLE User (id INTEGER PRIMARY KEY, name TEXT)",
            "CREATE TABLE Post (id INTEGER PRIMARY KEY, title TEXT NOT NULL, authorId INT)",
            "CREATE TABLE Tag (id INTEGER PRIMARY KEY, word TEXT NOT NULL)",
            "CREATE TABLE _PostToTag (A INT NOT NULL, B INT NOT NULL)",
            "INSERT INTO User VALUES (1,'Ada'),(2,'Bo'),(3,NULL)",
            "INSERT INTO Post VALUES (1,'one',1),(2,'two',NULL),(3,'three',99),(4,'four',1),(5,'five',3)",
            "INSERT INTO Tag VALUES (1,'new')", "INSERT INTO _PostToTag VALUES (1,1),(3,1)"};

    @Test
    void aRelationToOneShowsWhatAPersonCallsTheOtherRow() {
        assertEquals(List.of("Ada", "", "", "Ada", "3"), texts("Post", 2), "NULL and a missing row lead nowhere");
    }

    @Test
    void aRowWithoutALabelIsCalledByItsKey() {
        assertEquals("3", texts("Post", 2).getLast());
    }

    @Test
    void aRelationToManyShowsHowManyRowsThereAre() {
        assertEquals(List.of("2", "0", "1"), texts("User", 2));
        assertEquals(List.of("1", "0", "1", "0", "0"), texts("Post", 4));
    }

    @Test
    void otherColumnsHaveNoText() {
        assertEquals(List.of("", "", "", "", ""), texts("Post", 1));
    }

    @Test
    void whatCannotBeFetchedIsAQuestionMark() {
        Database database = database(SQL);
        TableShape shape = shape(database, "Post");
        List<Row> rows = rows(database, shape);
        database.close();
        List<@Nullable List<String>> texts = RelationTexts.fetch(database, shape, rows, new RunningQuery());
        assertEquals(List.of("?", "?", "?", "?", "?"), column(texts, 2));
        assertEquals(List.of("?", "?", "?", "?", "?"), column(texts, 4));
    }

    @Test
    void aModelWithoutRelationsNeedsNone() {
        Datamodel alone = schema("model Alone {\n  id Int @id\n}\n");
        TableShape shape = TableShape.of(alone, alone.models().getFirst(),
                catalog("CREATE TABLE Alone (id INTEGER PRIMARY KEY)")).orElseThrow();
        assertFalse(RelationTexts.isNeeded(shape));
        assertTrue(RelationTexts.isNeeded(shape(database(SQL), "Post")));
    }

    private List<String> texts(String model, int column) {
        Database database = database(SQL);
        TableShape shape = shape(database, model);
        return column(RelationTexts.fetch(database, shape, rows(database, shape), new RunningQuery()), column);
    }

    private static List<String> column(List<@Nullable List<String>> texts, int column) {
        return texts.stream().map(row -> row == null ? "not fetched" : row.get(column)).toList();
    }

    private static TableShape shape(Database database, String model) {
        return TableShape.of(SCHEMA, SCHEMA.model(model).orElseThrow(), database.catalog().orElse(error -> {
            throw new AssertionError(error);
        })).orElseThrow();
    }

    private static List<Row> rows(Database database, TableShape shape) {
        RowQuery all = new RowQuery(shape.source(), facet.database.Filter.ALL, List.of(), Position.start(), 100, 64);
        return database.rows(all, new RunningQuery()).orElse(error -> {
            throw new AssertionError(error);
        }).rows();
    }
}
