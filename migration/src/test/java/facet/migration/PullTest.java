package facet.migration;

import java.util.List;
import java.util.Objects;

import facet.schema.RuleSet;
import facet.schema.Schema;
import facet.schema.SchemaFile;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What of a schema changes when the database is looked at again.
class PullTest {
    private static final String HEAD = "datasource db {\n  provider = \"sqlite\"\n}\n\n";
    private static final String WRITTEN = HEAD + """
            // Everybody.
            model Person {
              id      String   @id @default(cuid()) // made by us
              /// How to reach them.
              mail    String   @unique @map("e_mail")
              role    Role     @default(USER)
              changed DateTime @updatedAt
              letters Letter[] @relation("Sent")
              secret  String?  @ignore

              @@map("people")
            }

            model Letter {
              id       Int    @id
              text     String
              sender   Person @relation("Sent", fields: [senderId], references: [id], onUpdate: Cascade)
              senderId String
            }

            enum Role {
              USER
              ADMIN
            }
            """;
    private static final String TABLES = """
            CREATE TABLE people (id TEXT NOT NULL PRIMARY KEY, e_mail TEXT NOT NULL, role TEXT NOT NULL DEFAULT 'USER',
              changed DATETIME NOT NULL, secret TEXT);
            CREATE UNIQUE INDEX "people_e_mail_key" ON people (e_mail);
            CREATE TABLE "Letter" (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL, "senderId" TEXT NOT NULL
              REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE);
            """;

    @Test
    void whatTheDatabaseDidNotChangeKeepsEveryCharacter() {
        assertEquals(WRITTEN, pull(WRITTEN, TABLES));
        String odd = WRITTEN.replace("  text     String\n", "  text   String    // odd   layout\n").replace("\n",
                "\r\n");
        assertEquals(odd, pull(odd, TABLES));
    }

    @Test
    void aNewColumnStandsBehindTheOneItFollows() {
        String tables = TABLES.replace("text TEXT NOT NULL,",
                "text TEXT NOT NULL, sent_at DATETIME DEFAULT CURRENT_TIMESTAMP,");
        assertEquals(WRITTEN.replace("""
                  id       Int    @id
                  text     String
                  sender   Person @relation("Sent", fields: [senderId], references: [id], onUpdate: Cascade)
                  senderId String
                """, """
                  id       Int       @id
                  text     String
                  sent_at  DateTime? @default(now())
                  sender   Person    @relation("Sent", fields: [senderId], references: [id], onUpdate: Cascade)
                  senderId String
                """), pull(WRITTEN, tables));
    }

    @Test
    void aColumnThatIsGoneGoesWithItsIndexAndNothingElse() {
        String tables = TABLES.replace("e_mail TEXT NOT NULL, ", "")
                .replace("CREATE UNIQUE INDEX \"people_e_mail_key\" ON people (e_mail);\n", "");
        String now = pull(WRITTEN, tables);
        assertTrue(!now.contains("mail") && now.contains("// Everybody.") && now.contains("// made by us"), now);
        assertTrue(now.contains("changed DateTime @updatedAt"), now);
    }

    @Test
    void typesDefaultsAndKeysFollowTheDatabase() {
        String tables = TABLES.replace("secret TEXT", "secret INTEGER NOT NULL DEFAULT 7")
                .replace("text TEXT NOT NULL", "text TEXT UNIQUE")
                + "CREATE INDEX \"of_sender\" ON \"Letter\" (\"senderId\" DESC);\n";
        String now = pull(WRITTEN, tables);
        assertTrue(now.contains("  secret  Int      @default(7) @ignore\n"), now);
        assertTrue(now.contains("  text     String? @unique(map: \"sqlite_autoindex_Letter_1\")\n"), now);
        assertTrue(now.contains("  @@index([senderId(sort: Desc)], map: \"of_sender\")\n"), now);
    }

    @Test
    void relationsAreAddedChangedAndRemovedOnBothSides() {
        String tables = TABLES.replace("ON DELETE RESTRICT", "ON DELETE CASCADE").replace("text TEXT NOT NULL",
                "text TEXT NOT NULL, reader TEXT REFERENCES people (id)");
        String now = pull(WRITTEN, tables);
        assertTrue(now.contains("@relation(\"Sent\", fields: [senderId], references: [id], onDelete: Cascade)"), now);
        assertTrue(now.contains("Letter_readerToPerson"), now);
        String without = TABLES.replace("REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE", "");
        String gone = pull(WRITTEN, without);
        assertTrue(!gone.contains("letters") && !gone.contains("sender ") && gone.contains("senderId String"), gone);
    }

