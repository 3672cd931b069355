package facet.schema.syntax;

/// The kinds of block, by their keyword.
public enum BlockKind {
    MODEL("model"),
    TYPE("type"),
    VIEW("view"),
    ENUM("enum"),
    DATASOURCE("datasource"),
    GENERATOR("generator");

    private final String keyword;

    BlockKind(String keyword) {
        this.keyword = keyword;
    }

    public String keyword() {
        return keyword;
    }
}
