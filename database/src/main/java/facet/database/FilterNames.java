package facet.database;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What the fields of a table are called where filters are written, and where its relations lead.
public interface FilterNames {

    /// The fields, in the order in which they are offered.
    List<Field> fields();

    /// A field by which rows are told apart.
    sealed interface Field {
        /// How it is written.
        String name();
    }

    /// A field that holds a value.
    ///
    /// @param spelling how the values of an enum are written that the database names otherwise: written to stored
    record Held(String name, ColumnRead column, Map<String, String> spelling) implements Field {
        /// Keeps an unmodifiable copy.
        public Held {
            spelling = Map.copyOf(spelling);
        }

        /// A field whose values are written as they are stored.
        public Held(String name, ColumnRead column) {
            this(name, column, Map.of());
        }

        /// The value that `text` means for this field, or why it means none.
        public ParsedText parse(String text, TextRules rules) {
            if (column.type() instanceof ValueType.OneOf(var names) && !names.contains(stored(text.strip())))
                return new ParsedText.Bad("Choose one of "
                        + names.stream().map(this::written).collect(Collectors.joining(", ")) + ".");
            return ValueText.parse(column.type(), stored(text), rules);
        }

        private String stored(String written) {
            return spelling.getOrDefault(written.strip(), written);
        }

        /// A stored value of an enum as it is written.
        public String written(String stored) {
            return spelling.entrySet().stream().filter(each -> each.getValue().equals(stored)).map(Map.Entry::getKey)
                    .findFirst().orElse(stored);
        }
    }

    /// A field that leads to other rows.
    ///
    /// @param reach to how many
    /// @param names the fields of those
    record Led(String name, Filter.Relation relation, Reach reach, Supplier<FilterNames> names) implements Field {
        /// A field that may lead to many.
        public Led(String name, Filter.Relation relation, Supplier<FilterNames> names) {
            this(name, relation, Reach.MANY, names);
        }
    }

    /// How many rows a field may lead to.
    enum Reach {
        /// One at most.
        ONE,
        /// Any number.
        MANY
    }

    /// The field called `name`; else the only one that differs in the case of its letters.
    default Optional<Field> field(String name) {
        Optional<Field> exact = fields().stream().filter(field -> field.name().equals(name)).findFirst();
        if (exact.isPresent()) return exact;
        List<Field> close = fields().stream().filter(field -> field.name().equalsIgnoreCase(name)).toList();
        return close.size() == 1 ? Optional.of(close.getFirst()) : Optional.empty();
    }
}
