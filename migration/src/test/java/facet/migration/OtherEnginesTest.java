package facet.migration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import facet.database.Catalog;
import facet.database.Column;
import facet.database.ColumnType;
import facet.database.Engine;
import facet.database.ForeignKey;
import facet.database.Index;
import facet.database.Table;
import facet.database.TableKey;
import facet.database.TableName;
import facet.schema.RuleSet;
import facet.schema.Schema;
import facet.schema.SchemaFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Schemas of engines of which no server is at hand, from catalogs made by hand.
class OtherEnginesTest {

    @Test
    void theTypesOfMysqlAreNamedWhereTheyAreNotTheUsualOnes() {
        assertEquals("""
                datasource db {
                  provider = "mysql"
                }

                model every {
                  a Int                @id @default(autoincrement())
                  b Boolean            @default(true)
                  c Int                @db.UnsignedTinyInt
                  d BigInt             @db.UnsignedBigInt
                  e String
                  f String             @default("it's") @db.VarChar(20)
                  g String             @db.MediumText
                  h Decimal            @default(1.50) @db.Decimal(10, 2)
                  i DateTime           @default(now())
                  j DateTime           @db.DateTime(0)
                  k DateTime           @db.Timestamp(0)
                  l Bytes
                  m Json
                  n every_n            @default(on_air)
                  o Unsupported("geometry")
                  p Int                @db.Year
                }

                enum every_n {
                  off
                  on_air @map("on air")
                }
                """.lines().map(line -> line.replaceAll(" +", " ")).toList(),
                text(Engine.MYSQL, List.of(), table("every", numbered("a", "int"), column("b", "tinyint(1)", "1"),
                        column("c", "tinyint(3) unsigned"), column("d", "bigint unsigned"), column("e", "varchar(191)"),
                        column("f", "varchar(20)", "'it''s'"), column("g", "mediumtext"),
                        column("h", "decimal(10,2)", "1.50"), column("i", "datetime(3)", "CURRENT_TIMESTAMP(3)"),
                        column("j", "datetime"), column("k", "timestamp"), column("l", "longblob"), column("m", "json"),
                        column("n", "enum('off','on air')", "'on air'"), column("o", "geometry"),
                        column("p", "year"))));
    }

    @Test
    void theTypesOfSqlServerAreNamedWhereTheyAreNotTheUsualOnes() {
        assertEquals("""
                datasource db {
                  provider = "sqlserver"
                }

                model every {
                  a Int @id @default(autoincrement())
                  b Boolean @default(true)
                  c String @default("it's")
                  d String @db.NVarChar(Max)
                  e String @db.VarChar(20)
                  f String @db.UniqueIdentifier
                  g Decimal @default(1.5)
                  h DateTime @default(now())
                  i DateTime @db.DateTime
                  j Bytes
                  k Float @db.Real
                  l Unsupported("geography")
                }
                """.lines().map(line -> line.replaceAll(" +", " ")).toList(),
                text(Engine.SQL_SERVER, List.of(), table("every", numbered("a", "int"), column("b", "bit", "((1))"),
                        column("c", "nvarchar(1000)", "(N'it''s')"), column("d", "nvarchar(max)"),
                        column("e", "varchar(20)"), column("f", "uniqueidentifier"),
                        column("g", "decimal(32,16)", "((1.5))"), column("h", "datetime2", "(getdate())"),
                        column("i", "datetime"), column("j", "varbinary(max)"), column("k", "real"),
                        column("l", "geography"))));
    }

    @Test
    void defaultsHaveNamesAndRowsAnOrderWhereTheEngineHasThem() {
        Column id = numbered("id", "int");
        Table table = new Table(TableName.of("t"), Table.Kind.TABLE,
                List.of(id, defaulted("a", "DF__t__a__1"), defaulted("b", "t_b_df")), List.of("id"),
                TableKey.columns("id"),
                List.of(index("PK_t", Index.Origin.PRIMARY_KEY, "nonclustered", "id"),
                        index("t_a_key", Index.Origin.UNIQUE_CONSTRAINT, "clustered", "a"),
                        index("t_b_idx", Index.Origin.CREATED, "nonclustered", "b")),
                List.of(), List.of(), true, "", Optional.empty(),
                new Table.Details("PK_t", List.of(), List.of(), false, Table.Family.NONE, ""));
        List<String> lines = text(Engine.SQL_SERVER, List.of(), table);
        assertTrue(lines.containsAll(
                List.of(" id Int @id(map: \"PK_t\", clustered: false) @default(autoincrement())",
                        " a Int @unique(clustered: true) @default(1, map: \"DF__t__a__1\")", " b Int @default(1)",
                        " @@index([b])")),
                lines::toString);
    }

