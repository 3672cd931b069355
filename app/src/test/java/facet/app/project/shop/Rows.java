package facet.app.project.shop;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// The rows of one table, each value as Prisma 7 stores it in SQLite: dates as ISO 8601 text, decimals as floating
/// point numbers, booleans as 0 and 1, Json as text.
final class Rows {
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS+00:00")
            .withZone(ZoneOffset.UTC);

    private final String table;
    private final List<String> columns;
    private final List<List<@Nullable Object>> values = new ArrayList<>();

    Rows(String table, String... columns) {
        this.table = table;
        this.columns = List.of(columns);
    }

    void add(@Nullable Object... row) {
        if (row.length != columns.size()) {
            throw new IllegalArgumentException(table + " has " + columns.size() + " columns, not " + row.length);
        }
        List<@Nullable Object> stored = new ArrayList<>();
        Arrays.stream(row).map(Rows::stored).forEach(stored::add);
        values.add(Collections.unmodifiableList(stored));
    }

    String table() {
        return table;
    }

    List<String> columns() {
        return columns;
    }

    List<List<@Nullable Object>> values() {
        return Collections.unmodifiableList(values);
    }

    int size() {
        return values.size();
    }

    /// An amount of money for a column of type Decimal.
    static double money(long cents) {
        return cents / 100.0;
    }

    static String text(Instant instant) {
        return DATE_TIME.format(instant);
    }

    private static @Nullable Object stored(@Nullable Object value) {
        return switch (value) {
            case Boolean flag -> flag ? 1 : 0;
            case Instant instant -> text(instant);
            case null, default -> value;
        };
    }
}
