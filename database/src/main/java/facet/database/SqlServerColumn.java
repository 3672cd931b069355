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
        String type = CatalogRow.text(row, 3);
        String arguments = arguments(type, CatalogRow.number(row, 4), CatalogRow.number(row, 5),
                CatalogRow.number(row, 6));
        boolean isIdentity = CatalogRow.isTrue(row, 8);
        @Nullable
        String computed = row.get(12) instanceof String words ? words : null;
        boolean isPersisted = CatalogRow.isTrue(row, 13);
        boolean isServers = type.equals("timestamp") || CatalogRow.isTrue(row, 9);
        Generation generation = Generation.NONE;
        if (computed != null) {
            generation = isPersisted ? Generation.STORED : Generation.VIRTUAL;
        } else if (isServers) {
            generation = Generation.STORED;
        } else if (isIdentity) {
            generation = Generation.ROW_NUMBER;
        }
        Column.Details details = new Column.Details(new ColumnType("", type, numbers(arguments), false),
                isIdentity ? new Column.Numbering(true, null) : null, computed, CatalogRow.text(row, 14),
                CatalogRow.text(row, 15), CatalogRow.text(row, 10));
        return new Column(CatalogRow.text(row, 2),
                arguments.isEmpty() ? type : type + "(" + arguments + ")",
                CatalogRow.isTrue(row, 7), row.get(11) instanceof String words ? words : null, 0,
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
