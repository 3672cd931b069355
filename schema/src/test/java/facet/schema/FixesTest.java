package facet.schema;

import java.util.List;

import facet.language.Severity;
import facet.language.TextEdit;
import facet.schema.fix.Fix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What mends a diagnostic.
final class FixesTest {
    private static final String POSTGRES = "datasource db {\n  provider = \"postgresql\"\n}\n";

    private static Schema read(String text) {
        return Schema.read(List.of(new SchemaFile("s", text)), RuleSet.PRISMA_7);
    }

    private static List<Fix> fixes(Schema schema, String code) {
        FileDiagnostic diagnostic = schema.diagnostics().stream().filter(each -> each.diagnostic().code().equals(code))
                .findFirst().orElseThrow(() -> new AssertionError(code + " is not in " + schema.diagnostics()));
        return Fixes.of(schema, diagnostic);
    }

    private static void check(String before, String code, String title, String after) {
        Schema schema = read(before);
        List<Fix> fixes = fixes(schema, code);
        Fix fix = fixes.stream().filter(each -> each.title().equals(title)).findFirst()
                .orElseThrow(() -> new AssertionError(title + " is not in " + fixes.stream().map(Fix::title).toList()));
        String mended = TextEdit.apply(before, fix.edits().in("s"));
        assertEquals(after, mended);
        assertTrue(
                read(mended).diagnostics().stream().noneMatch(each -> each.diagnostic().severity() == Severity.ERROR),
                () -> read(mended).diagnostics().toString());
    }

    private static String model(String lines) {
        return "model A {\n  id Int @id\n" + lines + "}\n";
    }

    @Test
    void whatCannotBeReadIsRespelled() {
        check("mode A {\n  id Int @id\n}\n", "syntax.invalid-line", "Change to `model`",
                "model A {\n  id Int @id\n}\n");
        check(model("  x: Int\n"), "syntax.field-colon", "Remove the colon", model("  x Int\n"));
        check(model("  x Int!\n"), "syntax.required-mark", "Remove the `!`", model("  x Int\n"));
        check(POSTGRES + model("  x [Int]\n"), "syntax.bracketed-list", "Change to `Int[]`",
                POSTGRES + model("  x Int[]\n"));
        check(POSTGRES + model("  x Int[]?\n"), "syntax.optional-list", "Change to `Int?`",
                POSTGRES + model("  x Int?\n"));
        check(model("  x\n"), "syntax.incomplete-field", "Make it a `String`", model("  x String\n"));
        check(model("  @index([id])\n"), "syntax.invalid-field", "Change to `@@index([id])`",
                model("  @@index([id])\n"));
        check("datasource db {\n  provider \"sqlite\"\n}\n", "syntax.invalid-property",
                "Change to `provider = \"sqlite\"`",
                "datasource db {\n  provider = \"sqlite\"\n}\n");
        check("enum E {\n  A, B\n}\n", "syntax.invalid-enum-value", "Write one value a line",
                "enum E {\n  A\n  B\n}\n");
        check(model("  x String @default(\"a\\d\")\n"), "syntax.unknown-escape", "Double the backslash",
                model("  x String @default(\"a\\\\d\")\n"));
    }

    @Test
    void unknownTypesAreRespelledOrCreated() {
        check(model("  x Strng[] // c\n").replace("model", POSTGRES + "model"), "type.unknown", "Change to `String`",
                POSTGRES + model("  x String[] // c\n"));
        check(POSTGRES + model("  kind Kind @default(NEWS)\n"), "type.unknown", "Create the enum `Kind`",
                POSTGRES + model("  kind Kind @default(NEWS)\n") + "\nenum Kind {\n  NEWS\n}\n");
        check(model("  owner Owner?\n"), "type.unknown", "Create the model `Owner`",
                model("  owner Owner? @relation(fields: [ownerId], references: [id])\n  ownerId Int?\n")
                        + "\nmodel Owner {\n  id Int @id\n  as A[]\n}\n");
        check(model("  pages Page[]\n"), "type.unknown", "Create the model `Page`", model("  pages Page[]\n")
                + "\nmodel Page {\n  id Int @id\n  a A @relation(fields: [aId], references: [id])\n  aId Int\n}\n");
    }

    @Test
    void namesThatAreTakenOrNotAllowedAreChanged() {
        check(POSTGRES + "enum E {\n  1a\n  B\n}\n", "name.starts-with-number", "Rename to `a`",
                POSTGRES + "enum E {\n  a @map(\"1a\")\n  B\n}\n");
        check(model("  a-b Int\n"), "name.hyphen", "Rename to `a_b`", model("  a_b Int @map(\"a-b\")\n"));
        check(model("  x Int\n  x Int\n"), "name.duplicate-field", "Remove the field `x`", model("  x Int\n"));
        check(model("  x Int\n  x Int\n"), "name.duplicate-field", "Change to `x2`", model("  x Int\n  x2 Int\n"));
        check(POSTGRES + "enum E {\n  A\n  /// again\n  A\n}\n", "name.duplicate-enum-value", "Remove the second `A`",
                POSTGRES + "enum E {\n  A\n}\n");
        check("model async {\n  id Int @id\n}\n", "name.reserved", "Rename to `AsyncModel`",
                "model AsyncModel {\n  id Int @id\n\n  @@map(\"async\")\n}\n");
    }

