package facet.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import facet.language.Severity;
import facet.language.Symbol;
import facet.language.TextEdit;
import facet.schema.change.Change;
import facet.schema.command.AddAttribute;
import facet.schema.command.AddEnum;
import facet.schema.command.AddEnumValue;
import facet.schema.command.AddField;
import facet.schema.command.AddModel;
import facet.schema.command.AddRelation;
import facet.schema.command.KeyColumns;
import facet.schema.command.MoveAttribute;
import facet.schema.command.MoveEnumValue;
import facet.schema.command.MoveField;
import facet.schema.command.MoveModel;
import facet.schema.command.Place;
import facet.schema.command.RemoveAttribute;
import facet.schema.command.RemoveEnum;
import facet.schema.command.RemoveEnumValue;
import facet.schema.command.RemoveField;
import facet.schema.command.RemoveModel;
import facet.schema.command.RemoveRelation;
import facet.schema.command.RenameEnum;
import facet.schema.command.RenameEnumValue;
import facet.schema.command.RenameField;
import facet.schema.command.RenameModel;
import facet.schema.command.RenameRelation;
import facet.schema.command.SchemaCommand;
import facet.schema.command.SetFieldArity;
import facet.schema.command.SetFieldType;
import facet.schema.model.Arity;
import facet.schema.model.RelationKind;
import facet.schema.rename.DatabaseName;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What commands do to a text.
final class CommandsTest {
    private static final String HEAD = "datasource db {\n  provider = \"postgresql\"\n}\n\n";
    private static final String TEXT = HEAD + """
            // people
            /// A person
            model User {
              id    Int     @id // key
              /// where to write to
              email String? @unique @db.VarChar(20) // c
              role  Role    @default(A)
              posts Post[]

              @@index([email])
              @@map("users")
            }

            model Post {
              id     Int  @id
              author User @relation(fields: [userId], references: [id])
              userId Int // fk

              @@unique([userId, id])
            }

            enum Role {
              A
              B // b
            }
            """;

    private static Schema read(String text) {
        return Schema.read(List.of(new SchemaFile("s", text)), RuleSet.PRISMA_7);
    }

    private static String apply(String text, SchemaCommand command) {
        Change change = Commands.edits(read(text), command);
        return TextEdit.apply(text, assertInstanceOf(Change.Edits.class, change, change::toString).in("s"));
    }

    /// The change of `TEXT` as one replacement: `before` gives way to `after`, everything else stays, and it is right.
    private static void check(SchemaCommand command, String before, String after) {
        assertTrue(TEXT.contains(before), before);
        String changed = apply(TEXT, command);
        assertEquals(TEXT.replace(before, after), changed);
        assertRight(changed);
    }

    private static void assertRight(String text) {
        assertTrue(read(text).diagnostics().stream().noneMatch(each -> each.diagnostic().severity() == Severity.ERROR),
                () -> read(text).diagnostics() + "\n" + text);
    }

    private static void refused(SchemaCommand command, String words) {
        Change.Refused refused = assertInstanceOf(Change.Refused.class, Commands.edits(read(TEXT), command));
        assertTrue(refused.reason().contains(words), refused.reason());
    }

    @Test
    void blocksAreAddedAtTheEnd() {
        assertEquals(TEXT + "\nmodel Tag {\n  id Int @id @default(autoincrement())\n}\n",
                apply(TEXT, new AddModel("Tag", null)));
        assertEquals(TEXT + "\nenum Kind {\n  X\n  Y\n}\n", apply(TEXT, new AddEnum("Kind", List.of("X", "Y"), "s")));
        refused(new AddModel("Role", null), "already is an enum");
        refused(new AddModel("Tag", "other"), "no file");
        refused(new AddEnum("Kind", List.of(), null), "at least one");
    }

    @Test
    void aFieldIsAddedInLineWithItsNeighbours() {
        check(new AddField("User", "age", "Int", "@default(0)", new Place.After("id")), "// key\n",
                "// key\n  age   Int     @default(0)\n");
        check(new AddField("User", "nickname", "String", "", new Place.Last()), "posts Post[]\n",
                "posts Post[]\n  nickname String\n");
        check(new AddField("User", "no", "Int?", "", new Place.Before("email")), "  /// where",
                "  no    Int?\n  /// where");
        check(new AddField("Post", "n", "Int[]", "", new Place.First()), "model Post {\n",
                "model Post {\n  n      Int[]\n");
        refused(new AddField("User", "email", "Int", "", new Place.Last()), "already has");
        refused(new AddField("User", "x", "In t", "", new Place.Last()), "no type");
        refused(new AddField("User", "x", "Int", "", new Place.After("zip")), "does not have");
        refused(new AddField("Nobody", "x", "Int", "", new Place.Last()), "has no `Nobody`");
    }

