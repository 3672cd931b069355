package facet.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import facet.database.jdbc.SqlFailure;
import facet.database.jdbc.SqlRow;

/// Asks for the digests of values, those of some hundred rows by each statement.
///
/// @param source the table, its key, and the columns to make digests of
record Digests(RowSource source, Statements statements, SqlDialect sql) {

    private static final int KEYS_A_STATEMENT = 500;

    /// For each of `keys` the digests of its row by column, none for NULL; or nothing if there is no such row.
    List<Optional<Map<String, Digest>>> of(List<RowKey> keys) throws SqlFailure {
        Map<RowKey, Map<String, Digest>> found = new HashMap<>();
        List<String> names = source.key().names();
        int atOnce = Math.min(KEYS_A_STATEMENT, (sql.mostParameters() - 1) / Math.max(1, names.size()));
        for (int from = 0; from < keys.size() && !names.isEmpty(); from += atOnce) {
            List<List<Stored>> tuples = keys.subList(from, Math.min(keys.size(), from + atOnce)).stream()
                    .map(RowKey::values).toList();
            statements.run(select(names, tuples), row -> found.put(key(row, names.size()), digests(row, names.size())));
        }
        return keys.stream().map(key -> Optional.ofNullable(found.get(key))).toList();
    }

    /// `edits` with digests of those old values of which only the beginning is known.
    static List<RowEdit> known(List<RowEdit> edits, Catalog catalog, Statements statements, SqlDialect sql)
            throws SqlFailure {
        Map<RowSource, List<Integer>> wanted = new LinkedHashMap<>();
        for (int i = 0; i < edits.size(); i++) {
            RowSource source = edits.get(i).source();
            List<ColumnRead> cut = cut(edits.get(i)).stream()
                    .map(name -> ColumnRead.asStored(SavePlan.column(catalog, source.table(), name))).toList();
            if (cut.isEmpty()) continue;
            wanted.computeIfAbsent(new RowSource(source.table(), cut, source.key()), none -> new ArrayList<>()).add(i);
        }
        List<RowEdit> result = new ArrayList<>(edits);
        for (Map.Entry<RowSource, List<Integer>> each : wanted.entrySet()) {
            List<RowKey> keys = each.getValue().stream().map(place -> key(edits.get(place))).toList();
            List<Optional<Map<String, Digest>>> digests = new Digests(each.getKey(), statements, sql).of(keys);
            for (int i = 0; i < keys.size(); i++) {
                int place = each.getValue().get(i);
                digests.get(i).ifPresent(found -> result.set(place, with(edits.get(place), found)));
            }
        }
        return result;
    }

    private static List<String> cut(RowEdit edit) {
        Map<String, Value> old = switch (edit) {
            case RowEdit.Update update -> update.oldValues();
            case RowEdit.Delete delete -> delete.oldValues();
            case RowEdit.Insert _,RowEdit.Connect _,RowEdit.Disconnect _ -> Map.of();
        };
        Map<String, Digest> known = digests(edit);
        return old.entrySet().stream().filter(each -> !each.getValue().isWhole()).map(Map.Entry::getKey)
                .filter(name -> !known.containsKey(name)).sorted().toList();
    }

    private static Map<String, Digest> digests(RowEdit edit) {
        return switch (edit) {
            case RowEdit.Update update -> update.digests();
            case RowEdit.Delete delete -> delete.digests();
            case RowEdit.Insert _,RowEdit.Connect _,RowEdit.Disconnect _ -> Map.of();
        };
    }

    /// Whether there are old values that only the beginning is known of.
    static boolean areMissing(List<RowEdit> edits) {
        return edits.stream().anyMatch(edit -> !cut(edit).isEmpty());
    }

    private static RowKey key(RowEdit edit) {
        return switch (edit) {
            case RowEdit.Update update -> update.key();
            case RowEdit.Delete delete -> delete.key();
            case RowEdit.Insert _,RowEdit.Connect _,RowEdit.Disconnect _ ->
                throw new IllegalArgumentException("It finds no row: " + edit);
        };
    }

    private static RowEdit with(RowEdit edit, Map<String, Digest> more) {
        Map<String, Digest> digests = new HashMap<>(more);
        digests.putAll(digests(edit));
        return switch (edit) {
            case RowEdit.Update(RowSource source, RowKey key, var old, var given, _) ->
                new RowEdit.Update(source, key, old, given, digests);
            case RowEdit.Delete(RowSource source, RowKey key, var old, _) ->
                new RowEdit.Delete(source, key, old, digests);
            case RowEdit.Insert _,RowEdit.Connect _,RowEdit.Disconnect _ -> edit;
        };
    }

    private SqlStatement select(List<String> names, List<List<Stored>> tuples) {
        List<String> keyTerms = names.stream().map(sql::column).toList();
        List<String> terms = new ArrayList<>(keyTerms);
        for (ColumnRead column : source.columns()) {
            String term = sql.column(column.name());
            terms.add("CASE WHEN " + term + " IS NOT NULL THEN " + sql.digest(term, column.declaredType()) + " END");
        }
        return SqlText.of("SELECT " + String.join(", ", terms) + " FROM " + sql.table(source.table()) + " WHERE ")
                .add(sql.among(keyTerms, tuples)).statement();
    }

    private RowKey key(SqlRow row, int size) throws SqlFailure {
        return new RowKey(source.key(), StoredValues.read(row, 0, size));
    }

    private Map<String, Digest> digests(SqlRow row, int from) throws SqlFailure {
        Map<String, Digest> digests = new HashMap<>();
        for (int i = 0; i < source.columns().size(); i++) {
            if (row.get(from + i) instanceof String text) digests.put(source.columns().get(i).name(), new Digest(text));
        }
        return Map.copyOf(digests);
    }
}
