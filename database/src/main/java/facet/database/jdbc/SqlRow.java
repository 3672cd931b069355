package facet.database.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;

import org.jspecify.annotations.Nullable;

/// The row a query stands on.
public final class SqlRow {

    /// A kind of our own, beside those of JDBC.
    private static final int UNSIGNED = Integer.MIN_VALUE;
    /// Not a JDBC type: a point in time as [#moment] reads it.
    private static final int PADDED_LEFT = Integer.MIN_VALUE + 1;
    /// Not a JDBC type: what is read as [MicrosoftValues] says.
    private static final int OF_MICROSOFT = Integer.MIN_VALUE + 2;

    private final ResultSet rows;
    private final Reading reading;
    private int[] kinds = new int[0];

    SqlRow(ResultSet rows, Reading reading) {
        this.rows = rows;
        this.reading = reading;
    }

    /// How values are taken from the driver.
    enum Reading {
        /// Each as the driver gives it, for an engine whose columns hold values of any type.
        AS_GIVEN,
        /// By the type of the column: numbers of 64 bits and bytes as such, everything else in the words of the server, which
        /// keep every digit.
        BY_COLUMN
    }

    /// The value at `index`, from 0: a `Long`, `Double`, `String`, `byte[]`, or null.
    public @Nullable Object get(int index) throws SqlFailure {
        try {
            return reading == Reading.AS_GIVEN ? asGiven(index + 1) : byColumn(index + 1);
        } catch (SQLException exception) {
            throw SqlFailure.of(exception);
        }
    }

    private @Nullable Object asGiven(int place) throws SQLException {
        Object value = rows.getObject(place);
        if (value instanceof Integer small) return Long.valueOf(small);
        // SQLite's driver gives bytes of length zero as null.
        return value == null && !rows.wasNull() ? new byte[0] : value;
    }

    private @Nullable Object byColumn(int place) throws SQLException {
        return switch (kind(place)) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> whole(place);
            case UNSIGNED -> unsigned(place);
            case Types.REAL -> narrow(place);
            case Types.FLOAT, Types.DOUBLE -> floating(place);
            case Types.BOOLEAN -> truth(place);
            case PADDED_LEFT -> moment(place);
            case OF_MICROSOFT -> MicrosoftValues.read(rows, place);
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> rows.getBytes(place);
            default -> rows.getString(place);
        };
    }

    private @Nullable Object whole(int place) throws SQLException {
        long number = rows.getLong(place);
        return number == 0 && rows.wasNull() ? null : Long.valueOf(number);
    }

    private @Nullable Object floating(int place) throws SQLException {
        double number = rows.getDouble(place);
        return number == 0 && rows.wasNull() ? null : Double.valueOf(number);
    }

    /// An unsigned number of 64 bits may be too large for a `Long`; it stays in the server's words.
    private @Nullable Object unsigned(int place) throws SQLException {
        String words = rows.getString(place);
        if (words == null) return null;
        try {
            return Long.valueOf(words);
        } catch (NumberFormatException tooLarge) {
            return words;
        }
    }

    /// By way of its digits, since a number of 32 bits has other ones once it is widened.
    private @Nullable Object narrow(int place) throws SQLException {
        float number = rows.getFloat(place);
        return number == 0 && rows.wasNull() ? null : Double.valueOf(Float.toString(number));
    }

    /// MariaDB's driver writes the millionths of a second without the zeros before them: `.1000` for a thousandth.
    private @Nullable String moment(int place) throws SQLException {
        String words = rows.getString(place);
        int dot = words == null ? -1 : words.indexOf('.');
        if (words == null || dot < 0 || words.substring(dot + 1).matches("0*")) return words;
        return words.substring(0, dot + 1) + "0".repeat(Math.max(0, 6 - (words.length() - dot - 1)))
                + words.substring(dot + 1);
    }

    private @Nullable Object truth(int place) throws SQLException {
        boolean isTrue = rows.getBoolean(place);
        return rows.wasNull() ? null : Long.valueOf(isTrue ? 1 : 0);
    }

    /// The JDBC type of a column, with truth values told from strings of bits, which some drivers give one type.
    private int kind(int place) throws SQLException {
        if (kinds.length == 0) {
            var columns = rows.getMetaData();
            String driver = rows.getStatement().getConnection().getMetaData().getDriverName();
            boolean isMariadb = driver.startsWith("MariaDB");
            boolean isMicrosoft = driver.startsWith("Microsoft");
            kinds = new int[columns.getColumnCount()];
            for (int i = 0; i < kinds.length; i++) {
                int type = columns.getColumnType(i + 1);
                boolean isTruth = type == Types.BIT && columns.getColumnTypeName(i + 1).startsWith("bool");
                boolean isUnsigned = type == Types.BIGINT && !columns.isSigned(i + 1);
                boolean isMoment = isMariadb && type == Types.TIMESTAMP;
                // A sum of money is no binary number, whatever pgjdbc says.
                boolean isMoney = type == Types.DOUBLE && columns.getColumnTypeName(i + 1).equals("money");
                boolean isOfMicrosoft = isMicrosoft && MicrosoftValues.isKnown(type);
                kinds[i] = isTruth
                        ? Types.BOOLEAN
                        : isUnsigned
                                ? UNSIGNED
                                : isMoment
                                        ? PADDED_LEFT
                                        : isMoney ? Types.VARCHAR : isOfMicrosoft ? OF_MICROSOFT : type;
            }
        }
        return kinds[place - 1];
    }
}
