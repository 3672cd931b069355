package facet.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import facet.database.ForeignKey.Action;
import facet.database.jdbc.SqlFailure;
import facet.database.jdbc.SqlRow;
import org.jspecify.annotations.Nullable;

/// Gathers the rows of [PostgresCatalogSql#CONSTRAINTS]: one for each column of a constraint, in their order.
final class PostgresConstraints {
    private final Map<TableName, Found> tables = new HashMap<>();
    private final Set<TableName> constraintNames = new HashSet<>();
    private final Set<TableName> deferrable = new HashSet<>();
    private @Nullable TableName lastTable;
    private String lastName = "";

    /// What is known of one table. The lists grow while rows come.
    static final class Found {
        private final List<String> primaryKey = new ArrayList<>();
        private String primaryKeyName = "";
        private final List<ForeignKey> foreignKeys = new ArrayList<>();
        private final List<Table.Check> checks = new ArrayList<>();
        private final List<String> exclusions = new ArrayList<>();

        List<String> primaryKey() {
            return primaryKey;
        }

        String primaryKeyName() {
            return primaryKeyName;
        }

        List<ForeignKey> foreignKeys() {
            return foreignKeys;
        }

        List<Table.Check> checks() {
            return checks;
        }

        List<String> exclusions() {
            return exclusions;
        }
    }

    Found of(TableName table) {
        return tables.getOrDefault(table, new Found());
    }

    /// Whether an index is there because of a constraint of its name.
    boolean isConstraint(String schema, String name) {
        return constraintNames.contains(new TableName(schema, name));
    }

    boolean isDeferrable(String schema, String name) {
        return deferrable.contains(new TableName(schema, name));
    }

    void add(SqlRow row) throws SqlFailure {
        TableName table = CatalogRow.table(row);
        String name = CatalogRow.text(row, 2);
        boolean isFirst = !table.equals(lastTable) || !name.equals(lastName);
        lastTable = table;
        lastName = name;
        Found found = tables.computeIfAbsent(table, _ -> new Found());
        TableName qualified = new TableName(table.schema(), name);
        boolean isDeferrable = CatalogRow.isTrue(row, 4);
        switch (CatalogRow.text(row, 3)) {
            case "p" -> {
                found.primaryKeyName = name;
                found.primaryKey.add(CatalogRow.text(row, 9));
                note(qualified, isDeferrable);
            }
            case "u" -> note(qualified, isDeferrable);
            case "f" -> addForeignKey(row, found, isFirst, name);
            case "c" -> {
                if (isFirst) found.checks.add(new Table.Check(name, condition(CatalogRow.text(row, 11))));
            }
            default -> {
                if (isFirst) found.exclusions.add(name);
            }
        }
    }

    private void note(TableName name, boolean isDeferrable) {
        constraintNames.add(name);
        if (isDeferrable) deferrable.add(name);
    }

    /// What stands behind `CHECK`, without the parentheses around it.
    private static String condition(String definition) {
        String rest = definition.startsWith("CHECK (") ? definition.substring("CHECK (".length()) : definition;
        int end = rest.lastIndexOf(')');
        return end < 0 ? rest : rest.substring(0, end);
    }

    private static void addForeignKey(SqlRow row, Found found, boolean isFirst, String name) throws SqlFailure {
        List<String> from = new ArrayList<>();
        List<String> to = new ArrayList<>();
        if (!isFirst) {
            ForeignKey begun = found.foreignKeys.removeLast();
            from.addAll(begun.columns());
            to.addAll(begun.referencedColumns());
        }
        from.add(CatalogRow.text(row, 9));
        to.add(CatalogRow.text(row, 10));
        found.foreignKeys.add(new ForeignKey(from,
                new TableName(CatalogRow.text(row, 7), CatalogRow.text(row, 8)), to,
                action(CatalogRow.text(row, 5)), action(CatalogRow.text(row, 6)), name,
                CatalogRow.isTrue(row, 4)));
    }

    private static Action action(String letter) {
        return switch (letter) {
            case "r" -> Action.RESTRICT;
            case "c" -> Action.CASCADE;
            case "n" -> Action.SET_NULL;
            case "d" -> Action.SET_DEFAULT;
            default -> Action.NO_ACTION;
        };
    }
}
