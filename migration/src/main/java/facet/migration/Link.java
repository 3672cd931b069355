package facet.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import facet.database.ForeignKey;
import facet.database.TableName;

/// A foreign key whose both ends are there.
///
/// @param from the table that refers
/// @param columns its columns; in the order of the key they are, if they are one
/// @param to the table referred to
/// @param referenced its columns, in the order of `columns`
/// @param key as the database has it
record Link(ModelNames from, List<String> columns, ModelNames to, List<String> referenced, ForeignKey key) {
    /// Keeps unmodifiable copies.
    Link {
        columns = List.copyOf(columns);
        referenced = List.copyOf(referenced);
    }

    /// The foreign keys of `tables`: by table, and of one table by name or, where they have none, the last declared first, as
    /// the engine lists them. The same columns to the same columns count once.
    static List<Link> of(List<ModelNames> tables) {
        Map<TableName, ModelNames> byName = new HashMap<>();
        tables.forEach(model -> byName.put(key(model, model.table().qualifiedName()), model));
        List<Link> links = new ArrayList<>();
        for (ModelNames model : tables) {
            HashSet<List<Object>> seen = new HashSet<>();
            List<ForeignKey> keys = model.table().foreignKeys();
            boolean isNamed = keys.stream().noneMatch(key -> key.name().isEmpty());
            for (ForeignKey key : isNamed ? keys : keys.reversed()) {
                Optional.ofNullable(byName.get(key(model, key.referencedTable())))
                        .filter(to -> !to.isView()).flatMap(to -> of(model, to, key))
                        .filter(link -> seen.add(List.of(link.to.name(), link.columns, link.referenced)))
                        .ifPresent(links::add);
            }
        }
        return links;
    }

    private static TableName key(ModelNames model, TableName name) {
        return new TableName(model.casing().key(name.schema()), model.casing().key(name.name()));
    }

    private static Optional<Link> of(ModelNames from, ModelNames to, ForeignKey key) {
        List<String> columns = from.spelled(key.columns());
        List<String> referenced = to.spelled(key.referencedColumns());
        if (columns.isEmpty() || columns.size() != referenced.size()
                || new HashSet<>(columns).size() != columns.size()) {
            return Optional.empty();
        }
        Link link = new Link(from, columns, to, referenced, key);
        return Optional.of(key.name().isEmpty() ? link.inKeyOrder() : link);
    }

    private Link inKeyOrder() {
        List<String> order = TableKeys.exactly(from.table(), columns).orElse(columns);
        List<String> there = order.stream().map(column -> referenced.get(columns.indexOf(column))).toList();
        return new Link(from, order, to, there, key);
    }

    /// Whether at most one row refers to another.
    boolean isUnique() {
        return TableKeys.exactly(from.table(), columns).isPresent();
    }

    /// Whether the columns referred to are a key; the engine refuses to work with others.
    boolean leadsToKey() {
        return TableKeys.exactly(to.table(), referenced).isPresent();
    }

    boolean isWithinOne() {
        return from.equals(to);
    }
}
