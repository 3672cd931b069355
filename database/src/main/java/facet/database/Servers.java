package facet.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import facet.database.jdbc.Reading;
import facet.database.jdbc.ServerConnections.Address;

/// What is needed to speak to the servers of each engine.
final class Servers {

    /// How long to wait for somebody else's lock, as on a SQLite file: MySQL waits 50 seconds by itself, PostgreSQL for ever.
    private static final long LOCK_WAIT_SECONDS = DatabaseLocation.Sqlite.USUAL_LOCK_WAIT.toSeconds();

    private Servers() {}

    /// What differs for the engine of `where`; nothing for an engine that cannot be opened.
    static Optional<Backend> backend(DatabaseLocation.Server where) {
        return switch (where.engine()) {
            case POSTGRESQL, COCKROACHDB -> Optional.of(new PostgresBackend(where));
            case MYSQL -> Optional.of(new MysqlBackend(where));
            case SQL_SERVER -> Optional.of(new SqlServerBackend(where));
            case SQLITE -> Optional.empty();
        };
    }

    /// Where the server is, in the driver's words.
    static Address address(DatabaseLocation.Server where, OpenMode mode) {
        Map<String, String> properties = new HashMap<>(where.driverProperties());
        if (!where.user().isEmpty()) properties.put("user", where.user());
        if (!where.password().isEmpty()) properties.put("password", where.password().reveal());
        return switch (where.engine()) {
            case POSTGRESQL, COCKROACHDB -> postgres(where, mode, properties);
            case MYSQL -> mysql(where, mode, properties);
            case SQL_SERVER -> sqlServer(where, properties);
            case SQLITE ->
                throw new IllegalArgumentException("SQLite has no server: " + where);
        };
    }

    /// A text is sent without a type, so that the server reads it as the type of its column; and values come as text, in the
    /// server's own words.
    private static Address postgres(DatabaseLocation.Server where, OpenMode mode, Map<String, String> properties) {
        properties.put("stringtype", "unspecified");
        properties.put("binaryTransfer", "false");
        properties.putIfAbsent("connectTimeout", "10");
        properties.putIfAbsent("ApplicationName", "Facet");
        properties.putIfAbsent("tcpKeepAlive", "true");
        if (where.isPooled()) {
            return new Address(where.displayName(), url(where), properties, List.of(), List.of(),
                    where.connectionLimit(), new Reading.InTransaction(ofOneTransaction(where)));
        }
        if (!where.schema().isEmpty()) properties.put("currentSchema", where.schema());
        List<String> words = where.engine() == Engine.COCKROACHDB
                ? List.of("SET TimeZone = 'UTC'")
                : List.of("SET TimeZone = 'UTC'", "SET lock_timeout = '" + LOCK_WAIT_SECONDS + "s'");
        String readOnly = "SET default_transaction_read_only = on";
        return address(where, mode, properties, words, readOnly,
                new Reading.Reported("default_transaction_read_only", readOnly));
    }

    /// What a transaction on a server behind a pooler begins with, and what ends with it; others are told once for the connection.
    static List<String> ofOneTransaction(DatabaseLocation.Server where) {
        if (!where.isPooled()) return List.of();
        List<String> words = new ArrayList<>();
        words.add("SET LOCAL TimeZone = 'UTC'");
        words.add("SET LOCAL lock_timeout = '" + LOCK_WAIT_SECONDS + "s'");
        if (!where.schema().isEmpty())
            words.add("SET LOCAL search_path = \"" + where.schema().replace("\"", "\"\"") + '"');
        return List.of(String.join("; ", words));
    }

    /// Truths that are stored as numbers of one digit come as numbers, since such a column may hold others; rows are fetched
    /// in portions; a matched row counts as changed even where it was the same already.
    private static Address mysql(DatabaseLocation.Server where, OpenMode mode, Map<String, String> properties) {
        properties.put("tinyInt1isBit", "false");
        properties.put("yearIsDateType", "false");
        properties.put("useAffectedRows", "false");
        properties.put("defaultFetchSize", "1000");
        properties.putIfAbsent("connectTimeout", "10000");
        List<String> words = List.of("SET time_zone = '+00:00'", "SET innodb_lock_wait_timeout = " + LOCK_WAIT_SECONDS
                + ", lock_wait_timeout = " + LOCK_WAIT_SECONDS);
        String readOnly = "SET SESSION TRANSACTION READ ONLY";
        return address(where, mode, properties, words, readOnly, new Reading.ToldEachTime(readOnly));
    }

    private static Address address(DatabaseLocation.Server where, OpenMode mode, Map<String, String> properties,
            List<String> words, String readOnly, Reading reading) {
        List<String> toRead = new ArrayList<>(words);
        toRead.add(readOnly);
        return new Address(where.displayName(), url(where), properties, List.copyOf(toRead),
                mode == OpenMode.READ_ONLY ? List.copyOf(toRead) : words, where.connectionLimit(), reading);
    }

    /// The server's words are asked for in English, and dates are written with the year first, whatever is usual for the user. A
    /// connection that reads cannot be kept from writing; what it does is rolled back. One that writes gives up the whole
    /// transaction where a statement of it fails.
    private static Address sqlServer(DatabaseLocation.Server where, Map<String, String> properties) {
        if (!where.database().isEmpty()) properties.put("databaseName", where.database());
        properties.putIfAbsent("applicationName", "Facet");
        properties.putIfAbsent("loginTimeout", "10");
        List<String> words = List.of("SET LANGUAGE us_english", "SET DATEFORMAT ymd", "SET LOCK_TIMEOUT 15000");
        List<String> toWrite = Stream.concat(words.stream(), Stream.of("SET XACT_ABORT ON")).toList();
        return new Address(where.displayName(), url(where), properties, words, toWrite, where.connectionLimit(),
                Reading.RolledBack.ROLLED_BACK);
    }

    private static String url(DatabaseLocation.Server where) {
        String place = host(where) + ":" + where.port();
        return switch (where.engine()) {
            case POSTGRESQL, COCKROACHDB -> "jdbc:postgresql://" + place + "/" + where.database();
            case MYSQL -> "jdbc:mariadb://" + place + "/" + where.database();
            case SQL_SERVER -> "jdbc:sqlserver://" + place;
            case SQLITE -> throw new IllegalArgumentException("SQLite has no server: " + where);
        };
    }

    /// A socket of the file system is named among the properties; drivers want a host all the same.
    private static String host(DatabaseLocation.Server where) {
        if (where.host().startsWith("/")) return "localhost";
        return where.host().contains(":") ? "[" + where.host() + "]" : where.host();
    }

    static DatabaseError notYet(Engine engine) {
        return DatabaseError.of(DatabaseError.Kind.OTHER, "Facet cannot open " + engine.displayName() + " yet.", "");
    }
}
