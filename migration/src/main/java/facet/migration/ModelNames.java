package facet.migration;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import facet.database.Catalog;
import facet.database.Column;
import facet.database.Table;

/// What a table and its columns are called in the schema.
///
/// @param table the table or view
/// @param name the model's name
/// @param fields the fields' names by the columns' names in lower case, since SQLite does not tell `a` from `A`
record ModelNames(Table table, String name, Map<String, String> fields) {

    private static final Set<String> MIGRATIONS = Set.of("checksum", "migration_name", "finished_at", "rolled_back_at");
    private static final Comparator<Table> BY_NAME = Comparator.comparing(
            table -> table.name().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    /// Keeps an unmodifiable copy.
    ModelNames {
        fields = Map.copyOf(fields);
    }

    /// The tables and views that a schema shows, tables first, each by name. Names that are good are kept; the others are
    /// made to differ from them.
    static List<ModelNames> of(Catalog catalog) {
        List<Table> shown = catalog.tables().stream().filter(ModelNames::isShown)
                .sorted(Comparator.comparing((Table table) -> isView(table)).thenComparing(BY_NAME)).toList();
        Map<Table, String> names = names(shown);
        return shown.stream()
                .map(table -> new ModelNames(table, Objects.requireNonNull(names.get(table)), fields(table)))
                .toList();
    }

    /// What is the engine's, Prisma's or a host's own is left out, and so is a view that cannot be read.
    private static boolean isShown(Table table) {
        if (table.kind() == Table.Kind.SHADOW || table.columns().isEmpty()) return false;
        String name = table.name();
        if (name.equals("_prisma_migrations")) {
            return !MIGRATIONS.stream().allMatch(column -> table.column(column).isPresent());
        }
        return !name.equals("d1_migrations") && !name.matches("(?s)_cf_[A-Z]+.*");
    }

    private static boolean isView(Table table) {
        return table.kind() == Table.Kind.VIEW;
    }

    private static Map<Table, String> names(List<Table> tables) {
        Identifiers taken = new Identifiers();
        Map<Table, String> names = new HashMap<>();
        for (Table table : tables) {
            if (keepsName(table)) names.put(table, taken.take(table.name()));
        }
        for (Table table : tables) {
            if (names.containsKey(table)) continue;
            String clean = Identifiers.clean(table.name(), isView(table) ? "view" : "table");
            names.put(table, taken.take(Identifiers.isReserved(clean) ? "Renamed" + clean : clean));
        }
        return names;
    }

    private static boolean keepsName(Table table) {
        return Identifiers.isClean(table.name()) && !Identifiers.isReserved(table.name());
    }

    private static Map<String, String> fields(Table table) {
        Identifiers taken = new Identifiers();
        Map<String, String> fields = new HashMap<>();
        for (Column column : table.columns()) {
            if (Identifiers.isClean(column.name())) fields.put(key(column.name()), taken.take(column.name()));
        }
        for (Column column : table.columns()) {
            if (!fields.containsKey(key(column.name()))) {
                fields.put(key(column.name()), taken.take(Identifiers.clean(column.name(), "column")));
            }
        }
        return fields;
    }

    private static String key(String column) {
        return column.toLowerCase(Locale.ROOT);
    }

    boolean isView() {
        return isView(table);
    }

    /// Whether the name could not be kept because it means something else.
    boolean isRenamed() {
        return Identifiers.isReserved(table.name());
    }

    /// The field of a column of the table.
    String field(String column) {
        String field = fields.get(key(column));
        if (field == null) throw new IllegalArgumentException("No column " + column + " in " + table.name());
        return field;
    }

    /// The fields of columns of the table.
    List<String> fields(List<String> columns) {
        return columns.stream().map(this::field).toList();
    }

    /// The columns as the table spells them, or none if it lacks one.
    List<String> spelled(List<String> columns) {
        List<String> own = columns.stream().flatMap(name -> table.column(name).stream()).map(Column::name).toList();
        return own.size() == columns.size() ? own : List.of();
    }
}
