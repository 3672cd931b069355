package facet.schema.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import facet.schema.check.BlockList.Entry;
import facet.schema.syntax.BlockKind;
import org.jspecify.annotations.Nullable;

/// Finds which blocks may mean something else than in the reading before.
final class Stale {
    private final BlockList before;
    private final BlockList blocks;
    private final int[] origins;
    private final Linker linker;
    /// Names that stand for a block of another kind now, or for one from elsewhere.
    private final Set<String> other = new HashSet<>();
    /// Names that stand for a block that was read anew in its place.
    private final Map<String, BlockChange> changed = new HashMap<>();

    /// @param origins which block of those before each block was, or -1
    Stale(BlockList before, BlockList blocks, int[] origins, Linker linker) {
        this.before = before;
        this.blocks = blocks;
        this.origins = origins;
        this.linker = linker;
        candidates().forEach(this::compare);
    }

    private Set<String> candidates() {
        Set<String> names = new HashSet<>();
        boolean[] isKept = new boolean[before.size()];
        for (int i = 0; i < origins.length; i++)
            if (origins[i] < 0) {
                names.add(blocks.get(i).name());
            } else {
                isKept[origins[i]] = true;
            }
        for (int i = 0; i < isKept.length; i++)
            if (!isKept[i]) names.add(before.get(i).name());
        blocks.repeated().forEach(repeated -> names.add(blocks.get(repeated.index()).name()));
        before.repeated().forEach(repeated -> names.add(before.get(repeated.index()).name()));
        return names;
    }

    private void compare(String name) {
        Entry old = before.type(name);
        Entry now = blocks.type(name);
        if (old == null && now == null) return;
        boolean isNew = now != null && origins[now.index()] < 0;
        if (old == null || now == null || old.node().kind() != now.node().kind()
                || (old.piece() != now.piece() && !isNew)) {
            other.add(name);
        } else if (old.piece() != now.piece()) {
            changed.put(name, BlockChange.of(side(before, old), side(blocks, now)));
        }
    }

    private static BlockChange.Side side(BlockList list, Entry entry) {
        SourceTree file = list.files().get(entry.file());
        return new BlockChange.Side(entry.node(), file.tree().text(), file.tree().shift(entry.pieceIndex()));
    }

    /// The blocks whose first stage may find something else.
    BitSet first() {
        BitSet stale = new BitSet(blocks.size());
        for (int i = 0; i < origins.length; i++)
            if (origins[i] < 0 || usesAny(i, other)) stale.set(i);
        BitSet reshaped = (BitSet) stale.clone();
        Map<String, @Nullable BlockChange> shapes = new HashMap<>();
        reshaped.stream().forEach(i -> shapes.put(blocks.get(i).name(), changeOf(i)));
        spreadThroughComposites(shapes);
        for (int i = 0; i < origins.length; i++)
            if (!stale.get(i) && namesAny(i, shapes)) stale.set(i);
        return stale;
    }

    /// Adds the composite types that use those that are among `shapes`.
    private void spreadThroughComposites(Map<String, @Nullable BlockChange> shapes) {
        Deque<String> open = new ArrayDeque<>();
        for (String name : shapes.keySet())
            if (isComposite(name)) open.add(name);
        if (open.isEmpty()) return;
        Map<String, List<String>> users = compositeUsers();
        while (!open.isEmpty())
            for (String user : users.getOrDefault(open.remove(), List.of()))
                if (!shapes.containsKey(user)) {
                    shapes.put(user, null);
                    open.add(user);
                }
    }

    private Map<String, List<String>> compositeUsers() {
        Map<String, List<String>> users = new HashMap<>();
        for (int i = 0; i < origins.length; i++)
            if (blocks.get(i).node().kind() == BlockKind.TYPE)
                for (String type : linker.uses(i).types())
                users.computeIfAbsent(type, _ -> new ArrayList<>(2)).add(blocks.get(i).name());
        return users;
    }

    private boolean isComposite(String name) {
        Entry entry = blocks.type(name);
        return entry != null && entry.node().kind() == BlockKind.TYPE;
    }

    /// The blocks of the second stage that may find something else, given those of the first.
    BitSet second(BitSet first) {
        BitSet stale = (BitSet) first.clone();
        Map<String, @Nullable BlockChange> relinked = new HashMap<>();
        first.stream().forEach(i -> relinked.put(blocks.get(i).name(), changeOf(i)));
        for (int i = 0; i < origins.length; i++)
            if (!stale.get(i) && seesAny(i, relinked)) stale.set(i);
        return stale;
    }

    /// What changed about a stale block; null where others have to expect anything.
    private @Nullable BlockChange changeOf(int index) {
        return origins[index] < 0 && !usesAny(index, other) ? changed.get(blocks.get(index).name()) : null;
    }

    private boolean usesAny(int index, Set<String> names) {
        if (names.isEmpty()) return false;
        for (String type : linker.uses(index).types())
            if (names.contains(type)) return true;
        return false;
    }

    private boolean namesAny(int index, Map<String, @Nullable BlockChange> shapes) {
        for (String type : linker.uses(index).types()) {
            if (!shapes.containsKey(type)) continue;
            BlockChange change = shapes.get(type);
            if (change == null || change.isNamedBy(linker.uses(index))) return true;
        }
        return false;
    }

    private boolean seesAny(int index, Map<String, @Nullable BlockChange> relinked) {
        for (String type : linker.uses(index).types()) {
            if (!relinked.containsKey(type)) continue;
            BlockChange change = relinked.get(type);
            if (change == null || change.isSeenBy(blocks.get(index).name(), linker.uses(index))) return true;
        }
        return false;
    }
}
