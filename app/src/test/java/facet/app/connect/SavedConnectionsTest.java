package facet.app.connect;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import facet.app.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

final class SavedConnectionsTest {

    @TempDir
    Path folder;

    @Test
    void connectionsComeBackWithoutTheirPasswords() throws Exception {
        Path file = folder.resolve("settings.properties");
        Settings settings = Settings.load(file);
        SavedConnections saved = new SavedConnections(settings);
        saved.put("Shop", "postgresql://ann:s3cret@db/shop?sslpassword=s3cret2", true);
        saved.put("Till", "sqlserver://db;user=sa;password={s3;cret};database=till", false);
        settings.save();

        assertFalse(Files.readString(file).contains("s3"), () -> settings.get("connections", ""));
        assertEquals(
                List.of(new SavedConnection("Shop", "postgresql://ann@db/shop?sslpassword=", true),
                        new SavedConnection("Till", "sqlserver://db;user=sa;password=;database=till", false)),
                new SavedConnections(Settings.load(file)).all());
    }

    @Test
    void aNameIsKeptOnceAndCanBeForgotten() {
        SavedConnections saved = new SavedConnections(Settings.forgetful());
        saved.put("Shop", "file:a.db", false);
        saved.put("Shop", "file:b.db", false);
        assertEquals(List.of(new SavedConnection("Shop", "file:b.db", false)), saved.all());
        saved.remove("Shop");
        assertEquals(List.of(), saved.all());
    }
}
