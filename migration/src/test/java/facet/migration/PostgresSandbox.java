package facet.migration;

import java.sql.SQLException;

import facet.database.Catalog;
import facet.database.DatabaseLocation;
import facet.database.PostgresServer;

import static org.junit.jupiter.api.Assertions.fail;

/// Real PostgreSQL databases for one test each.
final class PostgresSandbox {
    private PostgresSandbox() {}

    /// What a new database is made of after `script`.
    static Catalog catalog(String script) {
        return catalog(script, "postgres");
    }

    /// What `user` sees of a new database after `script`.
    static Catalog catalog(String script, String user) {
        try {
            DatabaseLocation.Server all = PostgresServer.database(script).location();
            return Sandbox.catalog(new DatabaseLocation.Server(all.engine(), all.host(), all.port(), all.database(),
                    all.schema(), user, all.password(), all.driverProperties()));
        } catch (SQLException failure) {
            return fail(script, failure);
        }
    }
}
