package facet.app.project.shop;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The committed database of the sample. With the system property `samples.write` it is made anew first.
class ShopSampleTest {
    private static final Path SHOP = Path.of("..", "samples", "shop");
    private static final Path DATABASE = SHOP.resolve("shop.db");

    @BeforeAll
    static void makeAnewWhenAsked() throws IOException, SQLException {
        if (Boolean.getBoolean("samples.write")) {
            Files.deleteIfExists(DATABASE);
            ShopDatabase.create(SHOP.resolve("migrations"), DATABASE);
        }
    }

    @Test
    void theCommittedDatabaseHoldsWhatTheGeneratorMakes(@TempDir Path folder) throws IOException, SQLException {
        Path made = folder.resolve("made.db");
        ShopDatabase.create(SHOP.resolve("migrations"), made);
        List<String> tables = query(made, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
        assertEquals(13, tables.size(), tables::toString);
        assertEquals(structure(made), structure(DATABASE));
        for (String table : tables) {
            String all = "SELECT * FROM \"" + table + "\" ORDER BY 1, 2";
            assertEquals(query(made, all), query(DATABASE, all), table);
        }
    }

    @Test
    void itIsSoundAndSmall() throws IOException, SQLException {
        assertEquals(List.of(), query(DATABASE, "PRAGMA foreign_key_check"));
        assertEquals(List.of("ok"), query(DATABASE, "PRAGMA integrity_check"));
        assertTrue(Files.size(DATABASE) < 2_000_000, () -> "size of " + DATABASE);
    }

    @Test
    void bothMigrationsAreRecordedWithTheirChecksums() throws SQLException {
        assertEquals(List.of("20250103091512_init 64 1 integer", "20250916081230_add_phone 64 1 integer"),
                query(DATABASE, "SELECT migration_name || ' ' || length(checksum) || ' ' || applied_steps_count || ' ' "
                        + "|| typeof(finished_at) FROM _prisma_migrations ORDER BY started_at"));
    }

    @Test
    void orderTotalsAreTheSumOfTheirLines() throws SQLException {
        assertEquals(List.of(), query(DATABASE, """
                SELECT o.number, o.total, o.shipping + sum(floor(round(i.unit_price * 100) * i.quantity
                    * round(100 - 100 * i.discount) / 100 + 1e-9) / 100) AS lines
                FROM orders o JOIN order_items i ON i.order_id = o.id
                GROUP BY o.id HAVING abs(lines - o.total) > 0.001"""));
    }

    @Test
    void nothingHappensBeforeItCould() throws SQLException {
        assertEquals(List.of("0"), query(DATABASE,
                "SELECT count(*) FROM orders o JOIN User u ON u.id = o.customer_id WHERE o.placed_at < u.createdAt"));
        assertEquals(List.of("0"), query(DATABASE, "SELECT count(*) FROM orders WHERE shipped_at < placed_at"));
        assertEquals(List.of("0"), query(DATABASE, "SELECT count(*) FROM User WHERE updatedAt > lastSeenAt"));
        assertEquals(List.of("0"), query(DATABASE,
                """
                        SELECT count(*) FROM order_items i JOIN orders o ON o.id = i.order_id JOIN Product p ON p.id = i.product_id
                        WHERE o.placed_at < p.createdAt"""));
    }

    @Test
    void valuesAreStoredAsPrismaStoresThem() throws SQLException {
        assertEquals(List.of("text"), query(DATABASE, "SELECT DISTINCT typeof(placed_at) FROM orders"));
        assertEquals(List.of("0"), query(DATABASE,
                "SELECT count(*) FROM orders WHERE placed_at NOT GLOB '????-??-??T??:??:??.???+00:00'"));
        assertEquals(List.of("0", "1"), query(DATABASE, "SELECT DISTINCT isActive FROM User ORDER BY 1"));
        assertEquals(List.of("0"), query(DATABASE, "SELECT count(*) FROM User WHERE NOT json_valid(settings)"));
        assertEquals(List.of("0"), query(DATABASE, "SELECT count(*) FROM Payment WHERE transactionId <= 1 << 53"));
        assertEquals(List.of("blob", "null"), query(DATABASE, "SELECT DISTINCT typeof(image) FROM Product ORDER BY 1"));
    }

    @Test
    void picturesCanBeRead() throws IOException, SQLException {
        List<String> pictures = query(DATABASE, "SELECT image FROM Product WHERE image IS NOT NULL LIMIT 20");
        assertEquals(20, pictures.size());
        for (String hex : pictures) {
            var image = ImageIO.read(new ByteArrayInputStream(HexFormat.of().parseHex(hex)));
            assertNotNull(image);
            assertEquals(24, image.getWidth());
        }
    }

    private static List<String> structure(Path file) throws SQLException {
        return query(file, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name");
    }

    private static List<String> query(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:file:" + file + "?mode=ro");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> result = new ArrayList<>();
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    Object cell = rows.getObject(i);
                    cells.add(cell instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(cell));
                }
                result.add(cells.stream().collect(Collectors.joining("|")));
            }
            return result;
        }
    }
}
