package facet.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import facet.database.ForeignKey.Action;
import facet.database.Table;

/// The relation fields of all models.
final class Relations {
    private final EngineRules rules;
    private final Predicate<ModelNames> isIgnored;
    private final Map<String, List<SchemaText.Field>> fields = new HashMap<>();

    private Relations(EngineRules rules, Predicate<ModelNames> isIgnored) {
        this.rules = rules;
        this.isIgnored = isIgnored;
    }

    /// The fields for `links`, in their order, and then those for `joins`.
    static Relations of(RelationNames names, List<Link> links, List<JoinTable> joins, EngineRules rules,
            Predicate<ModelNames> isIgnored) {
        Relations relations = new Relations(rules, isIgnored);
        links.forEach(link -> relations.add(link, names.of(link)));
        joins.forEach(join -> relations.add(join, names.of(join)));
        return relations;
    }

    /// The relation fields of a model.
    List<SchemaText.Field> of(ModelNames model) {
        return fields.getOrDefault(model.name(), List.of());
    }

    private void add(Link link, RelationNames.Named names) {
        boolean isRequired = TableKeys.allRequired(link.from().table(), link.columns());
        List<String> arguments = new ArrayList<>();
        if (!names.relation().isEmpty()) arguments.add(SchemaText.quoted(names.relation()));
        arguments.add("fields: [" + String.join(", ", link.from().fields(link.columns())) + "]");
        arguments.add("references: [" + String.join(", ", link.to().fields(link.referenced())) + "]");
        arguments.addAll(actions(link));
        arguments.addAll(name(link));
        add(link.from(), link.to(), names.forward(), isRequired ? "" : "?",
                List.of("@relation(" + String.join(", ", arguments) + ")"));
        add(link.to(), link.from(), names.back(), link.isUnique() ? "?" : "[]", attribute(names.relation()));
    }

    private void add(JoinTable join, RelationNames.Named names) {
        add(join.a(), join.b(), names.forward(), "[]", attribute(names.relation()));
        add(join.b(), join.a(), names.back(), "[]", attribute(names.relation()));
    }

    private static List<String> attribute(String relation) {
        return relation.isEmpty() ? List.of() : List.of("@relation(" + SchemaText.quoted(relation) + ")");
    }

    /// A model that is left out by clients may be referred to from others only by fields that are left out as well.
    private void add(ModelNames model, ModelNames type, String name, String mark, List<String> attribute) {
        boolean isLeftOut = isIgnored.test(type) && !isIgnored.test(model);
        List<String> attributes = new ArrayList<>(attribute);
        if (isLeftOut) attributes.add("@ignore");
        fields.computeIfAbsent(model.name(), _ -> new ArrayList<>())
                .add(new SchemaText.Field("", name, type.name() + mark, attributes));
    }

    /// The actions that are not the usual ones. To set what must have a value to NULL is to refuse.
    private List<String> actions(Link link) {
        Table table = link.from().table();
        boolean isNullable = TableKeys.allNullable(table, link.columns());
        List<String> actions = new ArrayList<>();
        Action delete = possible(link.key().onDelete(), isNullable);
        if (delete != rules.usualDelete(isNullable)) actions.add("onDelete: " + word(delete));
        Action update = possible(link.key().onUpdate(), isNullable);
        if (update != Action.CASCADE) actions.add("onUpdate: " + word(update));
        return actions;
    }

    /// The key's name unless it is the usual one.
    private List<String> name(Link link) {
        String name = link.key().name();
        boolean isUsual = name.isEmpty() || !rules.namesKeys()
                || name.equals(rules.names().foreignKey(link.from().table().name(), link.key().columns()));
        return isUsual ? List.of() : List.of("map: " + SchemaText.quoted(name));
    }

    private Action possible(Action action, boolean isNullable) {
        return action == Action.SET_NULL && !isNullable && !rules.allowsSetNullOfRequired() ? Action.RESTRICT : action;
    }

    private static String word(Action action) {
        return switch (action) {
            case NO_ACTION -> "NoAction";
            case RESTRICT -> "Restrict";
            case SET_NULL -> "SetNull";
            case SET_DEFAULT -> "SetDefault";
            case CASCADE -> "Cascade";
        };
    }
}
