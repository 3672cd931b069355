package facet.database;

/// The ways in which a point in time is stored in SQLite; one column may hold all of them.
public enum DateTimeForm {
    /// A text such as `2024-01-01T00:00:00.000+00:00`, as Prisma 7 writes it.
    ISO_TEXT,
    /// A whole number of milliseconds since 1970, as Prisma 6 writes it.
    EPOCH_MILLIS,
    /// A text such as `2024-01-01 00:00:00` in UTC, as `CURRENT_TIMESTAMP` writes it.
    SQL_TEXT
}
