package facet.database;

import java.util.List;
import java.util.Optional;

import facet.database.jdbc.SqlFailure;

/// About how many rows a table of SQLite has.
final class SqliteEstimate {

    /// The names of the row number, unless a column is called so.
    static final List<String> ROW_NUMBERS = List.of("rowid", "_rowid_", "oid");
    private static final int SMALLEST_ROW_BYTES = 3;

    private SqliteEstimate() {}

    /// From the statistics that ANALYZE left, else from the span of row numbers where so many rows could be in the file,
    /// else exactly.
    static long of(Table table, Statements statements, SqlDialect sql) throws SqlFailure {
        Optional<Long> known = fromStatistics(table, statements);
        if (known.isPresent()) return known.get();
        Optional<String> rowNumber = rowNumber(table);
        if (rowNumber.isPresent()) {
            long span = span(table, rowNumber.get(), statements, sql);
            if (span <= mostRows(statements)) return span;
        }
        RowSource source = new RowSource(table.qualifiedName(), List.of(), TableKey.None.NONE);
        return Counts.exact(RowQuery.first(source, 1), statements, sql);
    }

    private static Optional<Long> fromStatistics(Table table, Statements statements) throws SqlFailure {
        SqlStatement exists = SqlText.of("SELECT count(*) FROM sqlite_schema WHERE name = 'sqlite_stat1'").statement();
        if (statements.number(exists).orElse(0L) == 0) return Optional.empty();
        return statements.number(SqlText.of("SELECT CAST(stat AS INTEGER) FROM sqlite_stat1 WHERE tbl = ")
                .value(Stored.of(table.name())).add(" ORDER BY idx LIMIT 1").statement());
    }

    static Optional<String> rowNumber(Table table) {
        return table.kind() == Table.Kind.TABLE
                ? ROW_NUMBERS.stream().filter(name -> table.column(name).isEmpty()).findFirst()
                : Optional.empty();
    }

    /// Two questions in one statement: asked together, SQLite would scan the table.
    private static long span(Table table, String rowNumber, Statements statements, SqlDialect sql) throws SqlFailure {
        String from = "(" + sql.column(rowNumber) + ") FROM " + sql.table(table.qualifiedName());
        long[] ends = new long[]{1, 0};
        statements.run(SqlText.of("SELECT (SELECT min" + from + "), (SELECT max" + from + ")").statement(), row -> {
            if (row.get(0) instanceof Long first && row.get(1) instanceof Long last) {
                ends[0] = first;
                ends[1] = last;
            }
        });
        long span = ends[1] - ends[0] + 1;
        return span < 0 ? Long.MAX_VALUE : span;
    }

    private static long mostRows(Statements statements) throws SqlFailure {
        SqlText size = SqlText.of("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size");
        return statements.number(size.statement()).orElse(0L) / SMALLEST_ROW_BYTES;
    }
}
