package facet.language;

/// What a named thing of a document is, for its icon.
public enum SymbolKind {
    DATASOURCE,
    GENERATOR,
    MODEL,
    VIEW,
    TYPE,
    ENUM,
    FIELD,
    ENUM_VALUE,
    PROPERTY
}
