package facet.database;

import java.math.BigDecimal;

import facet.database.Filter.Comparison;

/// Decimal numbers compared exactly in SQLite, which keeps them as binary numbers or as text.
final class SqliteDecimals {

    private SqliteDecimals() {}

    static SqlText equal(String term, BigDecimal number) {
        SqlText asText = SqlText.of("(" + isPlain(term) + " AND " + bare(term) + " = ")
                .value(Stored.of(plain(number))).add(")");
        double nearest = number.doubleValue();
        if (!Double.isFinite(nearest)) return asText;
        Stored exact = whole(number) ? Stored.of(number.longValueExact()) : Stored.of(nearest);
        boolean isHeld = whole(number) || shown(nearest).compareTo(number) == 0;
        if (!isHeld) return asText;
        return SqlText.of("((" + isNumber(term) + " AND " + term + " = ").value(exact).add(") OR ").add(asText)
                .add(")");
    }

    static SqlText compare(String term, Comparison how, BigDecimal number) {
        return SqlText.of("((" + isNumber(term) + " AND ").add(ofNumbers(term, how, number))
                .add(") OR (" + isPlain(term)
                        + " AND ")
                .add(ofTexts(term, how, plain(number))).add("))");
    }

    /// A binary number counts as the shortest decimal that names it. Between that and its neighbours nothing is stored, so
    /// where `number` is none of them the nearest one decides by which side it is on.
    private static SqlText ofNumbers(String term, Comparison how, BigDecimal number) {
        if (whole(number)) return SqlText.of(term + " " + how.sign() + " ").value(Stored.of(number.longValueExact()));
        double nearest = number.doubleValue();
        int side = Double.isFinite(nearest) ? shown(nearest).compareTo(number) : number.signum();
        boolean isLess = how == Comparison.LESS || how == Comparison.AT_MOST;
        String sign = side == 0 ? how.sign() : side < 0 ? isLess ? "<=" : ">" : isLess ? "<" : ">=";
        return SqlText.of(term + " " + sign + " ").value(Stored.of(nearest));
    }

    /// Two plain writings without needless zeros are in the order of their letters if their whole parts are of one length;
    /// else the longer is further from zero.
    private static SqlText ofTexts(String term, Comparison how, String number) {
        boolean isLess = how == Comparison.LESS || how == Comparison.AT_MOST;
        boolean isNegative = number.startsWith("-");
        String bare = bare(term);
        String length = "CASE instr(" + bare + ", '.') WHEN 0 THEN length(" + bare + ") ELSE instr(" + bare
                + ", '.') - 1 END";
        int wanted = number.indexOf('.') < 0 ? number.length() : number.indexOf('.');
        boolean isNearer = isLess != isNegative;
        SqlText sameSign = SqlText.of("(" + length + (isNearer ? " < " : " > ")).value(Stored.of(wanted))
                .add(" OR (" + length + " = ").value(Stored.of(wanted))
                .add(" AND " + bare + (isNearer ? " < " : " > ")).value(Stored.of(number)).add("))");
        SqlText strict = isNegative
                ? isLess ? both("= '-'", bare, sameSign) : either("<> '-'", bare, sameSign)
                : isLess ? either("= '-'", bare, sameSign) : both("<> '-'", bare, sameSign);
        boolean isStrict = how == Comparison.LESS || how == Comparison.MORE;
        if (isStrict) return strict;
        return SqlText.of("(").add(strict).add(" OR " + bare + " = ").value(Stored.of(number)).add(")");
    }

    private static SqlText both(String sign, String bare, SqlText other) {
        return SqlText.of("(substr(" + bare + ", 1, 1) " + sign + " AND ").add(other).add(")");
    }

    private static SqlText either(String sign, String bare, SqlText other) {
        return SqlText.of("(substr(" + bare + ", 1, 1) " + sign + " OR ").add(other).add(")");
    }

    private static String isNumber(String term) {
        return "typeof(" + term + ") IN ('integer', 'real')";
    }

    /// Whether a text is a decimal number as it is plainly written; only such a text counts as one.
    private static String isPlain(String term) {
        return "(typeof(" + term + ") = 'text' AND " + term + " GLOB '*[0-9]' AND ltrim(" + term
                + ", '-') GLOB '[0-9]*' AND " + term + " NOT GLOB '*[^0-9.-]*' AND instr(substr(" + term
                + ", 2), '-') = 0 AND " + term + " NOT GLOB '*.*.*' AND ltrim(" + term
                + ", '-') NOT GLOB '0[0-9]*' AND trim(" + term + ", '0.') <> '-')";
    }

    /// A plain writing without zeros that do not count.
    private static String bare(String term) {
        return "CASE instr(" + term + ", '.') WHEN 0 THEN " + term + " ELSE rtrim(rtrim(" + term + ", '0'), '.') END";
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static boolean whole(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() <= 0 && bare.precision() - bare.scale() <= 19
                && bare.toBigInteger().bitLength() < Long.SIZE;
    }

    private static BigDecimal shown(double number) {
        return new BigDecimal(Double.toString(number));
    }
}
