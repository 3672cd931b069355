package facet.app.data;

import java.util.List;
import java.util.Optional;

import facet.database.Catalog;
import facet.database.ColumnRead;
import facet.database.RelationRead;
import facet.database.SortKey;
import facet.database.TableKey;
import facet.database.TableName;
import facet.database.ValueType;
import facet.datagrid.CellEditorKind;
import facet.datagrid.CellKind;
import facet.datagrid.ColumnMark;
import facet.datagrid.GridColumn;
import facet.datagrid.SortDirection;
import facet.schema.model.Datamodel;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// A model over a real table: what is read, and which columns its grid has.
class TableShapeTest extends DataFixture {
    private static final Datamodel BLOG = schema("""
            enum Role {
              READER @map("reader")
              WRITER
            }
            model User {
              id      Int      @id @default(autoincrement())
              /// What others see.
              name    String   @map("full_name")
              email   String   @unique
              role    Role     @default(READER)
              bio     String?
              isOn    Boolean  @default(true)
              born    DateTime?
              extra   Json?
              picture Bytes?
              profile Profile?
              posts   Post[]
              @@map("users")
            }
            model Profile {
              id     Int    @id
              user   User   @relation(fields: [userId], references: [id])
              userId Int    @unique
            }
            model Post {
              id       Int    @id
              title    String
              author   User   @relation(fields: [authorId], references: [id])
              authorId Int    @map("author_id")
              tags     Tag[]
            }
            model Tag {
              id    Int    @id
              word  String
              posts Post[]
            }
            """);
    private static final String USERS = "CREATE TABLE users (id INTEGER PRIMARY KEY, full_name TEXT NOT NULL, "
            + "email TEXT NOT NULL, role TEXT NOT NULL, bio TEXT, isOn BOOLEAN NOT NULL, born DATETIME, extra TEXT, "
            + "picture BLOB)";
    private static final String PROFILES = "CREATE TABLE Profile (id INTEGER PRIMARY KEY, userId INT NOT NULL UNIQUE)";
    private static final String POSTS = "CREATE TABLE Post (id INTEGER PRIMARY KEY, title TEXT NOT NULL, author_id INT)";
    private static final String TAGS = "CREATE TABLE Tag (id INTEGER PRIMARY KEY, word TEXT NOT NULL)";
    private static final String JOIN = "CREATE TABLE \"_PostToTag\" (A INT NOT NULL, B INT NOT NULL)";

    @Test
    void aModelWithoutTableHasNoShape() {
        assertEquals(Optional.empty(), shape(BLOG, "User", catalog(POSTS)));
    }

    @Test
    void theFieldsAreTheColumnsInTheSchemasOrderAndUnderItsNames() {
        TableShape shape = users();
        assertEquals(List.of("id", "name", "email", "role", "bio", "isOn", "born", "extra", "picture", "profile",
                "posts"), shape.columns().stream().map(column -> column.field().name()).toList());
        assertEquals(List.of("id", "full_name", "email", "role", "bio", "isOn", "born", "extra", "picture"),
                shape.source().columns().stream().map(ColumnRead::name).toList());
        assertEquals(new ValueType.OneOf(List.of("reader", "WRITER")), shape.source().columns().get(3).type());
        assertEquals(TableName.of("users"), shape.source().table());
        assertNull(shape.readOnlyReason());
        assertEquals(1, shape.position("full_name").orElseThrow());
        assertTrue(shape.position("name").isEmpty());
    }

    @Test
    void aColumnThatTheDatabaseLacksIsToldAndTheRestIsShown() {
        TableShape shape = shape(BLOG, "Post",
                catalog(USERS, TAGS, JOIN, "CREATE TABLE Post (id INTEGER PRIMARY KEY, author_id INT)")).orElseThrow();
        ShownColumn.Missing missing = assertInstanceOf(ShownColumn.Missing.class, column(shape, "title"));
        assertTrue(missing.reason().contains("title"), missing.reason());
        assertInstanceOf(ShownColumn.ToOne.class, column(shape, "author"));
        assertEquals(List.of("id", "author_id"),
                shape.source().columns().stream().map(ColumnRead::name).toList());
    }

