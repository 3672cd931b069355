package facet.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import facet.database.Filter.Comparison;
import facet.database.Filter.Elements;
import facet.database.Filter.JsonTest;
import facet.database.Filter.Letters;
import facet.database.Filter.Place;
import facet.database.Filter.Quantifier;
import facet.database.FilterScanner.Wrong;
import facet.database.FilterText.Parsed;

/// Reads the text of a filter.
final class FilterReader {
    private static final int DEEPEST = 200;

    private final FilterScanner scanner;
    private final TextRules rules;
    private int depth;

    private FilterReader(FilterScanner scanner, TextRules rules) {
        this.scanner = scanner;
        this.rules = rules;
    }

    static Parsed read(String text, FilterNames names, TextRules rules) {
        FilterScanner scanner = new FilterScanner(text);
        if (scanner.isAtEnd()) return new Parsed.Good(Filter.ALL);
        try {
            Filter filter = new FilterReader(scanner, rules).any(names);
            if (!scanner.isAtEnd()) throw scanner.wrong("Write \"and\" or \"or\" before another condition.");
            return new Parsed.Good(filter);
        } catch (Wrong wrong) {
            return wrong.bad();
        }
    }

    private Filter any(FilterNames names) throws Wrong {
        List<Filter> parts = new ArrayList<>(List.of(all(names)));
        while (scanner.takesWords("or")) {
            parts.add(all(names));
        }
        return parts.size() == 1 ? parts.getFirst() : new Filter.Or(parts);
    }

    private Filter all(FilterNames names) throws Wrong {
        List<Filter> parts = new ArrayList<>(List.of(one(names)));
        while (scanner.takesWords("and")) {
            parts.add(one(names));
        }
        return parts.size() == 1 ? parts.getFirst() : new Filter.And(parts);
    }

    private Filter one(FilterNames names) throws Wrong {
        if (++depth > DEEPEST) throw scanner.wrong("There are too many brackets within each other.");
        try {
            if (scanner.takesWords("not")) return new Filter.Not(one(names));
            if (scanner.takes("(")) {
                Filter inner = any(names);
                scanner.must(")", "Close the bracket.");
                return inner;
            }
            int start = scanner.at();
            if (scanner.takesWords("sql") && scanner.takes("(")) return sql(start);
            scanner.back(start);
            if (scanner.takesWords("true")) return Filter.ALL;
            if (scanner.takesWords("false")) return new Filter.Or(List.of());
            return condition(names);
        } finally {
            depth--;
        }
    }

    private Filter sql(int start) throws Wrong {
        scanner.back(start);
        scanner.takesWords("sql");
        String sql = scanner.bracketed();
        Optional<String> problem = Filter.Raw.problem(sql);
        if (problem.isPresent()) throw scanner.wrong(start, problem.get());
        return new Filter.Raw(sql);
    }

    private Filter condition(FilterNames names) throws Wrong {
        int start = scanner.at();
        String name = scanner.name("Write the name of a field: " + offered(names) + ".");
        FilterNames.Field field = names.field(name).orElse(null);
        if (field == null) {
            throw scanner.wrong(start, "There is no field " + name + ". There are " + offered(names) + ".");
        }
        return switch (field) {
            case FilterNames.Led led -> led(led);
            case FilterNames.Held held -> held(held);
        };
    }

    private static String offered(FilterNames names) {
        return names.fields().stream().limit(12).map(FilterNames.Field::name).collect(Collectors.joining(", "));
    }

    private Filter led(FilterNames.Led led) throws Wrong {
        if (scanner.takesDot()) {
            return new Filter.Related(led.relation(), Quantifier.SOME, condition(led.names().get()));
        }
        scanner.endOfPath();
        if (scanner.takesWords("is", "null")) return new Filter.Related(led.relation(), Quantifier.NONE, Filter.ALL);
        if (scanner.takesWords("is", "not", "null")) {
            return new Filter.Related(led.relation(), Quantifier.SOME, Filter.ALL);
        }
        Quantifier how = scanner.takesWords("some")
                ? Quantifier.SOME
                : scanner.takesWords("every")
                        ? Quantifier.EVERY
                        : scanner.takesWords("none") ? Quantifier.NONE : null;
        if (how == null) throw scanner.wrong("Write some (…), every (…) or none (…), or a dot and a field of it.");
        scanner.must("(", "Open a bracket; in it the fields of " + led.name() + " are meant.");
        Filter inner = scanner.takes(")") ? Filter.ALL : null;
        if (inner == null) {
            inner = any(led.names().get());
            scanner.must(")", "Close the bracket.");
        }
        return new Filter.Related(led.relation(), how, inner);
    }

    private Filter held(FilterNames.Held field) throws Wrong {
        ColumnRead column = field.column();
        List<String> path = new ArrayList<>();
        boolean isJson = column.type() == ValueType.Scalar.JSON;
        int start = scanner.at();
        while (scanner.takesDot()) {
            if (!isJson) throw scanner.wrong(start, "Only a document or a relation has something within.");
            path.add(scanner.name("Write the name of a member or the number of an element."));
        }
        scanner.endOfPath();
        if (scanner.takesWords("is", "null") && path.isEmpty()) return Filter.isNull(column);
        if (scanner.takesWords("is", "not", "null") && path.isEmpty()) return new Filter.Not(Filter.isNull(column));
        if (scanner.takesWords("is", "empty")) return empty(column);
        if (scanner.takesWords("has")) return has(field);
        return isJson ? document(column, path) : plain(field);
    }

