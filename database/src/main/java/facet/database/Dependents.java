package facet.database;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import facet.database.DeletionImpact.Kind;
import facet.database.jdbc.SqlFailure;

/// The rows that depend on the rows a changeset deletes: followed from table to table along the foreign keys, each row once,
/// so circles end. One statement for each foreign key and some hundred rows.
final class Dependents {

    private static final int KEYS_A_STATEMENT = 500;

    /// Of how many bytes a value is read at once.
    private static final int BYTES_AT_ONCE = 64 << 10;

    /// Rows that share a fate.
    record Group(Table table, ForeignKey key, Kind kind) {}

    private record Reference(Table child, ForeignKey key) {}

    private record Reached(Table table, List<Row> rows) {}

    private final Changeset changes;
    private final Catalog catalog;
    private final Statements statements;
    private final SqlDialect sql;
    private final Optional<UndoFiles> kept;
    private final Budget budget;
    private final Map<TableName, List<Reference>> references = new HashMap<>();
    private final Map<TableName, Map<RowKey, RowEdit>> edited = new HashMap<>();
    private final Map<TableName, Set<List<Stored>>> unlinked = new HashMap<>();
    private final Map<TableName, Map<RowKey, Row>> deleted = new LinkedHashMap<>();
    private final Map<Group, Map<RowKey, Row>> groups = new LinkedHashMap<>();
    private final Set<Group> cut = new LinkedHashSet<>();
    private final Map<TableName, RowSource> sources = new HashMap<>();

    private Dependents(Changeset changes, Catalog catalog, Statements statements, SqlDialect sql,
            Optional<UndoFiles> kept, Budget budget) {
        this.changes = changes;
        this.catalog = catalog;
        this.statements = statements;
        this.sql = sql;
        this.kept = kept;
        this.budget = budget;
    }

    /// Those of what `changes` deletes, as the database is before it.
    ///
    /// @param kept where long values of whole rows go; nothing where only keys are read
    static Dependents of(Changeset changes, Catalog catalog, Statements statements, SqlDialect sql,
            Optional<UndoFiles> kept, Budget budget) throws SqlFailure {
        Dependents result = new Dependents(changes, catalog, statements, sql, kept, budget);
        result.index();
        Deque<Reached> queue = new ArrayDeque<>();
        for (Map.Entry<TableName, List<RowKey>> seed : result.seeds().entrySet()) {
            Optional<Table> table = catalog.table(seed.getKey());
            if (table.isEmpty()) continue;
            List<Row> rows = result.completed(table.get(), result.byKey(table.get(), seed.getValue(), budget));
            rows.forEach(row -> result.deletedOf(table.get()).put(row.key(), row));
            queue.add(new Reached(table.get(), rows));
        }
        while (!queue.isEmpty()) {
            Reached next = queue.remove();
            for (Reference reference : result.references.getOrDefault(next.table().qualifiedName(), List.of())) {
                result.follow(reference, next.rows()).ifPresent(queue::add);
            }
        }
        result.dropDeleted();
        return result;
    }

    /// The rows of each group, by their keys.
    Map<Group, Map<RowKey, Row>> groups() {
        return groups;
    }

    /// Whether there are more rows of the group than were read.
    boolean isCut(Group group) {
        return cut.contains(group);
    }

    /// Whether any rows were left out.
    boolean isCut() {
        return !cut.isEmpty() || budget.isSpent();
    }

    /// A row that the changeset deletes, as it was, if it was read.
    Optional<Row> deleted(TableName table, RowKey key) {
        return catalog.table(table).map(found -> deletedOf(found).get(key));
    }

    /// What is read of `table`.
    RowSource source(Table table) {
        return sources.computeIfAbsent(table.qualifiedName(), none -> sourceOf(table));
    }

    private RowSource sourceOf(Table table) {
        Set<String> wanted = new LinkedHashSet<>();
        table.foreignKeys().forEach(key -> wanted.addAll(key.columns()));
        references.getOrDefault(table.qualifiedName(), List.of())
                .forEach(reference -> wanted.addAll(reference.key().referencedColumns()));
        List<ColumnRead> columns = table.columns().stream()
                .filter(column -> kept.isPresent() ? isStored(column) : wanted.contains(column.name()))
                .map(ColumnRead::asStored).toList();
        return new RowSource(table.qualifiedName(), columns, table.key());
    }

