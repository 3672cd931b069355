package facet.schema.check;

import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// The names met so far. A few are compared one by one, many are found by their hashes.
final class NameSet {
    /// Up to here comparing is quicker than hashing.
    static final int FEW = 12;

    private final @Nullable String[] few = new String[FEW];
    private int count;
    private @Nullable Set<String> many;

    /// Whether the name is new.
    boolean add(String name) {
        if (many != null) return many.add(name);
        for (int i = 0; i < count; i++)
            if (name.equals(few[i])) return false;
        if (count < FEW) {
            few[count++] = name;
            return true;
        }
        Set<String> all = new HashSet<>();
        for (String each : few)
            if (each != null) all.add(each);
        many = all;
        return all.add(name);
    }
}
