package facet.database;

import java.util.List;

/// The statements that bring rows of a query.
record PageSql(RowQuery query, SqlDialect sql) {

    /// How a page is sorted. What a page shows of a long text is an expression; it shall be worked out for the rows of the page only, and
    /// not for whatever the engine sorts.
    enum Sorting {
        /// In one SELECT.
        AT_ONCE,
        /// Rows of bare columns are sorted and limited, then the terms are worked out of those that are left. For engines that sort long
        /// values without reading them.
        COLUMNS_FIRST,
        /// The keys of the page are found first, then its rows by them, so that keys are all that is sorted.
        KEYS_FIRST
    }

    /// The rows of `run`, all of them.
    SqlText all(String selected, RowOrder order, SqlText run) {
        List<SqlText> conditions = run.isEmpty() ? List.of() : List.of(run);
        return SqlText.of("SELECT " + selected + table()).add(FilterSql.where(query.filter(), conditions, sql))
                .add(order.orderBy());
    }

    /// The rows of `run`, at most `limit` of them, after `skipped` others; each with what `selected` says.
    SqlText some(String selected, RowOrder order, SqlText run, long limit, long skipped) {
        return sql.limit(all(selected, order, run), !order.terms().isEmpty(), limit, skipped);
    }

    /// The same rows, sorted as is best for the engine.
    SqlText page(RowShape shape, RowOrder order, SqlText run, long limit, long skipped) {
        String columns = shape.columns(query.sort(), sql);
        boolean isAsItIs = switch (sql.sorting()) {
            case AT_ONCE -> true;
            case COLUMNS_FIRST -> columns.equals(shape.selected());
            case KEYS_FIRST -> query.source().key().names().isEmpty() || query.sort().isEmpty();
        };
        if (isAsItIs) return some(shape.selected(), order, run, limit, skipped);
        SqlText text = SqlText.of("SELECT " + shape.selected());
        return (sql.sorting() == Sorting.COLUMNS_FIRST
                ? text.add(" FROM (").add(some(columns, order, run, limit, skipped)).add(")" + sql.alias())
                : text.add(table() + " WHERE " + key() + " IN (").add(some(keys(), order, run, limit, skipped))
                        .add(")"))
                .add(order.orderBy());
    }

    private String table() {
        return " FROM " + sql.table(query.source().table());
    }

    private String keys() {
        return String.join(", ", query.source().key().names().stream().map(sql::column).toList());
    }

    private String key() {
        return query.source().key().names().size() == 1 ? keys() : "(" + keys() + ")";
    }
}