    private static Filter empty(ColumnRead column) {
        boolean isText = column.type() == ValueType.Scalar.STRING || column.type() == ValueType.Scalar.UNSUPPORTED;
        return isText
                ? new Filter.Is(column, new Value.Text(""))
                : new Filter.ListTest(column, Elements.EMPTY, List.of());
    }

    private Filter document(ColumnRead column, List<String> path) throws Wrong {
        if (scanner.takesWords("exists")) return new Filter.JsonAt(column, path, new JsonTest.Exists());
        Optional<Filter> text = path.isEmpty() ? text(column) : Optional.empty();
        if (text.isPresent()) return text.get();
        if (scanner.takesWords("contains")) {
            return new Filter.JsonAt(column, path, new JsonTest.Contains(scanner.value()));
        }
        if (scanner.takes("!=")) return new Filter.Not(new Filter.JsonAt(column, path, new JsonTest.Equal(json())));
        scanner.must("=", "Write =, !=, contains or exists.");
        return new Filter.JsonAt(column, path, new JsonTest.Equal(json()));
    }

    /// What is JSON is meant as JSON, and anything else as a text.
    private String json() throws Wrong {
        Optional<String> nested = scanner.json();
        if (nested.isPresent()) return nested.get();
        boolean isText = scanner.isAtQuote();
        String value = scanner.value();
        return !isText && JsonText.problem(value).isEmpty() ? value : FilterWriter.jsonText(value);
    }

    private Filter plain(FilterNames.Held field) throws Wrong {
        ColumnRead column = field.column();
        if (scanner.takes("!=") || scanner.takes("<>")) return new Filter.Not(new Filter.Is(column, value(field)));
        for (Comparison how : List.of(Comparison.AT_MOST, Comparison.AT_LEAST, Comparison.LESS, Comparison.MORE)) {
            if (scanner.takes(how.sign())) return new Filter.Compare(column, how, value(field));
        }
        if (scanner.takes("=")) return new Filter.Is(column, value(field));
        if (scanner.takesWords("not", "in")) return new Filter.Not(new Filter.In(column, values(field)));
        if (scanner.takesWords("in")) return new Filter.In(column, values(field));
        if (scanner.takesWords("between")) {
            Value least = value(field);
            if (!scanner.takesWords("and")) throw scanner.wrong("Write \"and\" and the largest value.");
            return Filter.between(column, least, value(field));
        }
        return text(column).orElseThrow(() -> scanner.wrong("Write =, !=, <, <=, >, >=, between, in, contains,"
                + " starts with, ends with, is null or is empty."));
    }

    private Optional<Filter> text(ColumnRead column) throws Wrong {
        Place place = scanner.takesWords("contains")
                ? Place.ANYWHERE
                : scanner.takesWords("starts", "with")
                        ? Place.START
                        : scanner.takesWords("ends", "with") ? Place.END : null;
        if (place == null) return Optional.empty();
        Letters letters = scanner.takesWords("exactly") ? Letters.EXACT : Letters.ANY_CASE;
        return Optional.of(new Filter.TextMatch(column, place, scanner.value(), letters));
    }

    private Filter has(FilterNames.Held field) throws Wrong {
        ColumnRead column = field.column();
        if (column.type() == ValueType.Scalar.JSON && scanner.takesWords("text")) {
            return new Filter.JsonAt(column, List.of(), new JsonTest.Contains(scanner.value()));
        }
        ValueType type = column.type() instanceof ValueType.ListOf(ValueType element)
                ? element
                : ValueType.Scalar.UNSUPPORTED;
        FilterNames.Held each = new FilterNames.Held(field.name(),
                new ColumnRead(column.name(), type, column.declaredType(), ColumnRead.Nulls.SOME), field.spelling());
        if (scanner.takesWords("every")) return new Filter.ListTest(column, Elements.EVERY, values(each));
        if (scanner.takesWords("some")) return new Filter.ListTest(column, Elements.SOME, values(each));
        return new Filter.ListTest(column, Elements.EVERY, List.of(value(each)));
    }

    private List<Value> values(FilterNames.Held field) throws Wrong {
        scanner.must("(", "Open a bracket around the values.");
        List<Value> values = new ArrayList<>();
        if (scanner.takes(")")) return values;
        do {
            values.add(value(field));
        } while (scanner.takes(","));
        scanner.must(")", "Write a comma and another value, or close the bracket.");
        return values;
    }

    private Value value(FilterNames.Held field) throws Wrong {
        int start = scanner.at();
        if (!scanner.isAtQuote() && scanner.takesWords("null")) return Value.ofNull();
        boolean isText = scanner.isAtQuote();
        String text = scanner.value();
        if (!isText && field.column().type() == ValueType.Scalar.UNSUPPORTED) return guessed(text);
        return switch (field.parse(text, rules)) {
            case ParsedText.Good(Value value) -> value;
            case ParsedText.Bad(String reason) -> throw scanner.wrong(start, reason);
        };
    }

    /// A value whose type nobody knows is what it looks like.
    private static Value guessed(String text) {
        if (text.equals("true") || text.equals("false")) return new Value.Bool(text.equals("true"));
        if (text.matches("-?\\d{1,18}")) return new Value.BigInt(Long.parseLong(text));
        if (text.matches("-?\\d+\\.\\d+")) return new Value.Real(Double.parseDouble(text));
        return new Value.Text(text);
    }
}
