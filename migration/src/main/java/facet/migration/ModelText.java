package facet.migration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import facet.database.Column;
import facet.database.Index;
import facet.database.Table;

/// Writes one table or view as a block.
///
/// A primary key that may hold NULL, as the engine lets it, cannot be an id of a model that is not ignored; it is a unique
/// key there.
final class ModelText {
    private final ModelNames model;
    private final Table table;
    private final FieldTypes types;
    private final boolean isIgnored;
    private final boolean hasId;
    private final List<Index> indexes;

    private ModelText(ModelNames model, FieldTypes types) {
        this.model = model;
        this.table = model.table();
        this.types = types;
        this.isIgnored = !model.isView() && !TableKeys.canTellRows(table, types);
        this.hasId = isIgnored || TableKeys.allRequired(table, table.primaryKey());
        this.indexes = hasId ? TableKeys.nameable(table) : TableKeys.nameableWithPrimary(table);
    }

    /// The block of a view.
    static SchemaText.Block view(ModelNames model, FieldTypes types) {
        ModelText text = new ModelText(model, types);
        return new SchemaText.Block(text.renaming(), "view", model.name(), text.fields(new HashSet<>()), text.map());
    }

    /// The block of a table.
    ///
    /// @param relations its relation fields
    /// @param notes what a reader should know
    static SchemaText.Block model(ModelNames model, FieldTypes types, List<SchemaText.Field> relations,
            List<String> notes) {
        ModelText text = new ModelText(model, types);
        Set<Index> written = new HashSet<>();
        List<SchemaText.Field> fields = new ArrayList<>(text.fields(written));
        fields.addAll(relations);
        List<String> comments = new ArrayList<>(text.renaming());
        if (text.isIgnored) {
            comments.add(
                    "The underlying table does not contain a valid unique identifier and can therefore currently not be "
                            + "handled by Prisma Client.");
        }
        comments.addAll(notes);
        return new SchemaText.Block(comments, "model", model.name(), fields, text.attributes(written));
    }

    private List<String> renaming() {
        if (!model.isRenamed()) return List.of();
        return List.of("This model has been renamed to '" + model.name()
                + "' during introspection, because the original name '" + table.name() + "' is reserved.");
    }

    /// The fields that are columns; adds to `written` the indexes that they tell of.
    private List<SchemaText.Field> fields(Set<Index> written) {
        return table.columns().stream().map(column -> field(column, written)).toList();
    }

    private SchemaText.Field field(Column column, Set<Index> written) {
        String name = model.field(column.name());
        String type = types.of(table, column.name());
        List<String> attributes = new ArrayList<>();
        if (hasId && table.primaryKey().size() == 1 && column.keyPosition() > 0) attributes.add("@id");
        unique(column).ifPresent(index -> {
            written.add(index);
            attributes.add("@unique" + bracketed(uniqueArguments(index)));
        });
        Defaults.of(column, type).ifPresent(value -> attributes.add("@default(" + value + ")"));
        if (!name.equals(column.name())) attributes.add("@map(" + SchemaText.quoted(column.name()) + ")");
        String comment = switch (column.generation()) {
            case VIRTUAL, STORED -> "Computed by the database.";
            case NONE, ROW_NUMBER -> "";
        };
        return new SchemaText.Field(comment, name, column.isNullable() ? type + "?" : type,
                String.join(" ", attributes));
    }

    private Optional<Index> unique(Column column) {
        return indexes.stream().filter(Index::isUnique)
                .filter(index -> TableKeys.columns(index).equals(List.of(column.name())))
                .min(Comparator.comparing(Index::isPartial));
    }

    private List<String> uniqueArguments(Index index) {
        List<String> arguments = new ArrayList<>(name(index));
        if (index.parts().getFirst().isDescending()) arguments.add("sort: Desc");
        arguments.addAll(condition(index));
        return arguments;
    }

    private static String bracketed(List<String> arguments) {
        return arguments.isEmpty() ? "" : "(" + String.join(", ", arguments) + ")";
    }

    /// The index's name unless it is the usual one.
    private List<String> name(Index index) {
        String usual = table.name() + "_" + String.join("_", TableKeys.columns(index))
                + (index.isUnique() ? "_key" : "_idx");
        return index.name().equals(usual) ? List.of() : List.of("map: " + SchemaText.quoted(index.name()));
    }

    /// Which rows the index has unless it has all.
    private static List<String> condition(Index index) {
        return IndexCondition.of(index).map(text -> List.of("where: raw(" + SchemaText.quoted(text) + ")"))
                .orElse(List.of());
    }

    private List<String> attributes(Set<Index> written) {
        List<String> attributes = new ArrayList<>();
        if (hasId && table.primaryKey().size() > 1) {
            attributes.add("@@id([" + String.join(", ", model.fields(table.primaryKey())) + "])");
        }
        List<Index> rest = indexes.stream().filter(index -> !written.contains(index)).toList();
        rest.stream().filter(Index::isUnique).map(index -> block("@@unique", index)).forEach(attributes::add);
        rest.stream().filter(index -> !index.isUnique()).map(index -> block("@@index", index)).forEach(attributes::add);
        attributes.addAll(map());
        if (isIgnored) attributes.add("@@ignore");
        return attributes;
    }

    private String block(String attribute, Index index) {
        List<String> fields = index.parts().stream()
                .map(part -> model.field(String.valueOf(part.column())) + (part.isDescending() ? "(sort: Desc)" : ""))
                .toList();
        List<String> arguments = new ArrayList<>(List.of("[" + String.join(", ", fields) + "]"));
        arguments.addAll(name(index));
        arguments.addAll(condition(index));
        return attribute + bracketed(arguments);
    }

    private List<String> map() {
        return model.name().equals(table.name())
                ? List.of()
                : List.of("@@map(" + SchemaText.quoted(table.name()) + ")");
    }
}