    @Test
    void relationsAreFoundOverTheNamesOfTheDatabase() {
        Catalog catalog = catalog(USERS, PROFILES, POSTS, TAGS, JOIN);
        TableShape users = shape(BLOG, "User", catalog).orElseThrow();
        ShownColumn.ToMany posts = assertInstanceOf(ShownColumn.ToMany.class, column(users, "posts"));
        assertEquals("Post", posts.target());
        assertEquals(new RelationRead(TableName.of("Post"), List.of("author_id")), posts.read());
        assertEquals(List.of(0), posts.keyPositions());
        ShownColumn.ToOne profile = assertInstanceOf(ShownColumn.ToOne.class, column(users, "profile"));
        assertEquals(new RelationRead(TableName.of("Profile"), List.of("userId")), profile.read());

        TableShape rows = shape(BLOG, "Post", catalog).orElseThrow();
        ShownColumn.ToOne author = assertInstanceOf(ShownColumn.ToOne.class, column(rows, "author"));
        assertEquals(new RelationRead(TableName.of("users"), List.of("id")), author.read());
        assertEquals(List.of(2), author.keyPositions());
        assertEquals("full_name", author.label().name(), "what a person calls a user");
        ShownColumn.ToMany tags = assertInstanceOf(ShownColumn.ToMany.class, column(rows, "tags"));
        assertEquals(new RelationRead(TableName.of("_PostToTag"), List.of("A")), tags.read());
        ShownColumn.ToMany back = assertInstanceOf(ShownColumn.ToMany.class,
                column(shape(BLOG, "Tag", catalog).orElseThrow(), "posts"));
        assertEquals(new RelationRead(TableName.of("_PostToTag"), List.of("B")), back.read());
    }

    @Test
    void aRelationWhoseTableIsMissingIsToldNotFollowed() {
        TableShape shape = shape(BLOG, "Post", catalog(POSTS)).orElseThrow();
        assertInstanceOf(ShownColumn.Missing.class, column(shape, "author"));
        ShownColumn.Missing tags = assertInstanceOf(ShownColumn.Missing.class, column(shape, "tags"));
        assertTrue(tags.reason().contains("_PostToTag"), tags.reason());
    }

    @Test
    void theKeyIsReadEvenIfTheSchemaHasNoFieldForIt() {
        TableShape shape = shape(schema("model T {\n  name String @unique\n}\n"), "T",
                catalog("CREATE TABLE T (k INT NOT NULL, name TEXT, PRIMARY KEY (k)) WITHOUT ROWID")).orElseThrow();
        assertEquals(TableKey.columns("k"), shape.source().key());
        assertEquals(List.of("name", "k"), shape.source().columns().stream().map(ColumnRead::name).toList());
        assertEquals(1, shape.columns().size(), "but not shown");
    }

    @Test
    void rowsOfAViewCanOnlyBeLookedAt() {
        Datamodel schema = schema("view Names {\n  id Int\n  name String\n}\n");
        TableShape shape = shape(schema, "Names",
                catalog(USERS, "CREATE VIEW Names AS SELECT id, full_name AS name FROM users"))
                .orElseThrow();
        assertNotNull(shape.readOnlyReason());
        for (GridColumn column : Columns.of(schema, shape, List.of())) {
            assertFalse(column.isEditable(), column.id());
            assertTrue(column.marks().contains(ColumnMark.READ_ONLY), column.id());
        }
    }

    @Test
    void namesOfTheDatabaseMayDifferInCase() {
        TableShape shape = shape(schema("model T {\n  id Int @id\n  Name String\n}\n"), "T",
                catalog("CREATE TABLE t (ID INTEGER PRIMARY KEY, NAME TEXT)")).orElseThrow();
        for (ShownColumn column : shape.columns())
            assertNotNull(ShownColumn.stored(column), column.field().name());
    }

