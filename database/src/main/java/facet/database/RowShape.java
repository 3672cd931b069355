package facet.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import facet.database.jdbc.SqlFailure;
import facet.database.jdbc.SqlRow;

/// Which terms a statement selects for the rows of a source, and how a row is made of them. A term that serves the order,
/// the key and a value at once is selected once.
///
/// @param terms what is selected
/// @param anchorAt which terms give the place of a row
/// @param keyAt which terms give its key
/// @param valuesAt which terms give each value: what is stored and, where that may be cut, its size
/// @param marked which values come with a mark where they are long
/// @param codec what the stored values mean
record RowShape(RowSource source, List<String> terms, List<Integer> anchorAt, List<Integer> keyAt,
        List<List<Integer>> valuesAt, List<Boolean> marked, ValueCodec codec) {

    static RowShape of(RowSource source, RowOrder order, int bytesHead, SqlDialect sql) {
        Map<String, Integer> terms = new LinkedHashMap<>();
        List<Integer> anchorAt = at(terms, order.terms().stream().map(RowOrder.Term::sql).toList());
        List<Integer> keyAt = at(terms, source.key().names().stream().map(sql::column).toList());
        List<List<Integer>> valuesAt = new ArrayList<>();
        List<Boolean> marked = new ArrayList<>();
        for (ColumnRead column : source.columns()) {
            // What is selected whole for the key or the order need not be cut for the value.
            int head = terms.containsKey(sql.column(column.name())) ? Integer.MAX_VALUE : bytesHead;
            valuesAt.add(at(terms, sql.readTerms(column, head)));
            marked.add(head < Integer.MAX_VALUE && sql.marksLong(column));
        }
        return new RowShape(source, List.copyOf(terms.keySet()), anchorAt, keyAt, List.copyOf(valuesAt),
                List.copyOf(marked), sql.values());
    }

    private static List<Integer> at(Map<String, Integer> terms, List<String> wanted) {
        List<Integer> places = new ArrayList<>();
        for (String term : wanted) {
            Integer place = terms.putIfAbsent(term, terms.size());
            places.add(place == null ? terms.size() - 1 : place);
        }
        return List.copyOf(places);
    }

    String selected() {
        return terms.isEmpty() ? "NULL" : String.join(", ", terms);
    }

    Row row(SqlRow row) throws SqlFailure {
        RowKey key = new RowKey(source.key(), stored(row, keyAt));
        Anchor anchor = new Anchor(anchorAt.equals(keyAt) ? key.values() : stored(row, anchorAt));
        Value[] values = new Value[valuesAt.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(row, i);
        }
        return new Row(key, anchor, List.of(values));
    }

    private static List<Stored> stored(SqlRow row, List<Integer> places) throws SqlFailure {
        Stored[] values = new Stored[places.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = StoredValues.read(row, places.get(i));
        }
        return List.of(values);
    }

    private Value value(SqlRow row, int index) throws SqlFailure {
        ColumnRead column = source.columns().get(index);
        List<Integer> places = valuesAt.get(index);
        Stored stored = StoredValues.read(row, places.getFirst());
        if (stored instanceof Stored.Bytes(Blob bytes) && marked.get(index) && LongTexts.Marked.is(bytes)) {
            LongTexts.Marked known = LongTexts.Marked.of(bytes);
            return known.isText()
                    ? new Value.LongText(known.text(), known.size())
                    : codec.decode(column, Stored.of(known.head()), known.size());
        }
        long size = stored instanceof Stored.Bytes(Blob bytes) ? bytes.size() : 0;
        if (places.size() == 2 && row.get(places.getLast()) instanceof Long whole) {
            size = whole;
            // SQLite's substr gives NULL for bytes of length zero.
            if (whole == 0) stored = Stored.of(Blob.EMPTY);
            if (stored instanceof Stored.Text(String head)) return new Value.LongText(head, whole);
        }
        return codec.decode(column, stored, size);
    }
}
