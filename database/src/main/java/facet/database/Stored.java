package facet.database;

/// A value as the database itself holds or is handed it, before anybody gives it a meaning. Two are equal only if the
/// database holds the same bits in the same storage class.
public sealed interface Stored {

    /// The absence of a value.
    enum Null implements Stored {
        /// The only one.
        NULL
    }

    /// A whole number of 64 bits.
    record Whole(long value) implements Stored {}

    /// A binary floating point number of 64 bits.
    record Floating(double value) implements Stored {}

    /// A text.
    record Text(String value) implements Stored {}

    /// Bytes, all of them.
    record Bytes(Blob value) implements Stored {}

    /// Bytes that are in a file; handed to the database, never read from it.
    ///
    /// @param from where they begin, the first being 0
    /// @param size how many they are
    record File(BytesFile file, long from, long size) implements Stored {}

    /// The absence of a value.
    static Stored ofNull() {
        return Null.NULL;
    }

    /// A whole number.
    static Stored of(long value) {
        return new Whole(value);
    }

    /// A floating point number.
    static Stored of(double value) {
        return new Floating(value);
    }

    /// A text.
    static Stored of(String value) {
        return new Text(value);
    }

    /// Bytes.
    static Stored of(Blob value) {
        return new Bytes(value);
    }

    /// All bytes of a file.
    static Stored of(BytesFile file) {
        return new File(file, 0, file.size());
    }

    /// Whether this is the absence of a value.
    default boolean isNull() {
        return this == Null.NULL;
    }
}
