package facet.migration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What relations and their fields are called, as Prisma calls them: fields after the model they lead to, and both after
/// the columns where two models are related more than once.
final class RelationNames {
    private final Map<Pair, Integer> counts = new HashMap<>();
    private final Map<Pair, Identifiers> relations = new HashMap<>();
    private final Map<String, Identifiers> fields = new HashMap<>();

    /// Two models, whichever way round.
    private record Pair(String first, String second) {
        static Pair of(ModelNames one, ModelNames other) {
            boolean isSorted = one.name().compareTo(other.name()) <= 0;
            return isSorted ? new Pair(one.name(), other.name()) : new Pair(other.name(), one.name());
        }
    }

    /// A relation as it is called.
    ///
    /// @param relation its name, or empty if it needs none
    /// @param forward the field on the side of the foreign key, or of `A`
    /// @param back the field on the other side
    record Named(String relation, String forward, String back) {}

    RelationNames(List<ModelNames> models, List<Link> links, List<JoinTable> joins) {
        for (ModelNames model : models) {
            Identifiers taken = new Identifiers();
            model.fields().values().forEach(taken::take);
            fields.put(model.name(), taken);
        }
        links.forEach(link -> counts.merge(Pair.of(link.from(), link.to()), 1, Integer::sum));
        for (JoinTable join : joins) {
            counts.merge(Pair.of(join.a(), join.b()), 1, Integer::sum);
            taken(Pair.of(join.a(), join.b())).take(join.relationName());
        }
    }

    private Identifiers taken(Pair pair) {
        return relations.computeIfAbsent(pair, _ -> new Identifiers());
    }

    private String field(ModelNames model, String wanted) {
        return fields.computeIfAbsent(model.name(), _ -> new Identifiers()).take(wanted);
    }

    /// The names for a foreign key. To be asked once for each, in their order.
    Named of(Link link) {
        String from = link.from().name();
        String to = link.to().name();
        String prefix = link.isWithinOne() ? "other_" : "";
        List<String> own = link.from().fields(link.columns());
        Pair pair = Pair.of(link.from(), link.to());
        if (counts.getOrDefault(pair, 0) < 2 && !own.contains(to)) {
            String relation = link.isWithinOne() ? from + "To" + to : "";
            return new Named(relation, field(link.from(), to), field(link.to(), prefix + from));
        }
        String relation = taken(pair).take(from + "_" + String.join("_", own) + "To" + to);
        return new Named(relation, field(link.from(), to + "_" + relation),
                field(link.to(), prefix + from + "_" + relation));
    }

    /// The names for a table between two. To be asked once for each, in their order.
    Named of(JoinTable join) {
        boolean isSelf = join.a().equals(join.b());
        boolean isAlone = counts.getOrDefault(Pair.of(join.a(), join.b()), 0) < 2;
        String suffix = isAlone ? "" : "_" + join.relationName();
        suffix = Identifiers.isClean("x" + suffix) ? suffix : "_" + Identifiers.clean(suffix, "relation");
        String relation = isAlone && join.hasUsualName() ? "" : join.relationName();
        return new Named(relation, field(join.a(), join.b().name() + suffix + (isSelf ? "_A" : "")),
                field(join.b(), join.a().name() + suffix + (isSelf ? "_B" : "")));
    }
}
