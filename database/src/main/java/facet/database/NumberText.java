package facet.database;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers as text, in the one way that needs no country: digits, a point, an exponent.
final class NumberText {

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,400}");
    private static final Pattern DECIMAL = Pattern
            .compile("[+-]?(?:\\d{1,400}(?:\\.\\d{0,400})?|\\.\\d{1,400})(?:[eE][+-]?\\d{1,3})?");

    private NumberText() {}

    static Optional<BigInteger> whole(String text) {
        return WHOLE.matcher(text).matches() ? Optional.of(new BigInteger(text)) : Optional.empty();
    }

    static Optional<BigDecimal> decimal(String text) {
        return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
