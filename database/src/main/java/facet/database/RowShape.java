package facet.database;

import facet.database.jdbc.SqlFailure;
import facet.database.jdbc.SqlRow;
import java.util.ArrayList;
import java.util.List;

/// Which terms a statement selects for the rows of a source, and how a row is made of them: the terms of the order, the
/// key, then the values.
record RowShape(RowSource source, RowOrder order, List<String> terms, List<Integer> slots) {

    static RowShape of(RowSource source, RowOrder order, int bytesHead, SqlDialect sql) {
        List<String> terms = new ArrayList<>();
        order.terms().forEach(term -> terms.add(term.sql()));
        source.key().names().forEach(name -> terms.add(sql.column(name)));
        List<Integer> slots = new ArrayList<>();
        for (ColumnRead column : source.columns()) {
            List<String> read = sql.readTerms(column, bytesHead);
            slots.add(read.size());
            terms.addAll(read);
        }
        return new RowShape(source, order, List.copyOf(terms), List.copyOf(slots));
    }

    String selected() {
        return terms.isEmpty() ? "NULL" : String.join(", ", terms);
    }

    Row row(SqlRow row) throws SqlFailure {
        int at = order.terms().size();
        Anchor anchor = new Anchor(StoredValues.read(row, 0, at));
        int keySize = source.key().names().size();
        RowKey key = new RowKey(source.key(), StoredValues.read(row, at, keySize));
        at += keySize;
        List<Value> values = new ArrayList<>(slots.size());
        for (int i = 0; i < slots.size(); i++) {
            values.add(value(row, at, i));
            at += slots.get(i);
        }
        return new Row(key, anchor, values);
    }

    private Value value(SqlRow row, int at, int column) throws SqlFailure {
        Stored stored = StoredValues.read(row, at);
        long size = stored instanceof Stored.Bytes(Blob bytes) ? bytes.size() : 0;
        if (slots.get(column) == 2 && row.get(at + 1) instanceof Long whole) {
            size = whole;
        }
        return ValueDecoder.decode(source.columns().get(column).type(), stored, size);
    }
}
