package facet.schema;

import java.util.List;

import facet.language.TextEdit;
import facet.schema.change.Change;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Other names for the thing at `‸`.
final class RenameTest {

    private static Change rename(String marked, String newName) {
        Schema schema = Schema.read(List.of(new SchemaFile("s", marked.replace("‸", ""))), RuleSet.PRISMA_7);
        return Rename.to(schema, "s", marked.indexOf('‸'), newName);
    }

    private static void check(String marked, String newName, String after) {
        Change.Edits edits = assertInstanceOf(Change.Edits.class, rename(marked, newName));
        assertEquals(after, TextEdit.apply(marked.replace("‸", ""), edits.in("s")));
    }

    private static void refused(String marked, String newName, String words) {
        Change.Refused refused = assertInstanceOf(Change.Refused.class, rename(marked, newName));
        assertTrue(refused.reason().contains(words), refused.reason());
    }

    @Test
    void aModelKeepsItsTable() {
        check("model ‸User {\n  id Int @id\n  posts Post[]\n}\nmodel Post {\n  id Int @id\n  user User? @relation(fields: [u], references: [id])\n  u Int?\n}\n",
                "Person",
                "model Person {\n  id Int @id\n  posts Post[]\n\n  @@map(\"User\")\n}\nmodel Post {\n  id Int @id\n  user Person? @relation(fields: [u], references: [id])\n  u Int?\n}\n");
    }

    @Test
    void aMappedModelKeepsItsMap() {
        check("model User {\n  id Int @id\n  boss ‸User?\n\n  @@map(\"users\") // c\n}\n", "Person",
                "model Person {\n  id Int @id\n  boss Person?\n\n  @@map(\"users\") // c\n}\n");
    }

    @Test
    void aBlockWhoseHeadIsBrokenStillRefers() {
        String rest = "modle Post {\n  user User? @relation(fields: [u], references: [id])\n  u Int?\n}\n";
        check("model User {\n  ‸id Int @id\n}\n" + rest, "key",
                "model User {\n  key Int @id @map(\"id\")\n}\n" + rest.replace("[id]", "[key]"));
        check("model ‸User {\n  id Int @id\n}\n" + rest, "Person",
                "model Person {\n  id Int @id\n\n  @@map(\"User\")\n}\n" + rest.replace("User?", "Person?"));
        check("modle Post {\n  kind Kind @default(NEWS)\n}\nenum Kind {\n  ‸NEWS\n}\n", "TEXT",
                "modle Post {\n  kind Kind @default(TEXT)\n}\nenum Kind {\n  TEXT @map(\"NEWS\")\n}\n");
    }

    @Test
    void ofTwoBlocksWithOneNameTheRenamedOneKeepsItsTable() {
        check("model A {\n  id Int @id\n}\nmodel ‸A {\n  id Int @id\n}\n", "B",
                "model A {\n  id Int @id\n}\nmodel B {\n  id Int @id\n\n  @@map(\"A\")\n}\n");
    }

    @Test
    void aBlockAttributeStandsAlone() {
        check("model ‸A {\r\n\tid Int @id\r\n\r\n\t@@index([id])\r\n}\r\n", "B",
                "model B {\r\n\tid Int @id\r\n\r\n\t@@index([id])\r\n\t@@map(\"A\")\r\n}\r\n");
        check("enum ‸A {\n  X\n\n}\n", "B", "enum B {\n  X\n\n  @@map(\"A\")\n\n}\n");
    }

    @Test
    void aFieldKeepsItsColumn() {
        check("model A {\n  ‸id Int @id // c\n  n Int\n  @@unique([id, n])\n  @@index([id(sort: Desc)])\n}\n", "key",
                "model A {\n  key Int @id @map(\"id\") // c\n  n Int\n  @@unique([key, n])\n  @@index([key(sort: Desc)])\n}\n");
        check("model A {\n  id Int @id @map(\"_id\")\n  @@index([‸id])\n}\n", "key",
                "model A {\n  key Int @id @map(\"_id\")\n  @@index([key])\n}\n");
        check("model A {\n  id Int @id\n  tags   String[] // c\n  @@index([tags])\n}\n".replace("  tags", "  ‸tags"),
                "words",
                "model A {\n  id Int @id\n  words   String[] @map(\"tags\") // c\n  @@index([words])\n}\n");
    }

