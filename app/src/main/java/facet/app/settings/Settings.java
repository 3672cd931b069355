package facet.app.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

/// Named texts kept in one properties file. A file that cannot be read counts as empty, one that cannot be written leaves
/// the values in force for this run: settings are a comfort, and never stand in the way of the work.
public final class Settings {

    private final @Nullable Path file;
    private final Properties values = new Properties();

    private Settings(@Nullable Path file) {
        this.file = file;
    }

    /// Settings that are never written, for a run that shall leave nothing behind.
    public static Settings forgetful() {
        return new Settings(null);
    }

    public static Settings load(Path file) {
        Settings settings = new Settings(file);
        if (!Files.isRegularFile(file)) return settings;
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            settings.values.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            log().log(System.Logger.Level.WARNING, "Cannot read the settings in {0}; starting without them: {1}", file,
                    e);
        }
        return settings;
    }

    /// The folder for settings of this user, after the habits of the operating system.
    public static Path folder(Map<String, String> environment, String osName, Path home) {
        String os = osName.toLowerCase(java.util.Locale.ROOT);
        if (os.contains("win"))
            return Path.of(environment.getOrDefault("APPDATA", home.resolve("AppData/Roaming").toString()), "Facet");
        if (os.contains("mac")) return home.resolve("Library/Application Support/Facet");
        String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
        return config.isEmpty() ? home.resolve(".config/facet") : Path.of(config, "facet");
    }

    /// The folder that the settings are kept in; none for a run that shall leave nothing behind.
    public Optional<Path> folder() {
        return Optional.ofNullable(file).map(Path::toAbsolutePath).map(Path::getParent);
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.getProperty(name));
    }

    public String get(String name, String otherwise) {
        return values.getProperty(name, otherwise);
    }

    /// The number called `name`, or `otherwise` where there is none or it is not a number.
    public double number(String name, double otherwise) {
        String text = values.getProperty(name);
        if (text == null) return otherwise;
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    public void set(String name, String value) {
        values.setProperty(name, value);
    }

    public void set(String name, double value) {
        values.setProperty(name, Double.toString(value));
    }

    /// Writes the file beside the old one and moves it over.
    public void save() {
        if (file != null) save(file);
    }

    private void save(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) Files.createDirectories(folder);
            Path beside = file.resolveSibling(file.getFileName() + ".new");
            try (Writer writer = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
                values.store(writer, null);
            }
            try {
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            log().log(System.Logger.Level.WARNING, "Cannot write the settings to {0}: {1}", file, e);
        }
    }

    /// Asked for at the first message only: the library behind it takes its time to start.
    private static System.Logger log() {
        return System.getLogger(Settings.class.getName());
    }
}
