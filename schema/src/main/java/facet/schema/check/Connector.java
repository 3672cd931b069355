package facet.schema.check;

import facet.schema.model.ReferentialAction;
import facet.schema.model.RelationMode;

/// What each kind of database can do, as far as a schema may ask for it.
public enum Connector {
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

    public static Connector of(String provider) {
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

    /// Whether a relation may have this action.
    ///
    /// @param isEmulated whether the client keeps relations whole and not the database
    public boolean allows(ReferentialAction action, boolean isEmulated) {
        return switch (action) {
            case CASCADE, SET_NULL -> true;
            case RESTRICT -> isEmulated || this != SQLSERVER;
            case NO_ACTION -> !isEmulated || !isAny(POSTGRESQL, SQLITE);
            case SET_DEFAULT -> !isEmulated;
        };
    }

    boolean isAny(Connector... others) {
        for (Connector other : others)
            if (this == other) return true;
        return false;
    }
}
