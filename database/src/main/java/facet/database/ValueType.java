package facet.database;

import java.util.List;

/// How the values of a column are to be read and written.
public sealed interface ValueType {

    /// The types that need no more said.
    enum Scalar implements ValueType {
        /// A text.
        STRING,
        /// True or false, stored as 1 or 0.
        BOOLEAN,
        /// A whole number of 32 bits.
        INT,
        /// A whole number of 64 bits.
        BIG_INT,
        /// A binary floating point number.
        FLOAT,
        /// An exact decimal number.
        DECIMAL,
        /// A point in time.
        DATE_TIME,
        /// A JSON document.
        JSON,
        /// Bytes.
        BYTES,
        /// Any type that has no case here: each value is read as what it is stored as.
        UNSUPPORTED
    }

    /// One of some names.
    ///
    /// @param names the names that the database uses, in the order of the enum
    record OneOf(List<String> names) implements ValueType {
        /// Keeps an unmodifiable copy.
        public OneOf {
            names = List.copyOf(names);
        }
    }

    /// A list of values of one type.
    record ListOf(ValueType element) implements ValueType {}
}
