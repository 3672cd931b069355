package facet.language;

/// What a stretch of text is, for its colour.
public enum HighlightKind {
    KEYWORD,
    TYPE,
    BUILT_IN_TYPE,
    FIELD,
    PROPERTY,
    ATTRIBUTE,
    ARGUMENT,
    FUNCTION,
    ENUM_VALUE,
    STRING,
    NUMBER,
    CONSTANT,
    COMMENT,
    DOCUMENTATION,
    BRACKET,
    OPERATOR,
    INVALID
}
