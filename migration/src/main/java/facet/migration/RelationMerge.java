package facet.migration;

import java.util.Map;
import java.util.Optional;

import facet.database.Engine;
import facet.database.ForeignKey.Action;
import facet.schema.command.AddAttribute;
import facet.schema.command.AddField;
import facet.schema.command.KeyColumns;
import facet.schema.command.Place;
import facet.schema.command.RemoveAttribute;
import facet.schema.command.RemoveRelation;
import facet.schema.command.SetFieldArity;
import facet.schema.model.Arity;
import facet.schema.model.Datamodel;
import facet.schema.model.Field;
import facet.schema.model.Model;
import facet.schema.model.ReferentialAction;
import facet.schema.model.Relation;
import facet.schema.model.RelationEnd;
import facet.schema.model.RelationMode;
import org.jspecify.annotations.Nullable;

/// Turns the relations of each model into those that are wanted.
final class RelationMerge {
    private final Draft draft;
    private final Datamodel wanted;
    private final Map<String, SchemaText.Block> blocks;
    private final Engine engine;

    RelationMerge(Draft draft, Datamodel wanted, Map<String, SchemaText.Block> blocks, Engine engine) {
        this.draft = draft;
        this.wanted = wanted;
        this.blocks = blocks;
        this.engine = engine;
    }

    /// Where clients keep relations whole, a relation needs no foreign key.
    void removeGone() {
        Datamodel old = draft.datamodel();
        boolean areOfClients = old.datasource() != null && old.datasource().relationMode() == RelationMode.PRISMA;
        if (areOfClients) return;
        for (Relation relation : old.relations()) {
            RelationEnd end = relation.from().field() != null ? relation.from() : relation.to();
            String field = end.field();
            if (field == null || isKept(relation, end.model(), field)) continue;
            draft.apply(new RemoveRelation(end.model(), field, KeyColumns.KEEP),
                    "The relation `" + end.model() + "." + field + "` is gone.");
        }
    }

    /// A relation of a model that is gone goes with it, and of one of a view no database tells.
    private boolean isKept(Relation relation, String model, String field) {
        Optional<Model> from = wanted.model(relation.from().model());
        Optional<Model> to = wanted.model(relation.to().model());
        if (from.isEmpty() || to.isEmpty() || wanted.relationOf(model, field).isPresent()) return true;
        boolean isOfView = from.get().isView() || to.get().isView();
        return isOfView && relation.from().fields().stream().allMatch(name -> from.get().field(name).isPresent())
                && relation.from().references().stream().allMatch(name -> to.get().field(name).isPresent());
    }

    /// Adds the fields of new relations and changes what is said of the others.
    void change() {
        for (Model model : wanted.models()) {
            for (Field field : model.fields()) {
                if (!field.isRelation()) continue;
                Optional<Model> old = draft.datamodel().model(model.name());
                if (old.isEmpty()) continue;
                Optional<Field> known = old.get().field(field.name());
                if (known.isEmpty()) {
                    add(model, field);
                } else {
                    change(model, known.get(), field);
                }
            }
        }
    }

    private void add(Model model, Field field) {
        text(model, field).ifPresent(text -> draft.apply(
                new AddField(model.name(), field.name(), text.type(), String.join(" ", text.attributes()),
                        new Place.Last()),
                "The relation `" + model.name() + "." + field.name() + "` is new."));
    }

    private void change(Model model, Field old, Field field) {
        String path = "The relation `" + model.name() + "." + field.name() + "`";
        if (!isPossible(old.arity(), field.arity())) {
            draft.apply(new SetFieldArity(model.name(), field.name(), field.arity()), path + switch (field.arity()) {
                case REQUIRED -> " must lead somewhere now.";
                case OPTIONAL -> " leads to one row or none now.";
                case LIST -> " leads to many rows now.";
            });
        }
        Relation before = draft.datamodel().relationOf(model.name(), field.name()).orElse(null);
        Relation after = wanted.relationOf(model.name(), field.name()).orElse(null);
        if (before == null || after == null || !isOwner(after, model, field) || isSame(before, after)) return;
        text(model, field)
                .flatMap(text -> text.attributes().stream().filter(each -> each.startsWith("@relation(")).findFirst())
                .ifPresent(attribute -> {
                    draft.apply(new RemoveAttribute(model.name(), field.name(), "relation", 0), path + " changed.");
                    draft.apply(new AddAttribute(model.name(), field.name(), attribute), path + " changed.");
                });
    }

    private static boolean isOwner(Relation relation, Model model, Field field) {
        return !relation.from().fields().isEmpty() && relation.from().model().equals(model.name())
                && field.name().equals(relation.from().field());
    }

    /// What is written may be wider than it need be.
    private static boolean isPossible(Arity written, Arity read) {
        return written == read || (written == Arity.OPTIONAL && read == Arity.REQUIRED)
                || (written == Arity.LIST && read == Arity.OPTIONAL);
    }

    private boolean isSame(Relation before, Relation after) {
        boolean isNullable = isNullable(after);
        return action(before.onDelete(), usualDelete(isNullable)) == action(after.onDelete(), usualDelete(isNullable))
                && action(before.onUpdate(), Action.CASCADE) == action(after.onUpdate(), Action.CASCADE)
                && (engine == Engine.SQLITE || name(before).equals(name(after)));
    }

    private boolean isNullable(Relation relation) {
        Optional<Model> model = wanted.model(relation.from().model());
        return relation.from().fields().stream().flatMap(name -> model.flatMap(each -> each.field(name)).stream())
                .allMatch(field -> field.arity() == Arity.OPTIONAL);
    }

    private Action usualDelete(boolean isNullable) {
        if (isNullable) return Action.SET_NULL;
        return engine == Engine.SQL_SERVER ? Action.NO_ACTION : Action.RESTRICT;
    }

    private static Action action(@Nullable ReferentialAction written, Action usual) {
        return written == null ? usual : switch (written) {
            case CASCADE -> Action.CASCADE;
            case RESTRICT -> Action.RESTRICT;
            case NO_ACTION -> Action.NO_ACTION;
            case SET_NULL -> Action.SET_NULL;
            case SET_DEFAULT -> Action.SET_DEFAULT;
        };
    }

    /// The foreign key's name, also where it is not written.
    private String name(Relation relation) {
        if (relation.constraintName() != null) return relation.constraintName();
        Optional<Model> model = wanted.model(relation.from().model());
        String table = model.map(Model::tableName).orElse("");
        return KeyMerge.names(engine).foreignKey(table, relation.from().fields().stream()
                .flatMap(name -> model.flatMap(each -> each.field(name)).stream()).map(Field::columnName).toList());
    }

    private Optional<SchemaText.Field> text(Model model, Field field) {
        return Optional.ofNullable(blocks.get(model.name())).stream().flatMap(block -> block.fields().stream())
                .filter(each -> each.name().equals(field.name())).findFirst();
    }
}