    @Test
    void valuesAndAttributesAreAdded() {
        check(new AddEnumValue("Role", "C", new Place.Before("B")), "  A\n", "  A\n  C\n");
        check(new AddEnumValue("Role", "C", new Place.Last()), "// b\n", "// b\n  C\n");
        check(new AddAttribute("User", "id", "@map(\"key\")"), "@id // key", "@id @map(\"key\") // key");
        check(new AddAttribute("Role", "B", "@map(\"b\")"), "B // b", "B @map(\"b\") // b");
        check(new AddAttribute("Role", null, "@@map(\"r\")"), "// b\n", "// b\n\n  @@map(\"r\")\n");
        check(new AddAttribute("User", null, "@@index([role])"), "@@map(\"users\")\n",
                "@@map(\"users\")\n  @@index([role])\n");
        refused(new AddAttribute("User", "id", "@id"), "already is");
        refused(new AddAttribute("User", "id", "@@id"), "cannot stand here");
        refused(new AddEnumValue("Role", "A", new Place.Last()), "already has");
    }

    @Test
    void namesAreChangedEverywhere() {
        check(new RenameField("Post", "author", "writer", DatabaseName.KEEP), "author User", "writer User");
        assertRight(apply(TEXT, new RenameModel("User", "Person", DatabaseName.KEEP)));
        assertRight(apply(TEXT, new RenameEnum("Role", "Right", DatabaseName.FOLLOW)));
        assertRight(apply(TEXT, new RenameEnumValue("Role", "A", "C", DatabaseName.KEEP)));
        String named = apply(TEXT, new RenameRelation("User", "posts", "written"));
        assertTrue(named.contains("posts Post[] @relation(\"written\")")
                && named.contains("@relation(\"written\", fields: [userId]"), named);
        assertEquals(named.replace("written", "again"), apply(named, new RenameRelation("Post", "author", "again")));
        refused(new RenameRelation("User", "email", "x"), "no relation");
        refused(new RenameModel("Role", "X", DatabaseName.KEEP), "has no `Role`");
    }

    @Test
    void whatRefersToAModelGoesWithIt() {
        String without = apply(TEXT, new RemoveModel("User"));
        assertRight(without);
        assertTrue(without.contains("// people") && !without.contains("A person") && !without.contains("author"),
                without);
        Change.Edits edits = assertInstanceOf(Change.Edits.class, Commands.edits(read(TEXT), new RemoveModel("User")));
        assertTrue(edits.notes().getLast().contains("`Post.userId` stays"), edits.notes().toString());
        refused(new RemoveEnum("Role"), "used by `User.role`");
        refused(new RemoveEnumValue("Role", "A"), "`User.role`");
        check(new RemoveEnumValue("Role", "B"), "  B // b\n", "");
    }

    @Test
    void whatNamesAFieldGoesWithIt() {
        assertEquals(
                TEXT.replace("  /// where to write to\n  email String? @unique @db.VarChar(20) // c\n", "")
                        .replace("  @@index([email])\n", ""),
                apply(TEXT, new RemoveField("User", "email")));
        refused(new RemoveField("Post", "userId"), "`Post.author`");
        refused(new RemoveField("Post", "zip"), "has no `zip`");
        String alone = apply(TEXT, new RemoveField("User", "posts"));
        assertRight(alone);
        assertTrue(!alone.contains("author") && alone.contains("userId Int // fk"), alone);
        String bare = apply(TEXT, new RemoveRelation("Post", "author", KeyColumns.REMOVE));
        assertRight(bare);
        assertTrue(!bare.contains("userId"), bare);
    }

    @Test
    void attributesGoWithTheirBlanks() {
        check(new RemoveAttribute("User", "email", "unique", 0), " @unique @db", " @db");
        check(new RemoveAttribute("User", null, "index", 0), "  @@index([email])\n", "");
        check(new RemoveAttribute("Post", null, "unique", 0), "// fk\n\n  @@unique([userId, id])\n", "// fk\n");
        refused(new RemoveAttribute("User", "email", "unique", 1), "no such");
    }

