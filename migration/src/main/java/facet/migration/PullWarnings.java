package facet.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import facet.database.Catalog;
import facet.database.Column;
import facet.database.Engine;
import facet.database.ForeignKey;
import facet.database.Index;
import facet.database.Table;

/// Says what of a database a schema cannot say, or says otherwise than one may expect.
final class PullWarnings {
    private PullWarnings() {}

    static List<String> of(Catalog catalog, List<ModelNames> models, FieldTypes types, Set<String> ignored,
            Known known) {
        List<String> warnings = new ArrayList<>(catalog.details().gaps());
        for (ModelNames model : models) {
            names(model, known.model(model.table().qualifiedName()).isPresent(), warnings);
            if (ignored.contains(model.name())) {
                warnings.add(
                        "`" + model.name() + "` has `@@ignore`: no key of its table is unique and never NULL, so a "
                                + "client cannot tell the rows.");
            }
            columns(model, types, warnings);
            rules(model, catalog.engine(), warnings);
        }
        return List.copyOf(warnings);
    }

    private static void names(ModelNames model, boolean isKnown, List<String> warnings) {
        Table table = model.table();
        if (!model.name().equals(table.name()) && !isKnown) {
            warnings.add(
                    "The table " + SchemaText.quoted(table.qualifiedName().shown()) + " is the model `" + model.name()
                            + "`.");
        }
        for (Column column : table.columns()) {
            boolean isEmptied = !isKnown && Identifiers.clean(column.name(), "").isEmpty();
            if (isEmptied) {
                warnings.add("The column " + SchemaText.quoted(column.name()) + " is the field `" + model.name() + "."
                        + model.field(column.name()) + "`: its own name has no letters that a field may have.");
            }
        }
    }

    private static void columns(ModelNames model, FieldTypes types, List<String> warnings) {
        for (Column column : model.table().columns()) {
            if (!types.of(model, column.name()).isUnsupported()) continue;
            warnings.add(
                    "`" + model.name() + "." + model.field(column.name()) + "` is `Unsupported`: the language has no "
                            + "word for the type " + SchemaText.quoted(column.declaredType()) + ".");
        }
    }

    private static void rules(ModelNames model, Engine engine, List<String> warnings) {
        Table.Details details = model.table().details();
        String name = "`" + model.name() + "`";
        if (details.isRowSecured()) warnings.add(name + " has row level security, which a schema cannot say.");
        details.checks().forEach(check -> warnings.add(name + " has the check " + SchemaText.quoted(check.name()) + " ("
                + check.sql() + "), which a schema cannot say."));
        details.exclusions().forEach(exclusion -> warnings.add(name + " has the exclusion constraint "
                + SchemaText.quoted(exclusion) + ", which a schema cannot say."));
        model.table().triggers().forEach(trigger -> warnings.add(name + " has the trigger " + SchemaText.quoted(trigger)
                + ", which a schema cannot say."));
        switch (details.family()) {
            case PARTITIONED -> warnings.add(name + " keeps its rows in partitions, which a schema cannot say.");
            case PARENT -> warnings.add(name + " has tables that inherit from it, which a schema cannot say.");
            case NONE, PARTITION -> {
            }
        }
        for (ForeignKey key : model.table().foreignKeys()) {
            if (key.isDeferrable()) warnings.add(deferrable(name, key.name()));
        }
        for (Index index : model.table().indexes()) {
            if (index.details().isDeferrable()) warnings.add(deferrable(name, index.name()));
            index.parts().stream().filter(part -> part.column() == null).findFirst()
                    .ifPresent(_ -> warnings.add("The index " + SchemaText.quoted(index.name()) + " of " + name
                            + " is left out: it has an expression."));
            if (index.parts().stream().anyMatch(part -> !part.isNullOrderUsual())) {
                warnings.add("The index " + SchemaText.quoted(index.name()) + " of " + name
                        + " puts NULL where it usually does not stand, which a schema cannot say.");
            }
            if (!index.details().included().isEmpty()) {
                warnings.add("The index " + SchemaText.quoted(index.name()) + " of " + name + " only keeps "
                        + String.join(", ", index.details().included())
                        + " beside its keys, which a schema cannot say.");
            }
            if (!index.details().areNullsDistinct() && engine != Engine.SQL_SERVER) {
                warnings.add("The index " + SchemaText.quoted(index.name()) + " of " + name
                        + " lets only one row be NULL, which a schema cannot say.");
            }
        }
    }

    private static String deferrable(String model, String constraint) {
        return "The constraint " + SchemaText.quoted(constraint) + " of " + model
                + " may be checked at the end of a transaction, which a schema cannot say.";
    }
}
