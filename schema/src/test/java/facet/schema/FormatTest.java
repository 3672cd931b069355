package facet.schema;

import java.util.List;
import java.util.Map;

import facet.language.TextEdit;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The layout of schemas, each rule by the smallest text that shows it.
final class FormatTest {

    private static String format(String text, RuleSet rules) {
        Schema schema = Schema.read(List.of(new SchemaFile("a", text)), rules);
        String formatted = Format.text(schema, "a");
        assertEquals(formatted, TextEdit.apply(text, Format.edits(schema, "a")), "the edits lead to the text");
        Schema again = Schema.read(List.of(new SchemaFile("a", formatted)), rules);
        assertEquals(formatted, Format.text(again, "a"), "what is laid out stays as it is");
        return formatted;
    }

    private static void check(String before, String after) {
        assertEquals(after, format(before, RuleSet.PRISMA_7));
        assertEquals(after, format(before, RuleSet.PRISMA_6));
    }

    @Test
    void namesTypesAndAttributesStandInColumns() {
        check("""
                model Song {
                 id Int @id
                 title    String?   @unique @map( "t" ) // what it is called
                 notes   String []
                }
                """, """
                model Song {
                  id    Int      @id
                  title String?  @unique @map("t") // what it is called
                  notes String[]
                }
                """);
    }

    @Test
    void anEmptyLineBeginsNewColumnsAndACommentDoesNot() {
        check("""
                model A {

                  id Int @id
                  // more
                  longerName String


                  x Int
                  /// y
                  yy Int

                }
                """, """
                model A {
                  id         Int    @id
                  // more
                  longerName String

                  x  Int
                  /// y
                  yy Int
                }
                """);
    }

    @Test
    void attributesOfAFieldHaveAnOrder() {
        check("model A {\n  id Int @map(\"i\") @db.Integer @default(1) @id @ignore @x @unique\n}\n",
                "model A {\n  id Int @id @unique @default(1) @map(\"i\") @ignore @db.Integer @x\n}\n");
    }

    @Test
    void attributesOfABlockComeLastWithTheirComments() {
        check("""
                model A {
                  // where it is kept
                  @@map("as")
                  a Int // first
                  @@id([ a,b ])  // both
                  b Int
                }
                """, """
                model A {
                  a Int // first
                  b Int

                  @@id([a, b]) // both
                  // where it is kept
                  @@map("as")
                }
                """);
    }

    @Test
    void valuesHaveOneBlankWhereBlanksBelong() {
        check("""
                model A {
                  id Int @default( autoincrement( ) ) @x(a:1,b : [ 1,-2.5 ] ,c: "s  s" ,)
                  u Unsupported( "x y" )?   @y( )
                }
                """, """
                model A {
                  id Int                   @default(autoincrement()) @x(a: 1, b: [1, -2.5], c: "s  s")
                  u  Unsupported( "x y" )? @y()
                }
                """);
    }

    @Test
    void objectsAreValuesFromPrisma7On() {
        String before = "model A {\n  id Int @id\n  @@index([id], where: {a:1,b : { }})\n}\n";
        assertEquals("model A {\n  id Int @id\n\n  @@index([id], where: { a: 1, b: {  } })\n}\n",
                format(before, RuleSet.PRISMA_7));
        assertEquals(before, format(before, RuleSet.PRISMA_6));
    }

    @Test
    void enumsAndConfigurationsHaveColumnsToo() {
        check("""
                generator client {
                provider="prisma-client"
                  previewFeatures   = [ "views","metrics" ] // new
                  output
                }
                enum Size {
                 S @map("small")
                 Large
                  @@map("sizes")
                }
                """, """
                generator client {
                  provider        = "prisma-client"
                  previewFeatures = ["views", "metrics"] // new
                  output
                }

                enum Size {
                  S     @map("small")
                  Large

                  @@map("sizes")
                }
                """);
    }

    @Test
    void oneEmptyLineStandsBetweenBlocks() {
        check("\n\n// first\n\n\n\nenum A {\n  X\n}\nenum B {\n  X\n}   \n\n\n",
                "// first\n\nenum A {\n  X\n}\n\nenum B {\n  X\n}\n");
    }

    @Test
    void aBlockCommentBehindAnotherCommentDoesNotGrow() {
        check("""
                model A {
                  id Int
                  // one
                  /* two
                  three */
                }
                """, """
                model A {
                  id Int
                  // one
                  /**
                   * two
                   * three
                   */
                }
                """);
    }

    @Test
    void whatFollowsABraceIsSetApart() {
        check("model A {\n  id Int @id\n}// end\n", "model A {\n  id Int @id\n}\n\n// end\n");
    }

    @Test
    void whatCanBeReadOnceItIsLaidOutIsMadeWholeAtOnce() {
        check("""
                model A {
                  id: Int @id
                  b B
                }

                model B {
                  id Int @id
                }
                """, """
                model A {
                  id  Int @id
                  b   B   @relation(fields: [bId], references: [id])
                  bId Int
                }

                model B {
                  id Int @id
                  as A[]
                }
                """);
    }

    @Test
    void blockCommentsGetAStarOnEachLine() {
        check("/* a\n   b\n\n  * c */\nenum A {\n  X /* as it is */\n  /* d */\n}\n",
                "/**\n * a\n * b\n * c\n */\nenum A {\n  X /* as it is */\n  /**\n   * d\n   */\n}\n");
    }

