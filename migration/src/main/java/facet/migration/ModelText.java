package facet.migration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import facet.database.Column;
import facet.database.Index;
import facet.database.Table;

/// Writes one table or view as a block.
///
/// A primary key that may hold NULL, as SQLite lets it, cannot be an id of a model that is not ignored; it is a unique
/// key there.
final class ModelText {
    private final ModelNames model;
    private final Table table;
    private final Written written;
    private final boolean isIgnored;
    private final boolean hasId;
    private final List<Index> indexes;

    /// What holds for all blocks of a schema.
    ///
    /// @param namesSchemas whether each block says which schema of the database it is in
    /// @param datasourceName what native types begin with
    record Written(EngineRules rules, FieldTypes types, EnumNames enums, Extent extent, boolean namesSchemas,
            String datasourceName) {}

    private ModelText(ModelNames model, Written written) {
        this.model = model;
        this.table = model.table();
        this.written = written;
        this.isIgnored = !model.isView() && !TableKeys.canTellRows(model, written.types());
        this.hasId = isIgnored || TableKeys.allRequired(table, table.primaryKey());
        this.indexes = hasId ? TableKeys.nameable(table) : TableKeys.nameableWithPrimary(table);
    }

    /// The block of a view.
    static SchemaText.Block view(ModelNames model, Written written) {
        ModelText text = new ModelText(model, written);
        List<String> attributes = new ArrayList<>(text.map());
        attributes.addAll(text.schema());
        return new SchemaText.Block(model.isRenamed() ? TableNotes.of(model, false, false).subList(0, 1) : List.of(),
                "view",
                model.name(), text.fields(new HashSet<>()), attributes);
    }

    /// The block of a table.
    ///
    /// @param relations its relation fields
    /// @param notes what a reader should know beside what Prisma says
    static SchemaText.Block model(ModelNames model, Written written, List<SchemaText.Field> relations,
            List<String> notes) {
        ModelText text = new ModelText(model, written);
        Set<Index> told = new HashSet<>();
        List<SchemaText.Field> fields = new ArrayList<>(text.fields(told));
        fields.addAll(relations);
        List<String> comments = new ArrayList<>(TableNotes.of(model, text.isIgnored, written.rules().namesKeys()));
        comments.addAll(notes);
        return new SchemaText.Block(comments, "model", model.name(), fields, text.attributes(told));
    }

    /// The fields that are columns; adds to `told` the indexes that they tell of.
    private List<SchemaText.Field> fields(Set<Index> told) {
        boolean isPlain = written.extent() == Extent.STRICT && written.rules() instanceof SqliteRules;
        return table.columns().stream()
                .filter(column -> !isPlain || column.generation() == Column.Generation.NONE
                        || column.generation() == Column.Generation.ROW_NUMBER)
                .map(column -> field(column, told)).toList();
    }

    private SchemaText.Field field(Column column, Set<Index> told) {
        String name = model.field(column.name());
        FieldType type = written.types().of(model, column.name());
        List<String> attributes = new ArrayList<>();
        if (hasId && table.primaryKey().size() == 1 && column.keyPosition() > 0) attributes.add("@id" + idArguments());
        unique(column).ifPresent(index -> {
            told.add(index);
            if (written.extent() == Extent.STRICT) told.addAll(uniques(column));
            attributes.add("@unique" + bracketed(uniqueArguments(index)));
        });
        written.rules().defaultValue(column, type, written.enums())
                .ifPresent(value -> attributes.add("@default(" + value + defaultName(column) + ")"));
        if (!name.equals(column.name())) attributes.add("@map(" + SchemaText.quoted(column.name()) + ")");
        if (!type.nativeType().isEmpty()) attributes.add("@" + written.datasourceName() + "." + type.nativeType());
        boolean isComputed = column.generation() == Column.Generation.VIRTUAL
                || column.generation() == Column.Generation.STORED;
        String comment = isComputed && written.rules() instanceof SqliteRules ? "Computed by the database." : "";
        return new SchemaText.Field(comment, name, type.word() + mark(column, type), attributes);
    }

    private static String mark(Column column, FieldType type) {
        if (type.isList()) return "[]";
        return column.isNullable() ? "?" : "";
    }

    private String defaultName(Column column) {
        String name = written.rules().defaultName(table, column);
        return name.isEmpty() || column.defaultSql() == null ? "" : ", map: " + SchemaText.quoted(name);
    }

