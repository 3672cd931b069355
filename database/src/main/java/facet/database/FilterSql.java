package facet.database;

import java.util.ArrayList;
import java.util.List;

/// A filter as a condition.
final class FilterSql {

    private FilterSql() {}

    static SqlText condition(Filter filter, SqlDialect sql) {
        return switch (filter) {
            case Filter.Is(ColumnRead column, Value value) -> is(column, value, sql);
            case Filter.Not(Filter inner) -> SqlText.of("NOT ").add(condition(inner, sql));
            case Filter.And(var inner) -> joined(inner, " AND ", "TRUE", sql);
            case Filter.Or(var inner) -> joined(inner, " OR ", "FALSE", sql);
        };
    }

    /// Conditions of this kind are never NULL, so that NOT turns each around. SQLite keeps points in time in several forms, which
    /// its term for sorting makes alike.
    private static SqlText is(ColumnRead column, Value value, SqlDialect sql) {
        if (value instanceof Value.DateTime time && !sql.sortsByColumn(column)) {
            return SqlText.of("(" + sql.sortTerm(column) + " IS ").value(Stored.of(time.instant().toEpochMilli()))
                    .add(")");
        }
        return SqlText.of("(").add(sql.values().isStill(sql.column(column.name()), column.declaredType(), value))
                .add(")");
    }

    private static SqlText joined(List<Filter> inner, String between, String none, SqlDialect sql) {
        if (inner.isEmpty()) return SqlText.of(none);
        List<SqlText> parts = new ArrayList<>();
        inner.forEach(each -> parts.add(condition(each, sql)));
        return SqlText.of("(").join(between, parts).add(")");
    }

    /// ` WHERE …` for the rows that `filter` keeps and for which all of `more` holds; nothing if that is every row.
    static SqlText where(Filter filter, List<SqlText> more, SqlDialect sql) {
        List<SqlText> parts = new ArrayList<>();
        if (!filter.equals(Filter.ALL)) parts.add(condition(filter, sql));
        parts.addAll(more);
        return parts.isEmpty() ? new SqlText() : SqlText.of(" WHERE ").join(" AND ", parts);
    }
}
