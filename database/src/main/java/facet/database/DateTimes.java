package facet.database;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// How points in time are written in each form.
final class DateTimes {

    private static final DateTimeFormatter ISO_MILLIS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");
    private static final DateTimeFormatter SQL_SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter SQL_MILLIS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS");

    private DateTimes() {}

    static Stored stored(Instant instant, DateTimeForm form) {
        return switch (form) {
            case ISO_TEXT -> Stored.of(ISO_MILLIS.format(instant.atOffset(ZoneOffset.UTC)));
            case EPOCH_MILLIS -> Stored.of(instant.toEpochMilli());
            case SQL_TEXT -> Stored.of(sqlText(instant));
        };
    }

    private static String sqlText(Instant instant) {
        boolean isWholeSecond = instant.truncatedTo(ChronoUnit.SECONDS).equals(instant.truncatedTo(ChronoUnit.MILLIS));
        return (isWholeSecond ? SQL_SECONDS : SQL_MILLIS).format(instant.atOffset(ZoneOffset.UTC));
    }
}
