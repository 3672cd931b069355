package facet.database;

/// A column to read and the type to read it as.
///
/// @param name the column's name in the database
/// @param type how its values are decoded
/// @param declaredType its type in the database, as [Column#declaredType] has it; empty if that does not matter
/// @param nulls whether it may hold NULL
public record ColumnRead(String name, ValueType type, String declaredType, Nulls nulls) {

    /// Whether a column may hold NULL, for engines that sort NULL last by themselves.
    public enum Nulls {
        /// It holds none.
        NONE,
        /// It may hold some.
        SOME,
        /// It may hold some, and an index begins with it that finds them.
        INDEXED
    }

    /// `column` of `table`, read as `type`.
    public static ColumnRead of(Table table, Column column, ValueType type) {
        Nulls nulls = !column.isNullable() ? Nulls.NONE : table.isIndexed(column) ? Nulls.INDEXED : Nulls.SOME;
        return new ColumnRead(column.name(), type, column.declaredType(), nulls);
    }

    /// `column` as the database has it, whatever it means.
    static ColumnRead asStored(Column column) {
        return new ColumnRead(column.name(), ValueType.Scalar.UNSUPPORTED, column.declaredType(), Nulls.SOME);
    }

    /// A column whose type in the database does not matter, as on SQLite.
    public ColumnRead(String name, ValueType type) {
        this(name, type, "", Nulls.SOME);
    }
}
