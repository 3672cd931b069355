package facet.database;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

import facet.database.Value.Raw;

/// What a stored value means in a column of some type. A value that does not fit is [Raw] with a reason; none is lost.
final class SqliteDecoder {

    private static final long EXACT_DOUBLE = 1L << 53;

    private SqliteDecoder() {}

    /// The value `stored` of a column of `type`.
    ///
    /// @param size how many bytes the database holds if `stored` is bytes that were cut
    static Value decode(ValueType type, Stored stored, long size) {
        if (stored.isNull()) return Value.ofNull();
        // Asked for each value of each row: a switch over types takes longer before the machine has compiled it for good.
        if (type instanceof ValueType.Scalar scalar) return scalar(scalar, stored, size);
        return switch (type) {
            case ValueType.Scalar scalar -> scalar(scalar, stored, size);
            case ValueType.OneOf oneOf -> oneOf(oneOf, stored, size);
            case ValueType.ListOf list -> raw(stored, size, "this database has no lists");
        };
    }

    private static Value scalar(ValueType.Scalar type, Stored stored, long size) {
        return switch (type) {
            case STRING -> stored instanceof Stored.Text(String text)
                    ? new Value.Text(text)
                    : raw(stored, size, "not a text");
            case BOOLEAN -> bool(stored, size);
            case INT -> isWhole(stored) && whole(stored) == (int) whole(stored)
                    ? new Value.Int(whole(stored))
                    : raw(stored, size, "not a whole number of 32 bits");
            case BIG_INT -> isWhole(stored)
                    ? new Value.BigInt(whole(stored))
                    : raw(stored, size, "not a whole number of 64 bits");
            case FLOAT -> floating(stored, size);
            case DECIMAL -> decimal(stored, size);
            case DATE_TIME -> dateTime(stored, size);
            case JSON -> json(stored, size);
            case BYTES -> stored instanceof Stored.Bytes(Blob bytes)
                    ? new Value.Bytes(size, bytes)
                    : raw(stored, size, "not bytes");
            case UNSUPPORTED -> asStored(stored, size);
        };
    }

    private static Value bool(Stored stored, long size) {
        if (stored instanceof Stored.Whole(long number) && (number == 0 || number == 1))
            return new Value.Bool(number == 1);
        return raw(stored, size, "neither 0 nor 1");
    }

    /// Whether a whole number is stored. A floating one counts where it is exactly whole.
    private static boolean isWhole(Stored stored) {
        if (stored instanceof Stored.Floating(double number)) {
            return number == Math.rint(number) && Math.abs(number) <= EXACT_DOUBLE;
        }
        return stored instanceof Stored.Whole;
    }

    private static long whole(Stored stored) {
        return stored instanceof Stored.Floating(double number) ? (long) number : ((Stored.Whole) stored).value();
    }

    private static Value floating(Stored stored, long size) {
        if (stored instanceof Stored.Floating(double number)) return new Value.Real(number);
        if (stored instanceof Stored.Whole(long number) && Math.abs(number) <= EXACT_DOUBLE) {
            return new Value.Real(number);
        }
        return raw(stored, size, "not a floating point number");
    }

    /// A decimal stored as text counts only in plain writing, since only that can be found again by its digits.
    private static Value decimal(Stored stored, long size) {
        if (stored instanceof Stored.Whole(long number)) return new Value.Decimal(BigDecimal.valueOf(number));
        if (stored instanceof Stored.Floating(double number) && Double.isFinite(number)) {
            return new Value.Decimal(new BigDecimal(Double.toString(number)));
        }
        if (stored instanceof Stored.Text(String text)) {
            Optional<BigDecimal> number = NumberText.decimal(text);
            if (number.isPresent() && number.get().toPlainString().equals(text)) return new Value.Decimal(number.get());
        }
        return raw(stored, size, "not a decimal number");
    }

    private static Value dateTime(Stored stored, long size) {
        if (stored instanceof Stored.Whole(long millis)) {
            return new Value.DateTime(Instant.ofEpochMilli(millis), DateTimeForm.EPOCH_MILLIS, stored);
        }
        if (stored instanceof Stored.Text(String text)) {
            Optional<Instant> instant = DateTimes.read(text);
            if (instant.isPresent()) return new Value.DateTime(instant.get(), DateTimes.form(text), stored);
        }
        return raw(stored, size, "not a point in time");
    }

    /// SQLite keeps a document that is only a number as a number where the column is declared JSONB.
    private static Value json(Stored stored, long size) {
        return switch (stored) {
            case Stored.Text(String text) -> JsonText.problem(text).isEmpty()
                    ? new Value.Json(text)
                    : raw(stored, size, "not JSON");
            case Stored.Whole(long number) -> new Value.Json(Long.toString(number));
            case Stored.Floating(double number) when Double.isFinite(number) -> new Value.Json(Double.toString(number));
            case Stored.Bytes _,Stored.File _ -> raw(stored, size, "JSON in the database's own binary form");
            case Stored.Floating number -> raw(stored, size, "not JSON");
            case Stored.Null none -> Value.ofNull();
        };
    }

    private static Value oneOf(ValueType.OneOf type, Stored stored, long size) {
        return stored instanceof Stored.Text(String text) && type.names().contains(text)
                ? new Value.EnumValue(text)
                : raw(stored, size, "not a value of the enum");
    }

    private static Value asStored(Stored stored, long size) {
        return switch (stored) {
            case Stored.Null none -> Value.ofNull();
            case Stored.Whole(long number) -> new Value.BigInt(number);
            case Stored.Floating(double number) -> new Value.Real(number);
            case Stored.Text(String text) -> new Value.Text(text);
            case Stored.Bytes(Blob bytes) -> new Value.Bytes(size, bytes);
            case Stored.File(BytesFile file, _, _) -> new Value.FileBytes(file);
        };
    }

    private static Value raw(Stored stored, long size, String reason) {
        return new Raw(stored, size, reason);
    }
}
