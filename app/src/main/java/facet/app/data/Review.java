package facet.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import facet.database.RowEdit;
import facet.database.RowKey;
import facet.database.SqlPreview;
import facet.database.SqlStatement;
import facet.database.TableName;
import facet.database.TextRules;
import facet.database.Value;
import facet.database.ValueText;
import facet.schema.model.Datamodel;
import facet.schema.model.Field;
import facet.schema.model.Model;

/// What saving would do, row by row, in the schema's words and in those that are sent.
///
/// @param schema in whose words
/// @param items in the order in which they are sent
public record Review(Datamodel schema, List<Item> items) {
    private static final int LONGEST = 120;
    private static final String RETURNING = " RETURNING ";

    /// Keeps an unmodifiable copy.
    public Review {
        items = List.copyOf(items);
    }

    /// One row.
    ///
    /// @param edit which edit of the changeset it is
    /// @param title what becomes of which row
    /// @param changes what becomes of its fields, one a line
    record Item(int edit, Kind kind, String title, List<String> changes, SqlStatement statement) {
        Item {
            changes = List.copyOf(changes);
        }
    }

    enum Kind {
        CHANGE,
        DELETE,
        INSERT,
        LINK,
        UNLINK
    }

    /// The statement without what it gives back, which is all the grid shows and says nothing of the change.
    static String withoutReturned(String sql) {
        char quote = 0;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (quote != 0) {
                if (c == quote) quote = 0;
            } else if (c == '"' || c == '\'' || c == '`') {
                quote = c;
            } else if (sql.startsWith(RETURNING, i)) {
                return sql.substring(0, i) + RETURNING + "…";
            }
        }
        return sql;
    }

    /// How much there is to be saved: `2 rows`, `1 row and 3 links`.
    String amount() {
        long links = items.stream().filter(item -> item.kind() == Kind.LINK || item.kind() == Kind.UNLINK).count();
        return Sizes.rowsAndLinks(items.size() - links, links);
    }

    /// The same of edits that were made.
    static String amount(List<RowEdit> edits) {
        long links = edits.stream()
                .filter(edit -> edit instanceof RowEdit.Connect || edit instanceof RowEdit.Disconnect)
                .count();
        return Sizes.rowsAndLinks(edits.size() - links, links);
    }

    /// `3 changed, 1 deleted`.
    String counts() {
        return Stream.of(Kind.values()).map(kind -> {
            long count = items.stream().filter(item -> item.kind() == kind).count();
            String word = switch (kind) {
                case CHANGE -> "changed";
                case DELETE -> "deleted";
                case INSERT -> "new";
                case LINK -> "linked";
                case UNLINK -> "unlinked";
            };
            return count == 0 ? "" : String.format(Locale.ROOT, "%,d %s", count, word);
        }).filter(words -> !words.isEmpty()).collect(Collectors.joining(", "));
    }

    static Review of(Datamodel schema, List<RowEdit> edits, SqlPreview preview) {
        Words words = new Words(schema, new CellText(schema, TextRules.USUAL), edits);
        return new Review(schema, preview.steps().stream().filter(step -> step.edit() >= 0)
                .map(step -> words.item(step.edit(), edits.get(step.edit()), step.statement())).toList());
    }

    private record Words(Datamodel schema, CellText texts, List<RowEdit> edits) {

        Item item(int number, RowEdit edit, SqlStatement statement) {
            TableName table = edit.source().table();
            Optional<Model> model = schema.models().stream().filter(each -> ModelTable.name(each).equals(table))
                    .findFirst();
            String name = model.map(Model::name).orElse(table.shown());
            return switch (edit) {
                case RowEdit.Insert insert -> new Item(number, Kind.INSERT, "New " + name,
                        lines(model, Map.of(), insert.values()), statement);
                case RowEdit.Update update -> new Item(number, Kind.CHANGE, "Change " + name + " " + key(update.key()),
                        lines(model, update.oldValues(), update.newValues()), statement);
                case RowEdit.Delete delete ->
                    new Item(number, Kind.DELETE, "Delete " + name + " " + key(delete.key()), List.of(), statement);
                case RowEdit.Connect(_, Value a, Value b) -> new Item(number, Kind.LINK,
                        "Link " + linked(table, a, b, name), List.of(), statement);
                case RowEdit.Disconnect(_, Value a, Value b) -> new Item(number, Kind.UNLINK,
                        "Unlink " + linked(table, a, b, name), List.of(), statement);
            };
        }

        /// `Product 5 and Tag 3`, by the models that the table stands between.
        private String linked(TableName table, Value a, Value b, String name) {
            return schema.relations().stream().filter(relation -> table.name().equals(relation.joinTable()))
                    .findFirst()
                    .map(relation -> row(relation.from().model(), a) + " and " + row(relation.to().model(), b))
                    .orElseGet(() -> ValueText.show(a, TextRules.USUAL) + " and "
                            + ValueText.show(b, TextRules.USUAL) + " in " + name);
        }

        private String row(String model, Value key) {
            return key instanceof Value.KeyOf(int edit, _)
                    ? made(edit)
                    : model + " " + ValueText.show(key, TextRules.USUAL);
        }

        /// A row that another edit makes, by its first text.
        private String made(int edit) {
            RowEdit other = edits.get(edit);
            String model = schema.models().stream()
                    .filter(each -> ModelTable.name(each).equals(other.source().table())).findFirst().map(Model::name)
                    .orElse(other.source().table().shown());
            String text = other instanceof RowEdit.Insert insert
                    ? insert.values().values().stream().filter(Value.Text.class::isInstance)
                            .map(value -> " " + ValueText.show(value, TextRules.USUAL)).findFirst().orElse("")
                    : "";
            return "the new " + model + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
        }

        private static String key(RowKey key) {
            return key.values().stream().map(value -> ValueText.show(value, 0)).collect(Collectors.joining(", "));
        }

        /// One line a field, in the order of the model.
        private List<String> lines(Optional<Model> model, Map<String, Value> before, Map<String, Value> after) {
            List<String> lines = new ArrayList<>();
            for (Field field : model.map(Model::fields).orElse(List.of())) {
                Value now = after.get(field.columnName());
                if (now == null) continue;
                Value then = before.get(field.columnName());
                lines.add(field.name() + ": " + (then == null ? "" : text(field, then) + " → ") + text(field, now));
            }
            return lines;
        }

        private String text(Field field, Value value) {
            if (value.isNull()) return "NULL";
            if (value instanceof Value.KeyOf(int edit, _)) return made(edit);
            if (value instanceof Value.Bytes || value instanceof Value.FileBytes)
                return texts.cell(value, field.type()).text();
            String text = texts.full(value, field.type()).replace('\n', ' ');
            if (text.isEmpty()) return "(empty)";
            return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        }
    }
}
