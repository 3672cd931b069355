package facet.app.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import facet.database.ColumnRead;
import facet.database.Filter;
import facet.database.Filter.Letters;
import facet.database.Filter.Quantifier;
import facet.database.FilterNames;
import facet.database.ParsedText;
import facet.database.TextRules;
import facet.database.Value;
import facet.database.ValueText;
import facet.database.ValueType;
import org.jspecify.annotations.Nullable;

/// One comparison as it is made in a form: all parts as they are typed.
///
/// @param how which of the related rows are meant, where there may be many
/// @param inputs what is compared with
record Condition(Subject subject, Quantifier how, Operator operator, List<String> inputs, Letters letters) {
    private static final TextRules RULES = TextRules.USUAL;

    Condition {
        inputs = List.copyOf(inputs);
    }

    /// What a form means.
    sealed interface Meaning {

        record Good(Filter filter) implements Meaning {}

        /// @param input which input is at fault
        record Bad(int input, String reason) implements Meaning {}
    }

    Meaning meaning() {
        FilterNames.Held field = subject.field();
        if (field == null) return new Meaning.Good(related(Filter.ALL));
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            List<String> typed = operator.takes() == Operator.Takes.SEVERAL
                    ? Listing.split(inputs.get(i))
                    : List.of(inputs.get(i));
            for (String each : typed)
                switch (value(field, each)) {
                    case ParsedText.Good(Value value) -> values.add(value);
                    case ParsedText.Bad(String reason) -> {
                        return new Meaning.Bad(i, reason);
                    }
                }
        }
        return new Meaning.Good(
                related(new Leaf(field.column(), subject.place(), operator, values, letters).filter()));
    }

    private ParsedText value(FilterNames.Held field, String typed) {
        ValueType type = field.column().type();
        if (operator.mindsLetters())
            return typed.isEmpty()
                    ? new ParsedText.Bad("Write what to look for.")
                    : new ParsedText.Good(new Value.Text(typed));
        boolean isElement = operator == Operator.HAS || operator == Operator.HAS_SOME
                || operator == Operator.HAS_EVERY;
        if (type == ValueType.Scalar.JSON && !isElement)
            return new ParsedText.Good(new Value.Json(Filter.JsonTest.Equal.to(typed).json()));
        if (type == ValueType.Scalar.JSON || type == ValueType.Scalar.UNSUPPORTED)
            return new ParsedText.Good(Listing.guessed(typed));
        return isElement && type instanceof ValueType.ListOf(ValueType element)
                ? new FilterNames.Held(field.name(), new ColumnRead(field.column().name(), element), field.spelling())
                        .parse(typed, RULES)
                : field.parse(typed, RULES);
    }

    /// `inner` asked of the rows that the relations lead to.
    private Filter related(Filter inner) {
        Optional<FilterNames.Led> many = subject.many();
        Filter filter = inner;
        for (int i = subject.hops().size() - 1; i >= 0; i--) {
            FilterNames.Led hop = subject.hops().get(i);
            boolean isLastOfNone = operator == Operator.NONE && i == subject.hops().size() - 1;
            Quantifier quantifier = isLastOfNone
                    ? Quantifier.NONE
                    : many.filter(hop::equals).isPresent() && subject.hops().indexOf(hop) == i ? how : Quantifier.SOME;
            filter = new Filter.Related(hop.relation(), quantifier, filter);
        }
        return filter;
    }

    /// `filter` as a form, if one can hold it.
    static Optional<Condition> of(Filter filter, FilterNames names) {
        List<FilterNames.Led> hops = new ArrayList<>();
        Quantifier how = Quantifier.SOME;
        FilterNames at = names;
        Filter rest = filter;
        while (rest instanceof Filter.Related(Filter.Relation relation, Quantifier quantifier, Filter inner)) {
            FilterNames.Led hop = led(relation, at).orElse(null);
            if (hop == null) return Optional.empty();
            boolean isFirstMany = hop.reach() == FilterNames.Reach.MANY
                    && hops.stream().noneMatch(each -> each.reach() == FilterNames.Reach.MANY);
            hops.add(hop);
            if (inner.equals(Filter.ALL)) return rows(hops, how, quantifier);
            if (quantifier != Quantifier.SOME && !isFirstMany) return Optional.empty();
            if (isFirstMany) how = quantifier;
            at = hop.names().get();
            rest = inner;
        }
        return leaf(hops, how, rest, at);
    }

    private static Optional<FilterNames.Led> led(Filter.Relation relation, FilterNames names) {
        return names.fields().stream().filter(FilterNames.Led.class::isInstance).map(FilterNames.Led.class::cast)
                .filter(led -> led.relation().equals(relation)).findFirst();
    }

    private static Optional<Condition> rows(List<FilterNames.Led> hops, Quantifier before, Quantifier last) {
        if (before != Quantifier.SOME || last == Quantifier.EVERY) return Optional.empty();
        return Optional.of(new Condition(new Subject(hops, null, List.of()), Quantifier.SOME,
                last == Quantifier.SOME ? Operator.ANY : Operator.NONE, List.of(), Letters.ANY_CASE));
    }

    private static Optional<Condition> leaf(List<FilterNames.Led> hops, Quantifier how, Filter filter,
            FilterNames names) {
        return Leaf.of(filter).flatMap(leaf -> held(leaf.column(), names).map(field -> {
            List<String> values = leaf.values().stream().map(value -> written(field, value)).toList();
            return new Condition(new Subject(hops, field, leaf.place()), how, leaf.operator(),
                    leaf.operator().takes() == Operator.Takes.SEVERAL ? List.of(Listing.join(values)) : values,
                    leaf.letters());
        }));
    }

    private static Optional<FilterNames.Held> held(ColumnRead column, FilterNames names) {
        return names.fields().stream().filter(FilterNames.Held.class::isInstance).map(FilterNames.Held.class::cast)
                .filter(held -> held.column().name().equals(column.name())).findFirst();
    }

    private static String written(FilterNames.Held field, Value value) {
        if (value instanceof Value.EnumValue(String name)) return field.written(name);
        return value instanceof Value.Json(String json)
                ? new Filter.JsonTest.Equal(json).written()
                : ValueText.show(value, RULES);
    }

    /// As a pill says it.
    String words() {
        String about = subject.text();
        @Nullable
        String which = subject.many().map(_ -> switch (how) {
            case SOME -> "";
            case EVERY -> "every ";
            case NONE -> "no ";
        }).orElse("");
        String exactly = operator.mindsLetters() && letters == Letters.EXACT ? " exactly" : "";
        String with = String.join(operator == Operator.BETWEEN ? " and " : ", ",
                inputs.stream().map(input -> input.isEmpty() ? "(empty)" : input).toList());
        return (which + about + " " + operator + exactly + " " + with).strip();
    }

    /// The word for which rows are meant, in lower case.
    static String word(Quantifier how) {
        return how.name().toLowerCase(Locale.ROOT);
    }
}
