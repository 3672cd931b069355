package facet.database.sql;

/// The ways in which engines write SQL.
public enum SqlFlavour {
    /// SQLite's.
    SQLITE,
    /// PostgreSQL's.
    POSTGRESQL,
    /// CockroachDB's, which is PostgreSQL's and more.
    COCKROACHDB,
    /// MySQL's and MariaDB's.
    MYSQL,
    /// SQL Server's.
    SQL_SERVER;

    SqlSyntax syntax() {
        return switch (this) {
            case SQLITE -> SqlSyntax.SQLITE;
            case POSTGRESQL, COCKROACHDB -> SqlSyntax.POSTGRES;
            case MYSQL -> SqlSyntax.MYSQL;
            case SQL_SERVER -> SqlSyntax.SQL_SERVER;
        };
    }
}
