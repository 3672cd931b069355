package facet.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import facet.database.Catalog;
import facet.database.Column;
import facet.database.ColumnType;
import facet.database.Engine;
import facet.database.Table;
import facet.database.TableName;

/// Gives names to the enums of MySQL, where each belongs to a column: the table's name and the column's, as Prisma does.
final class MysqlEnums {
    private static final String START = "enum(";

    private MysqlEnums() {}

    /// The catalog with its enums among its types; any other engine's as it is.
    static Catalog named(Catalog catalog) {
        if (catalog.engine() != Engine.MYSQL) return catalog;
        List<Catalog.EnumType> enums = new ArrayList<>(catalog.details().enums());
        List<Table> tables = catalog.tables().stream().map(table -> named(table, enums)).toList();
        Catalog.Details details = catalog.details();
        return new Catalog(catalog.engine(), catalog.engineVersion(), catalog.ownSchema(), tables, new Catalog.Details(
                details.schemas(), enums, details.sequences(), details.extensions(), details.gaps()));
    }

    private static Table named(Table table, List<Catalog.EnumType> enums) {
        List<Column> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            Optional<List<String>> values = values(column.declaredType());
            if (values.isPresent()) {
                TableName name = new TableName(table.qualifiedName().schema(), table.name() + "_" + column.name());
                enums.add(new Catalog.EnumType(name, values.get()));
                columns.add(typed(column, new ColumnType(name.schema(), name.name(), List.of(), false)));
            } else {
                columns.add(column);
            }
        }
        return new Table(table.qualifiedName(), table.kind(), columns, table.primaryKey(), table.key(), table.indexes(),
                table.foreignKeys(), table.triggers(), table.isStrict(), table.sql(), table.problem(), table.details());
    }

    private static Column typed(Column column, ColumnType type) {
        Column.Details details = column.details();
        return new Column(column.name(), column.declaredType(), column.isNullable(), column.defaultSql(),
                column.keyPosition(), column.generation(), new Column.Details(type, details.numbering(),
                        details.generatedSql(), details.collation(), details.comment()));
    }

    /// The values of `enum('a','b')`.
    private static Optional<List<String>> values(String declared) {
        boolean isEnum = declared.toLowerCase(Locale.ROOT).startsWith(START) && declared.endsWith(")");
        if (!isEnum) return Optional.empty();
        return Optional.of(SqlLists.separated(declared.substring(START.length(), declared.length() - 1)).stream()
                .map(value -> value.substring(1, value.length() - 1).replace("''", "'")).toList());
    }
}
