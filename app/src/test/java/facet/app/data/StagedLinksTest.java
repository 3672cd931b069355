package facet.app.data;

import java.util.List;
import java.util.Map;

import facet.database.ColumnRead;
import facet.database.Database;
import facet.database.RowEdit;
import facet.database.RowSource;
import facet.database.SaveOutcome;
import facet.database.TableKey;
import facet.database.TableName;
import facet.database.Value;
import facet.database.ValueType;
import facet.schema.model.Datamodel;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Links that are staged: of rows that are there, of rows that are not yet, and of a model with itself.
class StagedLinksTest extends DataFixture {
    private static final RowSource LINKS = source("_PostToTag", "A", "B");
    private static final RowSource TAGS = source("Tag", "id", "name");
    private static final StagedEdits.Origin POST = new StagedEdits.Origin(TableName.of("Post"), null, 0);

    private final StagedEdits staged = new StagedEdits();

    @Test
    void whatTheDatabaseHasAlreadyIsNotStaged() {
        StagedEdits.Link link = new StagedEdits.Link(new Value.Int(1), new Value.Int(2));
        staged.setLinked(LINKS, link, true, true, POST);
        assertEquals(0, staged.rowCount());
        staged.setLinked(LINKS, link, true, false, POST);
        assertEquals(List.of(new RowEdit.Disconnect(LINKS, new Value.Int(1), new Value.Int(2))),
                staged.outgoing().changes().edits());
        staged.setLinked(LINKS, link, true, true, POST);
        assertEquals(0, staged.rowCount());
        staged.undo();
        assertEquals(1, staged.rowCount());
    }

    @Test
    void aLinkNamesANewRowByThePlaceOfItsInsertion() {
        staged.insert(TAGS, Map.of("name", new Value.Text("other")));
        staged.insert(TAGS, Map.of("name", new Value.Text("mine")));
        long mine = staged.of(TAGS).inserts().getFirst().id();
        staged.setLinked(LINKS, new StagedEdits.Link(new Value.Int(1), NewRowKey.of(mine, "id")), false, true, POST);
        assertEquals(new RowEdit.Connect(LINKS, new Value.Int(1), new Value.KeyOf(1, "id")),
                staged.outgoing().changes().edits().getLast());
    }

    @Test
    void aNewRowThatIsTakenAwayTakesItsLinksAlongUntilUndo() {
        staged.insert(TAGS, Map.of());
        long tag = staged.of(TAGS).inserts().getFirst().id();
        staged.setLinked(LINKS, new StagedEdits.Link(new Value.Int(1), NewRowKey.of(tag, "id")), false, true, POST);
        staged.insert(TAGS, Map.of("parent", NewRowKey.of(tag, "id")));
        staged.removeNew(TAGS, tag);
        assertEquals(Map.of(), staged.of(TAGS).inserts().getFirst().values());
        assertEquals(1, staged.rowCount());
        staged.undo();
        assertEquals(3, staged.rowCount());
    }

    @Test
    void whatIsKeptForTheNextStartIsTheSameThere() {
        staged.insert(TAGS, Map.of());
        staged.insert(TAGS, Map.of("parent", NewRowKey.of(staged.of(TAGS).inserts().getFirst().id(), "id")));
        long tag = staged.of(TAGS).inserts().getFirst().id();
        staged.setLinked(LINKS, new StagedEdits.Link(new Value.Int(1), NewRowKey.of(tag, "id")), false, true, POST);
        StagedEdits next = new StagedEdits();
        next.insert(source("Else", "id"), Map.of());
        next.discard();
        next.restore(staged.kept().get());
        assertEquals(staged.outgoing().changes(), next.outgoing().changes());
    }

    @Test
    void aModelIsLinkedWithItselfInTheDirectionThatWasMeant() {
        Datamodel schema = schema("""
                model User {
                  id        Int    @id
                  name      String
                  follows   User[] @relation("Follows")
                  followers User[] @relation("Follows")
                }
                """);
        Database database = database("CREATE TABLE User (id INTEGER PRIMARY KEY, name TEXT NOT NULL)",
                "CREATE TABLE _Follows (A INTEGER NOT NULL REFERENCES User(id), B INTEGER NOT NULL REFERENCES User(id))",
                "CREATE UNIQUE INDEX _Follows_AB_unique ON _Follows(A, B)",
                "INSERT INTO User VALUES (1, 'Ada'), (2, 'Bob')");
        TableShape shape = TableShape
                .of(schema, schema.model("User").orElseThrow(), database.catalog().orElse(error -> {
                    throw new AssertionError(error);
                })).orElseThrow();
        ShownColumn.Between follows = between(shape, "follows");
        ShownColumn.Between followers = between(shape, "followers");
        StagedEdits.Link link = follows.link(new Value.Int(1), new Value.Int(2));
        assertEquals(link, followers.link(new Value.Int(2), new Value.Int(1)));
        staged.setLinked(follows.source(), link, false, true, POST);
        StagedRelations relations = new StagedRelations(staged);
        assertEquals(List.of(new Value.Int(2)), relations.links(follows, new Value.Int(1)).added());
        assertEquals(List.of(new Value.Int(1)), relations.links(followers, new Value.Int(2)).added());
        assertTrue(relations.links(followers, new Value.Int(1)).isNone());
        assertInstanceOf(SaveOutcome.Saved.class,
                database.save(staged.outgoing().changes(), database.catalog().orElse(error -> {
                    throw new AssertionError(error);
                })));
    }

    private static ShownColumn.Between between(TableShape shape, String field) {
        return shape.columns().stream().filter(column -> column.field().name().equals(field))
                .map(ShownColumn.ToMany.class::cast).findFirst().flatMap(ShownColumn.ToMany::link).orElseThrow();
    }

    private static RowSource source(String table, String... columns) {
        return new RowSource(TableName.of(table),
                List.of(columns).stream().map(name -> new ColumnRead(name, ValueType.Scalar.INT)).toList(),
                TableKey.columns(columns[0]));
    }
}
