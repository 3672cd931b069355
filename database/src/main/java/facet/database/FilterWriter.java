package facet.database;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import facet.database.Filter.Comparison;
import facet.database.Filter.JsonTest;
import facet.database.Filter.Letters;
import facet.database.Filter.Place;
import facet.database.Filter.Quantifier;

/// Writes filters as text.
///
/// @param names what the fields are called
record FilterWriter(FilterNames names, TextRules rules) {
    private static final Set<String> WORDS = Set.of("and", "or", "not", "sql", "true", "false", "null");

    String write(Filter filter) {
        return switch (filter) {
            case Filter.Or(var inner) when inner.isEmpty() -> "false";
            case Filter.Or(var inner) when inner.size() > 1 ->
                inner.stream().map(this::within).collect(Collectors.joining(" or "));
            case Filter.And(var inner) when inner.isEmpty() -> "true";
            case Filter.And all when between(all).isPresent() -> between(all).get();
            case Filter.And(var inner) when inner.size() > 1 ->
                inner.stream().map(this::within).collect(Collectors.joining(" and "));
            case Filter.Or(var inner) -> write(inner.getFirst());
            case Filter.And(var inner) -> write(inner.getFirst());
            case Filter.Not(Filter inner) when !bare(inner).equals(inner) -> write(new Filter.Not(bare(inner)));
            case Filter.Not(Filter.Is(ColumnRead column, Value value)) when value.isNull() ->
                name(column) + " is not null";
            case Filter.Not(Filter.Is(ColumnRead column, Value value)) when !(value instanceof Value.Json) ->
                name(column) + " != " + value(column, value);
            case Filter.Not(Filter inner) -> "not " + within(inner);
            case Filter.Is(ColumnRead column, Value value) when value.isNull() -> name(column) + " is null";
            case Filter.Is(ColumnRead column, Value.Json(String json)) -> name(column) + " = " + json(json);
            case Filter.Is(ColumnRead column, Value value) -> name(column) + " = " + value(column, value);
            case Filter.In(ColumnRead column, var values) -> name(column) + " in " + values(column, values);
            case Filter.Compare(ColumnRead column, var how, Value value) ->
                name(column) + " " + how.sign() + " " + value(column, value);
            case Filter.TextMatch match -> name(match.column()) + " " + words(match.place())
                    + (match.letters() == Letters.EXACT ? " exactly " : " ") + quoted(match.text());
            case Filter.JsonAt at -> at(at);
            case Filter.ListTest test -> name(test.column()) + switch (test.how()) {
                case EMPTY -> " is empty";
                case EVERY -> " has every " + values(test.column(), test.values());
                case SOME -> " has some " + values(test.column(), test.values());
            };
            case Filter.Related related -> related(related);
            case Filter.Raw(String sql) -> "sql (" + sql + ")";
        };
    }

    /// What [Filter#between] makes, as one condition.
    private Optional<String> between(Filter.And all) {
        return all.inner().size() == 2
                && all.inner().getFirst() instanceof Filter.Compare(ColumnRead column, Comparison from, Value least)
                && all.inner().getLast() instanceof Filter.Compare(ColumnRead other, Comparison to, Value most)
                && column.equals(other) && from == Comparison.AT_LEAST && to == Comparison.AT_MOST
                        ? Optional.of(name(column) + " between " + value(column, least) + " and " + value(column, most))
                        : Optional.empty();
    }

    private static Filter bare(Filter filter) {
        return switch (filter) {
            case Filter.And(var inner) when inner.size() == 1 -> bare(inner.getFirst());
            case Filter.Or(var inner) when inner.size() == 1 -> bare(inner.getFirst());
            default -> filter;
        };
    }

    private String within(Filter whole) {
        Filter filter = bare(whole);
        boolean isJoined = (filter instanceof Filter.And all && all.inner().size() > 1 && between(all).isEmpty())
                || (filter instanceof Filter.Or(var any) && any.size() > 1);
        return isJoined ? "(" + write(filter) + ")" : write(filter);
    }

