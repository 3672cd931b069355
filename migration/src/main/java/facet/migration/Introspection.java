package facet.migration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import facet.database.Catalog;
import facet.database.Engine;
import facet.database.ForeignKey;
import facet.database.Index;
import facet.database.Table;
import facet.schema.Schema;

/// Writes a schema from what a database is made of, as Prisma's `db pull` names things.
///
/// Where Prisma gives up or writes what it would not accept itself, this does better: a type of other databases becomes the
/// scalar it means, views and generated columns are there, a partial index keeps its condition, names that become equal or
/// empty are made to differ, and a foreign key that no relation can be made of is told of in a comment.
public final class Introspection {
    private final Catalog catalog;
    private final Extent extent;
    private final Known known;
    private final EngineRules rules;
    private final Scope scope;
    private final EnumNames enums;
    private final List<ModelNames> tables;
    private final List<ModelNames> views;
    private final List<Link> links;
    private final List<JoinTable> joins;
    private final FieldTypes types;
    private final Set<String> hidden;
    private final Set<String> ignored;

    private Introspection(Catalog read, Extent extent, Known known) {
        catalog = IncludedColumns.asRead(MysqlEnums.named(read), extent == Extent.STRICT);
        this.extent = extent;
        this.known = known;
        rules = EngineRules.of(catalog, extent == Extent.STRICT);
        scope = Scope.of(catalog, extent, known);
        ShownNames names = names(scope, known);
        enums = EnumNames.of(scope.enums(), names, known);
        Casing casing = Casing.of(catalog.engine());
        List<ModelNames> all = scope.tables().stream().map(table -> ModelNames.of(table, names, casing, known))
                .toList();
        tables = all.stream().filter(model -> !model.isView()).toList();
        views = all.stream().filter(ModelNames::isView).toList();
        boolean isStrict = extent == Extent.STRICT;
        List<Link> found = Link.of(tables).stream().filter(link -> isStrict || link.leadsToKey()).toList();
        Map<String, List<Link>> own = found.stream().collect(Collectors.groupingBy(link -> link.from().name()));
        types = FieldTypes.of(all, isStrict || catalog.engine() != Engine.SQLITE ? List.of() : found, rules, enums);
        joins = tables.stream()
                .flatMap(model -> JoinTable.of(model, own.getOrDefault(model.name(), List.of())).stream()).toList();
        hidden = joins.stream().map(join -> join.names().name()).collect(Collectors.toSet());
        links = found.stream().filter(link -> (isStrict || types.agree(link)) && !hidden.contains(link.from().name()))
                .toList();
        ignored = tables.stream().filter(model -> !TableKeys.canTellRows(model, types)).map(ModelNames::name)
                .collect(Collectors.toSet());
    }

    private static ShownNames names(Scope scope, Known known) {
        Stream<ShownNames.Wanted> tables = scope.tables().stream()
                .map(table -> new ShownNames.Wanted(table.qualifiedName(), ModelNames.isView(table) ? "view" : "table",
                        known.model(table.qualifiedName()).map(model -> model.name())));
        Stream<ShownNames.Wanted> types = scope.enums().stream().map(type -> new ShownNames.Wanted(type.name(), "enum",
                known.enumType(type.name()).map(each -> each.name())));
        return ShownNames.of(Stream.concat(tables, types).toList());
    }

    /// The text of a schema for the tables of `catalog`. Pure; any catalog gives a schema that Prisma 7 accepts.
    ///
    /// Models stand in the order of the tables' names, views and enums after them. A generator is there only if something
    /// needs a preview feature.
    public static String schema(Catalog catalog, Extent extent) {
        Introspection introspection = new Introspection(catalog, extent, Known.nothing());
        return introspection.head() + introspection.body();
    }

    /// With the names, and in the scope, that `existing` has.
    static Introspection onto(Schema existing, Catalog catalog, Extent extent) {
        return new Introspection(catalog, extent, Known.of(existing, catalog.ownSchema()));
    }

