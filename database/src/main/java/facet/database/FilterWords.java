package facet.database;

import java.util.ArrayList;
import java.util.List;

/// How one engine words the conditions of filters. None of them holds where the column is NULL, but for [#is] of NULL; there
/// they may be NULL themselves.
interface FilterWords {

    /// Whether the column equals `value`; never NULL.
    SqlText is(ColumnRead column, Value value);

    /// The engine's SQL.
    SqlDialect sql();

    /// Whether the column equals one of `values`, of which there is at least one and no NULL. Whole numbers make one list,
    /// everything else is compared as [#is] does.
    default SqlText in(ColumnRead column, List<Value> values) {
        List<SqlText> numbers = new ArrayList<>();
        List<SqlText> parts = new ArrayList<>();
        for (Value value : values) {
            switch (value) {
                case Value.Int(long number) -> numbers.add(new SqlText().value(Stored.of(number)));
                case Value.BigInt(long number) -> numbers.add(new SqlText().value(Stored.of(number)));
                default -> parts.add(is(column, value));
            }
        }
        if (!numbers.isEmpty()) {
            parts.add(SqlText.of(sql().column(column.name()) + " IN (").join(", ", numbers).add(")"));
        }
        return SqlText.of("(").join(" OR ", parts).add(")");
    }

    /// Whether the column is less or more than `value`.
    SqlText compare(ColumnRead column, Filter.Comparison how, Value value);

    /// Whether the column has `match.text()` in it.
    SqlText match(Filter.TextMatch match);

    /// What the column's document says.
    SqlText json(Filter.JsonAt at);

    /// Which elements the column's list has.
    SqlText list(Filter.ListTest test);

    /// A condition that is FALSE where `condition` is NULL.
    default SqlText neverNull(SqlText condition) {
        return SqlText.of("coalesce(").add(condition).add(", FALSE)");
    }
}