    /// As Prisma reads them; on PostgreSQL they have to be written as it compares them later.
    @Test
    void columnsThatAnIndexOnlyKeepsAreNoKeysOnSqlServer() {
        assertTrue(included(Engine.SQL_SERVER, "int").contains(" a Int @unique(map: \"own\")"));
        for (Engine engine : List.of(Engine.COCKROACHDB, Engine.POSTGRESQL))
            assertTrue(included(engine, "int4").contains(" @@unique([a, b], map: \"own\")"));
    }

    private static List<String> included(Engine engine, String type) {
        Column id = typed("id", type, null);
        Table table = table("t", id, typed("a", type, null), typed("b", type, null));
        Index own = new Index("own", List.of(new Index.Part("a", false, "")), true, Index.Origin.CREATED, false, null,
                new Index.Details("", null, List.of("b"), true, false));
        Table indexed = new Table(table.qualifiedName(), table.kind(), table.columns(), table.primaryKey(),
                table.key(), List.of(own), List.of(), List.of(), true, "", Optional.empty());
        List<String> warnings = Pull.fresh("schema.prisma", new Catalog(engine, "1", "", List.of(indexed)),
                Extent.USUAL).warnings();
        assertEquals(List.of("The index \"own\" of `t` only keeps b beside its keys, which a schema cannot say."),
                warnings);
        return text(engine, List.of(), indexed);
    }

    private static Column defaulted(String name, String defaultName) {
        return new Column(name, "int", false, "((1))", 0, Column.Generation.NONE,
                new Column.Details(ColumnType.NONE, null, null, "", "", defaultName));
    }

    private static Index index(String name, Index.Origin origin, String method, String column) {
        return new Index(name, List.of(new Index.Part(column, false, "")), origin != Index.Origin.CREATED, origin,
                false,
                null, new Index.Details(method, null, List.of(), false, false));
    }

    @Test
    void theTypesOfCockroachdbHaveItsOwnNames() {
        List<String> lines = text(Engine.COCKROACHDB, List.of(),
                table("t", typed("a", "int8", "unique_rowid()"), typed("b", "int4", null), typed("c", "int2", null),
                        typed("d", "varchar", null, 20), typed("e", "varchar", null), typed("f", "float4", null)));
        assertTrue(lines.containsAll(List.of(" a BigInt @id @default(autoincrement())", " b Int", " c Int @db.Int2",
                " d String @db.String(20)", " e String", " f Float @db.Float4")), lines::toString);
    }

    @Test
    void whereThereIsNoRestrictNoActionIsTheUsualOne() {
        ForeignKey key = new ForeignKey(List.of("a"), TableName.of("a"), List.of("id"), ForeignKey.Action.NO_ACTION,
                ForeignKey.Action.CASCADE, "fk_own", false);
        List<String> lines = text(Engine.SQL_SERVER, List.of(key), table("a", numbered("id", "int")),
                table("b", numbered("id", "int"), column("a", "int")));
        assertTrue(lines.contains(" a_b_aToa a @relation(\"b_aToa\", fields: [a], references: [id], map: \"fk_own\")"),
                lines::toString);
    }

    private static Column column(String name, String type) {
        return new Column(name, type, false, null, 0, Column.Generation.NONE);
    }

    private static Column column(String name, String type, String value) {
        return new Column(name, type, false, value, 0, Column.Generation.NONE);
    }

    private static Column numbered(String name, String type) {
        return new Column(name, type, false, null, 1, Column.Generation.ROW_NUMBER);
    }

    private static Column typed(String name, String type, @Nullable String value, Integer... arguments) {
        return new Column(name, type, false, value, 0, Column.Generation.NONE,
                Column.Details.of(new ColumnType("", type, Arrays.asList(arguments), false)));
    }

    private static Table table(String name, Column... columns) {
        String first = columns[0].name();
        Column key = new Column(first, columns[0].declaredType(), false, columns[0].defaultSql(), 1,
                columns[0].generation(), columns[0].details());
        List<Column> all = new ArrayList<>(List.of(columns));
        all.set(0, key);
        return new Table(TableName.of(name), Table.Kind.TABLE, all, List.of(first), TableKey.columns(first),
                List.<Index>of(), List.of(), List.of(), true, "", Optional.empty());
    }

    /// The lines of the schema, with single blanks; the last table has the foreign keys.
    private static List<String> text(Engine engine, List<ForeignKey> keys, Table... tables) {
        Table last = tables[tables.length - 1];
        tables[tables.length - 1] = new Table(last.qualifiedName(), last.kind(), last.columns(), last.primaryKey(),
                last.key(), last.indexes(), keys, last.triggers(), last.isStrict(), last.sql(), last.problem(),
                last.details());
        String text = Introspection.schema(new Catalog(engine, "1", "", List.of(tables)), Extent.USUAL);
        Schema schema = Schema.read(List.of(new SchemaFile("schema.prisma", text)), RuleSet.PRISMA_7);
        assertEquals(List.of(), schema.diagnostics(), text);
        return text.lines().map(line -> line.replaceAll(" +", " ")).toList();
    }
}
