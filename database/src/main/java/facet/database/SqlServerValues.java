package facet.database;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/// How SQL Server stores values: each by the type of its column. Decimals and points in time go both ways as text, so that no digit
/// is lost. A point in time without an offset is one in UTC, as Prisma has it.
enum SqlServerValues implements ValueCodec {
    /// The only one.
    CODEC;

    /// Compares texts by their code units, which no linguistic collation does.
    static final String EXACT = " COLLATE Latin1_General_100_BIN2";
    private static final int MOST_DIGITS = 38;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder().appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true).toFormatter(Locale.ROOT);

    @Override
    public Value decode(ColumnRead column, Stored stored, long size) {
        if (stored.isNull()) return Value.ofNull();
        return switch (column.type()) {
            case ValueType.Scalar scalar -> decode(scalar, column.declaredType(), stored, size);
            case ValueType.OneOf _,ValueType.ListOf _ -> SqliteDecoder.decode(column.type(), stored, size);
        };
    }

    private static Value decode(ValueType.Scalar scalar, String declaredType, Stored stored, long size) {
        return switch (scalar) {
            case STRING -> new Value.Text(ValueText.show(stored, size));
            case DATE_TIME -> dateTime(declaredType, stored, size);
            case DECIMAL -> stored instanceof Stored.Text(String text)
                    ? NumberText.decimal(text).<Value>map(Value.Decimal::new)
                            .orElseGet(() -> new Value.Raw(stored, size, "not a decimal number"))
                    : SqliteDecoder.decode(scalar, stored, size);
            case FLOAT -> stored instanceof Stored.Text(String text)
                    ? money(text).orElseGet(() -> new Value.Raw(stored, size, "not a number"))
                    : SqliteDecoder.decode(scalar, stored, size);
            case JSON -> stored instanceof Stored.Text(String text)
                    ? new Value.Json(text)
                    : SqliteDecoder.decode(scalar, stored, size);
            case BOOLEAN, INT, BIG_INT, BYTES, UNSUPPORTED -> SqliteDecoder.decode(scalar, stored, size);
        };
    }

    /// Prisma takes money for a Float. An amount that a Float does not hold exactly stays a decimal number.
    private static Optional<Value> money(String text) {
        return NumberText.decimal(text).map(exact -> {
            double number = exact.doubleValue();
            return new BigDecimal(Double.toString(number)).compareTo(exact) == 0
                    ? new Value.Real(number)
                    : new Value.Decimal(exact);
        });
    }

    /// A time of day is one of the first day of 1970, as Prisma has it.
    private static Value dateTime(String declaredType, Stored stored, long size) {
        String text = ValueText.show(stored, size);
        String whole = SqlServerTypes.bare(declaredType).equals("time") ? "1970-01-01 " + text : text;
        return DateTimes.read(whole).<Value>map(instant -> new Value.DateTime(instant, DateTimeForm.SQL_TEXT, stored))
                .orElseGet(() -> new Value.Raw(stored, size, "not a point in time"));
    }

    @Override
    public Optional<Stored> stored(Value value, Column column) {
        return switch (value) {
            case Value.Null _ -> Optional.of(Stored.ofNull());
            case Value.Text(String text) -> Optional.of(Stored.of(text));
            case Value.Json(String text) -> Optional.of(Stored.of(text));
            case Value.EnumValue(String name) -> Optional.of(Stored.of(name));
            case Value.Int(long number) -> Optional.of(Stored.of(number));
            case Value.BigInt(long number) -> Optional.of(Stored.of(number));
            case Value.Real(double number) -> real(number, column);
            case Value.Decimal(BigDecimal number) -> decimal(number, column);
            case Value.Bool(boolean isTrue) -> Optional.of(Stored.of(isTrue ? 1 : 0));
            case Value.DateTime time -> dateTime(time.instant(), column.declaredType());
            case Value.Bytes bytes -> bytes.isWhole() ? Optional.of(Stored.of(bytes.head())) : Optional.empty();
            case Value.FileBytes(BytesFile file) -> stored(file, column);
            case Value.ListValue _,Value.LongText _,Value.KeyOf _ -> Optional.empty();
            case Value.Raw(Stored stored, long size, String _) ->
                stored instanceof Stored.Bytes(Blob head) && head.size() < size
                        ? Optional.empty()
                        : Optional.of(stored);
        };
    }

    @Override
    public long mostBytes(Column column) {
        return SqlServerTypes.mostBytes(column.declaredType());
    }

    private static Optional<Stored> real(double number, Column column) {
        if (!Double.isFinite(number)) return Optional.empty();
        return SqlServerTypes.isMoney(column.declaredType())
                ? decimal(new BigDecimal(Double.toString(number)), column)
                : Optional.of(Stored.of(number));
    }

    /// The server rounds a number that has too many digits behind the point, and says nothing.
    private static Optional<Stored> decimal(BigDecimal number, Column column) {
        Optional<Integer> scale = SqlServerTypes.isTime(column.declaredType())
                ? Optional.empty()
                : SqlServerTypes.scale(column.declaredType());
        boolean fits = scale.isEmpty() || number.stripTrailingZeros().scale() <= scale.get();
        return fits ? Optional.of(Stored.of(number.toPlainString())) : Optional.empty();
    }

    /// A time finer than the column keeps would be rounded. `datetime` keeps every third of a hundredth of a second, which it
    /// gives as thousandths that end in 0, 3 and 7.
    private static Optional<Stored> dateTime(Instant instant, String declaredType) {
        OffsetDateTime time = instant.atOffset(ZoneOffset.UTC);
        String type = SqlServerTypes.bare(declaredType);
        int digits = SqlServerTypes.scale(declaredType).orElse(9);
        int thousandths = time.getNano() / 1_000_000;
        boolean isRounded = time.getNano() % (long) Math.pow(10, 9 - digits) != 0
                || (type.equals("smalldatetime") && time.getSecond() != 0)
                || (type.equals("datetime") && thousandths % 10 != 0 && thousandths % 10 != 3
                        && thousandths % 10 != 7);
        return isRounded ? Optional.empty() : Optional.of(Stored.of(written(time, type)));
    }

    private static String written(OffsetDateTime time, String type) {
        return switch (type) {
            case "date" -> DATE.format(time);
            case "time" -> TIME.format(time);
            case "datetimeoffset" -> DATE.format(time) + " " + TIME.format(time) + " +00:00";
            default -> DATE.format(time) + " " + TIME.format(time);
        };
    }

    @Override
    public DatabaseError refusal(Value value, TableName table, Column column) {
        String message = switch (value) {
            case Value.Decimal _ ->
                column.name() + " keeps fewer digits behind the point, and the server would round this"
                        + " number. Shorten it.";
            case Value.DateTime _ -> column.name() + " keeps " + kept(column.declaredType())
                    + ", and the server would round this time. Shorten it.";
            case Value.Real(double number) -> Double.isFinite(number)
                    ? column.name() + " keeps four digits behind the point, and the server would round this number."
                            + " Shorten it."
                    : "SQL Server has no numbers that are infinite or NaN.";
            case Value.LongText _ -> ValueCodec.onlyBeginning(column.name());
            case Value.FileBytes(BytesFile file) ->
                ValueCodec.tooManyBytes(file, column.name(), mostBytes(column));
            case Value.ListValue _ -> "SQL Server cannot store a list in " + column.name() + ".";
            case Value.KeyOf _ -> column.name() + " refers to a row that this save does not make.";
            case Value.Null _,Value.Text _,Value.Int _,Value.BigInt _,Value.Bool _,Value.Json _,Value.EnumValue _,Value.Bytes _,Value.Raw _ ->
                "Only the first bytes of this value of " + column.name() + " were read. Read all of them first.";
        };
        return new DatabaseError(DatabaseError.Kind.VALUE, message, "", table.name(), column.name());
    }

    private static String kept(String declaredType) {
        return switch (SqlServerTypes.bare(declaredType)) {
            case "smalldatetime" -> "whole minutes";
            case "datetime" -> "thousandths of a second that end in 0, 3 or 7";
            default -> SqlServerTypes.scale(declaredType).orElse(9) + " digits of a second";
        };
    }

    @Override
    public SqlText isStill(String term, String declaredType, Value old) {
        if (old.isNull()) return SqlText.of(term + " IS NULL");
        return SqlText.of("(").add(equal(term, declaredType, old)).add(" AND " + term + " IS NOT NULL)");
    }

    private SqlText equal(String term, String declaredType, Value old) {
        if (old instanceof Value.Bytes(long size, Blob head)) return bytes(term, declaredType, size, head);
        if (old instanceof Value.Raw(Stored.Bytes(Blob head), long size, String _)) {
            return bytes(term, declaredType, size, head);
        }
        if (old instanceof Value.LongText(String head, long size)) {
            String text = SqlServerTypes.asText(term, declaredType);
            return SqlText.of("DATALENGTH(" + text + ") = ").value(Stored.of(size))
                    .add(" AND " + beginning(text, head.length()) + " = ").value(Stored.of(head));
        }
        Stored stored = old instanceof Value.DateTime time
                ? dateTime(time.instant(), declaredType).orElse(time.stored())
                : stored(old, Column.unknown("")).orElse(Stored.ofNull());
        return isByText(declaredType)
                ? sameText(SqlServerTypes.asText(term, declaredType), ValueText.show(stored, 0))
                : SqlText.of(term + " = ").add(comparand(stored, declaredType));
    }

    /// The first code units of a text; there are collations that count letters of two units once.
    static String beginning(String text, int count) {
        return "LEFT(" + text + EXACT + ", " + count + ")";
    }

    /// What the engine has no `=` for, or one that takes unlike texts for equal.
    static boolean isByText(String declaredType) {
        return SqlServerTypes.isText(declaredType) || SqlServerTypes.isObject(declaredType)
                || switch (SqlServerTypes.bare(declaredType)) {
                    case "xml", "sql_variant", "json", "vector" -> true;
                    default -> false;
                };
    }

    /// The same letters; of two texts that differ in blanks at their ends only, the engine says that they are equal.
    static SqlText sameText(String term, String text) {
        return SqlText.of(term + EXACT + " = ").value(Stored.of(text)).add(" AND DATALENGTH(" + term + ") = ")
                .value(Stored.of(2L * text.length()));
    }

    /// The same holds of bytes that differ in zeros at their ends.
    private static SqlText bytes(String term, String declaredType, long size, Blob head) {
        boolean isWhole = head.size() == size;
        String begin = isWhole
                ? SqlServerTypes.bare(declaredType).equals("image") ? "CAST(" + term + " AS varbinary(max))" : term
                : "SUBSTRING(" + term + ", 1, " + head.size() + ")";
        return SqlText.of("DATALENGTH(" + term + ") = ").value(Stored.of(size)).add(" AND " + begin + " = ")
                .value(Stored.of(head));
    }

    /// A mark for a value that a column is compared with, in a type that no digit is lost in.
    static SqlText comparand(Stored stored, String declaredType) {
        String type = SqlServerTypes.bare(declaredType);
        return switch (type) {
            case "decimal", "numeric", "money", "smallmoney" -> decimalComparand(stored);
            case "real", "datetime", "smalldatetime", "date" -> cast(stored, type);
            case "datetime2", "time", "datetimeoffset" -> cast(stored, type + "(7)");
            // What is no such identifier equals none, and is no failure.
            case "uniqueidentifier" -> SqlText.of("TRY_CAST(").value(stored).add(" AS uniqueidentifier)");
            default -> new SqlText().value(stored);
        };
    }

    private static SqlText cast(Stored stored, String type) {
        return SqlText.of("CAST(").value(stored).add(" AS " + type + ")");
    }

    /// With as many digits as the number has; one that has more than the engine can hold is compared as a floating one.
    private static SqlText decimalComparand(Stored stored) {
        Optional<BigDecimal> number = stored instanceof Stored.Text(String text)
                ? NumberText.decimal(text)
                : Optional.empty();
        if (number.isEmpty()) return new SqlText().value(stored);
        int scale = Math.max(0, number.get().scale());
        boolean fits = number.get().precision() - number.get().scale() + scale <= MOST_DIGITS;
        return cast(stored, fits ? "decimal(38, " + scale + ")" : "float");
    }
}
