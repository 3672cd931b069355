package facet.database;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What is stored for a value, and by what a stored value is found again.
final class SqliteEncoder {

    private SqliteEncoder() {}

    /// What to store for `value` in a column of `affinity`, or nothing if the column cannot hold it exactly; [#refusal]
    /// says why.
    static Optional<Stored> stored(Value value, Affinity affinity) {
        return switch (value) {
            case Value.Null none -> Optional.of(Stored.ofNull());
            case Value.Text(String text) -> Optional.of(Stored.of(text));
            case Value.Int(long number) -> Optional.of(Stored.of(number));
            case Value.BigInt(long number) -> Optional.of(Stored.of(number));
            case Value.Real(double number) -> Double.isNaN(number) ? Optional.empty() : Optional.of(Stored.of(number));
            case Value.Decimal(BigDecimal number) -> affinity == Affinity.TEXT
                    ? Optional.of(Stored.of(number.toPlainString()))
                    : exactNumber(number);
            case Value.Bool(boolean isTrue) -> Optional.of(Stored.of(isTrue ? 1 : 0));
            case Value.DateTime time -> Optional.of(time.stored());
            case Value.Json(String text) -> Optional.of(Stored.of(text));
            case Value.Bytes bytes -> bytes.isWhole() ? Optional.of(Stored.of(bytes.head())) : Optional.empty();
            case Value.FileBytes(BytesFile file) -> SqliteValues.CODEC.stored(file, Column.unknown(""));
            case Value.LongText _ -> Optional.empty();
            case Value.EnumValue(String name) -> Optional.of(Stored.of(name));
            case Value.ListValue _,Value.KeyOf _ -> Optional.empty();
            case Value.Raw raw -> isCut(raw) ? Optional.empty() : Optional.of(raw.stored());
        };
    }

    /// Why `value` cannot be stored in `column`.
    static DatabaseError refusal(Value value, String table, String column) {
        String message = switch (value) {
            case Value.Decimal _ -> "SQLite keeps about 15 digits of a number in " + column
                    + " and would round this one. Shorten it, or make the column a text.";
            case Value.Real _ -> "SQLite has no such number as NaN.";
            case Value.Bytes _,Value.Raw _ ->
                "Only the first bytes of this value of " + column + " were read. Read all of them first.";
            case Value.LongText _ -> ValueCodec.onlyBeginning(column);
            case Value.FileBytes(BytesFile file) -> ValueCodec.tooManyBytes(file, column, SqliteValues.MOST_BYTES);
            case Value.Null _,Value.Text _,Value.Int _,Value.BigInt _,Value.Bool _,Value.DateTime _,Value.Json _,Value.EnumValue _ ->
                "SQLite cannot store this value in " + column + ".";
            case Value.KeyOf _ -> column + " refers to a row that this save does not make.";
            case Value.ListValue _ -> "SQLite cannot store a list in " + column + ".";
        };
        return new DatabaseError(DatabaseError.Kind.VALUE, message, "", table, column);
    }

    /// A condition that holds for a row whose `term` still is `old`: the same text letter by letter, the same point in
    /// time in the same form, the same bytes and the same long text as far as they were read.
    static SqlText isStill(String term, Value old) {
        return switch (old) {
            case Value.Bytes(long size, Blob head) -> bytesAreStill(term, size, head);
            case Value.Raw(Stored.Bytes(Blob head), long size, String reason) -> bytesAreStill(term, size, head);
            case Value.Decimal(BigDecimal number) -> isOneOf(term,
                    List.of(nearestNumber(number), Stored.of(number.toPlainString())));
            case Value.Json(String text) -> NumberText.decimal(text)
                    .map(number -> isOneOf(term, List.of(nearestNumber(number), Stored.of(text))))
                    .orElseGet(() -> is(term, Stored.of(text)));
            case Value.LongText(String head, long size) -> textIsStill(term, size, head);
            case Value.Null n -> is(term, Stored.ofNull());
            case Value.Text(String text) -> is(term, Stored.of(text));
            case Value.EnumValue(String name) -> is(term, Stored.of(name));
            case Value.Int(long number) -> is(term, Stored.of(number));
            case Value.BigInt(long number) -> is(term, Stored.of(number));
            case Value.Real(double number) -> is(term, Stored.of(number));
            case Value.Bool(boolean isTrue) -> is(term, Stored.of(isTrue ? 1 : 0));
            case Value.DateTime time -> is(term, time.stored());
            case Value.Raw raw -> is(term, raw.stored());
            case Value.ListValue _,Value.FileBytes _,Value.KeyOf _ -> SqlText.of("FALSE");
        };
    }

    private static SqlText is(String term, Stored stored) {
        String exact = stored instanceof Stored.Text ? " COLLATE BINARY IS " : " IS ";
        return SqlText.of(term + exact).value(stored);
    }

    private static SqlText isOneOf(String term, List<Stored> forms) {
        List<SqlText> each = forms.stream().map(form -> is(term, form)).toList();
        return SqlText.of("(").join(" OR ", each).add(")");
    }

    private static SqlText bytesAreStill(String term, long size, Blob head) {
        if (head.size() == size) return is(term, Stored.of(head));
        return SqlText.of("(typeof(" + term + ") = 'blob' AND length(" + term + ") = ").value(Stored.of(size))
                .add(" AND substr(" + term + ", 1, ").value(Stored.of(head.size())).add(") = ").value(Stored.of(head))
                .add(")");
    }

    private static SqlText textIsStill(String term, long size, String head) {
        return SqlText.of("(typeof(" + term + ") = 'text' AND octet_length(" + term + ") = ").value(Stored.of(size))
                .add(" AND substr(" + term + ", 1, ").value(Stored.of(head.codePointCount(0, head.length())))
                .add(") COLLATE BINARY = ").value(Stored.of(head)).add(")");
    }

    private static Optional<Stored> exactNumber(BigDecimal number) {
        Stored nearest = nearestNumber(number);
        boolean isExact = switch (nearest) {
            case Stored.Whole whole -> true;
            case Stored.Floating(double floating) -> Double.isFinite(floating)
                    && new BigDecimal(Double.toString(floating)).compareTo(number) == 0;
            case Stored.Null _,Stored.Text _,Stored.Bytes _,Stored.File _ -> false;
        };
        return isExact ? Optional.of(nearest) : Optional.empty();
    }

    private static Stored nearestNumber(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        boolean isWhole = bare.scale() <= 0 && bare.precision() - bare.scale() <= 19
                && bare.toBigInteger().bitLength() < Long.SIZE;
        return isWhole ? Stored.of(bare.longValueExact()) : Stored.of(number.doubleValue());
    }

    private static boolean isCut(Value.Raw raw) {
        return raw.stored() instanceof Stored.Bytes(Blob head) && head.size() < raw.size();
    }
}