    private static boolean isStored(Column column) {
        return column.generation() != Column.Generation.VIRTUAL && column.generation() != Column.Generation.STORED;
    }

    private void index() {
        for (Table child : catalog.tables()) {
            for (ForeignKey key : child.foreignKeys()) {
                catalog.table(key.referencedTable()).ifPresent(parent -> references
                        .computeIfAbsent(parent.qualifiedName(), none -> new ArrayList<>())
                        .add(new Reference(child, key)));
            }
        }
        EditValues values = new EditValues(catalog, sql.values());
        for (RowEdit edit : changes.edits()) {
            TableName table = catalog.table(edit.source().table()).map(Table::qualifiedName)
                    .orElse(edit.source().table());
            switch (edit) {
                case RowEdit.Update(_, RowKey key, _, _, _) -> edits(table).put(key, edit);
                case RowEdit.Delete(_, RowKey key, _, _) -> edits(table).put(key, edit);
                case RowEdit.Disconnect _ -> unlinked.computeIfAbsent(table, none -> new LinkedHashSet<>())
                        .add(values.before(edit, RowEdit.LINK_COLUMNS));
                case RowEdit.Insert _,RowEdit.Connect _ -> {
                    // They are not there yet.
                }
            }
        }
    }

    private Map<RowKey, RowEdit> edits(TableName table) {
        return edited.computeIfAbsent(table, none -> new HashMap<>());
    }

    private Map<TableName, List<RowKey>> seeds() {
        Map<TableName, List<RowKey>> seeds = new LinkedHashMap<>();
        for (RowEdit edit : changes.edits()) {
            if (edit instanceof RowEdit.Delete(RowSource source, RowKey key, _, _)) {
                seeds.computeIfAbsent(source.table(), none -> new ArrayList<>()).add(key);
            }
        }
        return seeds;
    }

    private Map<RowKey, Row> deletedOf(Table table) {
        return deleted.computeIfAbsent(table.qualifiedName(), none -> new LinkedHashMap<>());
    }

    /// The rows of `table` that have one of `keys`, as they are now.
    List<Row> byKey(Table table, List<RowKey> keys) throws SqlFailure {
        return byKey(table, keys, new Budget(Integer.MAX_VALUE - 1, Long.MAX_VALUE));
    }

    private List<Row> byKey(Table table, List<RowKey> keys, Budget most) throws SqlFailure {
        List<List<Stored>> tuples = keys.stream().map(RowKey::values).toList();
        return keys.isEmpty() ? List.of() : rows(table, keys.getFirst().key().names(), tuples, most);
    }

    /// The rows with whole values, without those that could not be kept.
    private List<Row> completed(Table table, List<Row> rows) throws SqlFailure {
        if (kept.isEmpty()) return rows;
        List<Row> whole = new WholeRows(source(table), statements, sql, kept.get()).completed(rows);
        if (whole.size() < rows.size()) budget.isSpent = true;
        return whole;
    }

    private List<Row> rows(Table table, List<String> columns, List<List<Stored>> tuples, Budget most)
            throws SqlFailure {
        RowSource source = source(table);
        RowShape shape = RowShape.of(source, RowOrder.of(List.of(), source.key(), sql),
                kept.isPresent() ? BYTES_AT_ONCE : Integer.MAX_VALUE, sql);
        List<Row> found = new ArrayList<>();
        int keys = Math.min(KEYS_A_STATEMENT, (sql.mostParameters() - 1) / columns.size());
        for (int from = 0; from < tuples.size() && !most.isSpent(); from += keys) {
            SqlText text = SqlText.of("SELECT " + shape.selected() + " FROM " + sql.table(source.table()) + " WHERE ")
                    .add(sql.among(columns.stream().map(sql::column).toList(),
                            tuples.subList(from, Math.min(tuples.size(), from + keys))));
            statements.run(sql.limit(text, false, most.rowsLeft() + 1L, 0).statement(), row -> {
                Row each = shape.row(row);
                if (most.take(each)) found.add(each);
            });
        }
        return found;
    }

