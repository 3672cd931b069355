package facet.datagrid;

import javafx.css.PseudoClass;

/// The states the style sheet knows.
final class Pseudo {
    static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    static final PseudoClass PINNED = PseudoClass.getPseudoClass("pinned");
    static final PseudoClass LAST_PINNED = PseudoClass.getPseudoClass("last-pinned");
    static final PseudoClass FIXED_WIDTH = PseudoClass.getPseudoClass("fixed-width");
    static final PseudoClass EDITED = PseudoClass.getPseudoClass("edited");
    static final PseudoClass INSERTED = PseudoClass.getPseudoClass("inserted");
    static final PseudoClass DELETED = PseudoClass.getPseudoClass("deleted");
    static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    static final PseudoClass CONFLICT = PseudoClass.getPseudoClass("conflict");
    static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    static final PseudoClass ABSENT = PseudoClass.getPseudoClass("absent");
    static final PseudoClass RAW = PseudoClass.getPseudoClass("raw");
    static final PseudoClass LINK = PseudoClass.getPseudoClass("link");
    static final PseudoClass DIM = PseudoClass.getPseudoClass("dim");
    static final PseudoClass REJECTED = PseudoClass.getPseudoClass("rejected");
    static final PseudoClass WITHIN = PseudoClass.getPseudoClass("within");

    private Pseudo() {}
}
