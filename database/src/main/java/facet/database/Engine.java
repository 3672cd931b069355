package facet.database;

/// The kinds of database that can be opened.
public enum Engine {
    /// SQLite: a file.
    SQLITE("SQLite", 0),
    /// PostgreSQL.
    POSTGRESQL("PostgreSQL", 5432),
    /// CockroachDB, which speaks PostgreSQL's protocol.
    COCKROACHDB("CockroachDB", 26_257),
    /// MySQL and MariaDB; the server's version says which.
    MYSQL("MySQL", 3306),
    /// Microsoft SQL Server.
    SQL_SERVER("SQL Server", 1433);

    private final String displayName;
    private final int usualPort;

    Engine(String displayName, int usualPort) {
        this.displayName = displayName;
        this.usualPort = usualPort;
    }

    /// Its name as its makers write it.
    public String displayName() {
        return displayName;
    }

    /// The port where such a server usually listens; 0 for a file.
    public int usualPort() {
        return usualPort;
    }
}
