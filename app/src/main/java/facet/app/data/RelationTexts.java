package facet.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import facet.database.Database;
import facet.database.DbResult;
import facet.database.Row;
import facet.database.RunningQuery;
import facet.database.Stored;
import facet.database.TextRules;
import facet.database.Value;
import facet.database.ValueText;
import org.jspecify.annotations.Nullable;

/// What the relation columns of some rows show: the label of the one row, or how many rows there are. One query for each
/// relation, however many rows.
final class RelationTexts {
    private RelationTexts() {}

    static boolean isNeeded(TableShape shape) {
        return shape.columns().stream()
                .anyMatch(column -> column instanceof ShownColumn.ToOne || column instanceof ShownColumn.ToMany);
    }

    /// One list for each row, with a text for each column of the shape; empty for what is no relation or leads nowhere. For a job.
    static List<@Nullable List<String>> fetch(Database database, TableShape shape, List<Row> rows,
            RunningQuery handle) {
        List<List<String>> columns = shape.columns().stream().map(column -> switch (column) {
            case ShownColumn.ToOne one -> labels(database, one, rows, handle);
            case ShownColumn.ToMany many -> counts(database, many, keys(rows, many.keyPositions()), handle);
            case ShownColumn.Stored _,ShownColumn.Missing _ -> List.<String>of();
        }).toList();
        List<@Nullable List<String>> result = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<String> texts = new ArrayList<>();
            for (List<String> column : columns)
                texts.add(column.isEmpty() ? "" : column.get(row));
            result.add(texts);
        }
        return result;
    }

    /// The values that lead from each row to the other table.
    private static List<List<Stored>> keys(List<Row> rows, List<Integer> positions) {
        return rows.stream().map(row -> positions.stream().map(position -> stored(row.values().get(position))).toList())
                .toList();
    }

    static Stored stored(Value value) {
        return switch (value) {
            case Value.Null _ -> Stored.ofNull();
            case Value.Text(String text) -> Stored.of(text);
            case Value.Int(long number) -> Stored.of(number);
            case Value.BigInt(long number) -> Stored.of(number);
            case Value.Real(double number) -> Stored.of(number);
            case Value.Decimal decimal -> Stored.of(decimal.number().doubleValue());
            case Value.Bool(boolean isTrue) -> Stored.of(isTrue ? 1 : 0);
            case Value.DateTime time -> time.stored();
            case Value.Json(String text) -> Stored.of(text);
            case Value.Bytes bytes -> Stored.of(bytes.head());
            case Value.EnumValue(String name) -> Stored.of(name);
            case Value.ListValue _,Value.FileBytes _,Value.LongText _,Value.KeyOf _ -> Stored.ofNull();
            case Value.Raw raw -> raw.stored();
        };
    }

    private static List<String> labels(Database database, ShownColumn.ToOne column, List<Row> rows,
            RunningQuery handle) {
        List<List<Stored>> keys = keys(rows, column.keyPositions());
        return switch (database.relationLabels(column.read(), column.label(), keys, handle)) {
            case DbResult.Ok<List<Optional<Value>>>(List<Optional<Value>> values) ->
                IntStream.range(0, rows.size()).mapToObj(
                        i -> values.get(i).map(label -> label(label, rows.get(i), column)).orElse("")).toList();
            case DbResult.Failed<List<Optional<Value>>> _ -> keys.stream().map(_ -> "?").toList();
        };
    }

    /// A row without a label is called by its key, so that it is not taken for one that is missing.
    private static String label(Value label, Row row, ShownColumn.ToOne column) {
        if (!(label instanceof Value.Null)) return ValueText.show(label, TextRules.USUAL);
        return column.keyPositions().stream()
                .map(position -> ValueText.show(row.values().get(position), TextRules.USUAL))
                .collect(Collectors.joining(", "));
    }

    private static List<String> counts(Database database, ShownColumn.ToMany column, List<List<Stored>> keys,
            RunningQuery handle) {
        return switch (database.relationCounts(column.read(), keys, handle)) {
            case DbResult.Ok<List<Long>>(List<Long> counts) -> counts.stream()
                    .map(count -> String.format(Locale.ROOT, "%,d", count)).toList();
            case DbResult.Failed<List<Long>> _ -> keys.stream().map(_ -> "?").toList();
        };
    }
}