    @Test
    void tablesThatAreNewStandAtTheEndAndThoseThatAreGoneGo() {
        Pulled pulled = Pull.onto(schema(List.of(new SchemaFile("schema.prisma", WRITTEN))),
                Sandbox.catalog(
                        """
                                CREATE TABLE people (id TEXT NOT NULL PRIMARY KEY, e_mail TEXT NOT NULL, role TEXT NOT NULL DEFAULT 'USER',
                                  changed DATETIME NOT NULL, secret TEXT);
                                CREATE UNIQUE INDEX "people_e_mail_key" ON people (e_mail);
                                CREATE TABLE "New" (id INTEGER PRIMARY KEY, person TEXT NOT NULL REFERENCES people (id));
                                """),
                Extent.USUAL);
        String now = Objects.requireNonNull(pulled.texts().get("schema.prisma"));
        assertTrue(now.endsWith("  Person Person @relation(fields: [person], references: [id], onDelete: NoAction, "
                + "onUpdate: NoAction)\n}\n"), now);
        assertTrue(now.contains("  New     New[]\n"), now);
        assertTrue(!now.contains("Letter"), now);
        assertTrue(pulled.changes().containsAll(List.of("`New` is new.", "`Letter` is gone.")), pulled::toString);
    }

    @Test
    void newTablesOfASchemaOfSeveralFilesGetAFileOfTheirOwn() {
        int people = WRITTEN.indexOf("// Everybody.");
        int letters = WRITTEN.indexOf("model Letter");
        List<SchemaFile> files = List.of(new SchemaFile("prisma/schema.prisma", WRITTEN.substring(0, people)),
                new SchemaFile("prisma/people.prisma", WRITTEN.substring(people, letters)),
                new SchemaFile("prisma/letters.prisma", WRITTEN.substring(letters)));
        Pulled pulled = Pull.onto(schema(files), Sandbox.catalog(TABLES + "CREATE TABLE t (id INTEGER PRIMARY KEY);\n"),
                Extent.USUAL);
        assertEquals("model t {\n  id Int @id @default(autoincrement())\n}\n",
                pulled.texts().get("prisma/introspected.prisma"));
        for (SchemaFile file : files) {
            assertEquals(file.text(), pulled.texts().get(file.name()));
        }
    }

    @Test
    void aDatasourceOfAnotherNameKeepsItsNativeTypes() {
        String written = "datasource mine {\n  provider = \"postgresql\"\n}\n\nmodel t {\n  id Int @id\n}\n";
        String now = Pull.onto(schema(List.of(new SchemaFile("schema.prisma", written))),
                PostgresSandbox.catalog("CREATE TABLE t (id int PRIMARY KEY, u uuid);"), Extent.USUAL).texts()
                .firstEntry()
                .getValue();
        assertTrue(now.contains("  u  String? @mine.Uuid\n"), now);
    }

    @Test
    void enumsOfTheDatabaseGrowAndShrink() {
        String written = """
                datasource db {
                  provider = "postgresql"
                }

                model t {
                  id   Int  @id
                  mood mood
                }

                enum mood {
                  /// fine
                  ok
                  odd
                }
                """;
        String now = Pull.onto(schema(List.of(new SchemaFile("schema.prisma", written))), PostgresSandbox.catalog("""
                CREATE TYPE mood AS ENUM ('ok', 'so so');
                CREATE TABLE t (id int PRIMARY KEY, mood mood NOT NULL);
                """), Extent.USUAL).texts().firstEntry().getValue();
        assertEquals(written.replace("  odd\n", "  so_so @map(\"so so\")\n"), now);
    }

    @Test
    void lookingTwiceChangesNothing() {
        String once = pull(WRITTEN, TABLES + "CREATE TABLE t (id INTEGER PRIMARY KEY, n JSON);\n");
        assertEquals(once, pull(once, TABLES + "CREATE TABLE t (id INTEGER PRIMARY KEY, n JSON);\n"));
    }

