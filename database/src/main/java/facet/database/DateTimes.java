package facet.database;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Points in time as text: how each form is written, and every way of writing one that is understood.
final class DateTimes {

    private static final DateTimeFormatter ISO_MILLIS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx",
            Locale.ROOT);
    private static final DateTimeFormatter SQL_SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss",
            Locale.ROOT);
    private static final DateTimeFormatter SQL_MILLIS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS",
            Locale.ROOT);
    private static final Pattern TEXT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})"
            + "(?:([T ]) ?(\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?) ?(Z|UTC|[+-]\\d{2}(?::?\\d{2})?)?)?");

    private DateTimes() {}

    /// What is stored for `instant` in `form`. Milliseconds are the finest that Prisma keeps.
    static Stored stored(Instant instant, DateTimeForm form) {
        return switch (form) {
            case ISO_TEXT -> Stored.of(ISO_MILLIS.format(instant.atOffset(ZoneOffset.UTC)));
            case EPOCH_MILLIS -> Stored.of(instant.toEpochMilli());
            case SQL_TEXT -> Stored.of(sqlText(instant));
        };
    }

    /// The point in time that a stored text names; UTC where it names no zone.
    static Optional<Instant> read(String text) {
        return read(text, ZoneOffset.UTC);
    }

    /// The point in time that `text` names; in `zone` where it names none itself.
    static Optional<Instant> read(String text, ZoneId zone) {
        Instant plain = zone.equals(ZoneOffset.UTC) ? PlainDateTime.read(text) : null;
        if (plain != null) return Optional.of(plain);
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) return Optional.empty();
        try {
            LocalDate date = LocalDate.parse(parts.group(1));
            LocalTime time = parts.group(3) == null ? LocalTime.MIDNIGHT : LocalTime.parse(parts.group(3));
            ZoneId named = parts.group(4) == null ? zone : ZoneId.of(parts.group(4));
            return Optional.of(LocalDateTime.of(date, time).atZone(named).toInstant());
        } catch (DateTimeException notOnTheCalendar) {
            return Optional.empty();
        }
    }

    /// The form that a stored text is in, or comes closest to.
    static DateTimeForm form(String text) {
        return text.indexOf('T') > 0 ? DateTimeForm.ISO_TEXT : DateTimeForm.SQL_TEXT;
    }

    /// `instant` for a person in `zone`: without parts that are zero, with the offset where it is not UTC.
    static String show(Instant instant, ZoneId zone) {
        LocalDateTime local = instant.atZone(zone).toLocalDateTime();
        ZoneOffset offset = zone.getRules().getOffset(instant);
        DateTimeFormatter form = isWhole(instant, ChronoUnit.SECONDS)
                ? SQL_SECONDS
                : isWhole(instant, ChronoUnit.MILLIS) ? SQL_MILLIS : DateTimeFormatter.ISO_LOCAL_DATE_TIME;
        String text = form.format(local).replace('T', ' ');
        return offset.equals(ZoneOffset.UTC) && zone.normalized().equals(ZoneOffset.UTC)
                ? text
                : text + offsetText(offset);
    }

    /// Whether `instant` has nothing finer than `unit`.
    static boolean isWhole(Instant instant, ChronoUnit unit) {
        return instant.truncatedTo(unit).equals(instant);
    }

    private static String offsetText(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
    }

    private static String sqlText(Instant instant) {
        boolean isWholeSecond = isWhole(instant.truncatedTo(ChronoUnit.MILLIS), ChronoUnit.SECONDS);
        return (isWholeSecond ? SQL_SECONDS : SQL_MILLIS).format(instant.atOffset(ZoneOffset.UTC));
    }
}
