package facet.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import facet.database.jdbc.SqlFailure;
import facet.database.jdbc.SqlRow;
import org.jspecify.annotations.Nullable;

/// Gathers the rows of [SqlServerCatalogSql#INDEXES]: one for each column of an index, those that it sorts by first.
final class SqlServerIndexes {

    private final Map<TableName, List<Index>> tables = new HashMap<>();

    List<Index> of(TableName table) {
        return tables.getOrDefault(table, List.of());
    }

    static List<String> columns(Index index) {
        return index.parts().stream().map(part -> String.valueOf(part.column())).toList();
    }

    /// The primary key, else the first unique index whose columns are never NULL; of types that a row can be found by.
    TableKey key(TableName table, List<Column> columns) {
        List<String> usable = columns.stream()
                .filter(column -> !column.isNullable() && SqlServerTypes.isComparable(column.declaredType()))
                .map(Column::name).toList();
        List<Index> own = of(table);
        Stream<Index> primaryFirst = Stream.concat(
                own.stream().filter(index -> index.origin() == Index.Origin.PRIMARY_KEY),
                own.stream().filter(index -> index.origin() != Index.Origin.PRIMARY_KEY));
        return primaryFirst.filter(index -> index.isUnique() && !index.isPartial()).map(SqlServerIndexes::columns)
                .filter(usable::containsAll).findFirst().<TableKey>map(TableKey.Columns::new)
                .orElse(TableKey.None.NONE);
    }

    void add(SqlRow row) throws SqlFailure {
        List<Index> own = tables.computeIfAbsent(CatalogRow.table(row), _ -> new ArrayList<>());
        String name = CatalogRow.text(row, 2);
        List<Index.Part> parts = new ArrayList<>();
        List<String> included = new ArrayList<>();
        if (!own.isEmpty() && own.getLast().name().equals(name)) {
            Index begun = own.removeLast();
            parts.addAll(begun.parts());
            included.addAll(begun.details().included());
        }
        String column = CatalogRow.text(row, 8);
        if (CatalogRow.isTrue(row, 10)) included.add(column);
        else
            parts.add(new Index.Part(column, CatalogRow.isTrue(row, 9), ""));
        @Nullable
        String predicate = row.get(7) instanceof String words ? words : null;
        Index.Details details = new Index.Details(
                CatalogRow.text(row, 3).toLowerCase(Locale.ROOT), predicate, included, false, false);
        own.add(new Index(name, parts, CatalogRow.isTrue(row, 4), origin(row), predicate != null, null,
                details));
    }

    private static Index.Origin origin(SqlRow row) throws SqlFailure {
        if (CatalogRow.isTrue(row, 5)) return Index.Origin.PRIMARY_KEY;
        return CatalogRow.isTrue(row, 6) ? Index.Origin.UNIQUE_CONSTRAINT : Index.Origin.CREATED;
    }
}
