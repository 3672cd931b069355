package facet.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import facet.database.Column;
import facet.database.ForeignKey;
import facet.database.Index;
import facet.database.Table;

/// What of a table the schema language has no words for. The sentences are those that Prisma writes above a model, so that
/// a schema looks the same whoever wrote it.
final class TableNotes {
    private static final String IGNORED = "The underlying table does not contain a valid unique identifier and can "
            + "therefore currently not be handled by Prisma Client.";
    private static final String SETUP = " requires additional setup for migrations. Visit https://pris.ly/d/";
    private static final String MORE = " for more info.";

    private TableNotes() {}

    /// @param isIgnored whether a client cannot tell the rows
    /// @param tellsChecks whether Prisma tells of checks
    static List<String> of(ModelNames model, boolean isIgnored, boolean tellsChecks) {
        Table table = model.table();
        List<String> notes = new ArrayList<>();
        if (model.isRenamed()) {
            notes.add("This model has been renamed to '" + model.name()
                    + "' during introspection, because the original name '" + table.name() + "' is reserved.");
        }
        switch (table.details().family()) {
            case PARTITIONED -> {
                if (!isIgnored) notes.add("This table is a partition table and" + SETUP + "partition-tables" + MORE);
            }
            case PARENT -> notes.add("This table has subclasses and" + SETUP + "table-inheritance" + MORE);
            case PARTITION, NONE -> {
            }
        }
        if (isIgnored) notes.add(IGNORED);
        if (hasComment(table)) {
            notes.add(
                    "This model or at least one of its fields has comments in the database, and requires an additional "
                            + "setup for migrations: Read more: https://pris.ly/d/database-comments");
        }
        if (isDeferrable(table)) {
            notes.add(
                    "This model has constraints using non-default deferring rules and" + SETUP + "constraint-deferring"
                            + MORE);
        }
        if (table.details().isRowSecured()) {
            notes.add("This model contains row level security and" + SETUP + "row-level-security" + MORE);
        }
        notes.addAll(ofIndexes(table));
        if (tellsChecks && !table.details().checks().isEmpty()) {
            notes.add("This table contains check constraints and" + SETUP + "check-constraints" + MORE);
        }
        if (!table.details().exclusions().isEmpty()) {
            notes.add("This table contains exclusion constraints and" + SETUP + "exclusion-constraints" + MORE);
        }
        return notes;
    }

    private static List<String> ofIndexes(Table table) {
        List<String> notes = new ArrayList<>();
        List<Index> kept = TableKeys.nameableWithPrimary(table);
        if (kept.stream().flatMap(index -> index.parts().stream()).anyMatch(part -> !part.isNullOrderUsual())) {
            notes.add("This model contains an index with non-default null sort order and" + SETUP
                    + "default-index-null-ordering" + MORE);
        }
        boolean hasExpression = table.indexes().stream().flatMap(index -> index.parts().stream())
                .map(Index.Part::expression).anyMatch(Objects::nonNull);
        if (hasExpression) {
            notes.add("This model contains an expression index which" + SETUP + "expression-indexes" + MORE);
        }
        return notes;
    }

    private static boolean hasComment(Table table) {
        return !table.details().comment().isEmpty() || table.columns().stream().map(Column::details)
                .anyMatch(details -> !details.comment().isEmpty());
    }

    private static boolean isDeferrable(Table table) {
        return table.foreignKeys().stream().anyMatch(ForeignKey::isDeferrable)
                || table.indexes().stream().anyMatch(index -> index.details().isDeferrable());
    }
}
