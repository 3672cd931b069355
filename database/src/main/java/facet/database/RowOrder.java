package facet.database;

import java.util.ArrayList;
import java.util.List;

import facet.database.ColumnRead.Nulls;
import facet.database.SortKey.Direction;

/// A total order of rows, and the conditions for the rows beyond a place in it.
///
/// NULL is the smallest value. SQLite and most others sort it so; it compares with nothing and needs conditions of its own.
/// PostgreSQL sorts it last, and where the order says otherwise uses no index: there the rows without a value are a run of
/// their own if an index can find them, so that no run has to say where NULL stands.
///
/// @param comparesTuples whether one comparison may take several terms
record RowOrder(List<Term> terms, NullPlace nullPlace, boolean comparesTuples) {

    /// Where the engine puts NULL by itself when the smallest comes first.
    enum NullPlace {
        /// Before everything else.
        FIRST,
        /// Behind everything else.
        LAST
    }

    /// One thing to sort by.
    ///
    /// @param sql the expression
    /// @param direction which way
    /// @param nulls whether it may be NULL
    /// @param isColumn whether it is a bare column, so that an index can serve
    record Term(String sql, Direction direction, Nulls nulls, boolean isColumn) {

        Term reversed() {
            return new Term(sql, direction.reversed(), nulls, isColumn);
        }

        boolean isNullable() {
            return nulls != Nulls.NONE;
        }

        private String orderBy(boolean saysNulls) {
            String text = direction == Direction.ASCENDING ? sql : sql + " DESC";
            if (!saysNulls) return text;
            return text + (direction == Direction.ASCENDING ? " NULLS FIRST" : " NULLS LAST");
        }

        /// One condition for all beyond `value`, and with `inclusion` for it, where neither is NULL.
        SqlText beyond(Stored value, Inclusion inclusion) {
            String further = direction == Direction.ASCENDING ? " >" : " <";
            return SqlText.of(sql + further + (inclusion == Inclusion.WITH_ROW ? "= " : " ")).value(value);
        }

        /// Conditions, each of which holds for a run of rows, and one after the other for all beyond `value`.
        List<SqlText> beyond(Stored value) {
            boolean isAscending = direction == Direction.ASCENDING;
            if (value.isNull()) return isAscending ? List.of(SqlText.of(sql + " IS NOT NULL")) : List.of();
            SqlText further = SqlText.of(sql + (isAscending ? " > " : " < ")).value(value);
            return isAscending || !isNullable() ? List.of(further) : List.of(further, SqlText.of(sql + " IS NULL"));
        }
    }

    /// The order of a query: what it sorts by, then the key in the direction of the last sort, so that an index that is
    /// walked backwards serves both.
    static RowOrder of(List<SortKey> sort, TableKey key, SqlDialect sql) {
        List<Term> terms = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        Direction last = Direction.ASCENDING;
        for (SortKey each : sort) {
            boolean isColumn = sql.sortsByColumn(each.column());
            last = each.direction();
            terms.add(
                    new Term(sql.sortTerm(each.column()), last, nulls(each.column(), key), isColumn));
            if (isColumn) columns.add(each.column().name());
        }
        for (String name : key.names()) {
            if (!columns.contains(name)) terms.add(new Term(sql.column(name), last, Nulls.NONE, true));
        }
        return new RowOrder(List.copyOf(terms), sql.nullPlace(), sql.comparesTuples());
    }

    private static Nulls nulls(ColumnRead column, TableKey key) {
        return key.names().contains(column.name()) ? Nulls.NONE : column.nulls();
    }

    RowOrder reversed() {
        return new RowOrder(terms.stream().map(Term::reversed).toList(), nullPlace, comparesTuples);
    }

    /// The same order for one statement that brings all rows at once.
    RowOrder atOnce() {
        if (!isSplit()) return this;
        List<Term> whole = new ArrayList<>(terms);
        Term first = terms.getFirst();
        whole.set(0, new Term(first.sql(), first.direction(), Nulls.SOME, first.isColumn()));
        return new RowOrder(List.copyOf(whole), nullPlace, comparesTuples);
    }

