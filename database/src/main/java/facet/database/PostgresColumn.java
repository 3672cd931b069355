package facet.database;

import java.util.List;
import java.util.Map;

import facet.database.Column.Generation;
import facet.database.jdbc.SqlFailure;
import facet.database.jdbc.SqlRow;
import org.jspecify.annotations.Nullable;

/// Makes a column of a row of [PostgresCatalogSql#COLUMNS].
final class PostgresColumn {
    private static final int HEADER_BYTES = 4, DIGITS_SHIFT = 16, LOW_BITS = 0xffff, SCALE_BITS = 0x7ff,
            SCALE_SIGN = 0x400;

    private PostgresColumn() {}

    /// A column of a table.
    record Owner(TableName table, String column) {}

    /// @param owned the sequences that belong to columns
    static Column of(SqlRow row, Map<Owner, TableName> owned) throws SqlFailure {
        TableName table = CatalogRow.table(row);
        String name = CatalogRow.text(row, 2);
        String declared = CatalogRow.text(row, 3);
        String schema = CatalogRow.text(row, 4);
        String type = CatalogRow.text(row, 5);
        int modifier = (int) CatalogRow.number(row, 6);
        boolean isIdentity = !CatalogRow.text(row, 10).isEmpty();
        String generated = CatalogRow.text(row, 11);
        @Nullable
        String expression = (String) row.get(9);
        boolean isNumbered = isIdentity || (expression != null && expression.startsWith("nextval("));
        Generation generation = switch (generated) {
            case "s" -> Generation.STORED;
            case "v" -> Generation.VIRTUAL;
            default -> isNumbered ? Generation.ROW_NUMBER : Generation.NONE;
        };
        Column.Details details = new Column.Details(
                new ColumnType(schema.equals("pg_catalog") ? "" : schema, type, arguments(type, modifier),
                        CatalogRow.isTrue(row, 7)),
                isNumbered ? new Column.Numbering(isIdentity, owned.get(new Owner(table, name))) : null,
                generated.isEmpty() ? null : expression, CatalogRow.text(row, 12),
                CatalogRow.text(row, 13));
        return new Column(name, declared, !CatalogRow.isTrue(row, 8),
                generated.isEmpty() ? expression : null, 0, generation, details);
    }

    /// What the type's modifier says, as the sources of each type's input function make it; none if it is -1.
    private static List<Integer> arguments(String type, int modifier) {
        if (modifier < 0) return List.of();
        return switch (type) {
            case "varchar", "bpchar" -> List.of(modifier - HEADER_BYTES);
            case "numeric" -> List.of(((modifier - HEADER_BYTES) >> DIGITS_SHIFT) & LOW_BITS,
                    (((modifier - HEADER_BYTES) & SCALE_BITS) ^ SCALE_SIGN) - SCALE_SIGN);
            case "bit", "varbit", "time", "timetz", "timestamp", "timestamptz" -> List.of(modifier);
            default -> List.of();
        };
    }
}