    @Test
    void bothSidesOfARelationFollowAField() {
        check("model A {\n  id Int @id\n  bs B[]\n}\nmodel B {\n  id Int @id\n  a A @relation(fields: [‸aId], references: [id])\n  aId Int\n}\n",
                "owner",
                "model A {\n  id Int @id\n  bs B[]\n}\nmodel B {\n  id Int @id\n  a A @relation(fields: [owner], references: [id])\n  owner Int @map(\"aId\")\n}\n");
        check("model A {\n  id Int @id\n  bs B[]\n}\nmodel B {\n  id Int @id\n  a A @relation(fields: [aId], references: [‸id])\n  aId Int\n}\n",
                "key",
                "model A {\n  key Int @id @map(\"id\")\n  bs B[]\n}\nmodel B {\n  id Int @id\n  a A @relation(fields: [aId], references: [key])\n  aId Int\n}\n");
    }

    @Test
    void aRelationFieldHasNoColumn() {
        check("model A {\n  id Int @id\n  ‸bs B[]\n}\nmodel B {\n  id Int @id\n  a A?\n}\n", "list",
                "model A {\n  id Int @id\n  list B[]\n}\nmodel B {\n  id Int @id\n  a A?\n}\n");
    }

    @Test
    void anEnumValueKeepsItsNameInTheDatabase() {
        check("enum E {\n  ‸A // c\n  B\n}\nmodel M {\n  id Int @id\n  e E @default(A)\n  l E[] @default([B, A])\n}\n",
                "FIRST",
                "enum E {\n  FIRST @map(\"A\") // c\n  B\n}\nmodel M {\n  id Int @id\n  e E @default(FIRST)\n  l E[] @default([B, FIRST])\n}\n");
    }

    @Test
    void embeddedFieldsAreFoundThroughPaths() {
        String text = "datasource d {\n  provider = \"mongodb\"\n}\ntype P {\n  ‸street String\n}\nmodel M {\n  id String @id @map(\"_id\")\n  p P\n  street Int\n  @@index([p.street])\n}\n";
        check(text, "road",
                text.replace("‸street String", "road String @map(\"street\")").replace("p.street", "p.road"));
    }

    @Test
    void theDatasourceIsNamedByNativeTypes() {
        String text = "datasource ‸db {\n  provider = \"postgresql\"\n}\nmodel M {\n  id Int @id @db.SmallInt\n}\n";
        check(text, "pg", text.replace("‸db", "pg").replace("@db.", "@pg."));
    }

    @Test
    void aRelationNameIsChangedOnBothSides() {
        String text = "model A {\n  id Int @id\n  bs B[] @relation(\"‸x\")\n}\nmodel B {\n  id Int @id\n  a A @relation(name: \"x\", fields: [aId], references: [id])\n  aId Int\n}\n";
        check(text, "owner", text.replace("\"‸x\"", "\"owner\"").replace("\"x\"", "\"owner\""));
    }

    @Test
    void aJoinTableKeepsItsName() {
        check("model ‸A {\n  id Int @id\n  bs B[]\n}\nmodel B {\n  id Int @id\n  as A[]\n}\n", "AA",
                "model AA {\n  id Int @id\n  bs B[] @relation(\"AToB\")\n\n  @@map(\"A\")\n}\nmodel B {\n  id Int @id\n  as AA[] @relation(\"AToB\")\n}\n");
    }

    @Test
    void columnsOfAJoinTableThatChangePlacesAreSaid() {
        Change.Edits edits = assertInstanceOf(Change.Edits.class,
                rename("model ‸A {\n  id Int @id\n  bs B[]\n}\nmodel B {\n  id Int @id\n  as A[]\n}\n", "C"));
        assertEquals(1, edits.notes().size());
        assertTrue(edits.notes().getFirst().contains("change places"), edits.notes().getFirst());
    }

