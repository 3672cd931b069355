package facet.schema;

import java.util.List;

import facet.schema.fact.HoverText;
import facet.schema.fact.InlayFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What is said about words.
final class HoverTest {
    private static final String TEXT = """
            datasource db {
              provider = "postgresql"
              schemas  = ["base"]
            }
            /// The roles
            enum Role {
              /// may do all
              ADMIN
              USER @map("user")
              @@map("roles")
            }
            /// A person
            model User {
              id    Int     @id @default(autoincrement())
              /// where to write to
              email String? @unique @db.VarChar(200) // c
              role  Role    @default(ADMIN)
              posts Post[]
              tags  Tag[]
              @@map("users")
            }
            model Post {
              id     Int  @id
              author User @relation("written", fields: [by], references: [id])
              by     Int  @map("author_id")
            }
            model Tag {
              id   Int @id
              held User[]
            }
            """.replace("posts Post[]", "posts Post[] @relation(\"written\")");

    private static Schema schema(String text) {
        return Schema.read(List.of(new SchemaFile("s", text)), RuleSet.PRISMA_7);
    }

    private static HoverText at(String place) {
        int offset = TEXT.indexOf(place);
        return Hover.at(schema(TEXT), "s", offset + 1)
                .orElseThrow(() -> new AssertionError("nothing said at " + place));
    }

    @Test
    void aNameSaysWhatItStandsFor() {
        assertEquals(
                "model User\n\nA person\n\nTable users.\n4 columns. 2 relations.\nPrimary key: id.".replace("4 columns",
                        "3 columns"),
                at("User {").plain());
        assertEquals("enum Role { ADMIN, USER }\n\nThe roles\n\nCalled roles in the database.", at("Role  ").plain());
        assertEquals("ADMIN\n\nmay do all\n\nValue of Role.", at("ADMIN)").plain());
        assertEquals("USER\n\nValue of Role.\nCalled user in the database.", at("USER").plain());
        assertEquals("email String? @unique @db.VarChar(200)\n\nwhere to write to\n\nField of User.",
                at("email").plain());
        assertEquals("by Int @map(\"author_id\")\n\nField of Post.\nColumn author_id.\nKey of the relation author.",
                at("by]").plain());
    }

    @Test
    void relationsSayWhatFollows() {
        assertEquals("Field of Post.\nMany to one: many Post to one User.\nKey: Post.by → User.id.\n"
                + "On delete: Restrict (default). On update: Cascade (default).",
                String.join("\n", at("author User").facts()));
        assertTrue(at("User @rel").plain().startsWith("model User {\n  …\n  "),
                at("User @rel").plain());
        assertTrue(at("Tag[]").plain().contains("Join table _TagToUser: A refers to Tag, B to User."),
                at("Tag[]").plain());
        assertTrue(at("written\", f").plain().contains("between Post and User"), at("written\", f").plain());
    }

    @ParameterizedTest
    @CsvSource({"Int     @id, whole number", "@id @default, primary key", "autoincrement, counted",
            "fields:, fields of this",
            "provider, Which kind", "VarChar, type of the column", "schemas, schemas of the database",
            "@@map, database"})
    void wordsOfTheLanguageSayWhatTheyMean(String place, String meaning) {
        assertTrue(at(place).documentation().contains(meaning), at(place).documentation());
    }

    @Test
    void nothingIsSaidElsewhere() {
        for (String place : List.of("// c", "{\n  provider", "postgresql"))
            assertTrue(Hover.at(schema(TEXT), "s", TEXT.indexOf(place) + 2).isEmpty(), place);
    }

    @Test
    void inlaysSayWhatTheSchemaLeavesOut() {
        assertEquals(List.of("User‸ users", "Tag[]‸ table _TagToUser",
                "references: [id])‸ onDelete: Restrict, onUpdate: Cascade",
                "User[]‸ table _TagToUser"), inlays(TEXT));
        assertEquals(List.of("onUpdate: Cascade"), actions("postgresql", "Int", ", onDelete: NoAction"));
        assertEquals(List.of("onDelete: SetNull, onUpdate: Cascade"), actions("postgresql", "Int?", ""));
        assertEquals(List.of("onDelete: NoAction, onUpdate: Cascade"), actions("sqlserver", "Int", ""));
        assertEquals(List.of(), actions("mysql", "Int", ", onDelete: Cascade, onUpdate: Cascade"));
    }

    private static List<String> actions(String provider, String key, String given) {
        String optional = key.endsWith("?") ? "?" : "";
        return Inlays.of(schema("datasource d {\n  provider = \"" + provider
                + "\"\n}\nmodel A {\n  id Int @id\n  bs B[]\n}\n"
                + "model B {\n  id Int @id\n  a A" + optional + " @relation(fields: [k], references: [id]" + given
                + ")\n  k " + key + "\n}\n"), "s").stream().map(InlayFact::text).toList();
    }

    private static List<String> inlays(String text) {
        return Inlays.of(schema(text), "s").stream().map(each -> before(text, each.offset()) + "‸ " + each.text())
                .toList();
    }

    private static String before(String text, int offset) {
        String line = text.substring(text.lastIndexOf('\n', offset - 1) + 1, offset);
        return line.contains("references")
                ? line.substring(line.indexOf("references"))
                : line.substring(line.lastIndexOf(' ') + 1);
    }
}
