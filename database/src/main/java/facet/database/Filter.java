package facet.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which rows to keep.
///
/// A filter keeps a row or drops it; there is no third answer. What compares with NULL, or with a value that does not fit
/// its column's type, does not hold, so that [Not] of it does: the rows that [Not] keeps are exactly those that the inner
/// filter drops. Texts are compared letter by letter in the order of their code points, whatever the column's collation.
public sealed interface Filter {

    /// Every row.
    Filter ALL = new And(List.of());

    /// Rows whose column equals a value; NULL equals NULL, points in time are equal if they are the same instant, and
    /// decimal numbers if they have the same size.
    record Is(ColumnRead column, Value value) implements Filter {}

    /// Rows whose column equals one of some values, in the sense of [Is]; with none, no row.
    record In(ColumnRead column, List<Value> values) implements Filter {
        /// Keeps an unmodifiable copy.
        public In {
            values = List.copyOf(values);
        }
    }

    /// Rows whose column is less or more than a value: a number, a text or a point in time.
    record Compare(ColumnRead column, Comparison how, Value value) implements Filter {}

    /// Rows whose column has `text` in it. Whole numbers count as their digits; the text holds no wildcards.
    record TextMatch(ColumnRead column, Place place, String text, Letters letters) implements Filter {}

    /// Rows whose JSON document says something at a place.
    ///
    /// @param path names of members and numbers of elements, from the outermost in
    record JsonAt(ColumnRead column, List<String> path, JsonTest test) implements Filter {
        /// Keeps an unmodifiable copy.
        public JsonAt {
            path = List.copyOf(path);
        }
    }

    /// Rows whose list, or JSON document that is an array, has some elements.
    ///
    /// @param values texts, numbers or truth values
    record ListTest(ColumnRead column, Elements how, List<Value> values) implements Filter {
        /// Keeps an unmodifiable copy.
        public ListTest {
            values = List.copyOf(values);
        }
    }

    /// Rows by their related rows.
    record Related(Relation relation, Quantifier how, Filter inner) implements Filter {}

    /// Rows for which a condition in the database's own language holds. Columns are named bare or behind `t.`.
    ///
    /// @param sql one expression; [#problem] says why a text is none
    record Raw(String sql) implements Filter {
        /// Refuses what is no expression.
        public Raw {
            Optional<String> problem = problem(sql);
            if (problem.isPresent()) throw new IllegalArgumentException(problem.get() + " " + sql);
        }

        /// Why `sql` cannot be used as one condition, for a person, or nothing if it can.
        public static Optional<String> problem(String sql) {
            return SqlExpression.problem(sql);
        }
    }

    /// Rows that the inner filter drops.
    record Not(Filter inner) implements Filter {}

    /// Rows that every inner filter keeps; with none, every row.
    record And(List<Filter> inner) implements Filter {
        /// Keeps an unmodifiable copy.
        public And {
            inner = List.copyOf(inner);
        }
    }

    /// Rows that at least one inner filter keeps; with none, no row.
    record Or(List<Filter> inner) implements Filter {
        /// Keeps an unmodifiable copy.
        public Or {
            inner = List.copyOf(inner);
        }
    }

    /// How to compare.
    enum Comparison {
        /// Less than.
        LESS("<"),
        /// Less or equal.
        AT_MOST("<="),
        /// More or equal.
        AT_LEAST(">="),
        /// More than.
        MORE(">");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        /// As it is written in SQL and in a filter's text.
        public String sign() {
            return sign;
        }
    }

    /// Where in a text another is.
    enum Place {
        /// Somewhere.
        ANYWHERE,
        /// At its beginning.
        START,
        /// At its end.
        END
    }

    /// Whether `a` is `A`.
    enum Letters {
        /// It is not.
        EXACT,
        /// It is, as is every letter that has a large and a small form, on every engine.
        ANY_CASE
    }

    /// What a JSON document says at a place.
    sealed interface JsonTest {
        /// Something, be it `null`.
        record Exists() implements JsonTest {}