    @Test
    void allFilesFollow() {
        Schema schema = Schema.read(List.of(new SchemaFile("a", "model A {\n  id Int @id\n  e E\n}\n"),
                new SchemaFile("b", "enum E {\n  X\n}\n")), RuleSet.PRISMA_7);
        Change.Edits edits = assertInstanceOf(Change.Edits.class, Rename.to(schema, "a", 27, "F"));
        assertEquals(List.of("a", "b"), edits.files());
        assertEquals("enum F {\n  X\n\n  @@map(\"E\")\n}\n", TextEdit.apply("enum E {\n  X\n}\n", edits.in("b")));
    }

    @Test
    void aNameThatIsTakenOrNotAllowedIsRefused() {
        String text = "model ‸A {\n  id Int @id\n}\nenum B {\n  X\n}\n";
        refused(text, "B", "already is an enum");
        refused(text, "String", "built-in");
        refused(text, "async", "client");
        refused(text, "1a", "begins with a letter");
        refused(text, "a-b", "letters, digits");
        refused(text, "", "letter");
        refused("model A {\n  ‸id Int @id\n  x Int\n}\n", "x", "already has");
        refused("enum A {\n  ‸X\n  Y\n}\n", "Y", "already has");
        refused("model A {\n  id ‸Int @id\n}\n", "Other", "declares");
        refused("‸// nothing\n", "Other", "Nothing");
        assertEquals(new Change.Edits(List.of(), List.of()), rename(text, "A"));
    }

    @Test
    void onlyDeclaredNamesCanBeChanged() {
        Schema schema = Schema.read(List.of(new SchemaFile("s", "model A {\n  id Int @id\n  b B\n}\n")),
                RuleSet.PRISMA_7);
        assertTrue(Rename.nameAt(schema, "s", 6).isPresent());
        assertFalse(Rename.nameAt(schema, "s", 15).isPresent(), "Int");
        assertFalse(Rename.nameAt(schema, "s", 27).isPresent(), "B is declared nowhere");
    }

    @Test
    void namesOnLinesThatCannotBeReadAreRenamedToo() {
        check("model ‸User {\n  id Int @id\n}\nmodel Post {\n  id Int @id\n  user User @relation(fields: [u], references: [id]\n  u Int\n}\n",
                "Person",
                "model Person {\n  id Int @id\n\n  @@map(\"User\")\n}\nmodel Post {\n  id Int @id\n  user Person @relation(fields: [u], references: [id]\n  u Int\n}\n");
        check("model A {\n  id Int @id\n  ‸b Int\n  a A @relation(fields: [b], references: [id], onDelete: ,)\n}\n",
                "c",
                "model A {\n  id Int @id\n  c Int @map(\"b\")\n  a A @relation(fields: [c], references: [id], onDelete: ,)\n}\n");
        check("model A {\n  ‸id Int @id @db. // key\n  @@index([id], type: )\n}\n", "key",
                "model A {\n  key Int @id @db. @map(\"id\") // key\n  @@index([key], type: )\n}\n");
    }

    @Test
    void ofTwoDeclarationsOnlyTheOneAtTheCaretIsRenamed() {
        check("model A {\n  id Int @id\n  x Int\n  ‸x Int\n}\n", "y",
                "model A {\n  id Int @id\n  x Int\n  y Int @map(\"x\")\n}\n");
    }

    @Test
    void aRelationThatIsCommentedOutFollowsAField() {
        check("model A {\n  ‸id Int @id\n  id2 Int\n}\nmodel B {\n  id Int @id\n  // a A @relation(fields: [id], references: [id])\n}\n",
                "key",
                "model A {\n  key Int @id @map(\"id\")\n  id2 Int\n}\nmodel B {\n  id Int @id\n  // a A @relation(fields: [id], references: [key])\n}\n");
    }

    @Test
    void aKeyThatIsCommentedOutFollowsAField() {
        check("model A {\n  id Int @id\n  ‸sort Int\n  // @@index([id(sort: Desc), sort], name: \"sort\")\n  // b B @relation(fields: [sort], references: [id])\n}\nmodel B {\n  id Int @id\n  // @@index([sort])\n}\n",
                "rank",
                "model A {\n  id Int @id\n  rank Int @map(\"sort\")\n  // @@index([id(sort: Desc), rank], name: \"sort\")\n  // b B @relation(fields: [rank], references: [id])\n}\nmodel B {\n  id Int @id\n  // @@index([sort])\n}\n");
    }
}
