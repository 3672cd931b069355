package facet.schema.check;

import static facet.schema.check.Connector.COCKROACHDB;
import static facet.schema.check.Connector.MONGODB;
import static facet.schema.check.Connector.MYSQL;
import static facet.schema.check.Connector.NONE;
import static facet.schema.check.Connector.POSTGRESQL;
import static facet.schema.check.Connector.SQLITE;
import static facet.schema.check.Connector.SQLSERVER;

/// What each database has.
public final class Capabilities {

    private Capabilities() {}

    public static boolean hasSchemas(Connector connector) {
        return connector.isAny(POSTGRESQL, SQLSERVER, COCKROACHDB);
    }

    public static boolean hasScalarLists(Connector connector) {
        return connector.isAny(POSTGRESQL, COCKROACHDB, MONGODB);
    }

    public static boolean hasJson(Connector connector) {
        return connector != SQLSERVER;
    }

    static boolean hasJsonLists(Connector connector) {
        return connector.isAny(POSTGRESQL, MONGODB);
    }

    static boolean hasDecimal(Connector connector) {
        return !connector.isAny(MONGODB, NONE);
    }

    static boolean hasNamedPrimaryKeys(Connector connector) {
        return connector.isAny(POSTGRESQL, SQLSERVER, COCKROACHDB);
    }

    static boolean hasNamedForeignKeys(Connector connector) {
        return connector.isAny(POSTGRESQL, MYSQL, SQLSERVER, COCKROACHDB);
    }

    static boolean hasAutoIncrement(Connector connector) {
        return connector != MONGODB;
    }

    static boolean countsSeveral(Connector connector) {
        return connector.isAny(POSTGRESQL, SQLSERVER, COCKROACHDB);
    }

    static boolean countsBesidesId(Connector connector) {
        return countsSeveral(connector) || connector == MYSQL;
    }

    static boolean hasPartialIndexes(Connector connector) {
        return connector.isAny(POSTGRESQL, SQLITE, SQLSERVER, COCKROACHDB);
    }

    public static boolean hasFulltextIndex(Connector connector) {
        return connector.isAny(MYSQL, MONGODB);
    }

    /// Whether references may come in another order than the key they refer to.
    static boolean takesAnyReferenceOrder(Connector connector) {
        return !connector.isAny(SQLSERVER, NONE);
    }

    static boolean detectsCycles(Connector connector) {
        return connector == SQLSERVER;
    }

    public static boolean hasIndexType(Connector connector, String type) {
        return switch (connector) {
            case POSTGRESQL -> true;
            case COCKROACHDB -> type.equals("BTree") || type.equals("Gin");
            case NONE, MYSQL, SQLITE, SQLSERVER, MONGODB -> type.equals("BTree");
        };
    }
}
