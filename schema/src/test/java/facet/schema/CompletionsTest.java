package facet.schema;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import facet.language.Completion;
import facet.language.Likelihood;
import facet.language.TextEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What is offered at the place marked `‸`.
final class CompletionsTest {
    private static final char CARET = '‸';
    private static final String REST = """

            enum Role {
              ADMIN
              USER @map("user")
            }
            model Post {
              slug String @unique
              id Int @id
              tags String[]
              author User @relation(fields: [authorId], references: [id])
              authorId Int
            }
            """;

    private static List<Completion> at(String marked, RuleSet rules) {
        int offset = marked.indexOf(CARET);
        return Completions.at(read(marked.replace("‸", ""), rules), "s", offset);
    }

    private static Schema read(String text, RuleSet rules) {
        return Schema.read(List.of(new SchemaFile("s", text)), rules);
    }

    private static void check(String marked, String... labels) {
        check(marked, RuleSet.PRISMA_7, labels);
    }

    private static void check(String marked, RuleSet rules, String... labels) {
        List<String> found = at(marked, rules).stream().filter(each -> each.likelihood() == Likelihood.FITTING)
                .map(Completion::label).toList();
        assertEquals(String.join("|", labels), String.join("|", found), marked);
    }

    private static String database(String provider) {
        return "datasource db {\n  provider = \"" + provider + "\"\n}\n";
    }

    private static String model(String provider, String line) {
        return database(provider) + "model User {\n  id Int @id\n  name String\n  role Role?\n" + line + "\n}\n" + REST;
    }

    /// The text after the offer of that label was taken, with the caret.
    private static String accepted(String marked, String label) {
        Completion offer = at(marked, RuleSet.PRISMA_7).stream().filter(each -> each.label().equals(label)).findFirst()
                .orElseThrow(() -> new AssertionError(label + " is not offered"));
        String text = TextEdit.apply(marked.replace("‸", ""), List.of(offer.edit()));
        return text.substring(0, offer.caretAfter()) + CARET + text.substring(offer.caretAfter());
    }

    @Test
    void outsideOfBlocksAreKeywords() {
        check("‸", "model", "enum", "datasource", "generator");
        check(database("mongodb") + "mo‸\n", "model", "enum", "type", "generator");
        check("generator c {\n  provider = \"x\"\n  previewFeatures = [\"views\"]\n}\n‸", "model", "enum", "view",
                "datasource", "generator");
        check("model ‸");
    }

    @Test
    void keywordsBringTheirBlock() {
        assertEquals("model ‸ {\n  id Int @id\n}\n", accepted("mod‸", "model"));
        assertEquals("enum ‸ {\n  \n}\nmodel A {\n", accepted("‸\nmodel A {\n", "enum"));
        assertEquals("model‸ User {\n}\n", accepted("mo‸ User {\n}\n", "model"));
        assertEquals("enum ‸ {\r\n  \r\n}\r\nmodel A {\r\n", accepted("‸\r\nmodel A {\r\n", "enum"));
    }

    @Test
    void datasourcesHaveTheirProperties() {
        check("datasource db {\n  ‸\n}\n", "provider", "relationMode");
        check("datasource db {\n  ‸\n}\n", RuleSet.PRISMA_6, "provider", "url", "directUrl", "shadowDatabaseUrl",
                "relationMode");
        check("datasource db {\n  provider = \"postgresql\"\n  rel‸\n}\n", "relationMode", "schemas");
    }

    @Test
    void valuesOfPropertiesComeWithQuotesWhereTheyAreMissing() {
        check("datasource db {\n  relationMode = ‸\n}\n", "\"foreignKeys\"", "\"prisma\"");
        check("datasource db {\n  relationMode = \"‸\"\n}\n", "foreignKeys", "prisma");
        check("datasource db {\n  provider = \"my‸sql\"\n}\n", "postgresql", "mysql", "sqlite", "sqlserver", "mongodb",
                "cockroachdb");
        assertEquals("datasource db {\n  provider = \"mysql\"‸\n}",
                accepted("datasource db {\n  provider = \"my‸\n}", "mysql"));
        assertEquals("datasource db {\n  provider = \"sqlite‸\"\n}\n",
                accepted("datasource db {\n  provider = \"my‸sql\"\n}\n", "sqlite"));
    }

