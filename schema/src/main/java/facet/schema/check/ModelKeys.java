package facet.schema.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import facet.schema.check.Linked.Container;
import facet.schema.check.Linked.FieldLink;
import facet.schema.check.Linked.KeyField;
import facet.schema.check.Linked.KeyKind;
import facet.schema.check.Linked.KeyLink;
import facet.schema.check.Linked.Scalar;
import org.jspecify.annotations.Nullable;

/// The keys and indexes of a model that is linked completely, found by their fields without looking at each of them.
final class ModelKeys {
    private final Container model;
    private final List<KeyLink> unique = new ArrayList<>(2);
    private @Nullable Set<List<Scalar>> uniqueLists;
    private @Nullable Set<Set<Scalar>> uniqueSets;
    private @Nullable Map<Scalar, List<KeyLink>> byFirst;
    private @Nullable Set<String> names;

    ModelKeys(Container model) {
        this.model = model;
        if (model.primaryKey != null) unique.add(model.primaryKey);
        for (KeyLink index : model.indexes)
            if (index.kind == KeyKind.UNIQUE) unique.add(index);
    }

    /// The primary key and the unique criteria.
    List<KeyLink> unique() {
        return unique;
    }

    /// Whether one of them has these fields in this order.
    boolean isUnique(List<Scalar> fields) {
        if (unique.size() > NameSet.FEW) return uniqueLists().contains(fields);
        for (KeyLink key : unique)
            if (key.hasExactly(fields)) return true;
        return false;
    }

    /// Whether one of them has these fields in whatever order.
    boolean isUniqueInAnyOrder(List<Scalar> fields) {
        if (unique.size() > NameSet.FEW) return uniqueSets().contains(new HashSet<>(fields));
        for (KeyLink key : unique)
            if (key.fields.size() == fields.size() && key.hasAll(fields)) return true;
        return false;
    }

    private Set<List<Scalar>> uniqueLists() {
        Set<List<Scalar>> made = uniqueLists;
        if (made == null) {
            made = new HashSet<>();
            for (KeyLink key : unique)
                made.add(key.fields.stream().map(KeyField::last).toList());
            uniqueLists = made;
        }
        return made;
    }

    private Set<Set<Scalar>> uniqueSets() {
        Set<Set<Scalar>> made = uniqueSets;
        if (made == null) {
            made = new HashSet<>();
            for (List<Scalar> fields : uniqueLists())
                made.add(new HashSet<>(fields));
            uniqueSets = made;
        }
        return made;
    }

    /// Whether an index that is unique has these fields in this order.
    boolean hasUniqueIndex(List<Scalar> fields) {
        for (KeyLink key : fields.isEmpty() ? unique : beginningWith(fields.getFirst()))
            if (key.kind == KeyKind.UNIQUE && key.hasExactly(fields)) return true;
        return false;
    }

    /// Whether a key or an index begins with these fields, of which there is one at least.
    boolean hasPrefix(List<Scalar> fields) {
        for (KeyLink key : beginningWith(fields.getFirst()))
            if (begins(key, fields)) return true;
        return false;
    }

    private static boolean begins(KeyLink key, List<Scalar> fields) {
        if (key.fields.size() < fields.size()) return false;
        for (int i = 0; i < fields.size(); i++)
            if (key.fields.get(i).last() != fields.get(i)) return false;
        return true;
    }

    /// The keys and indexes whose first field is this one.
    private List<KeyLink> beginningWith(Scalar first) {
        Map<Scalar, List<KeyLink>> made = byFirst;
        if (made == null) {
            made = new HashMap<>();
            if (model.primaryKey != null) add(model.primaryKey, made);
            for (KeyLink index : model.indexes)
                add(index, made);
            byFirst = made;
        }
        return made.getOrDefault(first, List.of());
    }

    private static void add(KeyLink key, Map<Scalar, List<KeyLink>> byFirst) {
        if (!key.fields.isEmpty())
            byFirst.computeIfAbsent(key.fields.getFirst().last(), _ -> new ArrayList<>(1)).add(key);
    }

    /// How many keys have the field's name for the client. Two indexes of one name count as one.
    int named(FieldLink field) {
        KeyLink primaryKey = model.primaryKey;
        int count = primaryKey != null && field.name().equals(primaryKey.name) ? 1 : 0;
        return names().contains(field.name()) ? count + 1 : count;
    }

    private Set<String> names() {
        Set<String> made = names;
        if (made == null) {
            made = Set.of();
            for (KeyLink index : model.indexes)
                if (index.name != null) {
                    if (made.isEmpty()) made = new HashSet<>();
                    made.add(index.name);
                }
            names = made;
        }
        return made;
    }
}
