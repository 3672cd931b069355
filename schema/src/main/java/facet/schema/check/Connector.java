package facet.schema.check;

import facet.schema.model.RelationMode;

/// What each kind of database can do, as far as a schema may ask for it.
enum Connector {
    /// No datasource says which: everything that any of them can do is allowed, and nothing more is asked.
    NONE("", 65535),
    POSTGRESQL("postgresql", 63),
    MYSQL("mysql", 64),
    SQLITE("sqlite", 10000),
    SQLSERVER("sqlserver",
            128),
    COCKROACHDB("cockroachdb", 63),
    MONGODB("mongodb", 127);

    private final String provider;
    private final int longestName;

    Connector(String provider, int longestName) {
        this.provider = provider;
        this.longestName = longestName;
    }

    static Connector of(String provider) {
        return switch (provider) {
            case "postgresql", "postgres" -> POSTGRESQL;
            case "mysql" -> MYSQL;
            case "sqlite" -> SQLITE;
            case "sqlserver" -> SQLSERVER;
            case "cockroachdb" -> COCKROACHDB;
            case "mongodb" -> MONGODB;
            default -> NONE;
        };
    }

    String provider() {
        return provider;
    }

    /// In bytes.
    int longestName() {
        return longestName;
    }

    RelationMode defaultRelationMode() {
        return this == MONGODB ? RelationMode.PRISMA : RelationMode.FOREIGN_KEYS;
    }

    boolean isAny(Connector... others) {
        for (Connector other : others)
            if (this == other) return true;
        return false;
    }
}