        /// The same value: numbers by size, objects with their members in the same order.
        ///
        /// @param json the value as JSON
        record Equal(String json) implements JsonTest {
            /// Refuses what is no JSON.
            public Equal {
                Optional<String> problem = JsonText.problem(json);
                if (problem.isPresent()) throw new IllegalArgumentException(problem.get());
            }

            /// As [#to] takes it back: a text without its quotes, unless it would be taken for something else.
            public String written() {
                String bare = json.strip();
                if (!bare.startsWith("\"")) return bare;
                String text = JsonText.unquoted(bare);
                return JsonText.problem(text).isEmpty() ? bare : text;
            }

            /// What `written` means: what is JSON is meant as JSON, and anything else as a text.
            public static Equal to(String written) {
                return new Equal(JsonText.problem(written).isEmpty() ? written : FilterWriter.jsonText(written));
            }
        }

        /// A text that has another in it, letter by letter.
        record Contains(String text) implements JsonTest {}
    }

    /// Which elements a list has.
    enum Elements {
        /// Each of the values; with none, every list will do.
        EVERY,
        /// At least one of the values.
        SOME,
        /// None at all; the values do not matter.
        EMPTY
    }

    /// Which related rows have to pass.
    enum Quantifier {
        /// At least one; for a relation to one row, that row.
        SOME,
        /// All, also where there are none.
        EVERY,
        /// None.
        NONE
    }

    /// The rows of another table that belong to a row.
    ///
    /// @param columns the columns of this row
    /// @param table the other table
    /// @param theirColumns its columns that hold the same values, or what the link holds in `far`
    /// @param link the table between, for an implicit many-to-many relation
    record Relation(List<String> columns, TableName table, List<String> theirColumns, Optional<Link> link) {
        /// Keeps unmodifiable copies.
        public Relation {
            columns = List.copyOf(columns);
            theirColumns = List.copyOf(theirColumns);
        }
    }

    /// The table of an implicit many-to-many relation, seen from one side.
    ///
    /// @param near its columns that hold the values of this row
    /// @param far its columns that hold the values of the other
    record Link(TableName table, List<String> near, List<String> far) {
        /// Keeps unmodifiable copies.
        public Link {
            near = List.copyOf(near);
            far = List.copyOf(far);
        }
    }

    /// Rows whose column holds no value.
    static Filter isNull(ColumnRead column) {
        return new Is(column, Value.ofNull());
    }

    /// Rows whose column lies between two values or is one of them.
    static Filter between(ColumnRead column, Value least, Value most) {
        return new And(List.of(new Compare(column, Comparison.AT_LEAST, least),
                new Compare(column, Comparison.AT_MOST, most)));
    }

    /// Rows in which `text` is found in any of `columns`, whatever the case of its letters: in texts, names of enums,
    /// documents and the digits of whole numbers; other numbers and points in time have to be equal to it.
    static Filter search(List<ColumnRead> columns, String text) {
        List<Filter> places = new ArrayList<>();
        for (ColumnRead column : columns) {
            if (column.type() instanceof ValueType.OneOf) {
                places.add(new TextMatch(column, Place.ANYWHERE, text, Letters.ANY_CASE));
            } else if (column.type() instanceof ValueType.Scalar scalar) {
                switch (scalar) {
                    case STRING, JSON, INT, BIG_INT, UNSUPPORTED ->
                        places.add(new TextMatch(column, Place.ANYWHERE, text, Letters.ANY_CASE));
                    case FLOAT, DECIMAL, DATE_TIME -> {
                        ParsedText parsed = ValueText.parse(scalar, text, TextRules.USUAL);
                        if (parsed instanceof ParsedText.Good(Value value)) places.add(new Is(column, value));
                    }
                    case BOOLEAN, BYTES -> {
                        // Nobody means these when looking for a text.
                    }
                }
            }
        }
        return new Or(places);
    }
}
