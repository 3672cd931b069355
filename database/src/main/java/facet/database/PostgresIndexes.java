package facet.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import facet.database.jdbc.SqlFailure;
import facet.database.jdbc.SqlRow;
import org.jspecify.annotations.Nullable;

/// Gathers the rows of [PostgresCatalogSql#INDEXES]: one for each part of an index, in their order.
final class PostgresIndexes {
    private static final int DESCENDING = 1, NULLS_FIRST = 2;

    private final PostgresConstraints constraints;
    private final boolean sortsNullFirst;
    private final Map<TableName, List<Index>> tables = new HashMap<>();

    /// @param constraints those of the same database, complete
    /// @param engine CockroachDB takes NULL for the smallest value, PostgreSQL for the largest
    PostgresIndexes(PostgresConstraints constraints, Engine engine) {
        this.constraints = constraints;
        this.sortsNullFirst = engine == Engine.COCKROACHDB;
    }

    List<Index> of(TableName table) {
        return tables.getOrDefault(table, List.of());
    }

    void add(SqlRow row) throws SqlFailure {
        TableName table = CatalogRow.table(row);
        List<Index> own = tables.computeIfAbsent(table, _ -> new ArrayList<>());
        String name = CatalogRow.text(row, 2);
        List<Index.Part> parts = new ArrayList<>();
        List<String> included = new ArrayList<>();
        if (!own.isEmpty() && own.getLast().name().equals(name)) {
            Index begun = own.removeLast();
            parts.addAll(begun.parts());
            included.addAll(begun.details().included());
        }
        if (CatalogRow.isTrue(row, 13)) {
            included.add(CatalogRow.text(row, 7));
        } else {
            parts.add(part(row));
        }
        @Nullable
        String predicate = (String) row.get(6);
        Index.Details details = new Index.Details(CatalogRow.text(row, 3), predicate, included,
                !CatalogRow.isTrue(row, 12), constraints.isDeferrable(table.schema(), name));
        own.add(new Index(name, parts, CatalogRow.isTrue(row, 4), origin(row, table.schema(), name),
                predicate != null, (String) row.get(14), details));
    }

    private Index.Origin origin(SqlRow row, String schema, String name) throws SqlFailure {
        if (CatalogRow.isTrue(row, 5)) return Index.Origin.PRIMARY_KEY;
        return constraints.isConstraint(schema, name) ? Index.Origin.UNIQUE_CONSTRAINT : Index.Origin.CREATED;
    }

    private Index.Part part(SqlRow row) throws SqlFailure {
        int options = (int) CatalogRow.number(row, 10);
        boolean isDescending = (options & DESCENDING) != 0;
        boolean hasNullsFirst = (options & NULLS_FIRST) != 0;
        return new Index.Part((String) row.get(7), isDescending, CatalogRow.text(row, 11),
                (String) row.get(8), (String) row.get(9), 0, (isDescending == hasNullsFirst) != sortsNullFirst);
    }
}
