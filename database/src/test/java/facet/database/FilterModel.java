package facet.database;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import facet.database.Filter.Comparison;
import facet.database.Filter.JsonTest;
import facet.database.Filter.Letters;
import org.jspecify.annotations.Nullable;

/// What a filter means, said once more without a database: keeps or drops rows held in memory.
///
/// @param tables the rows of each table, by column
/// @param documents what each JSON text means: maps, lists, texts, decimal numbers, truth values and null
record FilterModel(Map<String, List<Map<String, Value>>> tables, Map<String, Optional<Object>> documents) {

    boolean keeps(Filter filter, Map<String, Value> row) {
        return switch (filter) {
            case Filter.Is(ColumnRead column, Value value) -> equal(value(row, column), value);
            case Filter.In(ColumnRead column, var values) ->
                values.stream().anyMatch(value -> equal(value(row, column), value));
            case Filter.Compare(ColumnRead column, var how, Value value) -> compares(value(row, column), how, value);
            case Filter.TextMatch match -> matches(match, value(row, match.column()));
            case Filter.JsonAt at -> says(at, value(row, at.column()));
            case Filter.ListTest test -> has(test, value(row, test.column()));
            case Filter.Related related -> related(related, row);
            case Filter.Raw _ -> throw new IllegalArgumentException("A model knows no SQL.");
            case Filter.Not(Filter inner) -> !keeps(inner, row);
            case Filter.And(var inner) -> inner.stream().allMatch(each -> keeps(each, row));
            case Filter.Or(var inner) -> inner.stream().anyMatch(each -> keeps(each, row));
        };
    }

    private static Value value(Map<String, Value> row, ColumnRead column) {
        return Objects.requireNonNull(row.get(column.name()), column.name());
    }

    private boolean equal(Value held, Value wanted) {
        if (held instanceof Value.Raw) return false;
        if (held instanceof Value.Json(String text) && wanted instanceof Value.Json(String other)) {
            return Objects.equals(documents.get(text), documents.get(other));
        }
        Integer order = order(held, wanted);
        return order != null ? order == 0 : held.equals(wanted);
    }

