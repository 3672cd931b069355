package facet.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import facet.database.jdbc.SqlFailure;
import facet.database.jdbc.SqlRow;

/// Which terms a statement selects for the rows of a source, and how a row is made of them. A term that serves the order,
/// the key and a value at once is selected once, and taken from the driver once for each row.
final class RowShape {

    private static final int NOWHERE = -1;

    private final RowSource source;
    private final List<String> terms;
    private final int[] anchorAt;
    private final int[] keyAt;
    private final boolean isAnchorKey;
    private final Read[] reads;
    private final ValueCodec codec;

    private RowShape(RowSource source, List<String> terms, int[] anchorAt, int[] keyAt, boolean isAnchorKey,
            Read[] reads,
            ValueCodec codec) {
        this.source = source;
        this.terms = terms;
        this.anchorAt = anchorAt;
        this.keyAt = keyAt;
        this.isAnchorKey = isAnchorKey;
        this.reads = reads;
        this.codec = codec;
    }

    /// How a value is read.
    ///
    /// @param at which term gives what is stored
    /// @param sizeAt which term gives its size where it may be cut, or [#NOWHERE]
    /// @param isMarked whether it comes with a mark where it is long
    private record Read(ColumnRead column, int at, int sizeAt, boolean isMarked) {}

    static RowShape of(RowSource source, RowOrder order, int bytesHead, SqlDialect sql) {
        Map<String, Integer> terms = new LinkedHashMap<>();
        List<Integer> anchorAt = at(terms, order.terms().stream().map(RowOrder.Term::sql).toList());
        List<Integer> keyAt = at(terms, source.key().names().stream().map(sql::column).toList());
        List<Read> reads = new ArrayList<>();
        for (ColumnRead column : source.columns()) {
            // What is selected whole for the key or the order need not be cut for the value.
            int head = terms.containsKey(sql.column(column.name())) ? Integer.MAX_VALUE : bytesHead;
            List<Integer> at = at(terms, sql.readTerms(column, head));
            reads.add(new Read(column, at.getFirst(), at.size() == 2 ? at.getLast() : NOWHERE,
                    head < Integer.MAX_VALUE && sql.marksLong(column)));
        }
        return new RowShape(source, List.copyOf(terms.keySet()), places(anchorAt), places(keyAt),
                anchorAt.equals(keyAt),
                reads.toArray(Read[]::new), sql.values());
    }

    private static List<Integer> at(Map<String, Integer> terms, List<String> wanted) {
        List<Integer> places = new ArrayList<>();
        for (String term : wanted) {
            Integer place = terms.putIfAbsent(term, terms.size());
            places.add(place == null ? terms.size() - 1 : place);
        }
        return places;
    }

    private static int[] places(List<Integer> places) {
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    String selected() {
        return terms.isEmpty() ? "NULL" : String.join(", ", terms);
    }

    /// The bare columns that what is selected, and `sort`, are made of, those of the source first: in the order of the table PostgreSQL
    /// passes whole rows on to be sorted.
    String columns(List<SortKey> sort, SqlDialect sql) {
        Set<String> columns = new LinkedHashSet<>();
        source.columns().forEach(each -> columns.add(sql.column(each.name())));
        sort.forEach(each -> columns.add(sql.column(each.column().name())));
        source.key().names().forEach(name -> columns.add(sql.column(name)));
        return columns.isEmpty() ? "NULL" : String.join(", ", columns);
    }

    Row row(SqlRow row) throws SqlFailure {
        Stored[] stored = new Stored[terms.size()];
        for (int i = 0; i < stored.length; i++) {
            stored[i] = StoredValues.read(row, i);
        }
        RowKey key = new RowKey(source.key(), picked(stored, keyAt));
        Anchor anchor = new Anchor(isAnchorKey ? key.values() : picked(stored, anchorAt));
        Value[] values = new Value[reads.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(reads[i], stored);
        }
        return new Row(key, anchor, List.of(values));
    }

    private static List<Stored> picked(Stored[] stored, int[] places) {
        if (places.length == 1) return List.of(stored[places[0]]);
        Stored[] values = new Stored[places.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = stored[places[i]];
        }
        return List.of(values);
    }

    private Value value(Read read, Stored[] row) {
        Stored stored = row[read.at];
        if (stored instanceof Stored.Bytes(Blob bytes)) return bytes(read, stored, bytes, row);
        if (read.sizeAt == NOWHERE || !(row[read.sizeAt] instanceof Stored.Whole(long size)))
            return codec.decode(read.column, stored, 0);
        if (stored instanceof Stored.Text(String head)) return new Value.LongText(head, size);
        // SQLite's substr gives NULL for bytes of length zero.
        return codec.decode(read.column, size == 0 ? Stored.of(Blob.EMPTY) : stored, size);
    }

    private Value bytes(Read read, Stored stored, Blob bytes, Stored[] row) {
        if (read.isMarked && LongTexts.Marked.is(bytes)) {
            LongTexts.Marked known = LongTexts.Marked.of(bytes);
            return known.isText()
                    ? new Value.LongText(known.text(), known.size())
                    : codec.decode(read.column, Stored.of(known.head()), known.size());
        }
        boolean isSized = read.sizeAt != NOWHERE && row[read.sizeAt] instanceof Stored.Whole;
        long size = isSized ? ((Stored.Whole) row[read.sizeAt]).value() : bytes.size();
        return codec.decode(read.column, stored, size);
    }
}
