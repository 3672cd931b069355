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

import facet.database.Catalog;
import facet.database.ForeignKey;
import facet.database.Index;
import facet.database.Table;

/// Writes a schema from what a database is made of, as Prisma's `db pull` names things.
///
/// Where Prisma gives up or writes what it would not accept itself, this does better: a type of other databases becomes the
/// scalar it means, views and generated columns are there, a partial index keeps its condition, names that become equal or
/// empty are made to differ, and a foreign key that no relation can be made of is told of in a comment.
public final class Introspection {
    private final List<ModelNames> tables;
    private final List<ModelNames> views;
    private final List<String> unreadable;
    private final List<Link> links;
    private final List<JoinTable> joins;
    private final FieldTypes types;
    private final Set<String> hidden;
    private final Set<String> ignored;

    private Introspection(Catalog catalog) {
        List<ModelNames> all = ModelNames.of(catalog);
        tables = all.stream().filter(model -> !model.isView()).toList();
        views = all.stream().filter(ModelNames::isView).toList();
        unreadable = catalog.tables().stream()
                .filter(table -> table.kind() == Table.Kind.VIEW && table.columns().isEmpty())
                .map(Table::name).toList();
        List<Link> found = Link.of(tables).stream().filter(Link::leadsToKey).toList();
        Map<String, List<Link>> own = found.stream().collect(Collectors.groupingBy(link -> link.from().name()));
        types = FieldTypes.of(all, found);
        joins = tables.stream()
                .flatMap(model -> JoinTable.of(model, own.getOrDefault(model.name(), List.of())).stream()).toList();
        hidden = joins.stream().map(join -> join.names().name()).collect(Collectors.toSet());
        links = found.stream().filter(link -> types.agree(link) && !hidden.contains(link.from().name())).toList();
        ignored = tables.stream().filter(model -> !TableKeys.canTellRows(model.table(), types)).map(ModelNames::name)
                .collect(Collectors.toSet());
    }

    /// The text of a schema for the tables of `catalog`. Pure; any catalog gives a schema that Prisma 7 accepts.
    ///
    /// Models stand in the order of the tables' names, views after them. A generator is there only if something needs a
    /// preview feature.
    public static String schema(Catalog catalog) {
        return new Introspection(catalog).text();
    }

    private String text() {
        List<ModelNames> models = tables.stream().filter(model -> !hidden.contains(model.name())).toList();
        Relations relations = Relations.of(models, links, joins, model -> ignored.contains(model.name()));
        Map<String, Set<List<String>>> related = links.stream()
                .collect(Collectors.groupingBy(link -> link.from().name(),
                        Collectors.mapping(link -> ends(link.key()), Collectors.toSet())));
        StringBuilder text = new StringBuilder(generator(models))
                .append("datasource db {\n  provider = \"sqlite\"\n}\n");
        for (ModelNames model : models) {
            List<String> notes = notes(model.table(), related.getOrDefault(model.name(), Set.of()));
            text.append('\n').append(ModelText.model(model, types, relations.of(model), notes).text());
        }
        for (ModelNames view : views) {
            text.append('\n').append(ModelText.view(view, types).text());
        }
        unreadable.forEach(name -> text.append("\n// The view ").append(SchemaText.quoted(name))
                .append(" is left out: the database cannot read it.\n"));
        return text.toString();
    }

    private String generator(List<ModelNames> models) {
        Set<String> features = new TreeSet<>();
        if (!views.isEmpty()) features.add("\"views\"");
        boolean isPartial = models.stream().flatMap(model -> TableKeys.nameable(model.table()).stream())
                .anyMatch(Index::isPartial);
        if (isPartial) features.add("\"partialIndexes\"");
        return features.isEmpty()
                ? ""
                : "generator client {\n  provider        = \"prisma-client\"\n"
                        + "  output          = \"../generated/prisma\"\n  previewFeatures = ["
                        + String.join(", ", features) + "]\n}\n\n";
    }

    /// What of the table the schema does not say.
    private List<String> notes(Table table, Set<List<String>> related) {
        Set<String> notes = new LinkedHashSet<>();
        for (ForeignKey key : table.foreignKeys()) {
            if (related.contains(ends(key))) continue;
            notes.add("The foreign key of " + SchemaText.quoted(String.join(", ", key.columns())) + " to "
                    + SchemaText.quoted(key.referencedTable().name())
                    + " is left out: it does not lead to a key of the same type.");
        }
        for (Index index : TableKeys.nameless(table)) {
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
        ends.add(key.referencedTable().name());
        return ends.stream().map(end -> end.toLowerCase(Locale.ROOT)).toList();
    }
}