    private static boolean compares(Value held, Comparison how, Value wanted) {
        Integer order = order(held, wanted);
        if (order == null) return false;
        return switch (how) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case AT_LEAST -> order >= 0;
            case MORE -> order > 0;
        };
    }

    private static @Nullable Integer order(Value held, Value wanted) {
        BigDecimal number = number(held);
        BigDecimal other = number(wanted);
        if (number != null && other != null) return number.compareTo(other);
        String text = text(held);
        String otherText = text(wanted);
        if (text != null && otherText != null) {
            return java.util.Arrays.compare(text.codePoints().toArray(), otherText.codePoints().toArray());
        }
        if (held instanceof Value.DateTime(Instant at, _, _) && wanted instanceof Value.DateTime(Instant then, _, _)) {
            return Long.compare(at.toEpochMilli(), then.toEpochMilli());
        }
        return null;
    }

    private static @Nullable BigDecimal number(Value value) {
        return switch (value) {
            case Value.Int(long number) -> BigDecimal.valueOf(number);
            case Value.BigInt(long number) -> BigDecimal.valueOf(number);
            case Value.Real(double number) -> new BigDecimal(Double.toString(number));
            case Value.Decimal(BigDecimal number) -> number;
            default -> null;
        };
    }

    private static @Nullable String text(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.EnumValue(String name) -> name;
            default -> null;
        };
    }

    private static boolean matches(Filter.TextMatch match, Value held) {
        String text = switch (held) {
            case Value.Text(String each) -> each;
            case Value.EnumValue(String name) -> name;
            case Value.Json(String each) -> each;
            case Value.Int(long number) -> Long.toString(number);
            case Value.BigInt(long number) -> Long.toString(number);
            default -> null;
        };
        if (text == null) return false;
        String within = match.letters() == Letters.EXACT ? text : folded(text);
        String wanted = match.letters() == Letters.EXACT ? match.text() : folded(match.text());
        return switch (match.place()) {
            case ANYWHERE -> within.contains(wanted);
            case START -> within.startsWith(wanted);
            case END -> within.endsWith(wanted);
        };
    }

    private static String folded(String text) {
        return text.codePoints().map(Character::toUpperCase).map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private boolean says(Filter.JsonAt at, Value held) {
        if (!(held instanceof Value.Json(String text))) return false;
        Optional<Object> place = Objects.requireNonNull(documents.get(text), text);
        for (String name : at.path()) {
            Object within = place.orElse(null);
            if (within instanceof Map<?, ?> map && map.containsKey(name)) {
                place = unwrapped(map.get(name));
            } else if (within instanceof List<?> list && name.matches("\\d+")
                    && Integer.parseInt(name) < list.size()) {
                place = unwrapped(list.get(Integer.parseInt(name)));
            } else {
                return false;
            }
        }
        Object found = place.orElse(null);
        return switch (at.test()) {
            case JsonTest.Exists _ -> true;
            case JsonTest.Equal(String json) ->
                Objects.equals(found, Objects.requireNonNull(documents.get(json), json).orElse(null));
            case JsonTest.Contains(String part) -> found instanceof String whole && whole.contains(part);
        };
    }

    /// Collections of the JDK hold no null, so the documents hold an empty [Optional] for it.
    private static Optional<Object> unwrapped(Object held) {
        return held instanceof Optional<?> none ? none.map(value -> value) : Optional.of(held);
    }

    private boolean has(Filter.ListTest test, Value held) {
        if (!(held instanceof Value.Json(String text))
                || !(Objects.requireNonNull(documents.get(text), text).orElse(null) instanceof List<?> list)) {
            return false;
        }
        return switch (test.how()) {
            case EMPTY -> list.isEmpty();
            case EVERY -> test.values().stream().allMatch(value -> list.contains(element(value)));
            case SOME -> test.values().stream().anyMatch(value -> list.contains(element(value)));
        };
    }

    private static Object element(Value value) {
        BigDecimal number = number(value);
        if (number != null) return number;
        return value instanceof Value.Bool(boolean isTrue) ? isTrue : Objects.requireNonNull(text(value));
    }

    private boolean related(Filter.Related related, Map<String, Value> row) {
        Filter.Relation relation = related.relation();
        List<Map<String, Value>> theirs = rows(relation.table()).stream()
                .filter(other -> relation.link().isEmpty()
                        ? same(row, relation.columns(), other, relation.theirColumns())
                        : rows(relation.link().get().table()).stream()
                                .anyMatch(link -> same(row, relation.columns(), link, relation.link().get().near())
                                        && same(link, relation.link().get().far(), other, relation.theirColumns())))
                .toList();
        return switch (related.how()) {
            case SOME -> theirs.stream().anyMatch(other -> keeps(related.inner(), other));
            case EVERY -> theirs.stream().allMatch(other -> keeps(related.inner(), other));
            case NONE -> theirs.stream().noneMatch(other -> keeps(related.inner(), other));
        };
    }

    private List<Map<String, Value>> rows(TableName table) {
        return Objects.requireNonNull(tables.get(table.name()));
    }

    private static boolean same(Map<String, Value> one, List<String> columns, Map<String, Value> other,
            List<String> others) {
        for (int i = 0; i < columns.size(); i++) {
            Value value = Objects.requireNonNull(one.get(columns.get(i)));
            if (value.isNull() || !value.equals(other.get(others.get(i)))) return false;
        }
        return true;
    }

    static Map<String, Value> named(RowSource source, Row row) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (int i = 0; i < source.columns().size(); i++) {
            values.put(source.columns().get(i).name(), row.values().get(i));
        }
        return values;
    }
}
