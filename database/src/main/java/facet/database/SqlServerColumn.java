package facet.database;

import java.util.List;
import java.util.stream.Collectors;

import facet.database.Column.Generation;
import facet.database.jdbc.SqlFailure;
import facet.database.jdbc.SqlRow;
import org.jspecify.annotations.Nullable;

/// Makes a column of a row of [SqlServerCatalogSql#COLUMNS].
final class SqlServerColumn {

    private static final long UNLIMITED = -1;

    private SqlServerColumn() {}

    static Column of(SqlRow row) throws SqlFailure {
        String type = SqlServerCatalogReader.text(row, 3);
        String arguments = arguments(type, SqlServerCatalogReader.number(row, 4), SqlServerCatalogReader.number(row, 5),
                SqlServerCatalogReader.number(row, 6));
        boolean isIdentity = SqlServerCatalogReader.isTrue(row, 8);
        @Nullable
        String computed = row.get(12) instanceof String words ? words : null;
        boolean isPersisted = SqlServerCatalogReader.isTrue(row, 13);
        boolean isServers = type.equals("timestamp") || SqlServerCatalogReader.isTrue(row, 9);
        Generation generation = Generation.NONE;
        if (computed != null) {
            generation = isPersisted ? Generation.STORED : Generation.VIRTUAL;
        } else if (isServers) {
            generation = Generation.STORED;
        } else if (isIdentity) {
            generation = Generation.ROW_NUMBER;
        }
        Column.Details details = new Column.Details(new ColumnType("", type, numbers(arguments), false),
                isIdentity ? new Column.Numbering(true, null) : null, computed, SqlServerCatalogReader.text(row, 14),
                SqlServerCatalogReader.text(row, 15), SqlServerCatalogReader.text(row, 10));
        return new Column(SqlServerCatalogReader.text(row, 2),
                arguments.isEmpty() ? type : type + "(" + arguments + ")",
                SqlServerCatalogReader.isTrue(row, 7), row.get(11) instanceof String words ? words : null, 0,
                generation, details);
    }

    /// What stands in parentheses behind the type. Lengths are counted in bytes, of which a letter of Unicode takes two.
    private static String arguments(String type, long length, long precision, long scale) {
        return switch (type) {
            case "nchar", "nvarchar" -> length == UNLIMITED ? "max" : Long.toString(length / 2);
            case "char", "varchar", "binary", "varbinary" -> length == UNLIMITED ? "max" : Long.toString(length);
            case "decimal", "numeric" -> precision + "," + scale;
            case "datetime2", "datetimeoffset", "time" -> Long.toString(scale);
            default -> "";
        };
    }

    private static List<Integer> numbers(String arguments) {
        return List.of(arguments.split(",")).stream().filter(part -> part.matches("\\d+")).map(Integer::valueOf)
                .collect(Collectors.toList());
    }
}
