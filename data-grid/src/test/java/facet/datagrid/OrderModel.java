package facet.datagrid;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// Orders of a shop with every kind of value and state, to look at.
final class OrderModel implements GridModel {
    private static final List<String> NAMES = List.of("Ada Lovelace", "Grace Hopper", "Edsger Dijkstra",
            "Barbara Liskov", "Donald Knuth", "Margaret Hamilton", "Alan Kay", "Frances Allen");
    private static final List<String> STATUS = List.of("PENDING", "PAID", "SHIPPED", "DELIVERED", "CANCELLED");
    private static final List<String> TAGS = List.of("gift", "express", "fragile", "oversize", "export");
    private final long rows;
    private final long loadedUntil;

    OrderModel(long rows, long loadedUntil) {
        this.rows = rows;
        this.loadedUntil = loadedUntil;
    }

    @Override
    public List<GridColumn> columns() {
        return List.of(
                number("id", "Int").withMarks(ColumnMark.KEY, ColumnMark.GENERATED).withWidth(84).sorted(
                        SortDirection.DESCENDING, 2),
                GridColumn.of("number", "number", "String", CellKind.TEXT, new CellEditorKind.Text())
                        .withMarks(ColumnMark.UNIQUE, ColumnMark.REQUIRED).withWidth(132)
                        .withComment("The number on the invoice, as the customer sees it."),
                GridColumn.of("customer", "customer", "Customer", CellKind.RELATION, new CellEditorKind.Relation())
                        .withMarks(ColumnMark.RELATION, ColumnMark.REQUIRED).withWidth(160),
                GridColumn.of("status", "status", "OrderStatus", CellKind.TAG, new CellEditorKind.Choice(STATUS))
                        .withMarks(ColumnMark.DEFAULT, ColumnMark.REQUIRED),
                GridColumn.of("isPaid", "isPaid", "Boolean", CellKind.BOOLEAN, new CellEditorKind.Toggle())
                        .withMarks(ColumnMark.DEFAULT),
                number("total", "Decimal").sorted(SortDirection.ASCENDING, 1),
                GridColumn.of("note", "note", "String?", CellKind.TEXT, new CellEditorKind.MultiLine()).nullable()
                        .withWidth(216),
                GridColumn.of("placedAt", "placedAt", "DateTime", CellKind.DATE_TIME,
                        new CellEditorKind.DateTime("2026-03-01 14:30:00")).withMarks(ColumnMark.DEFAULT),
                GridColumn.of("items", "items", "OrderItem[]", CellKind.RELATION, new CellEditorKind.None())
                        .withMarks(ColumnMark.RELATION).unsortable().withWidth(112),
                GridColumn.of("tags", "tags", "String[]", CellKind.LIST, new CellEditorKind.Text()),
                GridColumn.of("address", "address", "Json", CellKind.JSON, new CellEditorKind.Json()).nullable(),
                GridColumn.of("label", "label", "Bytes?", CellKind.BYTES, new CellEditorKind.None()).nullable(),
                number("weightGrams", "BigInt"), number("discount", "Float?").nullable(),
                GridColumn.of("coupon", "coupon", "String?", CellKind.TEXT, new CellEditorKind.Text()).nullable(),
                GridColumn.of("shippedAt", "shippedAt", "DateTime?", CellKind.DATE_TIME,
                        new CellEditorKind.DateTime("2026-03-01 14:30:00")).nullable(),
                number("a", "Int"), number("b", "Int"), number("c", "Int"), number("d", "Int"));
    }

    @Override
    public RowCount rowCount() {
        return RowCount.exact(rows);
    }

