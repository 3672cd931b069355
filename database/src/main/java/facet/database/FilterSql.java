package facet.database;

import java.util.ArrayList;
import java.util.List;

/// A filter as a condition.
///
/// @param sql words the rows it is about
/// @param depth how many relations lead there
record FilterSql(SqlDialect sql, int depth) {

    private static final int LONGEST_CHAIN = 50;

    /// Whether a condition may be NULL where it does not hold. It may not under a NOT.
    private enum Nulls {
        ALLOWED,
        NEVER
    }

    static SqlText condition(Filter filter, SqlDialect sql) {
        return new FilterSql(sql, 0).condition(filter, Nulls.ALLOWED);
    }

    private SqlText condition(Filter filter, Nulls nulls) {
        FilterWords words = sql.filters();
        return switch (filter) {
            case Filter.Is(ColumnRead column, Value value) -> words.is(column, value);
            case Filter.In in -> in(in, nulls);
            case Filter.Compare(ColumnRead column, var how, Value value) ->
                settled(words.compare(column, how, value), nulls);
            case Filter.TextMatch match -> settled(words.match(match), nulls);
            case Filter.JsonAt at -> settled(words.json(at), nulls);
            case Filter.ListTest test -> settled(words.list(test), nulls);
            case Filter.Related related -> related(related);
            case Filter.Raw(String raw) -> settled(SqlText.of("(" + raw + ")"), nulls);
            case Filter.Not(Filter inner) -> SqlText.of("NOT ").add(condition(inner, Nulls.NEVER));
            case Filter.And(var inner) -> joined(inner, " AND ", "1 = 1", nulls);
            case Filter.Or(var inner) -> joined(inner, " OR ", "1 = 0", nulls);
        };
    }

    private SqlText settled(SqlText condition, Nulls nulls) {
        return nulls == Nulls.NEVER ? sql.filters().neverNull(condition) : condition;
    }

    private SqlText in(Filter.In in, Nulls nulls) {
        List<Value> values = in.values().stream().filter(value -> !value.isNull()).distinct().toList();
        List<SqlText> parts = new ArrayList<>();
        if (!values.isEmpty()) parts.add(settled(sql.filters().in(in.column(), values), nulls));
        if (values.size() < in.values().stream().distinct().count()) {
            parts.add(sql.filters().is(in.column(), Value.ofNull()));
        }
        return parts.isEmpty() ? SqlText.of("(1 = 0)") : chained(parts, " OR ");
    }

    /// Whether a related row has to be found that passes, or must not be found that passes or fails.
    private SqlText related(Filter.Related related) {
        return switch (related.how()) {
            case SOME -> exists(related.relation(), related.inner(), Nulls.ALLOWED);
            case NONE -> SqlText.of("NOT ").add(exists(related.relation(), related.inner(), Nulls.ALLOWED));
            case EVERY -> SqlText.of("NOT ")
                    .add(exists(related.relation(), new Filter.Not(related.inner()), Nulls.ALLOWED));
        };
    }

    private SqlText exists(Filter.Relation relation, Filter inner, Nulls nulls) {
        SqlDialect theirs = sql.aliased("t" + (depth + 1));
        List<SqlText> conditions = new ArrayList<>();
        String from = theirs.table(relation.table());
        if (relation.link().isPresent()) {
            Filter.Link link = relation.link().get();
            SqlDialect between = sql.aliased("l" + (depth + 1));
            from = between.table(link.table()) + ", " + from;
            same(between, link.near(), sql, relation.columns(), conditions);
            same(theirs, relation.theirColumns(), between, link.far(), conditions);
        } else {
            same(theirs, relation.theirColumns(), sql, relation.columns(), conditions);
        }
        if (!inner.equals(Filter.ALL)) conditions.add(new FilterSql(theirs, depth + 1).condition(inner, nulls));
        return SqlText.of("EXISTS (SELECT 1 FROM " + from + " WHERE ").join(" AND ", conditions).add(")");
    }

    private static void same(SqlDialect one, List<String> columns, SqlDialect other, List<String> others,
            List<SqlText> conditions) {
        for (int i = 0; i < columns.size(); i++) {
            conditions.add(SqlText.of(one.column(columns.get(i)) + " = " + other.column(others.get(i))));
        }
    }

    private SqlText joined(List<Filter> inner, String between, String none, Nulls nulls) {
        if (inner.isEmpty()) return SqlText.of("(" + none + ")");
        return chained(inner.stream().map(each -> condition(each, nulls)).toList(), between);
    }

    /// Engines limit how deep an expression may be, and a chain is as deep as it is long; so a long one is halved.
    private static SqlText chained(List<SqlText> parts, String between) {
        if (parts.size() <= LONGEST_CHAIN) return SqlText.of("(").join(between, parts).add(")");
        int half = parts.size() / 2;
        return chained(List.of(chained(parts.subList(0, half), between),
                chained(parts.subList(half, parts.size()), between)), between);
    }

    /// ` WHERE …` for the rows that `filter` keeps and for which all of `more` holds; nothing if that is every row.
    static SqlText where(Filter filter, List<SqlText> more, SqlDialect sql) {
        List<SqlText> parts = new ArrayList<>();
        if (!filter.equals(Filter.ALL)) parts.add(condition(filter, sql));
        parts.addAll(more);
        return parts.isEmpty() ? new SqlText() : SqlText.of(" WHERE ").join(" AND ", parts);
    }
}
