package facet.database;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import facet.database.Column.Generation;
import facet.database.ForeignKey.Action;
import org.jspecify.annotations.Nullable;

/// The same tables as each engine would have them, to write statements about.
///
/// @param engine which engine
/// @param schema the schema that they are in
record EngineTables(Engine engine, String schema) {

    private static final Map<String, String> SQL_SERVER = Map.ofEntries(Map.entry("key", "int"),
            Map.entry("int", "int"),
            Map.entry("text", "nvarchar(1000)"), Map.entry("decimal", "decimal(10,2)"), Map.entry("bool", "bit"),
            Map.entry("time", "datetime2(7)"), Map.entry("json", "nvarchar(max)"), Map.entry("bytes", "varbinary(max)"),
            Map.entry("uuid", "uniqueidentifier"), Map.entry("float", "float"), Map.entry("odd", "money"),
            Map.entry("old time", "datetime"), Map.entry("any", "xml"));
    private static final Map<String, String> COCKROACH = Map.ofEntries(Map.entry("key", "bigint"),
            Map.entry("int", "bigint"), Map.entry("text", "text"), Map.entry("decimal", "numeric(10,2)"),
            Map.entry("bool", "boolean"), Map.entry("time", "timestamp(3) without time zone"),
            Map.entry("json", "jsonb"), Map.entry("bytes", "bytea"), Map.entry("uuid", "uuid"),
            Map.entry("float", "double precision"), Map.entry("odd", "text[]"),
            Map.entry("old time", "timestamp with time zone"), Map.entry("any", "geometry"));

    Catalog catalog() {
        List<Table> tables = List.of(
                table("User", TableKey.columns("id"), List.of(numbered("id"), of("email", "text", false),
                        of("name", "text", true), of("score", "decimal", true), of("ratio", "float", true),
                        of("odd", "odd", true), of("isActive", "bool", false), of("createdAt", "time", false),
                        of("seenAt", "old time", true), of("doc", "json", true), of("picture", "bytes", true),
                        of("code", "uuid", true), of("extra", "any", true), of("bossId", "int", true)), List.of(),
                        refers("bossId", "User", Action.NO_ACTION)),
                table("Post", TableKey.columns("id"), List.of(numbered("id"), of("title", "text", false),
                        of("authorId", "int", true)), List.of(), refers("authorId", "User", Action.CASCADE)),
                table("Tag", TableKey.columns("id"), List.of(of("id", "uuid", false), of("label", "text", false)),
                        List.of(), null),
                table("_PostToTag", TableKey.columns("A", "B"), List.of(of("A", "int", false), of("B", "uuid", false)),
                        List.of(), refers("A", "Post", Action.CASCADE)),
                table("Audit", TableKey.columns("id"), List.of(numbered("id"), of("note", "text", true)),
                        List.of("Audit_after"), null),
                table("Seat", TableKey.columns("row", "number"), List.of(of("row", "text", false),
                        of("number", "int", false), of("guest]\"`", "text", true)), List.of(), null));
        return new Catalog(engine, "", schema, tables);
    }

    private String type(String word) {
        return (engine == Engine.SQL_SERVER ? SQL_SERVER : COCKROACH).getOrDefault(word, "");
    }

    private Column of(String name, String word, boolean isNullable) {
        return new Column(name, type(word), isNullable, null, 0, Generation.NONE);
    }

    private Column numbered(String name) {
        return new Column(name, type("key"), false, null, 1, Generation.ROW_NUMBER,
                new Column.Details(ColumnType.NONE, new Column.Numbering(true, null), null, "", ""));
    }

    private ForeignKey refers(String column, String table, Action onDelete) {
        return new ForeignKey(List.of(column), new TableName(schema, table), List.of("id"), onDelete, Action.NO_ACTION,
                "fk_" + column, false);
    }

    private Table table(String name, TableKey key, List<Column> columns, List<String> triggers,
            @Nullable ForeignKey foreignKey) {
        return new Table(new TableName(schema, name), Table.Kind.TABLE, columns, key.names(), key, List.of(),
                foreignKey == null ? List.of() : List.of(foreignKey), triggers, true, "", Optional.empty());
    }

    /// A source that reads the named columns of a table; each as what its name says.
    RowSource source(String table, String... columns) {
        Table found = catalog().table(table).orElseThrow();
        return new RowSource(found.qualifiedName(),
                List.of(columns).stream().map(name -> read(table, name)).toList(), found.key());
    }

    ColumnRead read(String table, String name) {
        Table found = catalog().table(table).orElseThrow();
        Column column = found.column(name).orElseThrow();
        ValueType.Scalar scalar = switch (name) {
            case "id", "bossId", "authorId", "number", "A" ->
                table.equals("Tag") ? ValueType.Scalar.STRING : ValueType.Scalar.INT;
            case "score" -> ValueType.Scalar.DECIMAL;
            case "ratio" -> ValueType.Scalar.FLOAT;
            case "isActive" -> ValueType.Scalar.BOOLEAN;
            case "createdAt", "seenAt" -> ValueType.Scalar.DATE_TIME;
            case "doc" -> ValueType.Scalar.JSON;
            case "picture" -> ValueType.Scalar.BYTES;
            case "extra", "odd" -> ValueType.Scalar.UNSUPPORTED;
            default -> ValueType.Scalar.STRING;
        };
        return ColumnRead.of(found, column, scalar);
    }
}