    /// The blocks of all models, views and enums, in that order.
    List<SchemaText.Block> blocks() {
        List<ModelNames> models = tables.stream().filter(model -> !hidden.contains(model.name())).toList();
        RelationNames names = new RelationNames(models, links, joins, known);
        Relations relations = Relations.of(names, links, joins, rules, model -> ignored.contains(model.name()));
        Map<String, Set<List<String>>> related = links.stream()
                .collect(Collectors.groupingBy(link -> link.from().name(),
                        Collectors.mapping(link -> ends(link.key()), Collectors.toSet())));
        boolean namesSchemas = !scope.schemas().isEmpty();
        ModelText.Written written = new ModelText.Written(rules, types, enums, extent, namesSchemas,
                known.datasourceName());
        List<SchemaText.Block> blocks = new ArrayList<>();
        for (ModelNames model : models) {
            List<String> notes = notes(model.table(), related.getOrDefault(model.name(), Set.of()));
            blocks.add(ModelText.model(model, written, relations.of(model), notes));
        }
        views.forEach(view -> blocks.add(ModelText.view(view, written)));
        enums.all().forEach(named -> blocks.add(EnumText.of(named, namesSchemas)));
        return blocks;
    }

    /// What somebody should know who uses the schema, a sentence each.
    List<String> warnings() {
        return PullWarnings.of(catalog, Stream.concat(tables.stream(), views.stream())
                .filter(model -> !hidden.contains(model.name())).toList(), types, ignored, known);
    }

    private String body() {
        StringBuilder text = new StringBuilder();
        blocks().forEach(block -> text.append('\n').append(block.text()));
        unreadable().forEach(name -> text.append("\n// The view ").append(SchemaText.quoted(name))
                .append(" is left out: the database cannot read it.\n"));
        return text.toString();
    }

    private List<String> unreadable() {
        if (extent == Extent.STRICT) return List.of();
        return catalog.tables().stream().filter(table -> ModelNames.isView(table) && table.columns().isEmpty())
                .map(Table::name).toList();
    }

    private String head() {
        String schemas = scope.schemas().stream().map(SchemaText::quoted).collect(Collectors.joining(", "));
        return generator() + "datasource db {\n  provider = \"" + rules.provider() + "\"\n"
                + (schemas.isEmpty() ? "" : "  schemas  = [" + schemas + "]\n") + "}\n";
    }

    private String generator() {
        Set<String> features = new TreeSet<>();
        if (!views.isEmpty()) features.add("\"views\"");
        boolean isPartial = tables.stream().filter(model -> !hidden.contains(model.name()))
                .flatMap(model -> TableKeys.nameable(model.table()).stream())
                .anyMatch(index -> IndexCondition.of(index).isPresent());
        if (isPartial) features.add("\"partialIndexes\"");
        return features.isEmpty()
                ? ""
                : "generator client {\n  provider        = \"prisma-client\"\n"
                        + "  output          = \"../generated/prisma\"\n  previewFeatures = ["
                        + String.join(", ", features) + "]\n}\n\n";
    }

    /// What of the table the schema does not say.
    private List<String> notes(Table table, Set<List<String>> related) {
        if (extent == Extent.STRICT) return List.of();
        Set<String> notes = new LinkedHashSet<>();
        for (ForeignKey key : table.foreignKeys()) {
            if (related.contains(ends(key))) continue;
            notes.add("The foreign key of " + SchemaText.quoted(String.join(", ", key.columns())) + " to "
                    + SchemaText.quoted(key.referencedTable().shown())
                    + " is left out: it does not lead to a key of the same type.");
        }
        for (Index index : TableKeys.nameless(table)) {
            boolean isToldOf = index.parts().stream().anyMatch(part -> part.expression() != null);
            if (isToldOf) continue;
            notes.add("The index " + SchemaText.quoted(index.name()) + " is left out: it has an expression.");
        }
        return List.copyOf(notes);
    }

    /// What a foreign key leads to from where, in lower case and whatever the order of its columns.
    private static List<String> ends(ForeignKey key) {
        List<String> ends = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            String there = i < key.referencedColumns().size() ? key.referencedColumns().get(i) : "";
            ends.add(SchemaText.quoted(key.columns().get(i)) + SchemaText.quoted(there));
        }
        ends.sort(Comparator.naturalOrder());
        ends.add(key.referencedTable().shown());
        return ends.stream().map(end -> end.toLowerCase(Locale.ROOT)).toList();
    }
}