    private Optional<Reached> follow(Reference reference, List<Row> parents) throws SqlFailure {
        Table child = reference.child();
        ForeignKey key = reference.key();
        Table parent = catalog.table(key.referencedTable()).orElseThrow();
        Set<List<Stored>> tuples = new LinkedHashSet<>();
        for (Row row : parents) {
            values(parent, row, key.referencedColumns()).ifPresent(tuples::add);
        }
        if (tuples.isEmpty()) return Optional.empty();
        Group group = new Group(child, key, kind(key));
        List<Row> reached = new ArrayList<>();
        List<Row> found = rows(child, key.columns(), List.copyOf(tuples), budget).stream()
                .filter(row -> !isEdited(child, row, key)).toList();
        for (Row row : group.kind() == Kind.CASCADES ? completed(child, found) : found) {
            boolean isNew = group.kind() != Kind.CASCADES || deletedOf(child).putIfAbsent(row.key(), row) == null;
            if (isNew) groups.computeIfAbsent(group, none -> new LinkedHashMap<>()).put(row.key(), row);
            if (isNew && group.kind() == Kind.CASCADES) reached.add(row);
        }
        if (budget.isSpent()) {
            groups.computeIfAbsent(group, none -> new LinkedHashMap<>());
            cut.add(group);
        }
        return reached.isEmpty() ? Optional.empty() : Optional.of(new Reached(child, reached));
    }

    private static Kind kind(ForeignKey key) {
        return switch (key.onDelete()) {
            case NO_ACTION, RESTRICT -> Kind.BLOCKS;
            case CASCADE -> Kind.CASCADES;
            case SET_NULL, SET_DEFAULT -> Kind.LOSES_LINK;
        };
    }

    /// Whether the changeset itself deletes the row or changes what it refers to.
    private boolean isEdited(Table child, Row row, ForeignKey key) {
        RowEdit edit = edited.getOrDefault(child.qualifiedName(), Map.of()).get(row.key());
        if (edit instanceof RowEdit.Delete) return true;
        if (edit instanceof RowEdit.Update update && EditValues.changes(update, key.columns())) return true;
        Set<List<Stored>> pairs = unlinked.getOrDefault(child.qualifiedName(), Set.of());
        return !pairs.isEmpty() && values(child, row, RowEdit.LINK_COLUMNS).map(pairs::contains).orElse(false);
    }

    /// What `row` holds in `columns`, unless one is NULL.
    private Optional<List<Stored>> values(Table table, Row row, List<String> columns) {
        RowSource source = source(table);
        List<Stored> result = new ArrayList<>();
        for (String name : columns) {
            for (int i = 0; i < source.columns().size(); i++) {
                if (source.columns().get(i).name().equalsIgnoreCase(name)) {
                    result.add(sql.values().stored(row.values().get(i), SavePlan.column(catalog, source.table(), name))
                            .orElse(Stored.ofNull()));
                }
            }
        }
        boolean isKnown = result.size() == columns.size() && result.stream().noneMatch(Stored::isNull);
        return isKnown ? Optional.of(result) : Optional.empty();
    }

    /// A row that is deleted in the end neither holds the deletion up nor loses anything.
    private void dropDeleted() {
        groups.forEach((group, rows) -> {
            if (group.kind() != Kind.CASCADES) rows.keySet().removeAll(deletedOf(group.table()).keySet());
        });
        groups.entrySet().removeIf(entry -> entry.getValue().isEmpty() && !cut.contains(entry.getKey()));
    }

    /// What may be read at most.
    static final class Budget {
        private final int rows;
        private final long bytes;
        private int rowsTaken;
        private long bytesTaken;
        private boolean isSpent;

        Budget(int rows, long bytes) {
            this.rows = rows;
            this.bytes = bytes;
        }

        int rowsLeft() {
            return rows - rowsTaken;
        }

        /// Whether there is more than was allowed to be read.
        boolean isSpent() {
            return isSpent;
        }

        private boolean take(Row row) {
            long size = row.values().stream().mapToLong(WholeRows::bytesInMemory).sum();
            if (rowsTaken >= rows || bytesTaken + size > bytes) isSpent = true;
            if (isSpent) return false;
            rowsTaken++;
            bytesTaken += size;
            return true;
        }
    }
}