    @Test
    void addressesComeFromTheEnvironment() {
        check("datasource db {\n  url = ‸\n}\n", RuleSet.PRISMA_6, "env(\"\")");
    }

    @Test
    void generatorsHaveTheirProperties() {
        check("generator c {\n  provider = \"prisma-client\"\n  ‸\n}\n", "output", "previewFeatures", "runtime",
                "moduleFormat", "generatedFileExtension", "importFileExtension", "compilerBuild");
        check("generator c {\n  provider = ‸\n}\n", "\"prisma-client\"", "\"prisma-client-js\"");
        check("generator c {\n  moduleFormat = \"‸\"\n}\n", "esm", "cjs");
    }

    @Test
    void previewFeaturesAreThoseOfTheDatabase() {
        String head = database("postgresql") + "generator c {\n  provider = \"p\"\n  previewFeatures = [\"views\", ";
        check(head + "‸]\n}\n", "\"fullTextSearchPostgres\"", "\"nativeDistinct\"", "\"partialIndexes\"",
                "\"postgresqlExtensions\"", "\"relationJoins\"", "\"schemaEngineDriverAdapters\"", "\"shardKeys\"",
                "\"strictUndefinedChecks\"", "\"typedSql\"");
        for (Completion offer : at(head + "‸]\n}\n", RuleSet.PRISMA_7))
            if (offer.likelihood() == Likelihood.FITTING)
                assertEquals(List.of(),
                        read(accepted(head + "‸]\n}\n", offer.label()).replace("‸", ""), RuleSet.PRISMA_7)
                                .diagnostics());
    }

    @Test
    void fieldsHaveTheTypesOfTheSchema() {
        check(model("postgresql", "  x ‸"), "String", "Boolean", "Int", "BigInt", "Float", "Decimal", "DateTime",
                "Json",
                "Bytes", "Role", "User", "Post", "Unsupported");
        check("model A {\n  id Int @id\n  b ‸\n", "String", "Boolean", "Int", "BigInt", "Float", "Decimal", "DateTime",
                "Json", "Bytes", "A", "Unsupported");
        assertEquals("model A {\n  b Decimal‸ @id\n}", accepted("model A {\n  b De‸x @id\n}", "Decimal"));
        check("model A {\n  b‸\n}");
    }

    @Test
    void fieldsHaveTheAttributesOfTheirType() {
        check(model("sqlite", "  x String ‸"), "@unique", "@default", "@map", "@ignore");
        check(model("postgresql", "  x DateTime? @‸"), "@unique", "@default", "@updatedAt", "@map", "@ignore", "@db");
        check(model("postgresql", "  post Post @‸"), "@relation", "@ignore");
        check(model("postgresql", "  x Int @de‸ @unique"), "@default", "@map", "@ignore", "@db");
        check("model A {\n  id Int ‸\n}", "@id", "@unique", "@default", "@map", "@ignore");
        check("model A {\n  id Int? ‸\n}", "@unique", "@default", "@map", "@ignore");
    }

    @Test
    void attributesReplaceTheirSign() {
        assertEquals("model A {\n  x Int @default(‸)\n}", accepted("model A {\n  x Int @d‸\n}", "@default"));
        assertEquals("model A {\n  x Int @default‸(1)\n}", accepted("model A {\n  x Int @d‸e(1)\n}", "@default"));
        assertEquals("model A {\n  @@index([‸])\n}", accepted("model A {\n  @‸\n}", "@@index"));
    }

    @Test
    void nativeTypesAreThoseOfDatabaseAndField() {
        check(model("postgresql", "  x Decimal @db.‸"), "Decimal()", "Decimal", "Money");
        check(model("cockroachdb", "  x Int @db.In‸"), "Int2", "Int4", "Oid");
        check(model("mysql", "  x Bytes @db.‸ @unique"), "Bit()", "Binary()", "VarBinary()", "TinyBlob", "Blob",
                "MediumBlob", "LongBlob");
        check(model("sqlite", "  x Int @db.‸"));
        assertTrue(accepted(model("mysql", "  x String @db.V‸"), "VarChar()").contains("@db.VarChar(‸)\n"));
    }

