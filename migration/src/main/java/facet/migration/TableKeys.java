package facet.migration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import facet.database.Column;
import facet.database.Index;
import facet.database.Table;

/// By which columns the rows of a table are unique.
final class TableKeys {
    private TableKeys() {}

    /// The indexes that a schema can name, but for the primary key's: those without expressions.
    static List<Index> nameable(Table table) {
        return nameableWithPrimary(table).stream().filter(index -> index.origin() != Index.Origin.PRIMARY_KEY).toList();
    }

    /// The indexes that a schema can name.
    static List<Index> nameableWithPrimary(Table table) {
        return table.indexes().stream().filter(index -> isNameable(table, index)).toList();
    }

    /// The indexes that a schema has no words for.
    static List<Index> nameless(Table table) {
        return table.indexes().stream().filter(index -> index.origin() != Index.Origin.PRIMARY_KEY)
                .filter(index -> !isNameable(table, index) && !table.details().exclusions().contains(index.name()))
                .toList();
    }

    private static boolean isNameable(Table table, Index index) {
        return !table.details().exclusions().contains(index.name())
                && columns(index).stream().allMatch(column -> table.column(column).isPresent())
                && index.parts().stream().allMatch(part -> part.column() != null)
                && (!index.isPartial() || IndexCondition.of(index).isPresent() || hasPrefix(index));
    }

    private static boolean hasPrefix(Index index) {
        return index.parts().stream().anyMatch(part -> part.prefixLength() > 0);
    }

    /// The columns of an index, without its expressions.
    static List<String> columns(Index index) {
        return index.parts().stream().map(Index.Part::column).filter(Objects::nonNull).distinct().toList();
    }

    /// The primary key's columns and those of each index that lets no two rows be equal in them.
    static List<List<String>> all(Table table) {
        List<List<String>> keys = new ArrayList<>();
        if (!table.primaryKey().isEmpty()) keys.add(table.primaryKey());
        nameable(table).stream().filter(index -> index.isUnique() && !index.isPartial()).map(TableKeys::columns)
                .forEach(keys::add);
        return keys;
    }

    /// The key that is made of just these columns, in its own order.
    static Optional<List<String>> exactly(Table table, List<String> columns) {
        return all(table).stream()
                .filter(key -> key.size() == columns.size() && new HashSet<>(key).equals(new HashSet<>(columns)))
                .findFirst();
    }

    /// Whether a client can tell every row by a key: one that is never NULL and has types it knows.
    static boolean canTellRows(ModelNames model, FieldTypes types) {
        Table table = model.table();
        return all(table).stream().anyMatch(key -> key.stream().allMatch(name -> isSure(model, name, types)));
    }

    private static boolean isSure(ModelNames model, String name, FieldTypes types) {
        boolean isRequired = model.table().column(name).filter(column -> !column.isNullable()).isPresent();
        return isRequired && !types.of(model, name).isUnsupported();
    }

    /// Whether every one of the columns must have a value.
    static boolean allRequired(Table table, List<String> columns) {
        return columns.stream().allMatch(name -> table.column(name).filter(Column::isNullable).isEmpty());
    }

    /// Whether every one of the columns may be NULL.
    static boolean allNullable(Table table, List<String> columns) {
        return columns.stream().allMatch(name -> table.column(name).filter(Column::isNullable).isPresent());
    }
}
