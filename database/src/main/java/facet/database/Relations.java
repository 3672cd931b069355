package facet.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import facet.database.jdbc.RowSink;
import facet.database.jdbc.SqlFailure;

/// Labels and counts of related rows, for all rows of a page in one statement.
record Relations(RelationRead relation, Statements statements, SqlDialect sql) {

    private static final int LABEL_BYTES = 64;

    List<Optional<Value>> labels(ColumnRead label, List<List<Stored>> keys) throws SqlFailure {
        Map<List<Object>, Value> found = new HashMap<>();
        RowSource source = new RowSource(relation.table(), List.of(label), TableKey.None.NONE);
        RowShape shape = RowShape.of(source, new RowOrder(keyTerms(), sql.nullPlace(), sql.comparesTuples()),
                LABEL_BYTES, sql);
        find(shape.selected(), "", keys, row -> {
            Row each = shape.row(row);
            found.putIfAbsent(comparable(each.anchor().values()), each.values().getFirst());
        });
        List<Optional<Value>> result = new ArrayList<>();
        keys.forEach(key -> result.add(Optional.ofNullable(found.get(comparable(key)))));
        return result;
    }

    List<Long> counts(List<List<Stored>> keys) throws SqlFailure {
        Map<List<Object>, Long> found = new HashMap<>();
        String columns = columnList();
        int size = relation.columns().size();
        find(columns + ", " + sql.rowCount(), " GROUP BY " + columns, keys, row -> {
            long count = row.get(size) instanceof Long number ? number : 0;
            found.merge(comparable(StoredValues.read(row, 0, size)), count, Long::sum);
        });
        List<Long> result = new ArrayList<>();
        keys.forEach(key -> result.add(found.getOrDefault(comparable(key), 0L)));
        return result;
    }

    private void find(String selected, String after, List<List<Stored>> keys, RowSink sink)
            throws SqlFailure {
        List<List<Stored>> wanted = keys.stream().filter(key -> key.stream().noneMatch(Stored::isNull)).distinct()
                .toList();
        int most = Math.max(1, sql.mostParameters() / relation.columns().size());
        for (int from = 0; from < wanted.size(); from += most) {
            List<List<Stored>> some = wanted.subList(from, Math.min(wanted.size(), from + most));
            SqlText text = SqlText.of("SELECT " + selected + " FROM " + sql.table(relation.table()) + " WHERE ")
                    .add(sql.among(relation.columns().stream().map(sql::column).toList(), some)).add(after);
            statements.run(text.statement(), sink);
        }
    }

    private String columnList() {
        return String.join(", ", relation.columns().stream().map(sql::column).toList());
    }

    private List<RowOrder.Term> keyTerms() {
        return relation.columns().stream()
                .map(name -> new RowOrder.Term(sql.column(name), SortKey.Direction.ASCENDING, ColumnRead.Nulls.SOME,
                        true))
                .toList();
    }

    /// Two columns that refer to each other may store one key as a number and as a text; here they are the same.
    private static List<Object> comparable(List<Stored> key) {
        return key.stream().<Object>map(part -> part instanceof Stored.Bytes ? part : ValueText.show(part, 0)).toList();
    }
}