    @Test
    void thingsMoveWithTheirComments() {
        check(new MoveField("User", "email", new Place.First()),
                "  id    Int     @id // key\n  /// where to write to\n  email String? @unique @db.VarChar(20) // c\n",
                "  /// where to write to\n  email String? @unique @db.VarChar(20) // c\n  id    Int     @id // key\n");
        check(new MoveField("User", "email", new Place.After("id")), "email", "email");
        check(new MoveEnumValue("Role", "B", new Place.Before("A")), "  A\n  B // b\n", "  B // b\n  A\n");
        check(new MoveAttribute("User", "email", 0, 1), "@unique @db.VarChar(20)", "@db.VarChar(20) @unique");
        check(new MoveAttribute("User", null, 1, 0), "@@index([email])\n  @@map(\"users\")",
                "@@map(\"users\")\n  @@index([email])");
        String moved = apply(TEXT, new MoveModel("User", null, new Place.Last()));
        assertEquals(List.of("db", "Post", "Role", "User"), names(moved));
        assertEquals(TEXT, apply(moved, new MoveModel("User", null, new Place.Before("Post"))));
        refused(new MoveField("User", "email", new Place.After("zip")), "not there");
    }

    @Test
    void aBlockMovesToAnotherFile() {
        List<SchemaFile> files = List.of(
                new SchemaFile("a", "// a\nmodel A {\n  id Int @id\n}\n\nmodel B {\n  id Int @id\n}\n"),
                new SchemaFile("b", "enum E {\n  X\n}"));
        Change.Edits edits = assertInstanceOf(Change.Edits.class, Commands
                .edits(Schema.read(files, RuleSet.PRISMA_7), new MoveModel("B", "b", new Place.Last())));
        assertEquals("// a\nmodel A {\n  id Int @id\n}\n", TextEdit.apply(files.getFirst().text(), edits.in("a")));
        assertEquals("enum E {\n  X\n}\n\nmodel B {\n  id Int @id\n}\n",
                TextEdit.apply(files.getLast().text(), edits.in("b")));
    }

    private static List<String> names(String text) {
        return Outline.of(read(text), "s").stream().map(Symbol::name).toList();
    }

    @Test
    void typesChangeInTheirColumn() {
        check(new SetFieldArity("User", "id", Arity.REQUIRED), "id ", "id ");
        check(new SetFieldArity("Post", "userId", Arity.REQUIRED), "userId Int", "userId Int");
        check(new SetFieldArity("User", "role", Arity.OPTIONAL), "Role    @default", "Role?   @default");
        check(new SetFieldArity("User", "email", Arity.REQUIRED), "String? @unique", "String @unique");
        check(new SetFieldType("User", "role", "Int"), "Role    @default(A)", "Int");
        check(new SetFieldArity("Post", "author", Arity.OPTIONAL),
                "User @relation(fields: [userId], references: [id])\n"
                        + "  userId Int",
                "User? @relation(fields: [userId], references: [id])\n  userId Int?");
        check(new SetFieldArity("Post", "userId", Arity.OPTIONAL),
                "User @relation(fields: [userId], references: [id])\n"
                        + "  userId Int",
                "User? @relation(fields: [userId], references: [id])\n  userId Int?");
        refused(new SetFieldArity("User", "posts", Arity.OPTIONAL), "two sides");
        check(new SetFieldType("User", "email", "Int"), "String? @unique @db.VarChar(20)", "Int? @unique");
        refused(new SetFieldArity("User", "id", Arity.OPTIONAL), "id");
        refused(new SetFieldType("User", "email", "Strin"), "no type");
        refused(new SetFieldType("User", "posts", "Int"), "two sides");
        refused(new SetFieldType("User", "email", "Post"), "two sides");
    }

    @Test
    void whatTheDatabaseWouldRefuseIsRefused() {
        String lite = "datasource db {\n  provider = \"sqlite\"\n}\n\nmodel A {\n  id Int @id\n  n String\n\n  @@map(\"B\")\n}\n";
        for (SchemaCommand each : List.of(new SetFieldArity("A", "n", Arity.LIST), new AddModel("B", null)))
            assertInstanceOf(Change.Refused.class, Commands.edits(read(lite), each), each::toString);
        String server = lite.replace("sqlite", "sqlserver");
        assertInstanceOf(Change.Refused.class, Commands.edits(read(server), new AddEnum("E", List.of("X"), null)));
        String self = apply(server, AddRelation.of(RelationKind.ONE_TO_MANY, "A", "A", Arity.OPTIONAL));
        assertRight(self);
        assertTrue(self.contains("onDelete: NoAction, onUpdate: NoAction"), self);
        String open = lite + "model C {\n";
        assertInstanceOf(Change.Refused.class, Commands.edits(read(open), new AddModel("D", null)));
    }

    @Test
    void aMappingGoesThatSaysTheNewName() {
        String there = apply(TEXT, new RenameEnum("Role", "Part", DatabaseName.KEEP));
        assertTrue(there.contains("@@map(\"Role\")"), there);
        assertEquals(TEXT, apply(there, new RenameEnum("Part", "Role", DatabaseName.KEEP)));
    }

