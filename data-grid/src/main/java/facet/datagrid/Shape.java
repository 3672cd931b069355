package facet.datagrid;

import javafx.scene.AccessibleRole;
import javafx.scene.shape.SVGPath;

/// The small pictures of the grid, drawn in a box of 12 by 12.
enum Shape {
    KEY("M8.2 1a2.8 2.8 0 0 0-2.6 3.9L1 9.5V11h2V9.8h1.3V8.5h1.3l1.5-1.5A2.8 2.8 0 1 0 8.2 1zm.9 2.7a.8.8 0 1 1 0-1.6.8.8 0 0 1 0 1.6z"),
    UNIQUE(
            "M6 1l5 5-5 5-5-5zM6 3.1L3.1 6 6 8.9 8.9 6z"),
    REQUIRED(
            "M5.3 1h1.4v3.2l2.8-1.6.7 1.2L7.4 5.4l2.8 1.6-.7 1.2-2.8-1.6v3.2H5.3V6.6L2.5 8.2l-.7-1.2 2.8-1.6-2.8-1.6.7-1.2 2.8 1.6z"),
    RELATION(
            "M1 1.5h4v3.6H3.6v2.6h3.4V6.2L10.9 8.4 7 10.6V9.1H2.2V5.1H1zM2.3 2.7v1.2h1.5V2.7z"),
    DEFAULT(
            "M1.5 4h9v1.4h-9zM1.5 6.8h9v1.4h-9z"),
    GENERATED(
            "M6.9.8L2.2 6.9h3L4.5 11.2 9.8 5h-3z"),
    READ_ONLY(
            "M6 1a2.4 2.4 0 0 0-2.4 2.4V5H2.5v6h7V5H8.4V3.4A2.4 2.4 0 0 0 6 1zm0 1.2c.7 0 1.2.5 1.2 1.2V5H4.8V3.4c0-.7.5-1.2 1.2-1.2z"),
    CHECK(
            "M10.2 2.4l1 1L4.8 9.9.9 6l1-1 2.9 2.9z"),
    CROSS(
            "M2.9 2L6 5.1 9.1 2l.9.9L6.9 6 10 9.1l-.9.9L6 6.9 2.9 10 2 9.1 5.1 6 2 2.9z"),
    WARNING(
            "M6 .9l5.6 10H.4zM5.4 4.4v3.2h1.2V4.4zm0 4.2v1.2h1.2V8.6z"),
    ARROW(
            "M6.6 2.2L10.4 6 6.6 9.8l-.9-.9 2.2-2.3H1.6V5.4h6.3L5.7 3.1z"),
    BYTES(
            "M1.5 1.5h9v9h-9zM2.7 2.7v6.6h6.6V2.7zM4 4h1.6v1.6H4zm2.4 2.4H8V8H6.4z"),
    SORT_UP(
            "M6 2.2l4 4.6-.9.8-2.5-2.8v5.4H5.4V4.8L2.9 7.6 2 6.8z"),
    SORT_DOWN(
            "M6 9.8L2 5.2l.9-.8 2.5 2.8V1.8h1.2v5.4l2.5-2.8.9.8z"),
    BAR(
            "M4 0h4v12H4z"),
    PLUS(
            "M5.2 1.5h1.6v3.7h3.7v1.6H6.8v3.7H5.2V6.8H1.5V5.2h3.7z"),
    MINUS(
            "M1.5 5.2h9v1.6h-9z"),
    MENU(
            "M5 1h2v2H5zM5 5h2v2H5zM5 9h2v2H5z"),
    CHEVRON(
            "M2.2 3.6L6 7.4l3.8-3.8.9.9L6 9.2 1.3 4.5z");

    private final String path;

    Shape(String path) {
        this.path = path;
    }

    SVGPath draw(String styleClass) {
        SVGPath drawn = new SVGPath();
        drawn.setContent(path);
        drawn.getStyleClass().addAll("mark", styleClass);
        drawn.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        drawn.setMouseTransparent(true);
        return drawn;
    }

    static Shape of(ColumnMark mark) {
        return switch (mark) {
            case KEY -> KEY;
            case UNIQUE -> UNIQUE;
            case REQUIRED -> REQUIRED;
            case RELATION -> RELATION;
            case DEFAULT -> DEFAULT;
            case GENERATED -> GENERATED;
            case READ_ONLY -> READ_ONLY;
        };
    }
}
