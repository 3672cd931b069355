package facet.app.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import facet.database.Filter;

/// Changes of a filter at a place: an empty one is the whole, `[2, 0]` the first part of the third part. Pure; each gives a new
/// filter.
final class FilterTree {
    private FilterTree() {}

    /// What stands between the parts of a group.
    enum Joint {
        AND,
        OR;

        Joint other() {
            return this == AND ? OR : AND;
        }
    }

    /// Filters that hold together or of which any holds.
    record Group(Joint joint, List<Filter> parts) {
        Group {
            parts = List.copyOf(parts);
        }

        Filter filter() {
            if (parts.isEmpty()) return Filter.ALL;
            if (parts.size() == 1) return parts.getFirst();
            return joint == Joint.AND ? new Filter.And(parts) : new Filter.Or(parts);
        }
    }

    /// `filter` as a group; one comparison is none.
    static Optional<Group> group(Filter filter) {
        if (Leaf.of(filter).isPresent()) return Optional.empty();
        return switch (filter) {
            case Filter.And(List<Filter> parts) -> Optional.of(new Group(Joint.AND, parts));
            case Filter.Or(List<Filter> parts) when !parts.isEmpty() -> Optional.of(new Group(Joint.OR, parts));
            case Filter.Is _,Filter.In _,Filter.Compare _,Filter.TextMatch _,Filter.JsonAt _,Filter.ListTest _,Filter.Related _,Filter.Raw _,Filter.Not _,Filter.Or _ ->
                Optional.empty();
        };
    }

    /// The whole as a group; one part where it is none.
    static Group root(Filter filter) {
        return group(filter).orElseGet(() -> new Group(Joint.AND, List.of(filter)));
    }

    static Filter at(Filter root, List<Integer> place) {
        return place.isEmpty()
                ? root
                : at(root(root).parts().get(place.getFirst()), place.subList(1, place.size()));
    }

    /// Puts `next` at a place; what keeps every row leaves the place empty.
    static Filter replace(Filter root, List<Integer> place, Filter next) {
        if (place.isEmpty()) return next;
        Group group = root(root);
        int index = place.getFirst();
        Filter part = replace(group.parts().get(index), place.subList(1, place.size()), next);
        List<Filter> parts = new ArrayList<>(group.parts());
        if (part.equals(Filter.ALL)) parts.remove(index);
        else
            parts.set(index, part);
        return new Group(group.joint(), parts).filter();
    }

    static Filter remove(Filter root, List<Integer> place) {
        return replace(root, place, Filter.ALL);
    }

    /// Adds a part behind the others of the group at a place.
    static Filter add(Filter root, List<Integer> place, Filter next) {
        Filter before = at(root, place);
        if (before.equals(Filter.ALL)) return replace(root, place, next);
        Group group = root(before);
        if (group.parts().contains(next)) return root;
        List<Filter> parts = new ArrayList<>(group.parts());
        parts.add(next);
        return replace(root, place, new Group(group.joint(), parts).filter());
    }

    /// Keeps only those of the rows for which `next` holds too.
    static Filter narrow(Filter root, Filter next) {
        return root(root).joint() == Joint.AND
                ? add(root, List.of(), next)
                : new Filter.And(List.of(root, next));
    }

    static Filter toggleJoint(Filter root, List<Integer> place) {
        Group group = root(at(root, place));
        return replace(root, place, new Group(group.joint().other(), group.parts()).filter());
    }

    static Filter negate(Filter root, List<Integer> place) {
        Filter before = at(root, place);
        return replace(root, place, before instanceof Filter.Not(Filter inner) ? inner : new Filter.Not(before));
    }

    /// Puts brackets around a part and the one behind it, joined the other way.
    static Filter bracket(Filter root, List<Integer> place) {
        List<Integer> above = place.subList(0, place.size() - 1);
        int index = place.getLast();
        Group group = root(at(root, above));
        List<Filter> parts = new ArrayList<>(group.parts());
        Filter second = parts.remove(index + 1);
        parts.set(index, new Group(group.joint().other(), List.of(parts.get(index), second)).filter());
        return replace(root, above, new Group(group.joint(), parts).filter());
    }

    /// Takes the brackets around the group at a place away.
    static Filter unbracket(Filter root, List<Integer> place) {
        List<Integer> above = place.subList(0, place.size() - 1);
        Group group = root(at(root, above));
        List<Filter> parts = new ArrayList<>(group.parts());
        int index = place.getLast();
        Filter inner = parts.remove(index);
        parts.addAll(index, root(inner).parts());
        return replace(root, above, new Group(group.joint(), parts).filter());
    }
}
