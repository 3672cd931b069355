package facet.database;

import java.util.Locale;

/// How SQLite prefers to store the values of a column, by the rules of its manual ("Datatypes In SQLite", section 3.1).
public enum Affinity {
    /// Numbers become text.
    TEXT,
    /// Text that is a number becomes one.
    NUMERIC,
    /// Like [#NUMERIC], and whole fractions become whole numbers.
    INTEGER,
    /// Like [#NUMERIC], and whole numbers become floating ones.
    REAL,
    /// Everything stays as it is.
    BLOB;

    /// The affinity of a column that was declared with `type`.
    public static Affinity of(String type) {
        String upper = type.toUpperCase(Locale.ROOT);
        if (upper.contains("INT")) return INTEGER;
        if (upper.contains("CHAR") || upper.contains("CLOB") || upper.contains("TEXT")) return TEXT;
        if (upper.contains("BLOB") || upper.isEmpty()) return BLOB;
        if (upper.contains("REAL") || upper.contains("FLOA") || upper.contains("DOUB")) return REAL;
        return NUMERIC;
    }
}