    @Test
    void theRowsOfAPartialIndexAreComparedByMeaning() {
        String written = """
                generator client {
                  provider        = "prisma-client"
                  output          = "./client"
                  previewFeatures = ["partialIndexes"]
                }

                """ + HEAD + """
                model Task {
                  id     Int      @id
                  isOpen Boolean? @map("is_open")
                  owner  String

                  @@index([owner], where: { isOpen: { not: null } }) // few
                  @@unique([owner], map: "one_open", where: raw("is_open = 1"))
                }
                """;
        String tables = """
                CREATE TABLE "Task" (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, is_open BOOLEAN, owner TEXT NOT NULL);
                CREATE INDEX "Task_owner_idx" ON "Task" (owner) WHERE ("is_open" is not null);
                CREATE UNIQUE INDEX one_open ON "Task" (owner) WHERE ((is_open) = 1);
                """;
        assertEquals(written, pull(written, tables));
        String pulled = pull(written, tables.replace("= 1)", "= 0)"));
        assertTrue(pulled.contains("@@index([owner], where: { isOpen: { not: null } }) // few\n"), pulled);
        assertTrue(pulled.contains("map: \"one_open\", where: raw(\"((is_open) = 0)\"))\n"), pulled);
        assertFalse(pulled.contains("is_open = 1"), pulled);
        String whole = pull(written, tables.replace(" WHERE (\"is_open\" is not null)", ""));
        assertTrue(whole.contains("  @@index([owner])\n"), whole);
    }

    private static String pull(String written, String script) {
        Pulled pulled = Pull.onto(schema(List.of(new SchemaFile("schema.prisma", written))), Sandbox.catalog(script),
                Extent.USUAL);
        String text = Objects.requireNonNull(pulled.texts().get("schema.prisma"));
        assertEquals(List.of(), schema(List.of(new SchemaFile("schema.prisma", text))).diagnostics(), text);
        return text;
    }

    private static Schema schema(List<SchemaFile> files) {
        return Schema.read(files, RuleSet.PRISMA_7);
    }

    private static final String VIEWS = """
            generator client {
              provider        = "prisma-client"
              output          = "../client"
              previewFeatures = ["views"]
            }

            datasource db {
              provider = "sqlite"
            }

            model Order {
              id    Int     @id @default(autoincrement())
              sales Sales[]
            }

            view Sales {
              day     Int // from the start
              orderId Int    @map("order_id")
              order   Order  @relation(fields: [orderId], references: [id])
              total   Float?
              code    Int    @unique

              @@unique([day, orderId])
            }
            """;

    @Test
    void whatOnlyPeopleKnowOfAViewStays() {
        String orders = "CREATE TABLE \"Order\" (id INTEGER PRIMARY KEY AUTOINCREMENT, day INT, total REAL, code INT);\n";
        String same = orders + "CREATE VIEW \"Sales\" AS SELECT day, id AS order_id, total, code FROM \"Order\";\n";
        String usual = VIEWS.replace("  sales Sales[]\n",
                "  sales Sales[]\n  day   Int?\n  total Float?\n  code  Int?\n");
        assertEquals(usual, pull(usual, same));
        String other = orders + "CREATE VIEW \"Sales\" AS SELECT day, total AS code FROM \"Order\";\n";
        String now = pull(usual, other);
        assertTrue(now.contains("  day  Int // from the start\n  code Float @unique\n}"), now);
        assertTrue(!now.contains("sales"), now);
    }

    @Test
    void aKeyWhoseColumnsChangeKeepsItsNameForClients() {
        String schema = """
                datasource db {
                  provider = "sqlite"
                }

                model Line {
                  a Int
                  b Int
                  c Int

                  @@id([a, b], name: "place")
                  @@unique([b, c], name: "other", map: "u")
                }
                """;
        String now = pull(schema, """
                CREATE TABLE "Line" (a INT NOT NULL, b INT NOT NULL, c INT NOT NULL, PRIMARY KEY (a, c));
                CREATE UNIQUE INDEX u ON "Line" (a, b);
                """);
        assertTrue(now.contains("  @@id([a, c], name: \"place\")\n"), now);
        assertTrue(now.contains("  @@unique([a, b], name: \"other\", map: \"u\")\n"), now);
    }
}