    @Test
    void blocksHaveTheirAttributes() {
        check(model("sqlite", "  ‸"), "@@unique", "@@index", "@@map", "@@ignore");
        check(model("postgresql", "  @@map(\"a\")\n  @@‸"), "@@unique", "@@index", "@@schema", "@@ignore");
        check(model("mysql", "  @@ma‸"), "@@unique", "@@index", "@@fulltext", "@@map", "@@ignore");
        check("model A {\n  ‸\n}", "@@id", "@@unique", "@@index", "@@map", "@@ignore");
        check("enum A {\n  @@‸\n}", "@@map");
        check("enum A {\n  B ‸\n}", "@map");
        check(database("mongodb") + "type A {\n  ‸\n}");
    }

    @Test
    void defaultsFitTheField() {
        check(model("sqlite", "  x Int @default(‸)"), "autoincrement()", "dbgenerated(\"\")");
        check(model("sqlite", "  x String @default(u‸)"), "uuid()", "cuid()", "ulid()", "nanoid()",
                "dbgenerated(\"\")");
        check(model("sqlite", "  x Boolean @default(‸)"), "true", "false", "dbgenerated(\"\")");
        check(model("sqlite", "  x DateTime @default(‸"), "now()", "dbgenerated(\"\")");
        check(model("sqlite", "  x Role @default(‸)"), "ADMIN", "USER", "dbgenerated(\"\")");
        check(model("postgresql", "  x Role[] @default([ADMIN, ‸])"), "ADMIN", "USER");
        check(model("mongodb", "  x DateTime @default(‸)"), "now()");
        check(model("sqlite", "  x String @default(uuid(‸))"), "4", "7");
        check(model("cockroachdb", "  x Int @default(sequence(minValue: 10, ‸))"), "maxValue", "cache", "increment",
                "start", "virtual");
        check(model("sqlserver", "  x Int @default(1, ‸)"), "map");
    }

    @Test
    void functionsAreReplacedWithoutTheirParentheses() {
        assertTrue(accepted(model("sqlite", "  x String @default(cu‸id())"), "uuid()").contains("@default(uuid‸())"));
    }

    @Test
    void relationsHaveArguments() {
        check(model("sqlite", "  p Post @relation(‸)"), "fields", "references", "onDelete", "onUpdate", "name", "map",
                "\"\"");
        check(model("sqlite", "  p Post @relation(‸, references: [id])"), "fields", "onDelete", "onUpdate", "name",
                "map", "\"\"");
        check(model("mongodb", "  p Post @relation(fields: [id], ‸"), "references", "onDelete", "onUpdate", "name",
                "\"\"");
        assertTrue(accepted(model("sqlite", "  p Post @relation(f‸)"), "fields").contains("@relation(fields: [‸])"));
    }

    @Test
    void relationsNameTheRightFields() {
        check(model("sqlite", "  postId Int\n  post Post @relation(fields: [‸])"), "postId", "id", "name", "role");
        check(model("sqlite", "  post Post @relation(fields: [id, ‸])"), "name", "role");
        check(model("sqlite", "  post Post @relation(fields: [id], references: [‸"), "slug", "id", "tags", "authorId");
        check(model("sqlite", "  post Post @relation(\n    fields: [id],\n    references: [‸]\n  )"), "slug", "id",
                "tags", "authorId");
    }

    @ParameterizedTest
    @CsvSource({"sqlite, Cascade|Restrict|NoAction|SetNull|SetDefault",
            "sqlserver, Cascade|NoAction|SetNull|SetDefault",
            "mongodb, Cascade|Restrict|NoAction|SetNull"})
    void actionsAreThoseOfTheDatabase(String provider, String actions) {
        check(model(provider, "  p Post @relation(fields: [id], onDelete: ‸)"), actions.split("\\|"));
        check(model(provider, "  p Post @relation(fields: [id], onUpdate: Ca‸)"), actions.split("\\|"));
    }

