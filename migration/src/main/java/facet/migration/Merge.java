package facet.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import facet.database.Catalog;
import facet.database.Engine;
import facet.schema.Schema;
import facet.schema.command.AddAttribute;
import facet.schema.command.AddEnumValue;
import facet.schema.command.Place;
import facet.schema.command.RemoveEnum;
import facet.schema.command.RemoveEnumValue;
import facet.schema.command.RemoveModel;
import facet.schema.model.Datamodel;
import facet.schema.model.EnumType;
import facet.schema.model.EnumValue;
import facet.schema.model.Model;

/// Turns a schema into what is wanted, by as few changes as it takes. Both call the same things the same.
final class Merge {
    private static final String NEW_FILE = "introspected.prisma";

    private final Draft draft;
    private final Schema wantedSchema;
    private final Datamodel wanted;
    private final Map<String, SchemaText.Block> blocks;
    private final Engine engine;
    private final List<String> files;

    /// @param blocks the blocks of `wanted`, in their order
    Merge(Schema existing, Schema wanted, List<SchemaText.Block> blocks, Catalog catalog) {
        this.draft = new Draft(existing);
        this.wantedSchema = wanted;
        this.wanted = wanted.datamodel();
        this.blocks = blocks.stream().collect(
                Collectors.toMap(SchemaText.Block::name, Function.identity(), (one, _) -> one, LinkedHashMap::new));
        this.engine = catalog.engine();
        this.files = existing.files().stream().map(file -> file.name()).toList();
    }

    void run() {
        RelationMerge relations = new RelationMerge(draft, wanted, blocks, engine);
        KeyMerge keys = new KeyMerge(draft, wantedSchema, engine);
        FieldMerge fields = new FieldMerge(draft, wanted, blocks, engine);
        relations.removeGone();
        keys.removeGone();
        fields.removeGone();
        draft.datamodel().models().stream().filter(model -> wanted.model(model.name()).isEmpty())
                .forEach(model -> draft.apply(new RemoveModel(model.name()), "`" + model.name() + "` is gone."));
        addBlocks();
        addEnumValues();
        fields.change();
        fields.addNew();
        relations.change();
        keys.addNew();
        addIgnore();
        removeEnums();
    }

    SequencedMap<String, String> texts() {
        return draft.texts();
    }

    List<String> changes() {
        return draft.changes();
    }

    List<String> refusals() {
        return draft.refusals();
    }

    /// New blocks go to the one file that there is, else to one of their own.
    private void addBlocks() {
        List<SchemaText.Block> added = blocks.values().stream()
                .filter(block -> draft.datamodel().model(block.name()).isEmpty()
                        && draft.datamodel().enumType(block.name()).isEmpty())
                .toList();
        if (!added.isEmpty()) draft.append(fileOfNew(), added);
    }

    private String fileOfNew() {
        if (files.size() == 1) return files.getFirst();
        String beside = Optional.ofNullable(draft.datamodel().datasource()).map(each -> each.at().file()).orElse("");
        int end = Math.max(beside.lastIndexOf('/'), beside.lastIndexOf('\\'));
        return beside.substring(0, end + 1) + NEW_FILE;
    }

    private void addEnumValues() {
        for (EnumType type : wanted.enums()) {
            EnumType old = draft.datamodel().enumType(type.name()).orElse(type);
            Place place = new Place.First();
            for (EnumValue value : type.values()) {
                if (old.value(value.name()).isEmpty()) {
                    String path = "`" + type.name() + "." + value.name() + "`";
                    draft.apply(new AddEnumValue(type.name(), value.name(), place), path + " is new.");
                    attributes(type.name(), value.name()).forEach(attribute -> draft
                            .apply(new AddAttribute(type.name(), value.name(), attribute), path + " is new."));
                }
                place = new Place.After(value.name());
            }
        }
    }

    private List<String> attributes(String block, String member) {
        return Optional.ofNullable(blocks.get(block)).stream().flatMap(each -> each.fields().stream())
                .filter(field -> field.name().equals(member)).flatMap(field -> field.attributes().stream()).toList();
    }

    /// A table whose key is gone cannot be used by a client any more.
    private void addIgnore() {
        for (Model model : wanted.models()) {
            boolean isNew = model.isIgnored()
                    && draft.datamodel().model(model.name()).filter(old -> !old.isIgnored()).isPresent();
            if (isNew) {
                draft.apply(new AddAttribute(model.name(), null, "@@ignore"),
                        "`" + model.name() + "` has no key any more that tells its rows.");
            }
        }
    }

    /// Where the engine has no types of named values, those of the schema are its own.
    private void removeEnums() {
        if (engine == Engine.SQLITE || engine == Engine.SQL_SERVER) return;
        List<EnumType> old = new ArrayList<>(draft.datamodel().enums());
        for (EnumType type : old) {
            Optional<EnumType> kept = wanted.enumType(type.name());
            if (kept.isEmpty()) draft.apply(new RemoveEnum(type.name()), "`" + type.name() + "` is gone.");
            for (EnumValue value : kept.isEmpty() ? List.<EnumValue>of() : type.values()) {
                if (kept.get().value(value.name()).isEmpty()) {
                    draft.apply(new RemoveEnumValue(type.name(), value.name()),
                            "`" + type.name() + "." + value.name() + "` is gone.");
                }
            }
        }
    }
}
