package facet.schema;

import java.util.List;
import java.util.stream.Collectors;

import facet.language.SymbolKind;
import facet.language.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Finding one's way: references, definitions, symbols, folding, growing selections.
final class NavigationTest {
    private static final String MODELS = """
            // two
            // lines
            model User {
              id    Int    @id
              name  String
              posts Post[] @relation("by")
              @@unique([name, id(sort: Desc)])
            }
            model Post {
              id   Int  @id
              user User @relation("by", fields: [uid], references: [id])
              uid  Int
              kind Kind @default(NEWS)
              lost Missing?
            }
            """;
    private static final String ENUMS = "/// kinds\nenum Kind {\n  NEWS\n  /* a\n  b */\n  BLOG\n}\n";

    private static Schema schema() {
        return Schema.read(List.of(new SchemaFile("m", MODELS), new SchemaFile("e", ENUMS)), RuleSet.PRISMA_7);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"User {|m3 m11", "Kind @|m13 e2", "NEWS)|m13 e3", "name  S|m5 m7",
            "id    |m4 m7 m11",
            "by\", f|m6 m11", "uid  Int|m11 m12", "String|m5", "Missing|m14", "model User|"})
    void referencesAreInAllFiles(String place, String lines) {
        String found = References.at(schema(), "m", MODELS.indexOf(place)).stream()
                .map(each -> each.file() + line(each.file(), each.range())).collect(Collectors.joining(" "));
        assertEquals(lines == null ? "" : lines, found);
    }

    private static int line(String file, TextRange range) {
        String text = file.equals("m") ? MODELS : ENUMS;
        return (int) text.substring(0, range.start()).chars().filter(c -> c == '\n').count() + 1;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Kind @|e|Kind", "NEWS)|e|NEWS", "by\", f|m|posts", "by\")|m|user",
            "id])|m|id", "uid],|m|uid", "posts|m|posts"})
    void aNameLeadsToItsDeclaration(String place, String file, String name) {
        Declaration found = Definition.of(schema(), "m", MODELS.indexOf(place) + 1).orElseThrow();
        assertEquals(file, found.at().file());
        assertEquals(name, found.at().nameRange().of(file.equals("m") ? MODELS : ENUMS));
    }

    @ParameterizedTest
    @CsvSource({"Missing", "String", "lines", "@relation", "= ["})
    void whatIsDeclaredNowhereLeadsNowhere(String place) {
        assertTrue(Definition.of(schema(), "m", MODELS.indexOf(place) + 1).isEmpty(), place);
    }

    @ParameterizedTest
    @CsvSource({"User mentioned", "Post[]", "Kind", "Us er"})
    void aTypeIsFoundFromCommentsAndFromWhatCannotBeRead(String place) {
        String broken = "// User mentioned\nmodle Broken {\n  posts Post[]\n  kind Kind\n  Us er\n}\n";
        Schema schema = Schema.read(List.of(new SchemaFile("m", MODELS), new SchemaFile("e", ENUMS),
                new SchemaFile("b", broken)), RuleSet.PRISMA_7);
        String found = Definition.of(schema, "b", broken.indexOf(place) + 1).map(Declaration::block).orElse("");
        assertEquals(place.equals("Us er") ? "" : place.split("\\W", 2)[0], found);
    }

    @ParameterizedTest
    @CsvSource({"Post[]", "Post {"})
    void aTypeIsFoundThatTheBlockBeforeItSwallows(String place) {
        String text = "model User {\n  id Int @id\n  posts Post[]\n}\nmodel Open {\n  id Int @id\n\nmodel Post {\n  id Int\n}\n";
        Schema schema = Schema.read(List.of(new SchemaFile("s", text)), RuleSet.PRISMA_7);
        Declaration found = Definition.of(schema, "s", text.indexOf(place) + 1).orElseThrow();
        assertEquals("Post", found.at().nameRange().of(text));
        assertEquals("model Post {\n  id Int\n}", found.at().range().of(text));
    }

    @Test
    void aDatabaseSchemaIsDeclaredByTheDatasource() {
        String text = "datasource db {\n  provider = \"postgresql\"\n  schemas = [\"a\", \"base\"]\n}\nmodel M {\n  id Int @id @db.Integer\n  @@schema(\"base\")\n}\n";
        Schema schema = Schema.read(List.of(new SchemaFile("s", text)), RuleSet.PRISMA_7);
        Declaration found = Definition.of(schema, "s", text.indexOf("base\")")).orElseThrow();
        assertEquals(SymbolKind.PROPERTY, found.kind());
        assertEquals(text.indexOf("base\"]"), found.at().nameRange().start());
        assertEquals(2, References.at(schema, "s", text.indexOf("base\")")).size());
        assertEquals(SymbolKind.DATASOURCE, Definition.of(schema, "s", text.indexOf("db.Int")).orElseThrow().kind());
    }

    @Test
    void symbolsOfAllFilesAreFoundByTheirLetters() {
        assertEquals(List.of("id", "id", "uid", "kind", "Kind"), names("id"));
        assertEquals(List.of("User", "user"), names("user").stream().toList());
        assertEquals(List.of("NEWS"), names("kind.ns"));
        assertEquals(List.of("posts", "Post"), names("pst"));
        assertEquals(13, names("").size());
    }

    private static List<String> names(String query) {
        return WorkspaceSymbols.matching(schema(), query).stream().map(each -> each.symbol().name()).toList();
    }

    @Test
    void blocksAndCommentsFold() {
        List<String> folded = Folding.of(schema(), "m").stream().map(each -> first(each.of(MODELS))).toList();
        assertEquals(List.of("// lines", "id    Int    @id", "id   Int  @id"), folded);
        assertEquals(List.of("NEWS", "b */"),
                Folding.of(schema(), "e").stream().map(each -> first(each.of(ENUMS))).toList());
    }

    private static String first(String folded) {
        return folded.strip().lines().findFirst().orElse("");
    }

    @Test
    void aSelectionGrowsFromTheWordToTheFile() {
        String at = SelectionRanges.at(schema(), "m", MODELS.indexOf("name, id")).stream()
                .map(each -> first(each.of(MODELS)) + "/" + each.of(MODELS).strip().lines().count())
                .collect(Collectors.joining(" < "));
        assertEquals(
                "name/1 < name, id(sort: Desc)/1 < [name, id(sort: Desc)]/1 < @@unique([name, id(sort: Desc)])/1 < "
                        + "id    Int    @id/4 < model User {/6 < // two/8 < // two/15",
                at);
    }
}