    private static String pair(String post, String user) {
        return "model Post {\n  id Int @id\n" + post + "}\nmodel User {\n  id   Int    @id\n  name String\n" + user
                + "}\n";
    }

    @Test
    void theOtherSideOfARelationIsAdded() {
        String by = "  author User @relation(fields: [by], references: [id])\n  by Int\n";
        check(pair(by, ""), "relation.missing-opposite", "Add `posts Post[]` to `User`", pair(by, "  posts Post[]\n"));
        String named = by.replace("(fields", "(\"w\", fields");
        check(pair(named, ""), "relation.missing-opposite", "Add `post Post?` to `User`",
                pair(named.replace("by Int", "by Int @unique"), "  post Post?  @relation(\"w\")\n"));
        check(pair("  author User?\n", ""), "relation.missing-opposite", "Add `posts Post[]` to `User`",
                pair("  author User? @relation(fields: [authorId], references: [id])\n  authorId Int?\n",
                        "  posts Post[]\n"));
        check(pair("  authors User[]\n", ""), "relation.missing-opposite", "Add `post Post` to `User`",
                pair("  authors User[]\n",
                        "  post Post   @relation(fields: [postId], references: [id])\n  postId Int\n"));
    }

    private static String relation(String a, String b) {
        return POSTGRES + "model A {\n  id Int @id\n" + a + "}\nmodel B {\n  id Int @id\n" + b + "}\n";
    }

    @Test
    void relationsGetTheirKeys() {
        check(relation("  b B\n", "  as A[]\n"), "relation.missing-fields", "Write `fields` and `references`",
                relation("  b B @relation(fields: [bId], references: [id])\n  bId Int\n", "  as A[]\n"));
        check(relation("  b B @relation(fields: [bId], references: [id])\n  bId Int\n", "  a A?\n"),
                "relation.not-unique-key", "Make `bId` unique",
                relation("  b B @relation(fields: [bId], references: [id])\n  bId Int @unique\n", "  a A?\n"));
        check(relation("  b B @relation(fields: [x, y], references: [k, l])\n  x Int\n  y Int\n",
                "  k Int\n  l Int\n  as A[]\n"),
                "relation.not-unique-reference", "Make `k`, `l` of `B` unique",
                relation("  b B @relation(fields: [x, y], references: [k, l])\n  x Int\n  y Int\n",
                        "  k Int\n  l Int\n  as A[]\n\n  @@unique([k, l])\n"));
        check(relation("  b B @relation(fields: [bId], references: [id])\n  bId String\n", "  as A[]\n"),
                "relation.types-differ", "Give the key the types of `id`",
                relation("  b B @relation(fields: [bId], references: [id])\n  bId Int\n", "  as A[]\n"));
        check(relation("  b B @relation(fields: [bd], references: [id])\n  bId Int\n", "  as A[]\n"),
                "relation.unknown-fields", "Change to `bId`",
                relation("  b B @relation(fields: [bId], references: [id])\n  bId Int\n", "  as A[]\n"));
        check(relation("  b B @relation(fields: [bId], references: [id], onDelete: SetNull)\n  bId Int\n", "  as A[]\n")
                .replace("postgresql", "sqlite"), "relation.set-null-required", "Make the relation optional",
                relation("  b B? @relation(fields: [bId], references: [id], onDelete: SetNull)\n  bId Int?\n",
                        "  as A[]\n")
                        .replace("postgresql", "sqlite"));
        check(relation("  b B @relation(fields: [bId], references: [id])\n  bId Int?\n", "  as A[]\n"),
                "relation.optional-key", "Make the key required",
                relation("  b B @relation(fields: [bId], references: [id])\n  bId Int\n", "  as A[]\n"));
        check(relation("  b B @relation(fields: [bId], references: [id], onDelete: Casade)\n  bId Int\n", "  as A[]\n"),
                "relation.unknown-action", "Change to `Cascade`",
                relation("  b B @relation(fields: [bId], references: [id], onDelete: Cascade)\n  bId Int\n",
                        "  as A[]\n"));
    }