    @Test
    void keysNameTheFieldsOfTheirModel() {
        check(model("sqlite", "  @@index([‸])"), "id", "name", "role");
        check(model("sqlite", "  @@unique(fields: [name, ‸])"), "id", "role");
        check(model("sqlite", "  @@id([na‸"), "id", "name", "role");
        check(model("sqlite", "  post Post\n  @@index([‸])"), "id", "name", "role");
    }

    @Test
    void keysReachIntoEmbeddedTypes() {
        String types = "type Street {\n  name String\n}\ntype Address {\n  street Street\n  number Int\n}\n";
        String head = database("mongodb") + types + "model A {\n  id Int @id\n  address Address\n  @@index([id, ";
        check(head + "address.‸])\n}\n", "street", "number");
        check(head + "address.street.n‸])\n}\n", "name");
        check(head + "id.‸])\n}\n");
    }

    @Test
    void keysHaveArguments() {
        check(model("postgresql", "  @@index([id], ‸)"), "fields", "map", "type");
        check(model("sqlite", "  @@unique(‸)"), "fields", "name", "map");
        check(model("sqlserver", "  @@id([id], clustered: ‸)"), "true", "false");
        check(model("postgresql", "  @@index([name(‸)])"), "sort", "ops");
        check(model("mysql", "  @@id([name(‸)])"), "length");
        check(model("postgresql", "  @@index([id, name(sort: ‸)])"), "Asc", "Desc");
        check(model("cockroachdb", "  @@index([id], type: ‸)"), "BTree", "Gin");
        check(model("sqlserver", "  x Int @unique(‸)"), "map", "sort", "clustered");
        check(model("postgresql", "  x Int[]\n  @@index([x(ops: ‸)])").replace("Int[]", "Json"), "raw",
                "JsonbOps",
                "JsonbPathOps");
    }

    @Test
    void schemasAreThoseOfTheDatasource() {
        String head = "datasource db {\n  provider = \"postgresql\"\n  schemas = [\"a\", \"b\"]\n}\nmodel A {\n  id Int @id\n";
        check(head + "  @@schema(\"‸\")\n}\n", "a", "b");
        check(head + "  @@schema(‸)\n}\n", "\"a\"", "\"b\"");
    }

    @Test
    void anUnfinishedLineBeforeDoesNotMatter() {
        check("model A {\n  id Int @id @default(\n  name String @‸\n}", "@unique", "@default", "@map", "@ignore");
        check("model A {\n  id Int @id\n  @@index([\n  @@‸\n}", "@@unique", "@@index", "@@map", "@@ignore");
        check("model A {\n  b B @relation(fields: [‸\n\nmodel B {\n  id Int @id\n}\n");
        check("model A {\n  id Int @id\n  b B @relation(references: [‸\n\nmodel B {\n  key Int @id\n}\n", "key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"// ‸", "model A {\n  id Int // ‸\n}", "/* ‸ */", "/// a‸",
            "model A {\n  id Int @map(\"‸\")\n}",
            "model ‸A {\n}", "model A {\n  name‸ String\n}"})
    void nothingIsOfferedWhereNothingFits(String marked) {
        check(marked);
    }

    @Test
    void otherFilesCount() {
        Schema schema = Schema.read(
                List.of(new SchemaFile("a", "model A {\n  b \n}\n"), new SchemaFile("b", "enum B {\n  C\n}\n")),
                RuleSet.PRISMA_7);
        assertTrue(Completions.at(schema, "a", 14).stream().map(Completion::label).collect(Collectors.toSet())
                .containsAll(List.of("A", "B")));
        assertEquals(List.of(), Completions.at(schema, "c", 0));
    }

    /// Never throws, and each offer that fits is an edit of the text around the caret.
    private static void holds(String text) {
        Schema schema = read(text, RuleSet.PRISMA_7);
        for (int offset = -1; offset <= text.length() + 1; offset++)
            for (Completion offer : Completions.at(schema, "s", offset)) {
                String after = TextEdit.apply(text, List.of(offer.edit()));
                assertTrue(offer.caretAfter() >= 0 && offer.caretAfter() <= after.length(), offer::toString);
                boolean isInLineBreak = offset > 0 && text.startsWith("\r\n", offset - 1);
                int caret = isInLineBreak ? offset - 1 : offset;
                assertTrue(offer.edit().range().touches(caret) || offer.edit().range().start() == caret
                        || offer.likelihood() == Likelihood.FAR_FETCHED, offer::toString);
                assertTrue(!after.contains("‸"), after);
            }
    }