    private String idArguments() {
        String name = table.details().primaryKeyName();
        boolean isUsual = name.isEmpty() || !written.rules().namesKeys()
                || name.equals(written.rules().names().primaryKey(table.name()));
        List<String> arguments = new ArrayList<>(isUsual ? List.of() : List.of("map: " + SchemaText.quoted(name)));
        table.indexes().stream().filter(index -> index.origin() == Index.Origin.PRIMARY_KEY)
                .forEach(index -> arguments.addAll(clustered(index)));
        return bracketed(arguments);
    }

    private List<String> clustered(Index index) {
        String clustered = written.rules().clustered(index);
        return clustered.isEmpty() ? List.of() : List.of("clustered: " + clustered);
    }

    private Optional<Index> unique(Column column) {
        return uniques(column).stream().min(Comparator.comparing(Index::isPartial));
    }

    /// Prisma writes only one of them.
    private List<Index> uniques(Column column) {
        return indexes.stream().filter(Index::isUnique)
                .filter(index -> TableKeys.columns(index).equals(List.of(column.name()))).toList();
    }

    private List<String> uniqueArguments(Index index) {
        List<String> arguments = new ArrayList<>(name(index));
        Index.Part part = index.parts().getFirst();
        if (part.prefixLength() > 0) arguments.add("length: " + part.prefixLength());
        if (part.isDescending()) arguments.add("sort: Desc");
        arguments.addAll(clustered(index));
        arguments.addAll(condition(index));
        return arguments;
    }

    private static String bracketed(List<String> arguments) {
        return arguments.isEmpty() ? "" : "(" + String.join(", ", arguments) + ")";
    }

    /// The index's name unless it is the usual one.
    private List<String> name(Index index) {
        ConstraintNames names = written.rules().names();
        List<String> columns = TableKeys.columns(index);
        String usual = index.isUnique() ? names.unique(table.name(), columns) : names.index(table.name(), columns);
        return index.name().equals(usual) ? List.of() : List.of("map: " + SchemaText.quoted(index.name()));
    }

    /// Which rows the index has unless it has all.
    private static List<String> condition(Index index) {
        return IndexCondition.of(index).map(text -> List.of("where: raw(" + SchemaText.quoted(text) + ")"))
                .orElse(List.of());
    }

    private List<String> attributes(Set<Index> told) {
        List<String> attributes = new ArrayList<>();
        if (hasId && table.primaryKey().size() > 1) {
            String arguments = idArguments();
            attributes.add("@@id([" + String.join(", ", model.fields(table.primaryKey())) + "]"
                    + (arguments.isEmpty() ? ")" : ", " + arguments.substring(1)));
        }
        List<Index> rest = indexes.stream().filter(index -> !told.contains(index)).toList();
        rest.stream().filter(Index::isUnique).map(index -> block("@@unique", index)).forEach(attributes::add);
        rest.stream().filter(index -> !index.isUnique()).map(this::index).forEach(attributes::add);
        attributes.addAll(map());
        if (isIgnored) attributes.add("@@ignore");
        attributes.addAll(schema());
        return attributes;
    }

    /// An index of MySQL for words has an attribute of its own.
    private String index(Index index) {
        boolean isOfWords = index.details().method().equals("FULLTEXT");
        return block(isOfWords ? "@@fulltext" : "@@index", index);
    }

    private String block(String attribute, Index index) {
        Set<String> fields = new LinkedHashSet<>();
        index.parts()
                .forEach(part -> fields.add(model.field(String.valueOf(part.column())) + partArguments(index, part)));
        List<String> arguments = new ArrayList<>(List.of("[" + String.join(", ", fields) + "]"));
        arguments.addAll(name(index));
        String type = written.rules().indexType(index);
        if (!type.isEmpty()) arguments.add("type: " + type);
        arguments.addAll(clustered(index));
        arguments.addAll(condition(index));
        return attribute + bracketed(arguments);
    }

    private String partArguments(Index index, Index.Part part) {
        List<String> arguments = new ArrayList<>();
        if (part.prefixLength() > 0) arguments.add("length: " + part.prefixLength());
        String operators = written.rules().operatorClass(index, part);
        if (!operators.isEmpty()) arguments.add("ops: " + operators);
        if (part.isDescending()) arguments.add("sort: Desc");
        return bracketed(arguments);
    }

    private List<String> map() {
        return model.name().equals(table.name())
                ? List.of()
                : List.of("@@map(" + SchemaText.quoted(table.name()) + ")");
    }

    private List<String> schema() {
        return written.namesSchemas()
                ? List.of("@@schema(" + SchemaText.quoted(table.qualifiedName().schema()) + ")")
                : List.of();
    }
}
