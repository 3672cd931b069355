package facet.diagram;

import java.util.Locale;
import javafx.scene.paint.Color;

/// The colours of a diagram; each is set from the style sheet as `-diagram-` and its name.
enum Ink {
    CANVAS("#f6f8fa"),
    CARD("#ffffff"),
    BORDER("#d0d7de"),
    SHADOW("#0000000d"),
    DIVIDER("#d8dee4"),
    TITLE(
            "#24292f"),
    SUBTITLE("#57606a"),
    NAME("#24292f"),
    TYPE("#57606a"),
    KEY("#9a6700"),
    FOREIGN_KEY(
            "#0969da"),
    UNIQUE("#57606a"),
    MODEL("#0969da"),
    MODEL_HEADER("#ddf4ff"),
    VIEW(
            "#1a7f37"),
    VIEW_HEADER("#dafbe1"),
    ENUM("#9a6700"),
    ENUM_HEADER(
            "#fff8c5"),
    COMPOSITE("#57606a"),
    COMPOSITE_HEADER("#eaeef2"),
    EDGE(
            "#6e7781"),
    EDGE_ACTIVE("#0969da"),
    ROW_ACTIVE("#ddf4ff"),
    SELECTION(
            "#0969da"),
    LABEL("#ffffff"),
    LABEL_TEXT(
            "#24292f"),
    MAP_BOX("#afb8c1"),
    MAP_VIEW("#0969da");

    private final String initial;

    Ink(String initial) {
        this.initial = initial;
    }

    /// What is used until a style sheet says otherwise.
    Color initial() {
        return Color.web(initial);
    }

    String property() {
        return "-diagram-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Ink accent(NodeKind kind) {
        return switch (kind) {
            case MODEL -> MODEL;
            case VIEW -> VIEW;
            case ENUM -> ENUM;
            case TYPE -> COMPOSITE;
        };
    }

    static Ink header(NodeKind kind) {
        return switch (kind) {
            case MODEL -> MODEL_HEADER;
            case VIEW -> VIEW_HEADER;
            case ENUM -> ENUM_HEADER;
            case TYPE -> COMPOSITE_HEADER;
        };
    }
}
