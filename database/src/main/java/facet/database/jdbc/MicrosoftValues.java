package facet.database.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/// Values of SQL Server whose text the driver does not make as the server would: it writes a decimal with an exponent, and takes a
/// time without an offset for one of this machine's zone, where an hour of each spring is missing.
final class MicrosoftValues {

    /// `microsoft.sql.Types.DATETIMEOFFSET`.
    private static final int ZONED = -155;
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder().appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true).toFormatter(Locale.ROOT);

    private MicrosoftValues() {}

    /// Whether values of a JDBC type are read here.
    static boolean isKnown(int type) {
        return switch (type) {
            case Types.BIT, Types.DECIMAL, Types.NUMERIC, Types.DATE, Types.TIME, Types.TIMESTAMP, ZONED -> true;
            default -> false;
        };
    }

    static @Nullable Object read(ResultSet rows, int place) throws SQLException {
        return switch (rows.getMetaData().getColumnType(place)) {
            case Types.BIT -> truth(rows, place);
            case Types.DECIMAL, Types.NUMERIC -> decimal(rows.getBigDecimal(place));
            case Types.DATE -> text(rows.getObject(place, LocalDate.class));
            case Types.TIME -> clock(rows.getObject(place, LocalTime.class));
            case Types.TIMESTAMP -> moment(rows, place);
            case ZONED -> zoned(rows.getObject(place, OffsetDateTime.class));
            default -> rows.getString(place);
        };
    }

    private static @Nullable Object truth(ResultSet rows, int place) throws SQLException {
        boolean isTrue = rows.getBoolean(place);
        return rows.wasNull() ? null : Long.valueOf(isTrue ? 1 : 0);
    }

    private static @Nullable String decimal(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static @Nullable String clock(@Nullable LocalTime time) {
        return time == null ? null : TIME.format(time);
    }

    /// `datetime` counts three hundred ticks a second, and its text has no more than thousandths.
    private static @Nullable String moment(ResultSet rows, int place) throws SQLException {
        LocalDateTime exact = rows.getObject(place, LocalDateTime.class);
        if (exact == null) return null;
        boolean hasTicks = rows.getMetaData().getColumnTypeName(place).equals("datetime");
        LocalDateTime time = hasTicks ? exact.plusNanos(500_000).truncatedTo(ChronoUnit.MILLIS) : exact;
        return time.toLocalDate() + " " + TIME.format(time);
    }

    private static @Nullable String zoned(@Nullable OffsetDateTime time) {
        if (time == null) return null;
        String offset = time.getOffset().getTotalSeconds() == 0 ? "+00:00" : time.getOffset().getId();
        return time.toLocalDate() + " " + TIME.format(time) + " " + offset;
    }
}
