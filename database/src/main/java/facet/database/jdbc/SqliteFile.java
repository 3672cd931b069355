package facet.database.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/// A SQLite file and the ways to connect to it.
///
/// @param path the file, absolute
/// @param isReadOnly whether nothing may ever be written
/// @param lockWaitMillis how long to wait for another writer
public record SqliteFile(Path path, boolean isReadOnly, int lockWaitMillis) {

    private static final int VERSION_BYTE = 18;
    private static final int WAL = 2;
    private static final int HEADER_BYTES = 100, PAGE_SIZE_AT = 16, CHANGES_AT = 24, PAGES_AT = 28,
            CHANGES_OF_PAGES_AT = 92;

    /// What a file looked like: while this stays the same, nobody has written to it.
    record Stamp(long size, FileTime modified) {}

    /// A connection that cannot write.
    Connection toRead() throws SQLException {
        SQLiteConfig config = config();
        if (isReadOnly) {
            config.setReadOnly(true);
            return Checksum.given(lenient(
                    config.createConnection(url(stillStamp().isPresent() ? "mode=ro&immutable=1" : "mode=ro"))));
        }
        Connection connection = config.createConnection(url("mode=rw"));
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = ON");
        }
        return Checksum.given(lenient(connection));
    }

    /// SQLite opens no file whose end is missing, unless it is told that the schema may be mended; then what is left can be read.
    /// The connection cannot write all the same.
    private Connection lenient(Connection connection) throws SQLException {
        if (isTruncated()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA writable_schema = ON");
            }
        }
        return connection;
    }

    /// Whether the file has less pages than its header says. Source: SQLite's "Database File Format", section 1.3.
    private boolean isTruncated() {
        try (InputStream in = Files.newInputStream(path)) {
            ByteBuffer header = ByteBuffer.wrap(in.readNBytes(HEADER_BYTES));
            if (header.limit() < HEADER_BYTES) return false;
            int pageBytes = Short.toUnsignedInt(header.getShort(PAGE_SIZE_AT));
            long pages = Integer.toUnsignedLong(header.getInt(PAGES_AT));
            boolean isKnown = header.getInt(CHANGES_AT) == header.getInt(CHANGES_OF_PAGES_AT);
            return isKnown && pages * (pageBytes == 1 ? 1 << 16 : pageBytes) > Files.size(path);
        } catch (IOException unreadable) {
            // Connecting to it says why.
            return false;
        }
    }

    /// A connection that can write and minds foreign keys.
    Connection toWrite() throws SQLException {
        SQLiteConfig config = config();
        config.enforceForeignKeys(true);
        return Checksum.given(config.createConnection(url("mode=rw")));
    }

    /// The file's stamp if it has to be read as one that does not change.
    ///
    /// SQLite makes two files beside a database with a write-ahead log even to read it, and a connection that may not
    /// write leaves them behind. A read-only view of a database whose log is empty needs neither, if SQLite is told that
    /// nobody writes; the stamp then says when that stopped being true.
    Optional<Stamp> stillStamp() {
        if (!isReadOnly || !usesWriteAheadLog() || Files.exists(path.resolveSibling(path.getFileName() + "-wal"))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Stamp(Files.size(path), Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS)));
        } catch (IOException gone) {
            // The file cannot be looked at; connecting to it says why.
            return Optional.empty();
        }
    }

    private boolean usesWriteAheadLog() {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] header = in.readNBytes(VERSION_BYTE + 1);
            return header.length > VERSION_BYTE && header[VERSION_BYTE] == WAL;
        } catch (IOException unreadable) {
            // Connecting to it says why.
            return false;
        }
    }

    private SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(lockWaitMillis);
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        return config;
    }

    /// The path as a URI keeps a `?` or `%` in a file's name from being taken for parameters.
    private String url(String parameters) {
        return "jdbc:sqlite:file:" + path.toUri().getRawPath() + "?" + parameters;
    }
}
