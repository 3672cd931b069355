package facet.migration;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import facet.database.Catalog;
import facet.database.Engine;
import facet.database.Index;
import facet.database.Table;

/// Columns that an index only keeps, of `INCLUDE` or `STORING`. On PostgreSQL and CockroachDB Prisma takes them for parts of the
/// key, also when it compares a schema with a database, so they have to be written so; on SQL Server it leaves them out.
final class IncludedColumns {
    private static final Set<Engine> AMONG_THE_PARTS = Set.of(Engine.POSTGRESQL, Engine.COCKROACHDB);

    private IncludedColumns() {}

    /// The catalog with the indexes and primary keys that Prisma sees. A key that holds a column without a value is one to Prisma, and makes
    /// a model that it ignores; that is told only if just its text is asked for.
    static Catalog asRead(Catalog catalog, boolean isStrict) {
        if (!AMONG_THE_PARTS.contains(catalog.engine())) return catalog;
        return new Catalog(catalog.engine(), catalog.engineVersion(), catalog.ownSchema(),
                catalog.tables().stream().map(table -> asRead(table, isStrict)).toList(), catalog.details());
    }

    private static Table asRead(Table table, boolean isStrict) {
        if (table.indexes().stream().allMatch(index -> index.details().included().isEmpty())) return table;
        return new Table(table.qualifiedName(), table.kind(), table.columns(), primaryKey(table, isStrict), table.key(),
                table.indexes().stream().map(IncludedColumns::asRead).toList(), table.foreignKeys(), table.triggers(),
                table.isStrict(), table.sql(), table.problem(), table.details());
    }

    private static List<String> primaryKey(Table table, boolean isStrict) {
        List<String> wide = table.indexes().stream().filter(index -> index.origin() == Index.Origin.PRIMARY_KEY)
                .flatMap(index -> Stream.concat(table.primaryKey().stream(), index.details().included().stream()))
                .distinct().toList();
        return !wide.isEmpty() && (isStrict || TableKeys.allRequired(table, wide)) ? wide : table.primaryKey();
    }

    private static Index asRead(Index index) {
        Set<String> named = index.parts().stream().map(part -> String.valueOf(part.column()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Index.Part> parts = Stream.concat(index.parts().stream(), index.details().included().stream()
                .filter(named::add).map(column -> new Index.Part(column, false, ""))).toList();
        return new Index(index.name(), parts, index.isUnique(), index.origin(), index.isPartial(), index.sql(),
                index.details());
    }
}
