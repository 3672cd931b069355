package facet.app.filter;

import java.util.List;
import java.util.Optional;

import facet.database.ColumnRead;
import facet.database.Filter;
import facet.database.Filter.Comparison;
import facet.database.Filter.Elements;
import facet.database.Filter.JsonTest;
import facet.database.Filter.Letters;
import facet.database.Value;
import facet.database.ValueType;

/// A filter that is one comparison of one column.
///
/// @param place where in its document
/// @param values with what it is compared
record Leaf(ColumnRead column, List<String> place, Operator operator, List<Value> values, Letters letters) {

    Leaf {
        place = List.copyOf(place);
        values = List.copyOf(values);
    }

    /// `filter` as a comparison, if it is one that has a word.
    static Optional<Leaf> of(Filter filter) {
        return switch (filter) {
            case Filter.Is(ColumnRead column, Value value) -> Optional.of(is(column, value));
            case Filter.In(ColumnRead column, List<Value> values) -> Optional.of(plain(column, Operator.IN, values));
            case Filter.Compare(ColumnRead column, Comparison how, Value value) ->
                Optional.of(plain(column, operator(how), List.of(value)));
            case Filter.TextMatch(ColumnRead column, var place, String text, Letters letters) ->
                Optional.of(new Leaf(column, List.of(), switch (place) {
                    case ANYWHERE -> Operator.CONTAINS;
                    case START -> Operator.STARTS;
                    case END -> Operator.ENDS;
                }, List.of(new Value.Text(text)), letters));
            case Filter.JsonAt(ColumnRead column, List<String> path, JsonTest test) -> json(column, path, test);
            case Filter.ListTest(ColumnRead column, Elements how, List<Value> values) ->
                Optional.of(list(column, how, values));
            case Filter.Not(Filter inner) -> of(inner).flatMap(leaf -> leaf.operator().opposite()
                    .map(opposite -> new Leaf(leaf.column(), leaf.place(), opposite, leaf.values(), leaf.letters())));
            case Filter.And and -> between(and);
            case Filter.Or _,Filter.Related _,Filter.Raw _ -> Optional.empty();
        };
    }

    private static Leaf plain(ColumnRead column, Operator operator, List<Value> values) {
        return new Leaf(column, List.of(), operator, values, Letters.ANY_CASE);
    }

    private static Leaf is(ColumnRead column, Value value) {
        boolean isEmpty = value.equals(new Value.Text(""))
                && (column.type() == ValueType.Scalar.STRING || column.type() == ValueType.Scalar.UNSUPPORTED);
        return value.isNull()
                ? plain(column, Operator.IS_NULL, List.of())
                : plain(column, isEmpty ? Operator.IS_EMPTY : Operator.IS, isEmpty ? List.of() : List.of(value));
    }

    private static Operator operator(Comparison how) {
        return switch (how) {
            case LESS -> Operator.LESS;
            case AT_MOST -> Operator.AT_MOST;
            case MORE -> Operator.MORE;
            case AT_LEAST -> Operator.AT_LEAST;
        };
    }

    private static Optional<Leaf> json(ColumnRead column, List<String> path, JsonTest test) {
        return switch (test) {
            case JsonTest.Equal(String json) -> Optional
                    .of(new Leaf(column, path, Operator.IS, List.of(new Value.Json(json)), Letters.ANY_CASE));
            case JsonTest.Contains(String text) when !path.isEmpty() -> Optional
                    .of(new Leaf(column, path, Operator.CONTAINS, List.of(new Value.Text(text)), Letters.EXACT));
            case JsonTest.Exists _ when !path.isEmpty() ->
                Optional.of(new Leaf(column, path, Operator.EXISTS, List.of(), Letters.ANY_CASE));
            case JsonTest.Contains _,JsonTest.Exists _ -> Optional.empty();
        };
    }

    private static Leaf list(ColumnRead column, Elements how, List<Value> values) {
        return plain(column, switch (how) {
            case EMPTY -> Operator.IS_EMPTY;
            case SOME -> Operator.HAS_SOME;
            case EVERY -> values.size() == 1 && column.type() instanceof ValueType.ListOf
                    ? Operator.HAS
                    : Operator.HAS_EVERY;
        }, values);
    }

    /// What [Filter#between] makes.
    private static Optional<Leaf> between(Filter.And and) {
        return and.inner().size() == 2
                && and.inner().getFirst() instanceof Filter.Compare(ColumnRead column, Comparison from, Value least)
                && and.inner().getLast() instanceof Filter.Compare(ColumnRead other, Comparison to, Value most)
                && column.equals(other) && from == Comparison.AT_LEAST && to == Comparison.AT_MOST
                        ? Optional.of(plain(column, Operator.BETWEEN, List.of(least, most)))
                        : Optional.empty();
    }

    /// As a filter. There are as many values as the operator takes.
    Filter filter() {
        boolean isList = column.type() instanceof ValueType.ListOf || column.type() == ValueType.Scalar.JSON;
        return switch (operator) {
            case IS -> column.type() == ValueType.Scalar.JSON
                    ? new Filter.JsonAt(column, place, new JsonTest.Equal(json()))
                    : new Filter.Is(column, values.getFirst());
            case CONTAINS -> place.isEmpty()
                    ? match(Filter.Place.ANYWHERE)
                    : new Filter.JsonAt(column, place, new JsonTest.Contains(text()));
            case STARTS -> match(Filter.Place.START);
            case ENDS -> match(Filter.Place.END);
            case LESS -> new Filter.Compare(column, Comparison.LESS, values.getFirst());
            case AT_MOST -> new Filter.Compare(column, Comparison.AT_MOST, values.getFirst());
            case MORE -> new Filter.Compare(column, Comparison.MORE, values.getFirst());
            case AT_LEAST -> new Filter.Compare(column, Comparison.AT_LEAST, values.getFirst());
            case BETWEEN -> Filter.between(column, values.getFirst(), values.getLast());
            case IN -> new Filter.In(column, values);
            case HAS, HAS_EVERY -> new Filter.ListTest(column, Elements.EVERY, values);
            case HAS_SOME -> new Filter.ListTest(column, Elements.SOME, values);
            case EXISTS -> new Filter.JsonAt(column, place, new JsonTest.Exists());
            case IS_EMPTY -> isList
                    ? new Filter.ListTest(column, Elements.EMPTY, List.of())
                    : new Filter.Is(column, new Value.Text(""));
            case IS_NULL -> Filter.isNull(column);
            case IS_NOT, LACKS, NOT_IN, EXISTS_NOT, IS_NOT_EMPTY, IS_NOT_NULL -> new Filter.Not(
                    new Leaf(column, place, operator.opposite().orElseThrow(), values, letters).filter());
            case ANY, NONE -> throw new IllegalStateException("no comparison of a column: " + this);
        };
    }

    private Filter match(Filter.Place where) {
        return new Filter.TextMatch(column, where, text(), letters);
    }

    private String text() {
        return values.getFirst() instanceof Value.Text(String text) ? text : "";
    }

    private String json() {
        return values.getFirst() instanceof Value.Json(String json) ? json : "null";
    }
}
