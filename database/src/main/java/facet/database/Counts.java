package facet.database;

import java.util.ArrayList;
import java.util.List;

import facet.database.jdbc.SqlFailure;

/// How many rows there are exactly, and where every so many-th of them stands.
final class Counts {

    private Counts() {}

    static long exact(RowQuery query, Statements statements, SqlDialect sql) throws SqlFailure {
        SqlText text = SqlText.of("SELECT " + sql.rowCount() + " FROM " + sql.table(query.source().table()))
                .add(FilterSql.where(query.filter(), List.of(), sql));
        return statements.number(text.statement()).orElse(0L);
    }

    /// The keys of all rows stream past in their order and every so many-th is kept, so memory grows with the fences only.
    static KeyFences fences(RowQuery query, int every, Statements statements, SqlDialect sql) throws SqlFailure {
        RowOrder order = RowOrder.of(query.sort(), query.source().key(), sql).atOnce();
        String selected = String.join(", ", order.terms().stream().map(RowOrder.Term::sql).toList());
        SqlText text = SqlText.of("SELECT " + selected + " FROM " + sql.table(query.source().table()))
                .add(FilterSql.where(query.filter(), List.of(), sql)).add(order.orderBy());
        List<Anchor> anchors = new ArrayList<>();
        long[] count = new long[1];
        statements.stream(text.statement(), row -> {
            if (count[0] % every == 0) anchors.add(new Anchor(StoredValues.read(row, 0, order.terms().size())));
            count[0]++;
        });
        return new KeyFences(every, anchors, count[0]);
    }
}
