package facet.app.data;

import java.util.List;
import java.util.function.Predicate;

import facet.database.Blob;
import facet.database.BytesFile;
import facet.database.Stored;
import facet.database.TextRules;
import facet.database.Value;
import facet.database.ValueText;
import facet.datagrid.Cell;
import facet.datagrid.CellStyle;
import facet.schema.model.Datamodel;
import facet.schema.model.EnumType;
import facet.schema.model.EnumValue;
import facet.schema.model.FieldType;

/// Values as the grid draws them, and as its editors start with them. Pure.
final class CellText {
    private static final int LONGEST_IN_CELL = 300;

    private final Datamodel schema;
    private final TextRules rules;

    CellText(Datamodel schema, TextRules rules) {
        this.schema = schema;
        this.rules = rules;
    }

    Cell cell(Value value, FieldType type) {
        return switch (value) {
            case Value.Null _ -> Cell.ofNull();
            case Value.Bool(boolean isTrue) -> Cell.check(isTrue);
            case Value.EnumValue(String name) -> enumCell(name, type);
            case Value.DateTime time -> Cell.of(full(value, type))
                    .withTooltip(full(value, type) + " " + rules.zone() + "\nstored as " + stored(time.stored()));
            case Value.Bytes(long size, Blob head) -> bytes(size, head);
            case Value.FileBytes(BytesFile file) ->
                Cell.of(words(file), CellStyle.BYTES)
                        .withTooltip(file.path() + "\n" + file.size() + " bytes, read when they are saved");
            case Value.LongText(String head, long size) -> longText(head, size);
            case Value.Raw(Stored stored, long size, String reason) ->
                Cell.of(cut(stored instanceof Stored.Bytes ? Sizes.bytes(size) : stored(stored)), CellStyle.RAW)
                        .withTooltip("Shown as stored: " + reason + ".");
            case Value.ListValue(var values) ->
                Cell.list(values.stream().map(each -> ValueText.show(each, rules)).toList());
            case Value.KeyOf(_, String column) -> Cell.of(column + " of the new row", CellStyle.DEFAULT);
            case Value.Text _,Value.Int _,Value.BigInt _,Value.Real _,Value.Decimal _,Value.Json _ ->
                plain(full(value, type));
        };
    }

    /// `photo.png, 1.2 GB`.
    static String words(BytesFile file) {
        return file.path().getFileName() + ", " + Sizes.bytes(file.size());
    }

    /// The beginning, and in its tooltip how much there is.
    private static Cell longText(String head, long size) {
        String most = head.length() > 1_000 ? head.substring(0, 1_000) : head;
        return Cell
                .of(head.isEmpty() ? Sizes.bytes(size) + " of text" : cut(head),
                        head.isEmpty() ? CellStyle.RAW : CellStyle.NORMAL)
                .withTooltip(
                        (most + "…").strip() + "\n" + Sizes.bytes(size) + " of text; only the beginning was read.");
    }

    private static Cell plain(String text) {
        Cell cell = Cell.of(cut(text));
        return text.length() > 40
                ? cell.withTooltip(text.length() > 2_000 ? text.substring(0, 2_000) + "…" : text)
                : cell;
    }

    /// The whole value as text.
    String full(Value value, FieldType type) {
        if (value instanceof Value.EnumValue(String name)) return schemaName(name, type);
        if (value instanceof Value.KeyOf(_, String column)) return column + " of the new row";
        if (value instanceof Value.FileBytes(BytesFile file)) return file.path().toString();
        return ValueText.show(value, rules);
    }

    /// What a user wrote for an enum, as the database names it.
    String databaseName(String text, FieldType type) {
        return find(type, value -> value.name().equals(text)).map(EnumValue::databaseName).orElse(text);
    }

    List<String> enumValues(String name) {
        return schema.enumType(name).stream().flatMap(type -> type.values().stream()).map(EnumValue::name).toList();
    }

    private String schemaName(String databaseName, FieldType type) {
        return find(type, value -> value.databaseName().equals(databaseName)).map(EnumValue::name).orElse(databaseName);
    }

    private java.util.Optional<EnumValue> find(FieldType type, Predicate<EnumValue> wanted) {
        if (!(type instanceof FieldType.EnumReference(String name))) return java.util.Optional.empty();
        return schema.enumType(name).map(EnumType::values).stream().flatMap(values -> values.stream()).filter(wanted)
                .findFirst();
    }

    private Cell enumCell(String databaseName, FieldType type) {
        String name = schemaName(databaseName, type);
        Cell cell = Cell.of(name, CellStyle.TAG);
        return name.equals(databaseName) ? cell : cell.withTooltip("stored as " + databaseName);
    }

    private static Cell bytes(long size, Blob head) {
        return Cell.of(kind(head) + Sizes.bytes(size), CellStyle.BYTES)
                .withTooltip(size + " bytes, beginning with " + head.head(16).toHex());
    }

    /// What the first bytes say, as a word with a blank, or nothing.
    private static String kind(Blob head) {
        return BytesKind.of(head).map(kind -> kind.word() + " ").orElse("");
    }

    private static String stored(Stored stored) {
        return switch (stored) {
            case Stored.Null _ -> "NULL";
            case Stored.Whole(long value) -> Long.toString(value);
            case Stored.Floating(double value) -> Double.toString(value);
            case Stored.Text(String value) -> value;
            case Stored.Bytes(Blob value) -> value.toString();
            case Stored.File(BytesFile file, _, _) -> file.path().toString();
        };
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_IN_CELL ? text : text.substring(0, LONGEST_IN_CELL) + "…";
    }
}
