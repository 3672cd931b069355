package facet.database;

import java.time.ZoneId;
import java.time.ZoneOffset;

/// What has to be known to turn a value into text and text into a value.
///
/// @param zone the zone in which points in time are shown, and read where the text names none
/// @param form how a point in time that was typed is to be stored
public record TextRules(ZoneId zone, DateTimeForm form) {

    /// UTC, and points in time stored as Prisma 7 does.
    public static final TextRules USUAL = new TextRules(ZoneOffset.UTC, DateTimeForm.ISO_TEXT);

    /// The same rules, but a point in time is stored in the form of the value it replaces, if that is one.
    public TextRules replacing(Value old) {
        return old instanceof Value.DateTime time ? new TextRules(zone, time.form()) : this;
    }
}
