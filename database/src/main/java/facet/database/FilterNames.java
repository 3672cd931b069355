package facet.database;

import java.util.List;
import java.util.Optional;

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
    record Held(String name, ColumnRead column) implements Field {}

    /// A field that leads to other rows.
    ///
    /// @param names the fields of those
    record Led(String name, Filter.Relation relation,
            java.util.function.Supplier<FilterNames> names) implements Field {}

    /// The field called `name`; else the only one that differs in the case of its letters.
    default Optional<Field> field(String name) {
        Optional<Field> exact = fields().stream().filter(field -> field.name().equals(name)).findFirst();
        if (exact.isPresent()) return exact;
        List<Field> close = fields().stream().filter(field -> field.name().equalsIgnoreCase(name)).toList();
        return close.size() == 1 ? Optional.of(close.getFirst()) : Optional.empty();
    }
}
