package facet.database;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// How PostgreSQL stores values: each by the type of its column. Whatever is no number, truth or bytes goes both ways as the
/// server writes it, so that no digit is lost and the server itself reads a text as the column's type.
enum PostgresValues implements ValueCodec {

    /// The only one.
    CODEC;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder().appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true).toFormatter(Locale.ROOT);

    @Override
    public Value decode(ColumnRead column, Stored stored, long size) {
        if (stored.isNull()) return Value.ofNull();
        return decode(column.type(), column.declaredType(), stored, size);
    }

    private static Value decode(ValueType type, String declaredType, Stored stored, long size) {
        return switch (type) {
            case ValueType.ListOf(ValueType element) -> list(element, declaredType, stored, size);
            case ValueType.Scalar scalar when scalar == ValueType.Scalar.STRING -> new Value.Text(text(stored));
            case ValueType.Scalar scalar when scalar == ValueType.Scalar.DATE_TIME ->
                dateTime(declaredType, stored, size);
            case ValueType.Scalar scalar when scalar == ValueType.Scalar.DECIMAL -> decimal(stored, size);
            case ValueType.Scalar scalar when scalar == ValueType.Scalar.JSON
                    && stored instanceof Stored.Text(String text) ->
                new Value.Json(text);
            case ValueType.Scalar _,ValueType.OneOf _ -> SqliteDecoder.decode(type, stored, size);
        };
    }

    private static String text(Stored stored) {
        return ValueText.show(stored, stored instanceof Stored.Bytes(Blob bytes) ? bytes.size() : 0);
    }

    /// A decimal keeps the digits that the server shows, trailing zeros among them.
    private static Value decimal(Stored stored, long size) {
        return stored instanceof Stored.Text(String text)
                ? NumberText.decimal(text).<Value>map(Value.Decimal::new)
                        .orElseGet(() -> new Value.Raw(stored, size, "not a decimal number"))
                : SqliteDecoder.decode(ValueType.Scalar.DECIMAL, stored, size);
    }

    /// A time of day is one of the first day of 1970, as Prisma has it.
    private static Value dateTime(String declaredType, Stored stored, long size) {
        if (!(stored instanceof Stored.Text(String text))) return new Value.Raw(stored, size, "not a point in time");
        String whole = PostgresTypes.isTimeOfDay(declaredType) ? "1970-01-01 " + text : text;
        return DateTimes.read(whole).<Value>map(instant -> new Value.DateTime(instant, DateTimeForm.ISO_TEXT, stored))
                .orElseGet(() -> new Value.Raw(stored, size, "not a point in time"));
    }

    private static Value list(ValueType element, String declaredType, Stored stored, long size) {
        Optional<List<@Nullable String>> parts = stored instanceof Stored.Text(String text)
                ? PostgresArrays.read(text)
                : Optional.empty();
        if (parts.isEmpty()) return new Value.Raw(stored, size, "not a list of one dimension");
        String elementType = PostgresTypes.element(declaredType).orElse("");
        List<Value> values = new ArrayList<>();
        for (String part : parts.get()) {
            values.add(part == null ? Value.ofNull() : element(element, elementType, part));
        }
        return new Value.ListValue(values);
    }

    /// An element comes as text whatever its type.
    private static Value element(ValueType type, String declaredType, String text) {
        if (!(type instanceof ValueType.Scalar scalar)) return decode(type, declaredType, Stored.of(text), 0);
        return switch (scalar) {
            case BOOLEAN -> new Value.Bool(text.equals("t") || text.equals("true"));
            case INT, BIG_INT,
                    FLOAT ->
                ValueText.parse(type, text, TextRules.USUAL) instanceof ParsedText.Good(Value value)
                        ? value
                        : new Value.Raw(Stored.of(text), 0, "not a number");
            case BYTES -> text.startsWith("\\x")
                    ? ValueText.parse(type, "0x" + text.substring(2),
                            TextRules.USUAL) instanceof ParsedText.Good(Value value)
                                    ? value
                                    : new Value.Raw(Stored.of(text), 0, "not bytes")
                    : new Value.Raw(Stored.of(text), 0, "not bytes");
            case STRING, DECIMAL, DATE_TIME, JSON, UNSUPPORTED -> decode(type, declaredType, Stored.of(text), 0);
        };
    }

    @Override
    public Optional<Stored> stored(Value value, Column column) {
        return switch (value) {
            case Value.Null _ -> Optional.of(Stored.ofNull());
            case Value.Text(String text) -> holdsNul(text) ? Optional.empty() : Optional.of(Stored.of(text));
            case Value.Json(String text) -> holdsNul(text) ? Optional.empty() : Optional.of(Stored.of(text));
            case Value.EnumValue(String name) -> Optional.of(Stored.of(name));
            case Value.Int(long number) -> Optional.of(Stored.of(Long.toString(number)));
            case Value.BigInt(long number) -> Optional.of(Stored.of(Long.toString(number)));
            case Value.Real(double number) -> Optional.of(Stored.of(real(number)));
            case Value.Decimal(BigDecimal number) -> Optional.of(Stored.of(number.toPlainString()));
            case Value.Bool(boolean isTrue) -> Optional.of(Stored.of(isTrue ? "true" : "false"));
            case Value.DateTime time -> Optional.of(dateTime(time.instant(), column.declaredType()));
            case Value.Bytes bytes -> bytes.isWhole() ? Optional.of(Stored.of(bytes.head())) : Optional.empty();
            case Value.FileBytes(BytesFile file) -> stored(file, column);
            case Value.LongText _ -> Optional.empty();
            case Value.ListValue(List<Value> values) -> list(values, column);
            case Value.KeyOf _ -> Optional.empty();
            case Value.Raw(Stored stored, long size, String _) ->
                stored instanceof Stored.Bytes(Blob head) && head.size() < size
                        ? Optional.empty()
                        : Optional.of(stored);
        };
    }

    /// No value and no message to the server may have a gigabyte.
    @Override
    public long mostBytes(Column column) {
        return (1L << 30) - (1L << 20);
    }

    private static boolean holdsNul(String text) {
        return text.indexOf('\0') >= 0;
    }

    static String real(double number) {
        return Double.isInfinite(number) ? number > 0 ? "Infinity" : "-Infinity" : Double.toString(number);
    }

    private static Stored dateTime(Instant instant, String declaredType) {
        OffsetDateTime time = instant.atOffset(ZoneOffset.UTC);
        String type = PostgresTypes.bare(declaredType);
        boolean isZoned = type.endsWith("with time zone");
        String text = type.equals("date")
                ? DATE.format(time)
                : PostgresTypes.isTimeOfDay(type) ? TIME.format(time) : DATE.format(time) + " " + TIME.format(time);
        return Stored.of(isZoned ? text + "+00" : text);
    }

    private Optional<Stored> list(List<Value> values, Column column) {
        Column element = new Column(column.name(), PostgresTypes.element(column.declaredType()).orElse(""), true, null,
                0,
                Column.Generation.NONE);
        List<@Nullable String> parts = new ArrayList<>();
        for (Value value : values) {
            Optional<Stored> stored = stored(value, element);
            if (stored.isEmpty() || stored.get() instanceof Stored.File) return Optional.empty();
            parts.add(switch (stored.get()) {
                case Stored.Null _ -> null;
                case Stored.Bytes(Blob bytes) -> "\\x" + bytes.toHex();
                case Stored.Text(String text) -> text;
                case Stored.Whole(long number) -> Long.toString(number);
                case Stored.Floating(double number) -> real(number);
                case Stored.File _ -> throw new IllegalStateException("a file within a list");
            });
        }
        return Optional.of(Stored.of(PostgresArrays.write(parts)));
    }

    @Override
    public DatabaseError refusal(Value value, TableName table, Column column) {
        String message = switch (value) {
            case Value.Text _,Value.Json _ ->
                "PostgreSQL stores no text with a NUL character in " + column.name() + ". Remove it.";
            case Value.LongText _ -> ValueCodec.onlyBeginning(column.name());
            case Value.FileBytes(BytesFile file) ->
                ValueCodec.tooManyBytes(file, column.name(), mostBytes(column));
            case Value.KeyOf _ -> column.name() + " refers to a row that this save does not make.";
            default -> "Only the first bytes of this value of " + column.name() + " were read. Read all of them first.";
        };
        return new DatabaseError(DatabaseError.Kind.VALUE, message, "", table.name(), column.name());
    }

    @Override
    public SqlText isStill(String term, String declaredType, Value old) {
        if (old instanceof Value.Bytes(long size, Blob head) && !old.equals(Value.Bytes.of(head))) {
            return SqlText.of("(" + term + " IS NOT NULL AND octet_length(" + term + ") = ").value(Stored.of(size))
                    .add(" AND substring(" + term + " FROM 1 FOR " + head.size() + ") = ").value(Stored.of(head))
                    .add(")");
        }
        if (old instanceof Value.LongText(String head, long size)) {
            String text = PostgresTypes.asText(term, declaredType);
            return SqlText.of("(" + term + " IS NOT NULL AND octet_length(" + text + ") = ").value(Stored.of(size))
                    .add(" AND substring(" + text + " FROM 1 FOR " + head.codePointCount(0, head.length()) + ") = ")
                    .value(Stored.of(head)).add(")");
        }
        if (old.isNull()) return SqlText.of(term + " IS NULL");
        Stored stored = old instanceof Value.DateTime time
                ? time.stored()
                : stored(old, new Column("", declaredType, true, null, 0, Column.Generation.NONE))
                        .orElse(Stored.ofNull());
        String bare = PostgresTypes.bare(declaredType);
        boolean isByText = isComparedByText(bare)
                || (old instanceof Value.Text && !PostgresTypes.comparesWithText(bare));
        return SqlText.of("(" + (isByText ? term + "::text" : term) + " = ").value(stored)
                .add(" AND " + term + " IS NOT NULL)");
    }

    /// What the engine has no `=` for, or one that takes unlike texts for equal.
    private static boolean isComparedByText(String type) {
        return switch (type) {
            case "json", "xml", "point", "line", "lseg", "box", "path", "polygon", "circle", "citext" -> true;
            default -> false;
        };
    }
}
