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

/// How MySQL and MariaDB store values: each by the type of its column. Decimals and points in time go both ways as the server
/// writes them, so that no digit is lost. The connection's time zone is UTC, so what is stored is what is read.
enum MysqlValues implements ValueCodec {

    /// The only one.
    CODEC;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder().appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true).toFormatter(Locale.ROOT);
    /// A number of 32 bits is shown with six digits only.
    private static final String FLOAT_SLACK = "0.000005";

    @Override
    public Value decode(ColumnRead column, Stored stored, long size) {
        if (stored.isNull()) return Value.ofNull();
        return switch (column.type()) {
            case ValueType.Scalar scalar -> scalar(scalar, column, stored, size);
            case ValueType.OneOf _,ValueType.ListOf _ -> SqliteDecoder.decode(column.type(), stored, size);
        };
    }

    private static Value scalar(ValueType.Scalar type, ColumnRead column, Stored stored, long size) {
        return switch (type) {
            case STRING -> new Value.Text(ValueText.show(stored, size));
            case DATE_TIME -> dateTime(column.declaredType(), stored, size);
            case DECIMAL -> stored instanceof Stored.Text(String text)
                    ? NumberText.decimal(text).<Value>map(Value.Decimal::new)
                            .orElseGet(() -> new Value.Raw(stored, size, "not a decimal number"))
                    : SqliteDecoder.decode(type, stored, size);
            case JSON -> stored instanceof Stored.Text(String text)
                    ? new Value.Json(text)
                    : SqliteDecoder.decode(type, stored, size);
            case BOOLEAN, INT, BIG_INT, FLOAT, BYTES, UNSUPPORTED -> SqliteDecoder.decode(type, stored, size);
        };
    }

    /// A time of day is one of the first day of 1970, as Prisma has it. A duration, which the type TIME holds too, is none.
    private static Value dateTime(String declaredType, Stored stored, long size) {
        String text = ValueText.show(stored, size);
        String whole = MysqlTypes.bare(declaredType).equals("time") ? "1970-01-01 " + text : text;
        return DateTimes.read(whole).<Value>map(instant -> new Value.DateTime(instant, DateTimeForm.SQL_TEXT, stored))
                .orElseGet(() -> new Value.Raw(stored, size, "not a point in time"));
    }

    @Override
    public Optional<Stored> stored(Value value, Column column) {
        return switch (value) {
            case Value.Null _ -> Optional.of(Stored.ofNull());
            case Value.Text(String text) ->
                Optional.of(Stored.of(isBits(column.declaredType()) ? MysqlTypes.number(text) : text));
            case Value.Json(String text) -> Optional.of(Stored.of(text));
            case Value.EnumValue(String name) -> Optional.of(Stored.of(name));
            case Value.Int(long number) -> Optional.of(Stored.of(number));
            case Value.BigInt(long number) -> Optional.of(Stored.of(number));
            case Value.Real(double number) -> Double.isFinite(number)
                    ? Optional.of(Stored.of(number))
                    : Optional.empty();
            case Value.Decimal(BigDecimal number) -> fits(number, column.declaredType())
                    ? Optional.of(Stored.of(number.toPlainString()))
                    : Optional.empty();
            case Value.Bool(boolean isTrue) -> Optional.of(Stored.of(isTrue ? 1 : 0));
            case Value.DateTime time -> dateTime(time.instant(), column.declaredType());
            case Value.Bytes bytes -> bytes.isWhole() ? Optional.of(Stored.of(bytes.head())) : Optional.empty();
            case Value.FileBytes(BytesFile file) -> stored(file, column);
            case Value.LongText _ -> Optional.empty();
            case Value.ListValue _,Value.KeyOf _ -> Optional.empty();
            case Value.Raw(Stored stored, long size, String _) ->
                stored instanceof Stored.Bytes(Blob head) && head.size() < size
                        ? Optional.empty()
                        : Optional.of(stored);
        };
    }

    private static boolean isBits(String declaredType) {
        return MysqlTypes.bare(declaredType).equals("bit");
    }

    @Override
    public long mostBytes(Column column) {
        return MysqlTypes.mostBytes(column.declaredType());
    }

    /// The server rounds a decimal that has too many digits behind the point, and says nothing.
    private static boolean fits(BigDecimal number, String declaredType) {
        Optional<Integer> scale = MysqlTypes.exactCast(declaredType).filter(cast -> cast.startsWith("DECIMAL"))
                .map(MysqlValues::scale);
        return scale.isEmpty() || number.stripTrailingZeros().scale() <= scale.get();
    }

    private static int scale(String cast) {
        int comma = cast.indexOf(',');
        return comma < 0 ? 0 : Integer.parseInt(cast.substring(comma + 1, cast.length() - 1));
    }

    /// A time finer than the column keeps would be rounded; the digits say how fine that is.
    private static Optional<Stored> dateTime(Instant instant, String declaredType) {
        OffsetDateTime time = instant.atOffset(ZoneOffset.UTC);
        if (time.getNano() % (long) Math.pow(10, 9 - digits(declaredType)) != 0) return Optional.empty();
        String text = switch (MysqlTypes.bare(declaredType)) {
            case "date" -> DATE.format(time);
            case "time" -> TIME.format(time);
            case "year" -> Integer.toString(time.getYear());
            default -> DATE.format(time) + " " + TIME.format(time);
        };
        return Optional.of(Stored.of(text));
    }

    private static int digits(String declaredType) {
        String bare = MysqlTypes.bare(declaredType);
        if (bare.equals("date") || bare.equals("year") || bare.isEmpty()) return 9;
        int open = declaredType.indexOf('(');
        return open < 0 ? 0 : Character.digit(declaredType.charAt(open + 1), 10);
    }

    @Override
    public DatabaseError refusal(Value value, TableName table, Column column) {
        String message = switch (value) {
            case Value.Decimal _ ->
                column.name() + " keeps fewer digits behind the point, and the server would round this"
                        + " number. Shorten it.";
            case Value.DateTime _ -> column.name() + " keeps " + digits(column.declaredType())
                    + " digits of a second, and the server would round this time. Shorten it.";
            case Value.Real _ -> "MySQL has no numbers that are infinite or NaN.";
            case Value.ListValue _ -> "MySQL cannot store a list in " + column.name() + ".";
            case Value.KeyOf _ -> column.name() + " refers to a row that this save does not make.";
            case Value.LongText _ -> ValueCodec.onlyBeginning(column.name());
            case Value.FileBytes(BytesFile file) ->
                ValueCodec.tooManyBytes(file, column.name(), mostBytes(column));
            case Value.Null _,Value.Text _,Value.Int _,Value.BigInt _,Value.Bool _,Value.Json _,Value.EnumValue _,Value.Bytes _,Value.Raw _ ->
                "Only the first bytes of this value of " + column.name() + " were read. Read all of them first.";
        };
        return new DatabaseError(DatabaseError.Kind.VALUE, message, "", table.name(), column.name());
    }

    @Override
    public SqlText isStill(String term, String declaredType, Value old) {
        if (old.isNull()) return SqlText.of(term + " IS NULL");
        return SqlText.of("(").add(equal(term, declaredType, old)).add(" AND " + term + " IS NOT NULL)");
    }

    private SqlText equal(String term, String declaredType, Value old) {
        if (old instanceof Value.Bytes(long size, Blob head)) return bytes(term, size, head);
        if (old instanceof Value.Raw(Stored.Bytes(Blob head), long size, String _)) return bytes(term, size, head);
        if (old instanceof Value.LongText(String head, long size)) return longText(term, size, head);
        Stored stored = old instanceof Value.DateTime time
                ? dateTime(time.instant(), declaredType).orElse(time.stored())
                : stored(old,
                        new Column("", isBits(declaredType) ? declaredType : "", true, null, 0, Column.Generation.NONE))
                        .orElse(Stored.ofNull());
        if (MysqlTypes.isShape(declaredType)) return SqlText.of(MysqlTypes.shape(term) + " = ").value(stored);
        if (MysqlTypes.isText(declaredType)) {
            return sameLetters(term, stored);
        }
        if (MysqlTypes.bare(declaredType).equals("float")) {
            return SqlText.of("abs(" + term + " - ").value(stored)
                    .add(") <= " + FLOAT_SLACK + " * abs(" + term + ")");
        }
        Optional<String> cast = stored instanceof Stored.Text ? MysqlTypes.exactCast(declaredType) : Optional.empty();
        return cast.isPresent()
                ? SqlText.of(term + " = CAST(").value(stored).add(" AS " + cast.get() + ")")
                : SqlText.of(term + " = ").value(stored);
    }

    private static SqlText sameLetters(String term, Stored text) {
        return SqlText.of("CAST(CONVERT(" + term + " USING utf8mb4) AS BINARY) = CAST(").value(text)
                .add(" AS BINARY)");
    }

    private static SqlText longText(String term, long size, String head) {
        String beginning = "left(" + term + ", " + head.codePointCount(0, head.length()) + ")";
        return SqlText.of("octet_length(" + term + ") = ").value(Stored.of(size)).add(" AND ")
                .add(sameLetters(beginning, Stored.of(head)));
    }

    private static SqlText bytes(String term, long size, Blob head) {
        if (head.size() == size) return SqlText.of(term + " = ").value(Stored.of(head));
        return SqlText.of("octet_length(" + term + ") = ").value(Stored.of(size))
                .add(" AND substring(" + term + ", 1, " + head.size() + ") = ").value(Stored.of(head));
    }
}
