package facet.database;

import java.util.List;

/// Which rows to bring.
///
/// @param source the table and what to read of it
/// @param filter which rows to keep
/// @param sort what to sort by, the most important first; the table's key decides between equals
/// @param position where the page begins or ends
/// @param limit how many rows to bring at most, at least 1
/// @param bytesHead how many bytes of each Bytes value to bring at most; `Integer.MAX_VALUE` for whole bytes and whole
/// texts, of which else those of more than 8,000 bytes are brought as their first 2,000 characters
public record RowQuery(RowSource source, Filter filter, List<SortKey> sort, Position position, int limit,
        int bytesHead) {

    /// How many bytes of a Bytes value a page brings if nothing else is said: enough to tell what they are.
    public static final int USUAL_BYTES_HEAD = 64;

    /// Keeps an unmodifiable copy.
    public RowQuery {
        sort = List.copyOf(sort);
        if (limit < 1) {
            throw new IllegalArgumentException("A page of " + limit + " rows");
        }
    }

    /// The first `limit` rows of `source` in the order of its key.
    public static RowQuery first(RowSource source, int limit) {
        return new RowQuery(source, Filter.ALL, List.of(), Position.start(), limit, USUAL_BYTES_HEAD);
    }

    /// The same query at another place.
    public RowQuery at(Position other) {
        return new RowQuery(source, filter, sort, other, limit, bytesHead);
    }

    /// The same query in another order, from its start.
    public RowQuery sortedBy(List<SortKey> other) {
        return new RowQuery(source, filter, other, Position.start(), limit, bytesHead);
    }

    /// The same query with other rows kept, from its start.
    public RowQuery where(Filter other) {
        return new RowQuery(source, other, sort, Position.start(), limit, bytesHead);
    }
}
