package facet.migration;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import facet.database.Catalog;
import facet.database.Engine;
import facet.database.Table;
import facet.database.TableName;

/// Which tables, views and types of a database a schema shows.
///
/// @param schemas the database schemas that the datasource lists; none where it lists none
/// @param tables tables first, then views, each by name
/// @param enums by name
record Scope(List<String> schemas, List<Table> tables, List<Catalog.EnumType> enums) {
    private static final Set<String> MIGRATIONS = Set.of("checksum", "migration_name", "finished_at", "rolled_back_at");
    private static final Comparator<TableName> BY_NAME = Comparator
            .comparing((TableName name) -> bytes(name.schema()), Arrays::compareUnsigned)
            .thenComparing(name -> bytes(name.name()), Arrays::compareUnsigned);

    /// Keeps unmodifiable copies.
    Scope {
        schemas = List.copyOf(schemas);
        tables = List.copyOf(tables);
        enums = List.copyOf(enums);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Scope of(Catalog catalog, Extent extent, Known known) {
        List<String> listed = listed(catalog, extent, known);
        Set<String> schemas = listed.isEmpty() ? Set.of(catalog.ownSchema()) : Set.copyOf(listed);
        boolean hasViews = hasViews(catalog, extent, known);
        List<Table> tables = catalog.tables().stream().filter(table -> schemas.contains(table.qualifiedName().schema()))
                .filter(table -> isShown(table, catalog.engine(), extent))
                .filter(table -> hasViews || !ModelNames.isView(table))
                .sorted(Comparator.comparing((Table table) -> ModelNames.isView(table))
                        .thenComparing(Table::qualifiedName, BY_NAME))
                .toList();
        List<Catalog.EnumType> enums = catalog.details().enums().stream()
                .filter(each -> schemas.contains(each.name().schema()) && !each.values().isEmpty())
                .sorted(Comparator.comparing(Catalog.EnumType::name, BY_NAME)).toList();
        return new Scope(listed, tables, enums);
    }

    /// What the datasource lists, or, to show everything, whatever has tables beside the connection's own schema.
    private static List<String> listed(Catalog catalog, Extent extent, Known known) {
        if (!known.schemas().isEmpty() || extent != Extent.EVERYTHING) return known.schemas();
        Set<String> found = catalog.tables().stream().filter(table -> isShown(table, catalog.engine(), extent))
                .map(table -> table.qualifiedName().schema()).collect(Collectors.toCollection(TreeSet::new));
        return found.size() < 2 && (found.isEmpty() || found.contains(catalog.ownSchema()))
                ? List.of()
                : new ArrayList<>(found);
    }

    private static boolean hasViews(Catalog catalog, Extent extent, Known known) {
        return switch (extent) {
            case EVERYTHING -> true;
            case STRICT -> catalog.engine() != Engine.SQLITE && known.hasPreviewFeature("views");
            case USUAL -> catalog.engine() == Engine.SQLITE || known.hasPreviewFeature("views");
        };
    }

    /// What is the engine's, Prisma's or a host's own is left out, and so is a view that cannot be read.
    private static boolean isShown(Table table, Engine engine, Extent extent) {
        boolean isOdd = switch (table.kind()) {
            case SHADOW -> extent != Extent.STRICT;
            case MATERIALIZED_VIEW, FOREIGN -> extent != Extent.EVERYTHING;
            case TABLE, WITHOUT_ROWID, VIRTUAL, VIEW -> false;
        };
        boolean isEmpty = table.columns().isEmpty() && (ModelNames.isView(table) || engine == Engine.SQLITE);
        if (isOdd || isEmpty || table.details().family() == Table.Family.PARTITION) return false;
        String name = table.name();
        if (name.equals("_prisma_migrations")) {
            return !MIGRATIONS.stream().allMatch(column -> table.column(column).isPresent());
        }
        boolean isOfHost = name.equals("d1_migrations") || name.matches("(?s)_cf_[A-Z]+.*");
        return engine != Engine.SQLITE || !isOfHost;
    }
}