    @Test
    void relationsGetBothSides() {
        check(AddRelation.of(RelationKind.MANY_TO_MANY, "User", "User", Arity.REQUIRED), "posts Post[]\n",
                "posts Post[]\n  users User[] @relation(\"User_users\")\n  usersBack User[] @relation(\"User_users\")\n");
        String tags = TEXT + "\nmodel Tag {\n  a Int\n  b String @db.Char(3)\n\n  @@id([a, b])\n}\n";
        String one = apply(tags, AddRelation.of(RelationKind.ONE_TO_ONE, "Post", "Tag", Arity.OPTIONAL));
        assertRight(one);
        assertTrue(one.contains("  tag    Tag? @relation(fields: [tagA, tagB], references: [a, b])\n  tagA   Int?\n")
                && one.contains("  tagB   String? @db.Char(3)\n") && one.contains("@@unique([tagA, tagB])")
                && one.contains("post Post?"), one);
        String many = apply(tags, AddRelation.of(RelationKind.ONE_TO_MANY, "Tag", "User", Arity.REQUIRED));
        assertRight(many);
        String second = apply(TEXT,
                new AddRelation(RelationKind.ONE_TO_MANY, "Post", "User", Arity.OPTIONAL, "reviewer", "reviews", null));
        assertRight(second);
        assertTrue(second.contains("reviews Post[] @relation(\"Post_reviewer\")"), second);
        Change change = Commands.edits(read(tags),
                AddRelation.of(RelationKind.MANY_TO_MANY, "Post", "Tag", Arity.REQUIRED));
        assertTrue(change instanceof Change.Refused(String reason) && reason.contains("`Tag` has none"),
                change.toString());
    }

    /// Whatever is asked of whatever text, only edits within the text come back, and comments stay.
    @Test
    void anyCommandOnAnyTextGivesEditsOrAReason() {
        Random random = new Random(5);
        List<String> pieces = List.of("model A {\n", "}\n", "  id Int @id\n", "  b B[]\n", "// k\n", "enum E {\n",
                "  X\n",
                "model B {\r\n", "  a A @relation(fields: [id], references: [id])\n", "  @@index([id])\n", "/* q */ ",
                "  e E @default(X)");
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(14); piece > 0; piece--)
                text.append(pieces.get(random.nextInt(pieces.size())));
            Schema schema = read(text.toString());
            for (SchemaCommand command : commands())
                if (Commands.edits(schema, command) instanceof Change.Edits edits)
                    TextEdit.apply(text.toString(), edits.in("s"));
        }
    }

    @Test
    void plainCommentsSurviveEveryCommand() {
        for (SchemaCommand command : commands())
            if (Commands.edits(read(TEXT), command) instanceof Change.Edits edits) {
                String after = TextEdit.apply(TEXT, edits.in("s"));
                assertTrue(after.contains("// people"), () -> command + "\n" + after);
            }
    }

    private static List<SchemaCommand> commands() {
        List<SchemaCommand> commands = new ArrayList<>(List.of(new AddModel("N", null),
                new AddEnum("N", List.of("V"), null),
                new AddEnumValue("E", "Z", new Place.First()), new RemoveEnum("E"), new RemoveEnumValue("E", "X"),
                new MoveEnumValue("E", "X", new Place.Last()), new RenameEnum("E", "F", DatabaseName.KEEP)));
        for (String model : List.of("A", "B", "User", "Post")) {
            commands.add(new RemoveModel(model));
            commands.add(new MoveModel(model, null, new Place.First()));
            commands.add(new RenameModel(model, "Q", DatabaseName.KEEP));
            commands.add(new AddField(model, "n", "Int", "@unique", new Place.Last()));
            commands.add(new AddAttribute(model, null, "@@index([id])"));
            commands.add(new RemoveAttribute(model, null, "index", 0));
            commands.add(AddRelation.of(RelationKind.ONE_TO_ONE, model, "A", Arity.OPTIONAL));
            for (String field : List.of("id", "b", "a", "e", "posts", "email")) {
                commands.add(new RemoveField(model, field));
                commands.add(new MoveField(model, field, new Place.First()));
                commands.add(new RenameField(model, field, "q", DatabaseName.KEEP));
                commands.add(new SetFieldArity(model, field, Arity.LIST));
                commands.add(new SetFieldType(model, field, "Bytes"));
                commands.add(new AddAttribute(model, field, "@unique"));
                commands.add(new RemoveAttribute(model, field, "id", 0));
                commands.add(new RemoveRelation(model, field, KeyColumns.REMOVE));
                commands.add(new RenameRelation(model, field, "r"));
            }
        }
        return commands;
    }
}
