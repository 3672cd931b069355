package facet.migration;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import facet.database.TableName;

/// What tables, views and types of named values are called in the schema. No two are called the same.
///
/// Names that a schema has already are kept, then those that are good; the others are made to differ from them. What is
/// called the same in two schemas of the database gets the name of its schema before its own.
final class ShownNames {
    private final Map<TableName, String> names = new HashMap<>();
    private final Map<TableName, String> bases = new HashMap<>();

    /// Something that needs a name.
    ///
    /// @param kind what it is, for one whose name leaves nothing over
    /// @param known the name that it has already
    record Wanted(TableName name, String kind, Optional<String> known) {}

    private ShownNames() {}

    static ShownNames of(Collection<Wanted> all) {
        ShownNames shown = new ShownNames();
        Set<String> repeated = repeated(all);
        Identifiers taken = new Identifiers();
        for (Wanted each : all) {
            each.known().ifPresent(name -> shown.put(each, taken.take(name)));
        }
        for (Wanted each : all) {
            boolean isKept = !repeated.contains(each.name().name()) && Identifiers.isClean(each.name().name())
                    && !Identifiers.isReserved(each.name().name());
            if (isKept && !shown.names.containsKey(each.name())) shown.put(each, taken.take(each.name().name()));
        }
        for (Wanted each : all) {
            if (shown.names.containsKey(each.name())) continue;
            String clean = Identifiers.clean(each.name().name(), each.kind());
            if (repeated.contains(each.name().name())) {
                shown.put(each, taken.take(Identifiers.clean(each.name().schema() + "_" + each.name().name(), clean)));
                shown.bases.put(each.name(), clean);
            } else {
                shown.put(each, taken.take(Identifiers.isReserved(clean) ? "Renamed" + clean : clean));
            }
        }
        return shown;
    }

    private static Set<String> repeated(Collection<Wanted> all) {
        Set<String> seen = new HashSet<>();
        Set<String> repeated = new HashSet<>();
        for (Wanted each : all) {
            if (!seen.add(each.name().name())) repeated.add(each.name().name());
        }
        return repeated;
    }

    private void put(Wanted wanted, String name) {
        names.put(wanted.name(), name);
    }

    /// What the schema calls it.
    String of(TableName name) {
        String shown = names.get(name);
        if (shown == null) throw new IllegalArgumentException("No name for " + name);
        return shown;
    }

    /// The word that names of relations and their fields are made of; without the schema's name, as Prisma has it.
    String base(TableName name) {
        return bases.getOrDefault(name, of(name));
    }

}
