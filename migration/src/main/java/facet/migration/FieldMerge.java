package facet.migration;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import facet.database.Engine;
import facet.schema.command.AddAttribute;
import facet.schema.command.AddField;
import facet.schema.command.Place;
import facet.schema.command.RemoveAttribute;
import facet.schema.command.RemoveField;
import facet.schema.command.SetFieldArity;
import facet.schema.command.SetFieldType;
import facet.schema.model.Arity;
import facet.schema.model.Datamodel;
import facet.schema.model.Datasource;
import facet.schema.model.Field;
import facet.schema.model.Model;

/// Turns the columns of each model into those that are wanted.
final class FieldMerge {
    private final Draft draft;
    private final Datamodel wanted;
    private final Map<String, SchemaText.Block> blocks;
    private final SameValues same;

    FieldMerge(Draft draft, Datamodel wanted, Map<String, SchemaText.Block> blocks, Engine engine) {
        this.draft = draft;
        this.wanted = wanted;
        this.blocks = blocks;
        this.same = new SameValues(engine);
    }

    void removeGone() {
        for (Model old : draft.datamodel().models()) {
            Optional<Model> kept = wanted.model(old.name());
            if (kept.isEmpty()) continue;
            for (Field field : old.columns()) {
                if (kept.get().field(field.name()).isPresent()) continue;
                draft.apply(new RemoveField(old.name(), field.name()), path(old, field) + " is gone.");
            }
        }
    }

    /// New columns stand behind the one that they follow in the table.
    void addNew() {
        for (Model model : wanted.models()) {
            Place place = new Place.First();
            for (Field field : model.columns()) {
                boolean isNew = draft.datamodel().model(model.name()).filter(old -> old.field(field.name()).isEmpty())
                        .isPresent();
                Optional<SchemaText.Field> text = text(model, field);
                if (isNew && text.isPresent()) {
                    draft.apply(new AddField(model.name(), field.name(), text.get().type(),
                            String.join(" ", text.get().attributes()), place), path(model, field) + " is new.");
                }
                place = new Place.After(field.name());
            }
        }
    }

    void change() {
        for (Model model : wanted.models()) {
            for (Field field : model.columns()) {
                draft.datamodel().model(model.name()).flatMap(old -> old.field(field.name()))
                        .ifPresent(old -> change(model, old, field));
            }
        }
    }

    /// That a column of a view always has a value is known to people only.
    private void change(Model model, Field old, Field field) {
        SchemaText.Field text = text(model, field).orElse(null);
        if (text == null || old.isRelation()) return;
        String block = model.name();
        String name = field.name();
        boolean isSameType = same.isSameType(old, field);
        if (!isSameType) {
            String type = text.type().replaceFirst("(\\?|\\[])$", "");
            draft.apply(new SetFieldType(block, name, type),
                    path(model, field) + " is `" + type + "` now, it was `" + old.type().name() + "`.");
        }
        boolean isKnownOfView = model.isView() && old.arity() == Arity.REQUIRED && field.arity() == Arity.OPTIONAL;
        if (old.arity() != field.arity() && !isKnownOfView) {
            draft.apply(new SetFieldArity(block, name, field.arity()), path(model, field) + switch (field.arity()) {
                case REQUIRED -> " must have a value now.";
                case OPTIONAL -> " may be NULL now.";
                case LIST -> " is a list now.";
            });
        }
        Field now = draft.datamodel().model(block).flatMap(each -> each.field(name)).orElse(old);
        if (!same.isSameNativeType(now, field) && (!isSameType || same.isSameType(now, field))) {
            replaceNativeType(block, now, text);
        }
        if (!same.isSameDefault(now, field)) {
            String sentence = path(model, field) + " has another default.";
            if (now.defaultValue() != null) draft.apply(new RemoveAttribute(block, name, "default", 0), sentence);
            attribute(text, "@default(")
                    .ifPresent(attribute -> draft.apply(new AddAttribute(block, name, attribute), sentence));
        }
    }

    private void replaceNativeType(String block, Field now, SchemaText.Field text) {
        String source = Optional.ofNullable(wanted.datasource()).map(Datasource::name).orElse("db");
        String sentence = "`" + block + "." + now.name() + "` has another native type.";
        if (now.nativeType() != null) {
            draft.apply(new RemoveAttribute(block, now.name(), source + "." + now.nativeType().name(), 0), sentence);
        }
        attribute(text, "@" + source + ".")
                .ifPresent(attribute -> draft.apply(new AddAttribute(block, now.name(), attribute), sentence));
    }

    private static Optional<String> attribute(SchemaText.Field text, String start) {
        List<String> attributes = text.attributes();
        return attributes.stream().filter(each -> each.startsWith(start)).findFirst();
    }

    private Optional<SchemaText.Field> text(Model model, Field field) {
        return Optional.ofNullable(blocks.get(model.name())).stream().flatMap(block -> block.fields().stream())
                .filter(each -> each.name().equals(field.name())).findFirst();
    }

    private static String path(Model model, Field field) {
        return "`" + model.name() + "." + field.name() + "`";
    }
}
