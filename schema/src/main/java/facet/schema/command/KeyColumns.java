package facet.schema.command;

/// What becomes of the columns that hold a relation's key when the relation goes.
public enum KeyColumns {
    KEEP,
    REMOVE
}
