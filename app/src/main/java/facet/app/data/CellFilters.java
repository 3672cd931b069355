package facet.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import facet.database.ColumnRead;
import facet.database.Filter;
import facet.database.FilterNames;
import facet.database.Row;
import facet.database.Value;
import facet.database.ValueType;

/// The filters that a cell suggests: rows that are like it, and rows that are not. Pure.
final class CellFilters {
    private static final int LONGEST_TEXT = 500;

    private CellFilters() {}

    /// For a cell that holds `value`.
    static List<Filter> of(ColumnRead column, Value value) {
        Optional<Filter> like = like(column, value);
        if (like.isEmpty()) return List.of();
        List<Filter> filters = new ArrayList<>(List.of(like.get(), new Filter.Not(like.get())));
        if (value instanceof Value.Text(String text) && !text.isEmpty() && text.length() <= LONGEST_TEXT)
            filters.add(new Filter.TextMatch(column, Filter.Place.ANYWHERE, text, Filter.Letters.ANY_CASE));
        return filters;
    }

    private static Optional<Filter> like(ColumnRead column, Value value) {
        return switch (value) {
            case Value.Json(String json) -> Optional.of(
                    new Filter.JsonAt(column, List.of(), new Filter.JsonTest.Equal(json)));
            case Value.Bytes bytes when !bytes.isWhole() -> Optional.empty();
            case Value.ListValue(var values) -> Optional.of(values.isEmpty()
                    ? new Filter.ListTest(column, Filter.Elements.EMPTY, List.of())
                    : new Filter.ListTest(column, Filter.Elements.EVERY, values));
            case Value.KeyOf _,Value.FileBytes _,Value.LongText _ -> Optional.empty();
            case Value.Null _,Value.Text _,Value.Int _,Value.BigInt _,Value.Real _,Value.Decimal _,Value.Bool _,Value.DateTime _,Value.Bytes _,Value.EnumValue _,Value.Raw _ ->
                Optional.of(new Filter.Is(column, value));
        };
    }

    /// For the cell of a relation: rows that lead to the same row, or that have any or no related rows.
    static List<Filter> of(ShownColumn column, TableShape shape, Row row, FilterNames names) {
        return switch (column) {
            case ShownColumn.ToOne one -> key(one, shape, row).map(like -> List.of(like, new Filter.Not(like)))
                    .orElse(List.of());
            case ShownColumn.ToMany many -> names.field(many.field().name()).stream()
                    .flatMap(field -> field instanceof FilterNames.Led led ? Stream.of(led) : Stream.empty())
                    .<Filter>flatMap(led -> Stream.of(
                            new Filter.Related(led.relation(), Filter.Quantifier.SOME, Filter.ALL),
                            new Filter.Related(led.relation(), Filter.Quantifier.NONE, Filter.ALL)))
                    .toList();
            case ShownColumn.Stored _,ShownColumn.Missing _ -> List.of();
        };
    }

    private static Optional<Filter> key(ShownColumn.ToOne one, TableShape shape, Row row) {
        if (one.keyPositions().size() != 1) return Optional.empty();
        int position = one.keyPositions().getFirst();
        ColumnRead column = shape.source().columns().get(position);
        return column.type() == ValueType.Scalar.BYTES
                ? Optional.empty()
                : Optional.of(new Filter.Is(column, row.values().get(position)));
    }
}