    @Test
    void whatCannotBeReadStaysAsItIs() {
        check("model A {\n   id Int @id\n   what is   this?\n}\nand   this\n  foo {\n a   b\n}\n",
                "model A {\n  id Int @id\n  what is   this?\n}\n\nand   this\nfoo {\n a   b\n}\n");
        check("model A {\n  id   Int\n", "model A {\nid   Int\n");
    }

    @Test
    void fieldsWithAWrongTypeAreLaidOutAllTheSame() {
        check("model A {\n  a: Int\n  bb String!\n  c [Int]\n  d Int[]?\n  e\n  f @id\n}\n",
                "model A {\n  a  Int\n  bb String\n  c  Int[]\n  d  Int[]?\n  e\n  f         @id\n}\n");
    }

    @Test
    void linesEndWithALineFeed() {
        check("model A {\r\n  id  Int @id\r\n}\r\n// c\r\n", "model A {\n  id Int @id\n}\n\n// c\n");
        check("", "\n");
    }

    @Test
    void columnsCountBytes() {
        check("model A {\n  ü Int\n  ab Int\n}\n", "model A {\n  ü Int\n  ab Int\n}\n");
    }

    @Test
    void aRelationGetsItsOtherSideAndItsKey() {
        check("""
                model Author {
                  id String @id @db.Uuid
                }
                model Book {
                  id Int @id
                  author Author?
                }
                """, """
                model Author {
                  id    String @id @db.Uuid
                  books Book[]
                }

                model Book {
                  id       Int     @id
                  author   Author? @relation(fields: [authorId], references: [id])
                  authorId String? @db.Uuid
                }
                """);
    }

    @Test
    void aListGetsTheFieldThatItLeadsBackTo() {
        check("model Box {\n  a Int\n  b Int\n  things Thing[]\n  @@id([a, b])\n}\nmodel Thing {\n  id Int @id\n  boxA Int\n}\n",
                """
                        model Box {
                          a      Int
                          b      Int
                          things Thing[]

                          @@id([a, b])
                        }

                        model Thing {
                          id   Int  @id
                          boxA Int
                          box  Box? @relation(fields: [boxA, boxB], references: [a, b])
                          boxB Int?
                        }
                        """);
    }

    @Test
    void theArgumentsOfARelationAreCompleted() {
        check("model A {\n  id Int @id\n  b B @relation(\"ab\", onDelete: Cascade)\n  c B @relation\n}\nmodel B {\n  id Int @id\n  as A[] @relation(\"ab\")\n}\n",
                """
                        model A {
                          id  Int @id
                          b   B   @relation("ab", onDelete: Cascade, fields: [bId], references: [id])
                          c   B   @relation(fields: [bId], references: [id])
                          bId Int
                          bId Int
                        }

                        model B {
                          id Int @id
                          as A[] @relation("ab")
                          as A[]
                        }
                        """);
    }

    @Test
    void aOneToOneRelationIsLedBackToByOne() {
        check("model Profile {\n  id Int @id\n  userId Int @unique\n  user User @relation(fields: [userId], references: [id])\n}\nmodel User {\n  id Int @id\n}\n",
                """
                        model Profile {
                          id     Int  @id
                          userId Int  @unique
                          user   User @relation(fields: [userId], references: [id])
                        }

                        model User {
                          id      Int      @id
                          profile Profile?
                        }
                        """);
    }

    @Test
    void nothingIsAddedWhereItIsNotKnownWhatIsMeant() {
        check("model A {\n  id Int @id\n  b B\n  c Missing\n}\nmodel B {\n  id Int @id\n}\n",
                "model A {\n  id Int     @id\n  b  B\n  c  Missing\n}\n\nmodel B {\n  id Int @id\n}\n");
    }

    @Test
    void namesOfListsArePlurals() {
        Map<String, String> plurals = Map.of("Category", "categories", "Person", "people", "OrderLine", "orderLines",
                "Box", "boxes", "Leaf", "leaves", "Series", "series", "SMSCode", "smscodes", "user_account",
                "userAccounts", "Money", "money", "Tooth", "teeth");
        plurals.forEach((model, list) -> {
            String formatted = format("model Home {\n  id Int @id\n}\nmodel " + model
                    + " {\n  id Int @id\n  home Home @relation(fields: [id], references: [id])\n}\n",
                    RuleSet.PRISMA_7);
            assertTrue(formatted.contains("\n  " + list + " "), formatted);
        });
    }

    @Test
    void whatIsMissingIsAddedInTheFileWhereItBelongs() {
        List<SchemaFile> files = List.of(new SchemaFile("a", "model A {\n  id Int @id\n  bs B[]\n}\n"),
                new SchemaFile("b", "model B {\n  id Int @id\n}\n"));
        assertEquals(Map.of("a", "model A {\n  id Int @id\n  bs B[]\n}\n", "b",
                "model B {\n  id  Int  @id\n  a   A?   @relation(fields: [aId], references: [id])\n  aId Int?\n}\n"),
                Format.texts(files, RuleSet.PRISMA_7));
    }

    @Test
    void editsLeaveWordsAlone() {
        String text = "model A {\n id   Int   @id // c\n  bb  String\n}\n";
        Schema schema = Schema.read(List.of(new SchemaFile("a", text)), RuleSet.PRISMA_7);
        for (TextEdit edit : Format.edits(schema, "a"))
            assertTrue(edit.range().of(text).isBlank() && edit.replacement().isBlank(), edit::toString);
    }
}