    @Override
    public @Nullable GridRow row(long row) {
        if (row >= loadedUntil) {
            return null;
        }
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            cells.add(row == 8 ? Cell.ofNull().withState(new CellState.Inserted()) : cell(row, i));
        }
        if (row == 8) {
            cells.set(1, Cell.of("A-2026-0900").withState(new CellState.Inserted()));
            cells.set(0, Cell.of("", CellStyle.DEFAULT));
            cells.set(3, Cell.of("PENDING", CellStyle.DEFAULT));
            return new GridRow(cells, new RowState.Inserted(), "new");
        }
        return GridRow.of(cells, state(row));
    }

    @Override
    public void inView(RowRange range) {}

    @Override
    public void setListener(@Nullable GridListener listener) {}

    @Override
    public EditResult edit(long row, int column, CellInput input) {
        return new EditResult.Rejected("A date looks like 2026-03-01 14:30:00; \u201Cnext friday\u201D is none.");
    }

    @Override
    public String fullText(long row, int column) {
        return column == 10
                ? "{\n  \"city\": \"Lisbon\",\n  \"street\": \"Rua Augusta 12\",\n  \"zip\": \"1100-048\"\n}"
                : cell(row, column).plainText();
    }

    private static GridColumn number(String id, String type) {
        return GridColumn.of(id, id, type, CellKind.NUMBER, new CellEditorKind.Numeric());
    }

    private static RowState state(long row) {
        return switch ((int) Math.min(row, 20)) {
            case 3, 4, 14 -> new RowState.Edited();
            case 6 -> new RowState.Deleted();
            case 10 -> new RowState.Failed("FOREIGN KEY constraint failed: Customer 9001 does not exist");
            default -> new RowState.Clean();
        };
    }

    private static Cell cell(long row, int column) {
        Cell plain = plain(row, column);
        if ((row == 3 && (column == 3 || column == 5)) || (row == 4 && column == 6)) {
            return plain.withState(new CellState.Edited());
        }
        if (row == 10 && column == 2) {
            return plain.withState(new CellState.Invalid("Customer 9001 does not exist"));
        }
        return row == 14 && column == 5 ? plain.withState(new CellState.Conflict("Now 12.00 in the database")) : plain;
    }

    private static Cell plain(long row, int column) {
        int n = (int) (row * 7919 % 1000);
        return switch (column) {
            case 0 -> Cell.of(Long.toString(48_210 - row));
            case 1 -> Cell.of("A-2026-%04d".formatted(1000 - row % 1000));
            case 2 -> Cell.of(NAMES.get(n % NAMES.size()), CellStyle.LINK);
            case 3 -> Cell.of(STATUS.get(n % STATUS.size()), CellStyle.TAG);
            case 4 -> Cell.check(n % 3 != 0);
            case 5 -> row == 12 ? Cell.of("12,5o", CellStyle.RAW) : Cell.of("%d.%02d".formatted(n * 3 % 870, n % 100));
            case 6 -> note(n);
            case 7 -> Cell.of("2026-%02d-%02d %02d:%02d:00".formatted(1 + n % 12, 1 + n % 28, n % 24, n % 60));
            case 8 -> Cell.of(n % 9 + (n % 9 == 1 ? " item" : " items"), CellStyle.COUNT_LINK);
            case 9 -> n % 4 == 0 ? Cell.list(List.of()) : Cell.list(TAGS.subList(0, 1 + n % 5));
            case 10 -> Cell.of("{\"city\": \"Lisbon\", \"street\": \"Rua Augusta %d\"}".formatted(n % 90));
            case 11 -> n % 3 == 0 ? Cell.ofNull() : Cell.of("PNG, %d KB".formatted(n), CellStyle.BYTES);
            case 14 -> n % 2 == 0 ? Cell.ofNull() : Cell.of("");
            case 13, 15 -> Cell.ofNull();
            default -> Cell.of(Integer.toString(n * column));
        };
    }

    private static Cell note(int n) {
        return switch (n % 5) {
            case 0 -> Cell.ofNull();
            case 1 -> Cell.of("");
            case 2 -> Cell.of("Leave at the door\nRing twice");
            case 3 -> Cell.of("Please wrap each item separately and add a card that says nothing of the price");
            default -> Cell.of("Call before delivery");
        };
    }
}
