package facet.app.project.shop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// Writes the sample's database: applies its migrations, records them as Prisma does and fills in the rows.
final class ShopDatabase {
    private static final DateTimeFormatter FOLDER_TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
    private static final String MIGRATIONS_TABLE = """
            CREATE TABLE "_prisma_migrations" (
                "id"                    TEXT PRIMARY KEY NOT NULL,
                "checksum"              TEXT NOT NULL,
                "finished_at"           DATETIME,
                "migration_name"        TEXT NOT NULL,
                "logs"                  TEXT,
                "rolled_back_at"        DATETIME,
                "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
                "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
            )""";

    private ShopDatabase() {}

    /// Makes a new database file; there must be none yet.
    static void create(Path migrations, Path file) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(MIGRATIONS_TABLE);
            Rows applied = new Rows("_prisma_migrations", "id", "checksum", "finished_at", "migration_name", "logs",
                    "rolled_back_at", "started_at", "applied_steps_count");
            Dice dice = new Dice(1);
            for (Path migration : folders(migrations)) {
                String script = Files.readString(migration.resolve("migration.sql"));
                statement.executeUpdate(script);
                String name = migration.getFileName().toString();
                long started = appliedAt(name).toEpochMilli();
                applied.add(dice.uuid(), sha256(script), started + 9, name, null, null, started, 1);
            }
            connection.setAutoCommit(false);
            insert(connection, applied);
            for (Rows rows : Shop.tables()) {
                insert(connection, rows);
            }
            connection.commit();
            connection.setAutoCommit(true);
            statement.executeUpdate("VACUUM");
        }
    }

    private static List<Path> folders(Path migrations) throws IOException {
        try (Stream<Path> children = Files.list(migrations)) {
            return children.filter(Files::isDirectory).sorted().toList();
        }
    }

    /// Some seconds after the folder was made, as its author would have done it.
    private static Instant appliedAt(String folderName) {
        return LocalDateTime.parse(folderName.substring(0, 14), FOLDER_TIME).toInstant(ZoneOffset.UTC)
                .plusMillis(2_418);
    }

    private static String sha256(String script) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void insert(Connection connection, Rows rows) throws SQLException {
        String columns = "\"" + String.join("\", \"", rows.columns()) + "\"";
        String marks = String.join(", ", Collections.nCopies(rows.columns().size(), "?"));
        String sql = "INSERT INTO \"" + rows.table() + "\" (" + columns + ") VALUES (" + marks + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (List<@Nullable Object> row : rows.values()) {
                for (int i = 0; i < row.size(); i++) {
                    statement.setObject(i + 1, row.get(i));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
