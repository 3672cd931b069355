package facet.migration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import facet.schema.model.Relation;
import org.jspecify.annotations.Nullable;

/// What relations and their fields are called. Those that a schema has already keep their names. New ones are called as
/// Prisma calls them: fields after the model they lead to, and both after the columns where two models are related more
/// than once.
final class RelationNames {
    private final Known known;
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

    RelationNames(List<ModelNames> models, List<Link> links, List<JoinTable> joins, Known known) {
        this.known = known;
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
        links.forEach(link -> known(link).ifPresent(named -> keep(link.from(), link.to(), named)));
        joins.forEach(join -> known(join).ifPresent(named -> keep(join.a(), join.b(), named)));
    }

    private void keep(ModelNames from, ModelNames to, Named named) {
        if (!named.relation().isEmpty()) taken(Pair.of(from, to)).take(named.relation());
        field(from, named.forward());
        field(to, named.back());
    }

    private Identifiers taken(Pair pair) {
        return relations.computeIfAbsent(pair, _ -> new Identifiers());
    }

    private String field(ModelNames model, String wanted) {
        return fields.computeIfAbsent(model.name(), _ -> new Identifiers()).take(wanted);
    }

    private Optional<Named> known(Link link) {
        return known.relation(link.from().name(), link.from().fields(link.columns()), link.to().name(),
                link.to().fields(link.referenced())).flatMap(RelationNames::named);
    }

    private Optional<Named> known(JoinTable join) {
        return known.joined(join.names().table().name()).flatMap(RelationNames::named);
    }

    /// A relation of which both sides have a field.
    private static Optional<Named> named(Relation relation) {
        @Nullable
        String forward = relation.from().field();
        @Nullable
        String back = relation.to().field();
        if (forward == null || back == null) return Optional.empty();
        List<String> models = List.of(relation.from().model(), relation.to().model()).stream().sorted().toList();
        boolean isUsual = relation.name().equals(models.getFirst() + "To" + models.getLast())
                && !relation.isSelfRelation();
        return Optional.of(new Named(isUsual ? "" : relation.name(), forward, back));
    }

    /// The names for a foreign key. To be asked once for each, in their order.
    Named of(Link link) {
        Optional<Named> kept = known(link);
        if (kept.isPresent()) return kept.get();
        String from = link.from().base();
        String to = link.to().base();
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
        Optional<Named> kept = known(join);
        if (kept.isPresent()) return kept.get();
        boolean isSelf = join.a().equals(join.b());
        boolean isAlone = counts.getOrDefault(Pair.of(join.a(), join.b()), 0) < 2;
        String suffix = isAlone ? "" : "_" + join.relationName();
        suffix = Identifiers.isClean("x" + suffix) ? suffix : "_" + Identifiers.clean(suffix, "relation");
        String relation = isAlone && join.hasUsualName() ? "" : join.relationName();
        return new Named(relation, field(join.a(), join.b().base() + suffix + (isSelf ? "_A" : "")),
                field(join.b(), join.a().base() + suffix + (isSelf ? "_B" : "")));
    }
}
