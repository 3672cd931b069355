package facet.schema.model;

/// What happens to a row when the row it refers to is deleted or its key changes.
public enum ReferentialAction {
    CASCADE("Cascade"),
    RESTRICT("Restrict"),
    NO_ACTION("NoAction"),
    SET_NULL("SetNull"),
    SET_DEFAULT("SetDefault");

    private final String word;

    ReferentialAction(String word) {
        this.word = word;
    }

    /// The action's name in a schema.
    public String word() {
        return word;
    }
}
