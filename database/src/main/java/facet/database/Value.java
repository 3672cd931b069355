package facet.database;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/// A value of a row with the meaning that its column was read with.
///
/// Every case keeps enough to find the row again by its old values: what cannot be told from the meaning alone, such as
/// the form of a point in time, is part of the case.
public sealed interface Value {

    /// No value.
    enum Null implements Value {
        /// The only one.
        NULL
    }

    /// A text, for String columns and for whatever has no type of its own.
    record Text(String text) implements Value {}

    /// A whole number of 32 bits.
    record Int(long number) implements Value {}

    /// A whole number of 64 bits.
    record BigInt(long number) implements Value {}

    /// A binary floating point number of 64 bits.
    record Real(double number) implements Value {}

    /// A decimal number with the digits that are stored. Two are equal if their digits are, so `1.0` is not `1.00`.
    record Decimal(BigDecimal number) implements Value {}

    /// True or false.
    record Bool(boolean isTrue) implements Value {}

    /// A point in time.
    ///
    /// @param instant when
    /// @param form how it is stored
    /// @param stored what exactly is stored, or will be
    record DateTime(Instant instant, DateTimeForm form, Stored stored) implements Value {

        /// `instant` as it is newly written in `form`.
        public static DateTime of(Instant instant, DateTimeForm form) {
            return new DateTime(instant, form, DateTimes.stored(instant, form));
        }
    }

    /// A JSON document, its text untouched.
    record Json(String text) implements Value {}

    /// Bytes; a page brings only the first ones.
    ///
    /// @param size how many bytes are stored
    /// @param head the first of them, or all
    record Bytes(long size, Blob head) implements Value {

        /// All bytes of `blob`.
        public static Bytes of(Blob blob) {
            return new Bytes(blob.size(), blob);
        }

        @Override
        public boolean isWhole() {
            return head.size() == size;
        }
    }

    /// Bytes that are in a file and are read from there when they are saved. It is never read from a database.
    record FileBytes(BytesFile file) implements Value {}

    /// The beginning of a text, or of a JSON document, that is too long for a page to bring; never what is saved. The whole is a
    /// [Text] or [Json], as [Database#whole] brings it.
    ///
    /// @param head its first characters
    /// @param size how many bytes the database holds of it
    record LongText(String head, long size) implements Value {

        /// Whether `other` is the same as far as this was read: a whole text that begins so and has as many bytes.
        boolean isOf(Value other) {
            return switch (other) {
                case LongText text -> equals(text);
                case Text(String text) -> isOf(text);
                case Json(String text) -> isOf(text);
                default -> false;
            };
        }

        private boolean isOf(String text) {
            return text.startsWith(head) && text.getBytes(StandardCharsets.UTF_8).length == size;
        }
    }

    /// One of an enum's values, by the name that the database uses.
    record EnumValue(String name) implements Value {}

    /// A list of values, for engines whose columns hold lists.
    record ListValue(List<Value> values) implements Value {
        /// Keeps an unmodifiable copy.
        public ListValue {
            values = List.copyOf(values);
        }
    }

    /// What another edit of the same changeset makes of a column of its row: the way to refer to a new row before the
    /// database has given it a key. It is never read from a database.
    ///
    /// @param edit the index of the other edit, an insert or an update
    /// @param column the column of that edit's row
    record KeyOf(int edit, String column) implements Value {}

    /// What the database holds where it does not fit the type asked for. Bytes are cut like those of [Bytes].
    ///
    /// @param stored what is there, cut if it is long bytes
    /// @param size how many bytes are stored if it is bytes, else 0
    /// @param reason why it did not decode, as a clause: `not a whole number`
    record Raw(Stored stored, long size, String reason) implements Value {}

    /// No value.
    static Value ofNull() {
        return Null.NULL;
    }

    /// Whether this is no value.
    default boolean isNull() {
        return this == Null.NULL;
    }

    /// Whether this and `other` are the same as far as both were read.
    default boolean agreesWith(Value other) {
        if (this instanceof LongText text) return text.isOf(other);
        return other instanceof LongText text ? text.isOf(this) : equals(other);
    }

    /// Whether this is all that is stored, not only its beginning.
    default boolean isWhole() {
        return !(this instanceof LongText)
                && !(this instanceof Raw(Stored.Bytes(Blob head), long size, _) && head.size() < size);
    }
}
