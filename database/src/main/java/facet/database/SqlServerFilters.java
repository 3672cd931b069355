package facet.database;

import facet.database.Filter.Comparison;
import facet.database.Filter.Letters;
import facet.database.Filter.Place;

/// The conditions of filters in SQL Server's words. Texts are compared by their code units, since the collations of their columns
/// take unlike texts for equal; an index finds them all the same, as what is the same letter by letter is equal in every collation.
record SqlServerFilters(SqlDialect sql) implements FilterWords {

    @Override
    public SqlText is(ColumnRead column, Value value) {
        String term = sql.column(column.name());
        SqlText same = sql.values().isStill(term, column.declaredType(), value);
        boolean isText = value instanceof Value.Text || value instanceof Value.EnumValue;
        if (!isText || !SqlServerTypes.isText(column.declaredType()) || !sql.sortsByColumn(column)) return same;
        return SqlText.of("(" + term + " = ").value(stored(column, value)).add(" AND ").add(same).add(")");
    }

    private Stored stored(ColumnRead column, Value value) {
        Column known = new Column(column.name(), column.declaredType(), true, null, 0, Column.Generation.NONE);
        return sql.values().stored(value, known).orElse(Stored.ofNull());
    }

    @Override
    public SqlText compare(ColumnRead column, Comparison how, Value value) {
        String term = sql.column(column.name());
        String sign = " " + how.sign() + " ";
        return switch (value) {
            case Value.Int _,Value.BigInt _,Value.Real _,Value.Decimal _ -> SqlText.of("(" + term + sign)
                    .add(SqlServerValues.comparand(number(value), column.declaredType())).add(")");
            case Value.DateTime time -> SqlText.of("(" + moment(term, column.declaredType()) + sign)
                    .add(SqlServerValues.comparand(finest(time, column.declaredType()), finest(column.declaredType())))
                    .add(")");
            case Value.Text(String text) -> compareText(column, sign, text);
            case Value.EnumValue(String name) -> compareText(column, sign, name);
            case Value.Null _,Value.Bool _,Value.Json _,Value.Bytes _,Value.FileBytes _,Value.LongText _,Value.ListValue _,Value.Raw _,Value.KeyOf _ ->
                SqlText.of("(1 = 0)");
        };
    }

    private static Stored number(Value value) {
        return switch (value) {
            case Value.Real(double number) -> Stored.of(number);
            case Value.Decimal(var number) -> Stored.of(number.toPlainString());
            case Value.Int(long number) -> Stored.of(number);
            case Value.BigInt(long number) -> Stored.of(number);
            default -> Stored.ofNull();
        };
    }

    /// The two old types are compared as what they show, since nothing between two of their values can be written.
    private static String moment(String term, String declaredType) {
        return switch (SqlServerTypes.bare(declaredType)) {
            case "datetime", "smalldatetime" -> "CAST(" + term + " AS datetime2(3))";
            default -> term;
        };
    }

    /// A type like that of the column that keeps every digit, so that nothing is rounded before it is compared.
    private static String finest(String declaredType) {
        return switch (SqlServerTypes.bare(declaredType)) {
            case "time" -> "time(7)";
            case "datetimeoffset" -> "datetimeoffset(7)";
            default -> "datetime2(7)";
        };
    }

    private Stored finest(Value.DateTime time, String declaredType) {
        Column column = new Column("", finest(declaredType), true, null, 0, Column.Generation.NONE);
        return sql.values().stored(time, column).orElse(time.stored());
    }

    /// The engine takes a text that ends for one that goes on with blanks. With a sign at the end that is below the blank, and below
    /// every letter, the shorter one is the smaller one.
    private SqlText compareText(ColumnRead column, String sign, String text) {
        String term = SqlServerTypes.asText(sql.column(column.name()), column.declaredType());
        return SqlText.of("((" + term + " + NCHAR(1))" + SqlServerValues.EXACT + sign).value(Stored.of(text + "\u0001"))
                .add(")");
    }

    /// Both forms of a letter side by side are the same on every engine; a collation that does not tell them apart takes more for
    /// equal than that, such as ß and ss.
    @Override
    public SqlText match(Filter.TextMatch match) {
        String term = SqlServerTypes.asText(sql.column(match.column().name()), match.column().declaredType());
        boolean isExact = match.letters() == Letters.EXACT;
        StringBuilder pattern = new StringBuilder(match.place() == Place.START ? "" : "%");
        match.text().codePoints().forEach(letter -> pattern.append(isExact ? plain(letter) : anyCase(letter)));
        pattern.append(match.place() == Place.END ? "" : "%");
        return SqlText.of("(" + term + SqlServerValues.EXACT + " LIKE ").value(Stored.of(pattern.toString()))
                .add(" ESCAPE '\\')");
    }

    private static String plain(int letter) {
        boolean isWild = letter == '%' || letter == '_' || letter == '[' || letter == '\\';
        return (isWild ? "\\" : "") + Character.toString(letter);
    }

    /// Letters of two code units cannot stand side by side.
    private static String anyCase(int letter) {
        int large = Character.toUpperCase(letter);
        int small = Character.toLowerCase(letter);
        return large == small || Character.isSupplementaryCodePoint(letter)
                ? plain(letter)
                : "[" + Character.toString(large) + Character.toString(small) + "]";
    }

    @Override
    public SqlText json(Filter.JsonAt at) {
        return new SqlServerJson(sql).at(at);
    }

    /// SQL Server has no lists; a document that is an array is one.
    @Override
    public SqlText list(Filter.ListTest test) {
        return new SqlServerJson(sql).list(test);
    }

    @Override
    public SqlText neverNull(SqlText condition) {
        return SqlText.of("(CASE WHEN ").add(condition).add(" THEN 1 ELSE 0 END = 1)");
    }
}