    private static String words(Place place) {
        return switch (place) {
            case ANYWHERE -> "contains";
            case START -> "starts with";
            case END -> "ends with";
        };
    }

    private String at(Filter.JsonAt at) {
        String place = name(at.column()) + at.path().stream().map(name -> "." + bareOrQuoted(name))
                .collect(Collectors.joining());
        return switch (at.test()) {
            case JsonTest.Exists _ -> place + " exists";
            case JsonTest.Equal(String json) -> place + " = " + json(json);
            case JsonTest.Contains(String text) when at.path().isEmpty() ->
                place + " has text " + quoted(text);
            case JsonTest.Contains(String text) -> place + " contains " + quoted(text);
        };
    }

    private String related(Filter.Related related) {
        FilterNames.Led led = names.fields().stream().filter(FilterNames.Led.class::isInstance)
                .map(FilterNames.Led.class::cast).filter(each -> each.relation().equals(related.relation())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No name leads to " + related.relation()));
        FilterWriter inner = new FilterWriter(led.names().get(), rules);
        boolean isAll = bare(related.inner()).equals(Filter.ALL);
        String how = related.how().name().toLowerCase(Locale.ROOT);
        Filter bare = bare(related.inner());
        boolean isOne = related.how() == Quantifier.SOME && isPath(bare);
        if (isOne) return bareOrQuoted(led.name()) + "." + inner.write(bare);
        return bareOrQuoted(led.name()) + " " + how + " (" + (isAll ? "" : inner.write(related.inner())) + ")";
    }

    /// Whether a filter is written with its field first, so that a dot can lead to it.
    private static boolean isPath(Filter filter) {
        return switch (filter) {
            case Filter.Is _,Filter.In _,Filter.Compare _,Filter.TextMatch _,Filter.JsonAt _,Filter.ListTest _,Filter.Related _ ->
                true;
            case Filter.Not _,Filter.And _,Filter.Or _,Filter.Raw _ -> false;
        };
    }

    private String name(ColumnRead column) {
        return held(column).map(field -> bareOrQuoted(field.name())).orElseGet(() -> bareOrQuoted(column.name()));
    }

    private Optional<FilterNames.Held> held(ColumnRead column) {
        return names.fields().stream().filter(FilterNames.Held.class::isInstance).map(FilterNames.Held.class::cast)
                .filter(field -> field.column().name().equals(column.name())).findFirst();
    }

    private static String bareOrQuoted(String name) {
        boolean isBare = !name.isEmpty() && name.chars().allMatch(c -> FilterScanner.isWord((char) c))
                && !WORDS.contains(name.toLowerCase(Locale.ROOT));
        return isBare ? name : quoted(name);
    }

    private String values(ColumnRead column, List<Value> values) {
        return values.stream().map(value -> value(column, value)).collect(Collectors.joining(", ", "(", ")"));
    }

    private String value(ColumnRead column, Value value) {
        return switch (value) {
            case Value.EnumValue(String name) -> quoted(held(column).map(field -> field.written(name)).orElse(name));
            case Value.Null _ -> "null";
            case Value.Int _,Value.BigInt _,Value.Real _,Value.Decimal _,Value.Bool _ -> ValueText.show(value, rules);
            case Value.Text _,Value.DateTime _,Value.Json _,Value.Bytes _,Value.FileBytes _,Value.LongText _,Value.ListValue _,Value.Raw _,Value.KeyOf _ ->
                quoted(ValueText.show(value, rules));
        };
    }

    /// Objects and arrays stand as they are, and so do words and numbers; a text is quoted by the rules of filters.
    private static String json(String json) {
        String bare = json.strip();
        return bare.startsWith("\"") ? quoted(JsonText.unquoted(bare)) : bare;
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /// `text` as a JSON string.
    static String jsonText(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') json.append('\\').append(c);
            else if (c < ' ') json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            else
                json.append(c);
        }
        return json.append('"').toString();
    }
}