    @Test
    void everyOffsetOfWholeAndBrokenTextsIsAnswered() {
        String whole = database("postgresql") + REST
                + "generator c {\n  provider = \"p\"\n  previewFeatures = [\"v\"]\n}\n"
                + "model M {\n  a Int @default(sequence(start: 1))\n  @@index([a(sort: Desc, ops: raw(\"x\"))], type: Gin)\n"
                + "  @@unique(fields: [a, b.c], map: \"m\") // x\n} /* y */ /// z\r\nview V {\r\n}";
        holds(whole);
        for (int end = 0; end < whole.length(); end += 7)
            holds(whole.substring(end));
        for (int end = 0; end < whole.length(); end += 7)
            holds(whole.substring(0, end));
        for (String text : List.of("\uD83D", "\uFEFFmodel A {\n", "@@@", "@", "\"", "a.b.", "(", "]]]", "model A {\n@",
                "model A {\n.",
                "model A {\n(\n:", "model A {\n  a Int @.(", "enum E {\n\"", "datasource d {\n= [", "\r",
                "model A {\n)@(,:[{"))
            holds(text);
    }

    private static List<String> farFetched(String marked) {
        return at(marked, RuleSet.PRISMA_7).stream().filter(each -> each.likelihood() == Likelihood.FAR_FETCHED)
                .map(Completion::label).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"  x String ‸", "  x ‸", "  x Post @relation(‸)", "  @@unique([‸])", "  ‸",
            "  x Int @default(‸)"})
    void whatIsFarFetchedComesLastAndOnceOnly(String line) {
        List<Completion> found = at(model("postgresql", line), RuleSet.PRISMA_7);
        List<Likelihood> order = found.stream().map(Completion::likelihood).toList();
        assertEquals(order.stream().sorted().toList(), order, line);
        assertEquals(found.stream().map(Completion::label).distinct().count(), found.size(), line);
    }

    @Test
    void attributesThatTheTypeDoesNotTakeAreFarFetched() {
        assertEquals(List.of("@relation"), farFetched(model("postgresql", "  x String ‸").replace("@id", "")));
        assertEquals(List.of("@id", "@unique", "@default", "@map", "@db"),
                farFetched(model("postgresql", "  x Post ‸")));
    }

    @Test
    void aTypeOnTheCaretIsOfferedAsOptionalAndAsList() {
        String line = "  x Strin‸g[]";
        assertTrue(farFetched(model("sqlite", "  x String‸[]")).containsAll(List.of("String?", "String[]")));
        assertTrue(accepted(model("sqlite", "  x String‸[]"), "String?").contains("  x String?‸\n"));
        assertTrue(!farFetched(model("sqlite", line)).contains("String?"));
    }

    @Test
    void whatIsTakenAtABlocksKeywordOrBraceGoesIntoTheBlock() {
        String block = "model A {\n  id Int @id\n}\n";
        assertEquals("model A {\n  id Int @id\n  @@map(\"‸\")\n}\n", accepted("mo‸" + block.substring(2), "@@map"));
        assertEquals("model A {\n  id Int @id\n  @@map(\"‸\")\n}\n", accepted(block.strip() + "‸\n", "@@map"));
    }

    @Test
    void anEqualsSignIsWrittenOnlyWhereItIsMissing() {
        assertEquals("datasource db {\n  provider = ‸\n}\n", accepted("datasource db {\n  provider ‸\n}\n", "="));
        String whole = "datasource db {\n  provider  = \"sqlite\"\n}\n";
        assertEquals(whole, accepted(whole.replace("  =", " ‸ ="), "=").replace("‸", ""));
    }

    private static void offered(String marked, String... labels) {
        List<String> found = farFetched(marked);
        for (String label : labels)
            assertTrue(found.contains(label), label + " at " + marked + ": " + found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"// model A {\n//   x String ‸\n// }\n", "model A {\n  // x String ‸\n}\n",
            "model A {\n  x Int // or String ‸\n}\n", "/*\n * model A {\n *   x String ‸\n * }\n */\n",
            "model A {\n  /// x String ‸ // later\n}\n", "model A {\n  // x Int // x String ‸\n}\n",
            "// model A {\r\n//   x String ‸\r\n// }\r\n"})
    void whatIsCommentedOutIsCompletedForWhoAsks(String marked) {
        check(marked);
        offered(marked, "@unique", "@default", "@map");
    }

    @Test
    void commentsAreCompletedWithinTheirLines() {
        String comment = database("postgresql") + "// model A {\n//   id Int @id\n// ‸}\n// ";
        for (String marked : List.of(comment, comment.replace("‸}", "}\n// mo‸")))
            for (Completion offer : at(marked, RuleSet.PRISMA_7))
                assertTrue(!offer.edit().replacement().contains("\n"), offer::toString);
        assertEquals("// model‸ A {\n// }\n", accepted("// mo‸ A {\n// }\n", "model"));
        assertEquals("/// enum‸", accepted("/// en‸", "enum"));
    }

    @Test
    void aPlaceBetweenTheCharactersOfALineBreakIsTheEndOfItsLine() {
        check("model A {\r\n  id Int @id\r\n  x String \r‸\n}\r\n", "@unique", "@default", "@map", "@ignore");
    }

    @ParameterizedTest
    @ValueSource(strings = {"model {\n  id Int @id\n  x ‸\n}\n", "model A-% {\n  id Int @id\n  x ‸\n}\n"})
    void aBlockWithoutANameIsOne(String marked) {
        check(marked, Stream.of("String", "Boolean", "Int", "BigInt", "Float", "Decimal", "DateTime", "Json", "Bytes",
                "A-", "Unsupported").filter(each -> !each.equals("A-") || marked.contains("A-"))
                .toArray(String[]::new));
    }

    @Test
    void attributesFollowTheArgumentsOfANativeType() {
        String line = "  x DateTime @db.Time‸stamp(3)";
        offered(model("postgresql", line), "@unique", "@updatedAt");
        assertTrue(accepted(model("postgresql", line), "@unique").contains("  x DateTime @db.Timestamp(3) @unique‸\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"onDel‸ete: Cascade)", "‸onDelete: Cascade)", "onDelete: Cascade)‸"})
    void anActionIsExchangedFromItsArgument(String end) {
        String line = "  post Post @relation(fields: [id], references: [id], ";
        assertTrue(accepted(model("postgresql", line + end), "Restrict").contains("onDelete: Restrict‸)\n"));
    }

    @Test
    void furtherArgumentsAreWrittenBehindTheOnesThatAreThere() {
        assertTrue(accepted(model("postgresql", "  post Post @relation(\"a‸b\", fields: [id]) // x"), "onDelete")
                .contains("@relation(\"ab\", fields: [id], onDelete: ‸) // x"));
        assertTrue(
                accepted(model("postgresql", "  @@unique([id, na‸me])"), "map").contains("([id, name], map: \"‸\")"));
        assertTrue(!farFetched(model("postgresql", "  @@unique([id, na‸me], map: \"x\")")).contains("map"));
    }

    @Test
    void whatADatasourceLacksGoesOnTheNextLine() {
        String head = "datasource db {\n  provider = \"postgresql\"";
        assertEquals(head + "\n  relationMode = \"‸\"\n}\n", accepted(head + "‸\n}\n", "relationMode"));
        assertEquals("datasource db {\n  provider = \"‸\"\n}\n",
                accepted("datasource db {\n  provider ‸\n}\n", "provider"));
        assertEquals(List.of(), farFetched("datasource db {\n  provider = \"‸\"\n}\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@@sch‸ema(\"a\")", "@‸@schema(\"a\")", "@@schema(\"a\")‸"})
    void aSchemaIsExchangedFromItsAttribute(String line) {
        String head = "datasource db {\n  provider = \"postgresql\"\n  schemas = [\"a\", \"b\"]\n}\n";
        String marked = head + "model A {\n  id Int @id\n  " + line + "\n}\n";
        assertTrue(accepted(marked, "b").contains("@@schema(\"b‸\")"));
    }
}
