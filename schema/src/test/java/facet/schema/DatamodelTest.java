package facet.schema;

import java.util.List;

import facet.schema.model.Arity;
import facet.schema.model.ConfigValue;
import facet.schema.model.Datamodel;
import facet.schema.model.DefaultValue;
import facet.schema.model.Field;
import facet.schema.model.FieldType;
import facet.schema.model.Model;
import facet.schema.model.ReferentialAction;
import facet.schema.model.Relation;
import facet.schema.model.RelationKind;
import facet.schema.model.ScalarType;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class DatamodelTest {
    private static final String SHOP = """
            datasource db {
              provider = "sqlite"
              url      = env("DATABASE_URL")
            }

            /// Who buys.
            model Customer {
              id      Int      @id @default(autoincrement())
              email   String   @unique @map("e_mail")
              level   Level    @default(GOLD)
              since   DateTime @default(now())
              orders  Order[]
              friends Customer[] @relation("friends")
              friendOf Customer[] @relation("friends")

              @@map("customers")
            }

            model Order {
              number     Int
              shop       Int
              customer   Customer? @relation(fields: [customerId], references: [id], onDelete: Cascade)
              customerId Int?
              tags       Tag[]

              @@id([number, shop], name: "key")
              @@index([customerId(sort: Desc)], map: "by_customer")
              @@ignore
            }

            model Tag {
              id     Int @id
              orders Order[]
            }

            enum Level {
              GOLD
              SILVER @map("ag")
            }
            """;

    private static Datamodel read(String text) {
        return Schema.read(List.of(new SchemaFile("schema.prisma", text)), RuleSet.PRISMA_6).datamodel();
    }

    @Test
    void aDatasourceSaysWhereItsUrlComesFrom() {
        var datasource = read(SHOP).datasource();
        assertNotNull(datasource);
        assertEquals("sqlite", datasource.provider());
        assertEquals(new ConfigValue.Environment("DATABASE_URL"), datasource.url());
    }

    @Test
    void modelsAndFieldsHaveTheirNamesInTheDatabase() {
        Model customer = read(SHOP).model("Customer").orElseThrow();
        assertEquals("customers", customer.tableName());
        assertEquals("Who buys.", customer.documentation());
        Field email = customer.field("email").orElseThrow();
        assertEquals("e_mail", email.columnName());
        assertTrue(email.isUnique());
        assertEquals(List.of("id", "email", "level", "since"), customer.columns().stream().map(Field::name).toList());
    }

    @Test
    void defaultsKeepTheirKind() {
        Model customer = read(SHOP).model("Customer").orElseThrow();
        assertEquals(new DefaultValue.EnumValue("GOLD"), customer.field("level").orElseThrow().defaultValue());
        assertEquals(new DefaultValue.Call("now", List.of()), customer.field("since").orElseThrow().defaultValue());
    }

    @Test
    void keysAndIndexesNameTheirFields() {
        Model order = read(SHOP).model("Order").orElseThrow();
        assertNotNull(order.primaryKey());
        assertEquals(List.of("number", "shop"), order.primaryKey().fieldNames());
        assertEquals("key", order.primaryKey().name());
        assertEquals("by_customer", order.indexes().getFirst().constraintName());
        assertTrue(order.indexes().getFirst().fields().getFirst().isDescending());
        assertTrue(order.isIgnored());
    }

    @Test
    void theSideWithTheKeyComesFirst() {
        Relation relation = read(SHOP).relationOf("Customer", "orders").orElseThrow();
        assertEquals(RelationKind.ONE_TO_MANY, relation.kind());
        assertEquals("CustomerToOrder", relation.name());
        assertEquals("Order", relation.from().model());
        assertEquals(List.of("customerId"), relation.from().fields());
        assertEquals(List.of("id"), relation.from().references());
        assertEquals(Arity.LIST, relation.to().arity());
        assertEquals(ReferentialAction.CASCADE, relation.onDelete());
        assertNull(relation.joinTable());
    }

    @Test
    void manyToManyHasAJoinTableWithSidesInOrderOfNames() {
        Relation relation = read(SHOP).relationOf("Tag", "orders").orElseThrow();
        assertEquals("_OrderToTag", relation.joinTable());
        assertEquals("Order", relation.from().model());
        Relation friends = read(SHOP).relationOf("Customer", "friends").orElseThrow();
        assertTrue(friends.isSelfRelation());
        assertEquals("friendOf", friends.from().field());
        assertEquals("_friends", friends.joinTable());
    }

    @Test
    void enumValuesHaveTheirNamesInTheDatabase() {
        var level = read(SHOP).enumType("Level").orElseThrow();
        assertEquals("ag", level.value("SILVER").orElseThrow().databaseName());
    }

    @Test
    void brokenLinesLeaveTheRestOfTheModel() {
        Datamodel datamodel = read(
                "model A {\n  id Int @id\n  ???\n  b Missing\n  s Unsupported(\"box\")?\n}\nrubbish\n");
        Model model = datamodel.model("A").orElseThrow();
        assertEquals(new FieldType.Unknown("Missing"), model.field("b").orElseThrow().type());
        assertEquals(new FieldType.Unsupported("box"), model.field("s").orElseThrow().type());
        assertEquals(new FieldType.Scalar(ScalarType.INT), model.field("id").orElseThrow().type());
    }

    @Test
    void filesAreReadAsOneSchema() {
        Schema schema = Schema.read(List.of(new SchemaFile("a.prisma", "model A {\n  id Int @id\n  kind Kind\n}\n"),
                new SchemaFile("b.prisma", "enum Kind {\n  X\n}\nnothing\n")), RuleSet.PRISMA_7);
        assertEquals(new FieldType.EnumReference("Kind"),
                schema.datamodel().model("A").orElseThrow().field("kind").orElseThrow().type());
        assertEquals(List.of("b.prisma"), schema.diagnostics().stream().map(FileDiagnostic::file).toList());
        assertEquals("b.prisma", schema.datamodel().enums().getFirst().at().file());
    }
}
