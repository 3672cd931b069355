package facet.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

import facet.language.TextEdit;
import facet.language.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

/// A schema that was read again after edits is the one that would have been read from the text.
final class EditedSchemaTest {
    private static final String HEAD = """
            generator client {
              provider = "prisma-client"
            }

            """;

    private static final String SHOP = """
            datasource db {
              provider = "postgresql"
            }

            /// Who buys.
            model Customer {
              id      Int     @id @default(autoincrement())
              email   String  @unique @db.VarChar(80)
              level   Level   @default(GOLD)
              orders  Order[]
              profile Profile?
              friends Customer[] @relation("friends")
              friendOf Customer[] @relation("friends")

              @@index([email, level], map: "by_level")
              @@map("customers")
            }

            model Profile {
              id         Int      @id
              customerId Int      @unique
              customer   Customer @relation(fields: [customerId], references: [id])
            }

            model Order {
              number     Int
              shop       Int
              customer   Customer? @relation(fields: [customerId], references: [id], onDelete: Cascade)
              customerId Int?
              tags       Tag[]
              total      Decimal   @default(0) @db.Decimal(10, 2)

              @@id([number, shop], name: "key")
              @@index([customerId(sort: Desc)])
            }

            model Tag {
              name   String @id
              orders Order[]
            }

            enum Level {
              GOLD
              SILVER @map("silver")
            }
            """;

    private static final String PLACES = """
            datasource db {
              provider = "mongodb"
            }

            type Address {
              street String
              city   City
            }

            type City {
              name String @default("here")
            }

            model Person {
              id      String  @id @default(auto()) @map("_id") @db.ObjectId
              address Address
              boss    Person? @relation("team", fields: [bossId], references: [id], onDelete: NoAction, onUpdate: NoAction)
              bossId  String? @db.ObjectId
              team    Person[] @relation("team")

              @@index([address.city.name])
            }
            """;

    private static final String LEDGER = """
            datasource db {
              provider = "sqlserver"
            }

            model Account {
              id       Int      @id
              ownerId  Int?
              owner    Owner?   @relation("owns", fields: [ownerId], references: [id], onDelete: Cascade)
              parentId Int?
              parent   Account? @relation("tree", fields: [parentId], references: [id], onDelete: NoAction, onUpdate: NoAction)
              children Account[] @relation("tree")
              entries  Entry[]
              favoured Owner[] @relation("favours")
            }

            model Owner {
              id         Int       @id
              accounts   Account[] @relation("owns")
              favourite  Account?  @relation("favours", fields: [favouriteId], references: [id])
              favouriteId Int?
              entries    Entry[]
            }

            model Entry {
              id        Int     @id
              account   Account @relation(fields: [accountId], references: [id], onDelete: Cascade)
              accountId Int
              owner     Owner?  @relation(fields: [ownerId], references: [id])
              ownerId   Int?
            }
            """;

    private static final String PIECES = "{|}|\n|\n\n|@|@@|(|)|[|]|?|\"|/*|*/|//|///| |x|1|-|_|\r\n|\r|\0|\uD83D|\uFEFF|id|Int|String"
            + "|model X {\n  id Int @id\n}\n|enum Level {\n  GOLD\n}\n|type T {\n  a Int\n}\n|@id|@unique|@default(|@ignore"
            + "|  tags Tag[]\n|  customer Customer @relation(fields: [customerId], references: [id])\n|  customerId Int\n"
            + "|, onDelete: NoAction, onUpdate: NoAction|, onDelete: Cascade|  relationMode = \"prisma\"\n"
            + "|@@index([id])\n|@@map(\"customers\")\n|@map(\"y\")|@@ignore\n|@@id([id])\n|view|datasource e {\n}\n";