    @Test
    void warningsAreMendedToo() {
        String emulated = relation("  b B @relation(fields: [bId], references: [id])\n  bId Int\n", "  as A[]\n")
                .replace("\"\n}", "\"\n  relationMode = \"prisma\"\n}");
        check(emulated, "relation.missing-index", "Add `@@index([bId])`",
                emulated.replace("bId Int\n", "bId Int\n\n  @@index([bId])\n"));
        String mysql = relation(
                "  b B @relation(fields: [bId], references: [id], onDelete: SetDefault)\n  bId Int @default(1)\n",
                "  as A[]\n").replace("postgresql", "mysql");
        check(mysql, "relation.set-default-mysql", "Change `onDelete` to `NoAction`",
                mysql.replace("SetDefault", "NoAction"));
        check("datasource db {\n  provider = \"mysql\"\n  referentialIntegrity = \"prisma\"\n}\n",
                "config.referential-integrity", "Change to `relationMode`",
                "datasource db {\n  provider = \"mysql\"\n  relationMode = \"prisma\"\n}\n");
    }

    @Test
    void modelsGetAKey() {
        check("model A {\n  id Int\n}\n", "key.missing", "Make `id` the id", "model A {\n  id Int @id\n}\n");
        check("model A {\n  name String\n}\n", "key.missing", "Add the field `id`",
                "model A {\n  id   Int    @id @default(autoincrement())\n  name String\n}\n");
        check("model A {\n  a Int @id\n  b Int @id // c\n}\n", "key.second-id", "Make one `@@id([a, b])`",
                "model A {\n  a Int\n  b Int // c\n\n  @@id([a, b])\n}\n");
        check(model("  @@index([di])\n"), "key.unknown-field", "Change to `id`", model("  @@index([id])\n"));
        check(model("  @@index([id, id])\n"), "key.repeated-field", "Remove the second `id`",
                model("  @@index([id])\n"));
        String mongo = "datasource db {\n  provider = \"mongodb\"\n}\n";
        check(mongo + "model A {\n  id String @id\n}\n", "key.mongodb-id-name", "Add `@map(\"_id\")` to `id`",
                mongo + "model A {\n  id String @id @map(\"_id\")\n}\n");
    }

    @Test
    void attributesAndArgumentsAreCorrected() {
        check(model("  x Int @uniqe\n"), "attribute.unknown", "Change to `unique`", model("  x Int @unique\n"));
        check(model("  x Int @foo(1) @unique\n"), "attribute.unknown", "Remove `@foo`", model("  x Int @unique\n"));
        check(model("  x Int @unique @unique // c\n"), "attribute.duplicate", "Remove `@unique`",
                model("  x Int @unique // c\n"));
        check(model("  x Int @unique(mapp: \"u\")\n"), "argument.unknown", "Change to `map`",
                model("  x Int @unique(map: \"u\")\n"));
        check(model("  y Int\n  @@index([id], foo: 1)\n"), "argument.unknown", "Remove `foo: 1`",
                model("  y Int\n  @@index([id])\n"));
        check(model("  x DateTime @default(now(),)\n"), "argument.trailing-comma", "Remove the comma",
                model("  x DateTime @default(now())\n"));
        check(model("  y Int\n\n  @@unique(id, y)\n"), "argument.several-unnamed", "Change to `[id, y]`",
                model("  y Int\n\n  @@unique([id, y])\n"));
        check(model("  x String @updatedAt\n"), "attribute.updated-at-type", "Change to `DateTime`",
                model("  x DateTime @updatedAt\n"));
        check(model("  x Int @unique(map: \"\")\n"), "argument.empty", "Remove `map`",
                model("  x Int @unique\n"));
    }

    @Test
    void defaultsFitTheirField() {
        check(model("  x String @default(5)\n"), "default.wrong-type", "Change to `\"5\"`",
                model("  x String @default(\"5\")\n"));
        check(POSTGRES + model("  e E @default(AA)\n") + "enum E {\n  A\n  B\n}\n", "default.not-in-enum",
                "Change to `A`",
                POSTGRES + model("  e E @default(A)\n") + "enum E {\n  A\n  B\n}\n");
        check(POSTGRES + model("  e E @default(NEW)\n") + "enum E {\n  A\n}\n", "default.not-in-enum",
                "Add `NEW` to `E`",
                POSTGRES + model("  e E @default(NEW)\n") + "enum E {\n  A\n  NEW\n}\n");
        check(POSTGRES + model("  l Int[] @default(1)\n"), "default.single-for-list", "Change to `[1]`",
                POSTGRES + model("  l Int[] @default([1])\n"));
        check(model("  t DateTime @default(nov())\n"), "default.unknown-function", "Change to `now`",
                model("  t DateTime @default(now())\n"));
    }