    /// Conditions for all rows: each holds for a run of rows, and the runs follow each other in this order.
    List<SqlText> runs() {
        if (!isSplit()) return List.of(new SqlText());
        String first = terms.getFirst().sql();
        SqlText none = SqlText.of(first + " IS NULL");
        SqlText some = SqlText.of(first + " IS NOT NULL");
        return terms.getFirst().direction() == Direction.ASCENDING ? List.of(none, some) : List.of(some, none);
    }

    /// Whether the rows without a first value are a run of their own.
    private boolean isSplit() {
        return nullPlace == NullPlace.LAST && !terms.isEmpty() && terms.getFirst().nulls() == Nulls.INDEXED
                && terms.getFirst().isColumn();
    }

    /// ` ORDER BY …`, or nothing if there is nothing to order by.
    String orderBy() {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            boolean saysNulls = nullPlace == NullPlace.LAST && terms.get(i).isNullable() && !(i == 0 && isSplit());
            parts.add(terms.get(i).orderBy(saysNulls));
        }
        return parts.isEmpty() ? "" : " ORDER BY " + String.join(", ", parts);
    }

    /// Conditions for the rows beyond `anchor`, and with `inclusion` for the row at it: each holds for a run of rows, and
    /// the runs follow each other in this order. Each run is one range of an index on the terms.
    List<SqlText> beyond(Anchor anchor, Inclusion inclusion) {
        List<Stored> values = anchor.values();
        if (values.size() != terms.size()) {
            throw new IllegalArgumentException("The place " + anchor + " is not one in the order " + terms);
        }
        if (terms.size() == 1 && !terms.getFirst().isNullable())
            return List.of(terms.getFirst().beyond(values.getFirst(), inclusion));
        if (canCompareAtOnce(values)) return List.of(atOnce(values, inclusion));
        List<SqlText> runs = new ArrayList<>();
        if (inclusion == Inclusion.WITH_ROW) runs.add(equal(values, terms.size()));
        for (int i = terms.size() - 1; i >= 0; i--) {
            for (SqlText further : terms.get(i).beyond(values.get(i))) {
                runs.add(i == 0 ? further : equal(values, i).add(" AND ").add(further));
            }
        }
        return canRunApart() || runs.size() < 2 ? runs : List.of(any(runs));
    }

    /// Whether the row at a place belongs to the rows from there on.
    enum Inclusion {
        /// It does.
        WITH_ROW,
        /// It does not.
        WITHOUT_ROW
    }

    /// Runs are asked for one by one as each is cheap by an index. An expression has none: one statement for all runs
    /// then reads the table once instead of once a run.
    private boolean canRunApart() {
        return terms.getFirst().isColumn();
    }

    /// Whether one comparison of all terms does: it evaluates an expression once a row, where runs do so once each. It
    /// needs one direction, and no NULL but in the first term.
    private boolean canCompareAtOnce(List<Stored> values) {
        return comparesTuples && !canRunApart() && values.stream().noneMatch(Stored::isNull)
                && terms.stream().allMatch(term -> term.direction() == terms.getFirst().direction())
                && terms.stream().skip(1).noneMatch(Term::isNullable);
    }

    private SqlText atOnce(List<Stored> values, Inclusion inclusion) {
        boolean isAscending = terms.getFirst().direction() == Direction.ASCENDING;
        String comparison = (isAscending ? " >" : " <") + (inclusion == Inclusion.WITH_ROW ? "= " : " ");
        List<SqlText> marks = values.stream().map(value -> new SqlText().value(value)).toList();
        SqlText beyond = SqlText.of("((" + String.join(", ", terms.stream().map(Term::sql).toList()) + ")" + comparison
                + "(").join(", ", marks).add(")");
        return isAscending ? beyond.add(")") : beyond.add(" OR " + terms.getFirst().sql() + " IS NULL)");
    }

    private SqlText equal(List<Stored> values, int count) {
        List<SqlText> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(SqlText.equal(terms.get(i).sql(), values.get(i)));
        }
        return new SqlText().join(" AND ", parts);
    }

    private static SqlText any(List<SqlText> runs) {
        List<SqlText> bracketed = runs.stream().map(run -> SqlText.of("(").add(run).add(")")).toList();
        return SqlText.of("(").join(" OR ", bracketed).add(")");
    }
}
