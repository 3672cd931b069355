package facet.database;

/// What may be done to a database once it is open.
public enum OpenMode {
    /// Nothing is ever written: the connection itself refuses, and saving is refused before anything is sent.
    READ_ONLY,
    /// Rows may be saved. Reading still writes nothing.
    READ_WRITE
}