    @Test
    void configurationIsCorrected() {
        check("datasource db {\n  provider = \"postgres-sql\"\n}\n", "config.unknown-provider",
                "Change to `\"postgresql\"`",
                POSTGRES);
        check("datasource db {\n  provider = \"sqlite\"\n  /// where\n  url = env(\"U\") // c\n}\n", "config.url-moved",
                "Remove `url`",
                "datasource db {\n  provider = \"sqlite\"\n}\n");
        check("generator g {\n  provider = \"x\"\n  previewFeatures = [\"views\", \"typdSql\"]\n}\n",
                "config.unknown-preview-feature", "Change to `\"typedSql\"`",
                "generator g {\n  provider = \"x\"\n  previewFeatures = [\"views\", \"typedSql\"]\n}\n");
        check("generator g {\n  provider = \"x\"\n}\nview V {\n  id Int @unique\n}\n", "database.views-preview",
                "Switch on the preview feature `views`",
                "generator g {\n  provider = \"x\"\n  previewFeatures = [\"views\"]\n}\nview V {\n  id Int @unique\n}\n");
        String two = "datasource db {\n  provider = \"postgresql\"\n  schemas = [\"a\"]\n}\n";
        check(two + model("\n  @@schema(\"b\")\n"), "database.schema-unknown", "Add \"b\" to `schemas`",
                two.replace("[\"a\"]", "[\"a\", \"b\"]") + model("\n  @@schema(\"b\")\n"));
        check(two + model(""), "database.schema-missing", "Add `@@schema(\"a\")`",
                two + model("\n  @@schema(\"a\")\n"));
        check(POSTGRES + model("  x Int @pg.SmallInt\n"), "native-type.prefix", "Change to `db`",
                POSTGRES + model("  x Int @db.SmallInt\n"));
        check(POSTGRES + model("  x String @db.VarChr(3)\n"), "native-type.unknown", "Change to `VarChar`",
                POSTGRES + model("  x String @db.VarChar(3)\n"));
        check(POSTGRES + model("  x Int @db.Text\n"), "native-type.mismatch", "Change to `String`",
                POSTGRES + model("  x String @db.Text\n"));
    }

    @Test
    void otherFilesAreMendedWhereTheyHaveTo() {
        Schema schema = Schema.read(List.of(
                new SchemaFile("a",
                        "model Post {\n  id Int @id\n  author User @relation(fields: [by], references: [id])\n  by Int\n}\n"),
                new SchemaFile("b", "model User {\r\n  id Int @id\r\n}\r\n")), RuleSet.PRISMA_7);
        Fix fix = fixes(schema, "relation.missing-opposite").getFirst();
        assertEquals(List.of("b"), fix.edits().files());
        assertEquals("model User {\r\n  id Int @id\r\n  posts Post[]\r\n}\r\n",
                TextEdit.apply("model User {\r\n  id Int @id\r\n}\r\n", fix.edits().in("b")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"model A {\n  x Foo @id @id\n  y Int? @id(map: \"\")\n  @@id([x, z])\n  @@foo\n}\n",
            "datasource a {\n  provider = foo\n}\ndatasource b {\n}\ngenerator c {\n}\n",
            "model A {\n  a A\n  b B @relation(references: [q], fields: [], onDelete: X)\n}\nmodel B {\n  a A\n  @@unique(a)\n}\n",
            "enum E {\n}\nmodel E {\n  [Int] x\n  e E @default([A])\n}\ntype T {\n  t T @id\n}\n",
            "model A {\n  id Int @id @db.Foo(1) @default(uuid(9))\n  t String @default(now()) @updatedAt\n  @@map()\n}"})
    void everyFixTakesItsDiagnosticAway(String text) {
        Schema schema = read(text);
        assertFalse(schema.diagnostics().isEmpty());
        for (FileDiagnostic diagnostic : schema.diagnostics())
            for (Fix fix : Fixes.of(schema, diagnostic)) {
                String code = diagnostic.diagnostic().code();
                Schema after = read(TextEdit.apply(text, fix.edits().in("s")));
                assertTrue(count(after, code) < count(schema, code), () -> fix.title() + " leaves " + code);
            }
    }

    private static long count(Schema schema, String code) {
        return schema.diagnostics().stream().filter(each -> each.diagnostic().code().equals(code)).count();
    }

    @Test
    void aKeywordIsRespelledFirstEvenIfMoreIsWrongBehindIt() {
        Schema schema = read("modle A {\n  id Strin @id\n}\nmodel B {\n  id Int @id\n}\n");
        assertEquals("Change to `model`", fixes(schema, "syntax.invalid-line").getFirst().title());
    }

    @Test
    void aNewBlockIsOfferedLastWhereItIsAStartOnly() {
        Schema schema = read(model("  x Thing @default(now())\n"));
        List<String> titles = fixes(schema, "type.unknown").stream().map(Fix::title).toList();
        assertEquals(List.of("Remove the field `x`", "Create the model `Thing`", "Create the enum `Thing`"), titles);
    }
}
