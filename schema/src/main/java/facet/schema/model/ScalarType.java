package facet.schema.model;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// A built-in type.
public enum ScalarType {
    STRING("String"),
    BOOLEAN("Boolean"),
    INT("Int"),
    BIG_INT("BigInt"),
    FLOAT("Float"),
    DECIMAL("Decimal"),
    DATE_TIME(
            "DateTime"),
    JSON("Json"),
    BYTES("Bytes");

    private final String word;

    ScalarType(String word) {
        this.word = word;
    }

    /// The type's name in a schema.
    public String word() {
        return word;
    }

    /// Whether a schema calls a type `word`.
    public static boolean isWord(String word) {
        return find(word) != null;
    }

    /// The type that a schema calls `word`; upper and lower case count.
    public static Optional<ScalarType> of(String word) {
        return Optional.ofNullable(find(word));
    }

    private static @Nullable ScalarType find(String word) {
        return switch (word) {
            case "String" -> STRING;
            case "Boolean" -> BOOLEAN;
            case "Int" -> INT;
            case "BigInt" -> BIG_INT;
            case "Float" -> FLOAT;
            case "Decimal" -> DECIMAL;
            case "DateTime" -> DATE_TIME;
            case "Json" -> JSON;
            case "Bytes" -> BYTES;
            default -> null;
        };
    }
}
