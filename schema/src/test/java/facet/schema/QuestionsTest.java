package facet.schema;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import facet.language.Symbol;
import facet.language.SymbolKind;
import facet.schema.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What an editor asks: colours, outline, definition.
final class QuestionsTest {
    private static final String TEXT = """
            enum Role {
              ADMIN
            }
            model User {
              id   Int  @id
              role Role @default(ADMIN) // c
              boss User? @relation("b", fields: [bossId], references: [id])
              bossId Int?
              staff User[] @relation("b")
              @@index([role(sort: Desc)])
            }
            """;

    private static Schema schema() {
        return Schema.read(List.of(new SchemaFile("s", TEXT)), RuleSet.PRISMA_7);
    }

    @Test
    void wordsHaveTheColourOfWhatTheyStandFor() {
        String colours = Highlights.of(schema(), "s").stream().map(each -> each.range().of(TEXT) + "=" + each.kind())
                .collect(Collectors.joining(" "));
        assertTrue(colours.startsWith("enum=KEYWORD Role=TYPE {=BRACKET ADMIN=ENUM_VALUE }=BRACKET"), colours);
        assertTrue(colours.contains("role=FIELD Role=TYPE @default=ATTRIBUTE (=BRACKET ADMIN=ENUM_VALUE"), colours);
        assertTrue(colours.contains("// c=COMMENT"), colours);
        assertTrue(colours.contains("Int=BUILT_IN_TYPE"), colours);
        assertTrue(colours.contains("\"b\"=STRING fields=ARGUMENT :=OPERATOR [=BRACKET bossId=FIELD"), colours);
        assertTrue(colours.contains("role=FIELD (=BRACKET sort=ARGUMENT :=OPERATOR Desc=CONSTANT"), colours);
    }

    @Test
    void theOutlineHoldsBlocksAndTheirParts() {
        List<Symbol> outline = Outline.of(schema(), "s");
        assertEquals(List.of("Role", "User"), outline.stream().map(Symbol::name).toList());
        assertEquals(SymbolKind.ENUM, outline.getFirst().kind());
        assertEquals(List.of("id", "role", "boss", "bossId", "staff"),
                outline.getLast().children().stream().map(Symbol::name).toList());
        assertEquals("id   Int  @id", outline.getLast().children().getFirst().range().of(TEXT));
    }

    @ParameterizedTest
    @CsvSource({"'Role @default', ENUM, Role, ", "'ADMIN)', ENUM_VALUE, Role, ADMIN", "'User?', MODEL, User, ",
            "'bossId],', FIELD, User, bossId", "'id])', FIELD, User, id", "'staff', FIELD, User, staff",
            "'role(sort', FIELD, User, role", "'@@index', MODEL, User, ", "'ADMIN\n', ENUM_VALUE, Role, ADMIN"})
    void aNameLeadsToItsDeclaration(String at, SymbolKind kind, String block, String member) {
        Declaration found = Definition.at(schema(), "s", TEXT.indexOf(at) + 1).orElseThrow();
        assertEquals(List.of(kind, block, String.valueOf(member)),
                List.of(found.kind(), found.block(), String.valueOf(found.member())));
    }

    @Test
    void outsideOfEveryBlockIsNothing() {
        assertFalse(Definition.at(schema(), "other", 0).isPresent());
        assertTrue(Highlights.of(schema(), "other").isEmpty());
    }

    @Test
    void everyRuleHasItsOwnCodeAndWholeSentences() {
        List<Rule> rules = Stream.of(Rule.class.getPermittedSubclasses())
                .flatMap(type -> Stream.of(type.getEnumConstants())).map(Rule.class::cast).toList();
        assertEquals(rules.size(), rules.stream().map(Rule::code).distinct().count());
        for (Rule rule : rules)
            assertTrue(rule.template().endsWith(".") && rule.code().matches("[a-z-]+\\.[a-z-]+"), rule.code());
    }
}