    private static void agrees(Schema edited, List<SchemaFile> files, RuleSet rules) {
        Schema fresh = Schema.read(files, rules);
        assertEquals(fresh.diagnostics(), edited.diagnostics(), () -> "for " + files);
        assertEquals(fresh.datamodel(), edited.datamodel(), () -> "for " + files);
        for (SchemaFile file : files) {
            assertEquals(fresh.tree(file.name()).orElseThrow().blocks(),
                    edited.tree(file.name()).orElseThrow().blocks());
            assertEquals(Highlights.of(fresh, file.name()), Highlights.of(edited, file.name()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SHOP, PLACES, LEDGER})
    void randomEditsGiveWhatAWholeReadGives(String text) {
        Edits edits = new Edits(new Random(7), text);
        for (RuleSet rules : RuleSet.values()) {
            List<SchemaFile> original = List.of(new SchemaFile("head", HEAD), new SchemaFile("a", text));
            Schema schema = Schema.read(original, rules);
            Schema older = schema;
            for (int i = 0; i < 1000; i++) {
                String before = edits.chance(2) ? text : schema.files().getLast().text();
                List<SchemaFile> files = List.of(original.getFirst(), new SchemaFile("a", edits.edit(before)));
                Schema next = (edits.chance(8) ? older : schema).with(files);
                agrees(next, files, rules);
                if (edits.chance(10)) older = schema;
                schema = next;
            }
        }
    }

    @Test
    void filesComeAndGo() {
        List<SchemaFile> files = List.of(new SchemaFile("head", HEAD), new SchemaFile("a", SHOP));
        Schema schema = Schema.read(files, RuleSet.PRISMA_7);
        List<SchemaFile> more = new ArrayList<>(files);
        more.addFirst(new SchemaFile("b", "model Extra {\n  id Int @id\n  tag Tag?\n}\n"));
        Schema extended = schema.with(more);
        agrees(extended, more, RuleSet.PRISMA_7);
        List<SchemaFile> turned = List.of(files.getLast(), files.getFirst());
        agrees(extended.with(turned), turned, RuleSet.PRISMA_7);
        agrees(extended.with(List.of()), List.of(), RuleSet.PRISMA_7);
    }

    @Test
    void circlesOpenAndCloseWithAnEditElsewhere() {
        Schema schema = Schema.read(List.of(new SchemaFile("a", LEDGER)), RuleSet.PRISMA_7);
        assertEquals(List.of("relation.cycle", "relation.cycle"), circles(schema));
        String open = LEDGER.replace("favouriteId], references: [id]",
                "favouriteId], references: [id], onDelete: NoAction, onUpdate: NoAction");
        Schema opened = schema.with("a", open);
        assertEquals(List.of(), circles(opened));
        String moved = open.replace("model Owner {", "model Owner {\n  note String?");
        agrees(opened.with("a", moved), List.of(new SchemaFile("a", moved)), RuleSet.PRISMA_7);
        assertEquals(2, circles(opened.with("a", LEDGER)).size());
    }

    private static List<String> circles(Schema schema) {
        return schema.diagnostics().stream().map(each -> each.diagnostic().code()).filter("relation.cycle"::equals)
                .toList();
    }

    @Test
    void aProblemOnTheOtherSideFollowsItsBlock() {
        String text = """
                model A {
                  id Int @id
                  b B?
                }
                model B {
                  id Int @id
                  a A?
                }
                """;
        Schema schema = Schema.read(List.of(new SchemaFile("a", text)), RuleSet.PRISMA_7);
        String moved = text.replace("model B {", "model B { // here");
        agrees(schema.with("a", moved), List.of(new SchemaFile("a", moved)), RuleSet.PRISMA_7);
        String longer = text.replace("model B {\n", "model B {\n  note String?\n");
        agrees(schema.with("a", longer), List.of(new SchemaFile("a", longer)), RuleSet.PRISMA_7);
    }

    @Test
    void editsApplyToOneFile() {
        Schema schema = Schema.read(List.of(new SchemaFile("a", SHOP)), RuleSet.PRISMA_7);
        TextRange word = new TextRange(SHOP.indexOf("GOLD\n"), SHOP.indexOf("GOLD\n") + 4);
        Schema edited = schema.with("a", List.of(new TextEdit(word, "BRONZE")));
        assertEquals("default.not-in-enum", edited.diagnostics("a").getFirst().code());
        assertSame(schema, schema.with("other", List.of(TextEdit.insert(0, "x"))));
    }

    @Test
    void blocksThatDidNotChangeAreNotReadAgain() {
        Schema schema = Schema.read(List.of(new SchemaFile("a", SHOP)), RuleSet.PRISMA_7);
        Schema edited = schema.with("a", SHOP.replace("total ", "total2 "));
        var before = new HashSet<>(schema.tree("a").orElseThrow().pieces());
        long read = edited.tree("a").orElseThrow().pieces().stream().filter(piece -> !before.contains(piece)).count();
        assertEquals(1, read);
    }

    /// Random edits of all kinds.
    private static final class Edits {
        private final Random random;
        private final String original;
        private final String[] pieces = PIECES.split("\\|", -1);

        Edits(Random random, String original) {
            this.random = random;
            this.original = original;
        }

        boolean chance(int of) {
            return random.nextInt(of) == 0;
        }

        String edit(String text) {
            if (text.length() > 4 * original.length()) return original;
            int at = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), at + random.nextInt(60));
            return switch (random.nextInt(11)) {
                case 0, 1, 2 -> text.substring(0, at) + pieces[random.nextInt(pieces.length)] + text.substring(at);
                case 3 -> text.substring(0, at) + text.substring(Math.min(end, at + 3));
                case 4 -> text.substring(0, lineStart(text, at)) + text.substring(lineEnd(text, at));
                case 5 -> text.substring(0, lineStart(text, at)) + "//" + text.substring(lineStart(text, at));
                case 6 -> moved(text, text.substring(at, end));
                case 7 -> moved(text, text.substring(lineStart(text, at), lineEnd(text, at)));
                case 8 -> chance(4) ? text.substring(0, at) : text;
                case 9 -> renamed(text);
                default -> text.isEmpty() ? original : text.replaceFirst("}", "");
            };
        }

        private static int lineStart(String text, int at) {
            return text.lastIndexOf('\n', at - 1) + 1;
        }

        private static int lineEnd(String text, int at) {
            int found = text.indexOf('\n', at);
            return found < 0 ? text.length() : found + 1;
        }

        private String moved(String text, String piece) {
            int line = lineStart(text, random.nextInt(text.length() + 1));
            return text.substring(0, line) + piece + text.substring(line);
        }

        private String renamed(String text) {
            String[] words = text.split("\\W+", -1);
            String word = words[random.nextInt(words.length)];
            String other = words[random.nextInt(words.length)];
            if (word.isEmpty()) return text;
            return chance(2) ? text.replace(word, word + "2") : text.replaceFirst("\\b" + word + "\\b", other);
        }
    }
}
