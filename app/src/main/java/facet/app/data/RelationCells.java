package facet.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import facet.database.ColumnRead;
import facet.database.Row;
import facet.database.Value;
import facet.datagrid.Cell;
import facet.datagrid.CellState;
import facet.datagrid.CellStyle;
import org.jspecify.annotations.Nullable;

/// The cells of relations, with what is staged for them.
final class RelationCells {
    private final TableShape shape;
    private final StagedRelations staged;

    RelationCells(TableShape shape, StagedRelations staged) {
        this.shape = shape;
        this.staged = staged;
    }

    /// @param text what the database says; null until it was fetched
    /// @param changes what is staged for the row's own columns
    Cell of(ShownColumn column, Row row, @Nullable String text, Map<String, Value> changes) {
        return switch (column) {
            case ShownColumn.ToOne one -> one(one, row, text, changes);
            case ShownColumn.ToMany many when many.link().isPresent() -> many(many, text,
                    staged.links(many.link().get(), row.values().get(many.keyPositions().getFirst())));
            case ShownColumn.ToMany _ -> text == null ? unknown() : Cell.of(text, CellStyle.COUNT_LINK);
            case ShownColumn.Stored _,ShownColumn.Missing _ -> throw new IllegalArgumentException("no relation");
        };
    }

    /// Whether a link of the row is staged.
    boolean isLinked(Row row) {
        return shape.columns().stream().anyMatch(column -> column instanceof ShownColumn.ToMany many
                && many.link().isPresent() && !staged
                        .links(many.link().get(), row.values().get(many.keyPositions().getFirst())).isNone());
    }

    private static Cell unknown() {
        return Cell.of("…", CellStyle.NORMAL);
    }

    private Cell one(ShownColumn.ToOne one, Row row, @Nullable String text, Map<String, Value> changes) {
        List<String> columns = columns(one);
        if (one.holder() == ShownColumn.Holder.HERE && columns.stream().anyMatch(changes::containsKey)) {
            List<Value> key = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++)
                key.add(Objects.requireNonNull(changes.getOrDefault(columns.get(i),
                        row.values().get(one.keyPositions().get(i)))));
            return named(one, key).withState(new CellState.Edited())
                    .withTooltip("was: " + (text == null ? "…" : text.isEmpty() ? "NULL" : text));
        }
        if (text == null) return unknown();
        return text.isEmpty() ? Cell.ofNull() : Cell.of(text, CellStyle.LINK);
    }

    private List<String> columns(ShownColumn.ToOne one) {
        return one.keyPositions().stream().map(shape.source().columns()::get).map(ColumnRead::name).toList();
    }

    private Cell named(ShownColumn.ToOne one, List<Value> key) {
        return key.stream().anyMatch(Value::isNull)
                ? Cell.ofNull()
                : Cell.of(staged.name(one.target(), key), CellStyle.LINK);
    }

    private Cell many(ShownColumn.ToMany many, @Nullable String text, StagedRelations.Change change) {
        if (text == null) return unknown();
        if (change.isNone()) return Cell.of(text, CellStyle.COUNT_LINK);
        String before = text.replace(",", "");
        boolean isNumber = !before.isEmpty() && before.chars().allMatch(Character::isDigit);
        String now = isNumber
                ? String.format(Locale.ROOT, "%,d",
                        Long.parseLong(before) + change.added().size() - change.removed().size())
                : text;
        return Cell.of(now, CellStyle.COUNT_LINK).withState(new CellState.Edited())
                .withTooltip("was: " + text + words(many, change));
    }

    private String words(ShownColumn.ToMany many, StagedRelations.Change change) {
        return words("linked: ", many, change.added()) + words("no longer linked: ", many, change.removed());
    }

    private String words(String what, ShownColumn.ToMany many, List<Value> keys) {
        if (keys.isEmpty()) return "";
        return "\n" + what + String.join(", ", keys.stream().limit(20)
                .map(key -> staged.name(many.target(), List.of(key))).toList());
    }

    /// The cell of a row that is not in the database yet.
    Cell ofNew(ShownColumn column, StagedEdits.NewRow row) {
        return switch (column) {
            case ShownColumn.ToOne one when one.holder() == ShownColumn.Holder.HERE -> newOne(one, row);
            case ShownColumn.ToMany many when many.link().isPresent() -> {
                String key = shape.source().columns().get(many.keyPositions().getFirst()).name();
                int links = staged.links(many.link().get(), NewRowKey.of(row.id(), key)).added().size();
                yield links == 0 ? Cell.of(" ") : Cell.of(Integer.toString(links), CellStyle.COUNT_LINK);
            }
            case ShownColumn.ToOne _,ShownColumn.ToMany _,ShownColumn.Stored _,ShownColumn.Missing _ -> Cell.of(" ");
        };
    }

    private Cell newOne(ShownColumn.ToOne one, StagedEdits.NewRow row) {
        List<Value> key = columns(one).stream().map(column -> Optional.ofNullable(row.values().get(column)))
                .flatMap(Optional::stream).toList();
        return key.size() < one.keyPositions().size() ? Cell.of(" ") : named(one, key);
    }
}