    @Test
    void everyColumnHasTheEditorOfItsType() {
        assertInstanceOf(CellEditorKind.Numeric.class, grid("id").editor());
        assertInstanceOf(CellEditorKind.Text.class, grid("name").editor());
        assertEquals(new CellEditorKind.Choice(List.of("READER", "WRITER")), grid("role").editor());
        assertInstanceOf(CellEditorKind.Toggle.class, grid("isOn").editor());
        assertInstanceOf(CellEditorKind.DateTime.class, grid("born").editor());
        assertInstanceOf(CellEditorKind.Json.class, grid("extra").editor());
        assertInstanceOf(CellEditorKind.MultiLine.class, grid("picture").editor());
        assertInstanceOf(CellEditorKind.None.class, grid("posts").editor());
        assertEquals(CellKind.TAG, grid("role").kind());
        assertEquals(CellKind.RELATION, grid("posts").kind());
    }

    @Test
    void typesAreWrittenAsInTheSchema() {
        assertEquals(List.of("Int", "String", "String?", "Role", "Post[]", "Profile?"),
                List.of(grid("id").type(), grid("name").type(), grid("bio").type(), grid("role").type(),
                        grid("posts").type(), grid("profile").type()));
        assertEquals("What others see.", grid("name").comment());
    }

    @Test
    void marksTellKeysDefaultsAndWhatIsRequired() {
        assertTrue(grid("id").marks().contains(ColumnMark.KEY));
        assertTrue(grid("id").hasDefault());
        assertTrue(grid("email").marks().contains(ColumnMark.UNIQUE));
        assertTrue(grid("name").marks().contains(ColumnMark.REQUIRED));
        assertFalse(grid("bio").marks().contains(ColumnMark.REQUIRED));
        assertTrue(grid("bio").isNullable());
        assertFalse(grid("name").isNullable());
        assertTrue(grid("posts").marks().contains(ColumnMark.RELATION));
        assertFalse(grid("posts").isSortable());
    }

    @Test
    void theSortIsMarkedInItsOrder() {
        TableShape shape = users();
        List<SortKey> sort = List.of(new SortKey(shape.source().columns().get(4), SortKey.Direction.DESCENDING),
                new SortKey(shape.source().columns().get(1), SortKey.Direction.ASCENDING));
        List<GridColumn> columns = Columns.of(BLOG, shape, sort);
        assertEquals(SortDirection.DESCENDING, columns.get(4).sort());
        assertEquals(1, columns.get(4).sortPosition());
        assertEquals(SortDirection.ASCENDING, columns.get(1).sort());
        assertEquals(2, columns.get(1).sortPosition());
        assertNull(columns.get(0).sort());
    }

    @Test
    void aColumnThatTheDatabaseComputesCannotBeEdited() {
        Datamodel schema = schema("model T {\n  id Int @id\n  twice Int\n}\n");
        TableShape shape = shape(schema, "T",
                catalog("CREATE TABLE T (id INTEGER PRIMARY KEY, twice INT AS (id * 2) STORED)")).orElseThrow();
        GridColumn twice = Columns.of(schema, shape, List.of()).get(1);
        assertTrue(twice.marks().contains(ColumnMark.GENERATED));
        assertFalse(twice.isEditable());
    }

    private TableShape users() {
        return shape(BLOG, "User", catalog(USERS, PROFILES, POSTS)).orElseThrow();
    }

    private GridColumn grid(String id) {
        return Columns.of(BLOG, users(), List.of()).stream().filter(column -> column.id().equals(id)).findFirst()
                .orElseThrow();
    }

    private static Optional<TableShape> shape(Datamodel schema, String model, Catalog catalog) {
        return TableShape.of(schema, schema.model(model).orElseThrow(), catalog);
    }

    private static ShownColumn column(TableShape shape, String field) {
        return shape.columns().stream().filter(column -> column.field().name().equals(field)).findFirst()
                .orElseThrow();
    }
}
