package facet.schema;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import facet.schema.json.JsonValue;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// What generators are given, against what Prisma gives them for the same text.
final class DatamodelJsonTest {

    private static JsonValue.Members json(String text) {
        return DatamodelJson.of(Schema.read(List.of(new SchemaFile("a.prisma", text)), RuleSet.PRISMA_7));
    }

    private static String shown(JsonValue value) {
        return switch (value) {
            case JsonValue.Text text -> '"' + text.text() + '"';
            case JsonValue.Whole whole -> String.valueOf(whole.number());
            case JsonValue.Fraction fraction -> String.valueOf(fraction.number());
            case JsonValue.Truth truth -> String.valueOf(truth.value());
            case JsonValue.Nothing _ -> "null";
            case JsonValue.Items items ->
                items.items().stream().map(DatamodelJsonTest::shown).collect(Collectors.joining(",", "[", "]"));
            case JsonValue.Members members -> members.members().entrySet().stream()
                    .map(each -> each.getKey() + ":" + shown(each.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        };
    }

    private static JsonValue member(JsonValue value, Object... path) {
        JsonValue at = value;
        for (Object step : path)
            at = switch (at) {
                case JsonValue.Members members when step instanceof String name ->
                    Objects.requireNonNull(members.members().get(name), name);
                case JsonValue.Items items when step instanceof Integer index -> items.items().get(index);
                default -> throw new IllegalArgumentException("no " + step + " in " + at);
            };
        return at;
    }

    private static String defaultOf(String field) {
        return shown(member(json("model A {\n  id Int @id\n  x " + field + "\n}\nenum E {\n  V\n}\n"), "models", 0,
                "fields", 1, "default"));
    }

    @Test
    void anEmptySchemaHasAllFourLists() {
        assertEquals("{enums:[],models:[],types:[],indexes:[]}", shown(json("")));
    }

    @Test
    void aFieldSaysWhatItIs() {
        JsonValue field = member(json("""
                datasource db {
                  provider = "postgresql"
                }
                model A {
                  /// Who it is.
                  id String @id @default(uuid()) @map("_id") @db.VarChar(20)
                }
                """), "models", 0, "fields", 0);
        assertEquals(
                "{name:\"id\",dbName:\"_id\",kind:\"scalar\",isList:false,isRequired:true,isUnique:false,isId:true,"
                        + "isReadOnly:false,hasDefaultValue:true,type:\"String\",nativeType:[\"VarChar\",[\"20\"]],"
                        + "default:{name:\"uuid\",args:[4]},isGenerated:false,isUpdatedAt:false,documentation:\"Who it is.\"}",
                shown(field));
    }

    @Test
    void aRelationSaysWhatHoldsIt() {
        JsonValue model = member(json("""
                model Post {
                  id Int @id
                  userId Int
                  user User @relation(fields: [userId], references: [id], onDelete: Cascade)
                }
                model User {
                  id Int @id
                  posts Post[]
                }
                """), "models");
        assertEquals("true", shown(member(model, 0, "fields", 1, "isReadOnly")));
        assertEquals("{name:\"user\",kind:\"object\",isList:false,isRequired:true,isUnique:false,isId:false,"
                + "isReadOnly:false,hasDefaultValue:false,type:\"User\",nativeType:null,relationName:\"PostToUser\","
                + "relationFromFields:[\"userId\"],relationToFields:[\"id\"],relationOnDelete:\"Cascade\","
                + "isGenerated:false,isUpdatedAt:false}", shown(member(model, 0, "fields", 2)));
        assertEquals("[]", shown(member(model, 1, "fields", 1, "relationFromFields")));
    }

    @Test
    void keysAndIndexesAreListedForAllModels() {
        JsonValue json = json("""
                model A {
                  a Int
                  b String @unique(map: "u")
                  c DateTime
                  @@id([a, b], name: "key")
                  @@unique([c])
                  @@index([b(sort: Desc)], map: "by_b")
                  @@map("as")
                }
                """);
        assertEquals("{name:\"key\",fields:[\"a\",\"b\"]}", shown(member(json, "models", 0, "primaryKey")));
        assertEquals("[[\"c\"]]", shown(member(json, "models", 0, "uniqueFields")));
        assertEquals("[{name:null,fields:[\"c\"]}]", shown(member(json, "models", 0, "uniqueIndexes")));
        assertEquals("true", shown(member(json, "models", 0, "fields", 2, "isUnique")));
        assertEquals(
                "[{model:\"A\",type:\"id\",isDefinedOnField:false,name:\"key\",fields:[{name:\"a\"},{name:\"b\"}]},"
                        + "{model:\"A\",type:\"unique\",isDefinedOnField:true,dbName:\"u\",fields:[{name:\"b\"}]},"
                        + "{model:\"A\",type:\"normal\",isDefinedOnField:false,dbName:\"by_b\","
                        + "fields:[{name:\"b\",sortOrder:\"desc\"}]},"
                        + "{model:\"A\",type:\"unique\",isDefinedOnField:false,fields:[{name:\"c\"}]}]",
                shown(member(json, "indexes")));
    }

    @Test
    void enumsNameTheirValuesInTheDatabase() {
        assertEquals(
                "[{name:\"E\",values:[{name:\"A\",dbName:\"a\"},{name:\"B\",dbName:null,documentation:\"The other.\"}],"
                        + "dbName:\"es\"}]",
                shown(member(json("""
                        enum E {
                          A @map("a")
                          /// The other.
                          B
                          @@map("es")
                        }
                        """), "enums")));
    }

    @Test
    void whatIsIgnoredOrUnsupportedIsLeftOut() {
        JsonValue json = json("""
                model A {
                  id Int @id
                  x Int @ignore
                  shape Unsupported("circle")?
                }
                model B {
                  id Int @id
                  @@ignore
                }
                """);
        assertEquals("1", String.valueOf(((JsonValue.Items) member(json, "models")).items().size()));
        assertEquals("1", String.valueOf(((JsonValue.Items) member(json, "models", 0, "fields")).items().size()));
    }

    @Test
    void viewsComeAfterModels() {
        JsonValue json = json("view V {\n  id Int @unique\n}\nmodel A {\n  id Int @id\n}\n");
        assertEquals("\"A\"", shown(member(json, "models", 0, "name")));
        assertEquals("\"V\"", shown(member(json, "models", 1, "name")));
    }

    @Test
    void defaultsAreValuesOfTheirTypes() {
        assertEquals("-7", defaultOf("Int @default(-7)"));
        assertEquals("\"12\"", defaultOf("BigInt @default(12)"));
        assertEquals("1.5", defaultOf("Decimal @default(1.50)"));
        assertEquals("13.370000000000001", defaultOf("Float @default(13.37)"));
        assertEquals("1.0E-7", defaultOf("Float @default(0.0000001)"));
        assertEquals("true", defaultOf("Boolean @default(true)"));
        assertEquals("\"V\"", defaultOf("E @default(V)"));
        assertEquals("[1,2]", defaultOf("Int[] @default([1, 2])"));
        assertEquals("\"2026-01-31T12:00:00+00:00\"", defaultOf("DateTime @default(\"2026-01-31 12:00:00Z\")"));
        assertEquals("\"2026-01-31T12:00:00.120+02:00\"",
                defaultOf("DateTime @default(\"2026-01-31T12:00:00.12+02:00\")"));
        assertEquals("\"2026-01-31T12:00:00.123456700+00:00\"",
                defaultOf("DateTime @default(\"2026-01-31T12:00:00.1234567-00:00\")"));
        assertEquals("{name:\"cuid\",args:[1]}", defaultOf("String @default(cuid())"));
        assertEquals("{name:\"nanoid\",args:[9]}", defaultOf("String @default(nanoid(9))"));
        assertEquals("{name:\"dbgenerated\",args:[\"f()\"]}", defaultOf("String @default(dbgenerated(\"f()\"))"));
        assertEquals("{name:\"dbgenerated\",args:[]}", defaultOf("String @default(dbgenerated())"));
    }
}
