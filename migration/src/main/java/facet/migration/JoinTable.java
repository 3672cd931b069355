package facet.migration;

import java.util.List;
import java.util.Optional;

import facet.database.Index;
import facet.database.Table;

/// A table that Prisma keeps for a relation of many to many, which has no model of its own.
///
/// @param names the table
/// @param a what its column `A` refers to
/// @param b what its column `B` refers to
record JoinTable(ModelNames names, ModelNames a, ModelNames b) {

    /// The table as such, if it is made like one. `links` are its own foreign keys.
    ///
    /// The names of the models decide which side `A` is, so a table whose sides are the other way round is none.
    static Optional<JoinTable> of(ModelNames names, List<Link> links) {
        Casing casing = names.casing();
        Table table = names.table();
        if (!table.name().startsWith("_") || table.name().length() < 2 || table.columns().size() != 2)
            return Optional.empty();
        if (links.size() != 2 || !isKeyed(table, casing)) return Optional.empty();
        Optional<ModelNames> a = target(links, "A", casing);
        Optional<ModelNames> b = target(links, "B", casing);
        return a.flatMap(left -> b.filter(right -> left.name().compareTo(right.name()) <= 0)
                .map(right -> new JoinTable(names, left, right)));
    }

    private static boolean isKeyed(Table table, Casing casing) {
        boolean isUnique = TableKeys.all(table).stream()
                .anyMatch(key -> key.size() == 2 && is(key.getFirst(), "A", casing) && is(key.getLast(), "B", casing));
        return isUnique && TableKeys.nameable(table).stream().filter(index -> !index.isUnique() && !index.isPartial())
                .map(Index::parts)
                .anyMatch(parts -> parts.size() == 1 && is(String.valueOf(parts.getFirst().column()), "B", casing));
    }

    private static boolean is(String column, String letter, Casing casing) {
        return casing.key(column).equals(casing.key(letter));
    }

    private static Optional<ModelNames> target(List<Link> links, String column, Casing casing) {
        return links.stream()
                .filter(link -> link.columns().size() == 1 && is(link.columns().getFirst(), column, casing))
                .filter(link -> link.referenced().equals(link.to().table().primaryKey()))
                .filter(link -> TableKeys.allRequired(link.to().table(), link.referenced())).map(Link::to).findFirst();
    }

    /// The name that the relation would have if none was given.
    private String usualName() {
        return a.name() + "To" + b.name();
    }

    /// The relation's name: the table's without the underscore.
    String relationName() {
        return names.table().name().substring(1);
    }

    boolean hasUsualName() {
        return relationName().equals(usualName()) && !a.equals(b);
    }
}
