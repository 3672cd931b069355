package facet.app.instance;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// Where the running instance listens: one place for each user and display.
public final class InstanceSocket {

    private InstanceSocket() {}

    /// The place for this process.
    public static Path ofThisUser() {
        return of(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", "")), System.getenv());
    }

    static Path of(String systemName, Path home, Map<String, String> environment) {
        return folder(systemName.toLowerCase(Locale.ROOT), home, environment).resolve(name(environment));
    }

    private static Path folder(String systemName, Path home, Map<String, String> environment) {
        if (systemName.startsWith("windows")) {
            String local = set(environment, "LOCALAPPDATA");
            return local == null ? home.resolve("AppData", "Local", "Facet") : Path.of(local, "Facet");
        }
        if (systemName.startsWith("mac")) return home.resolve("Library", "Caches", "Facet");
        String runtime = set(environment, "XDG_RUNTIME_DIR");
        if (runtime != null) return Path.of(runtime, "facet");
        String cache = set(environment, "XDG_CACHE_HOME");
        return cache == null ? home.resolve(".cache", "facet") : Path.of(cache, "facet");
    }

    /// A window on another display is no answer to someone who sits in front of this one.
    private static String name(Map<String, String> environment) {
        String wayland = set(environment, "WAYLAND_DISPLAY");
        String display = wayland == null ? set(environment, "DISPLAY") : wayland;
        if (display == null) return "window.socket";
        return "window-" + display.replaceAll("[^A-Za-z0-9.-]", "_") + ".socket";
    }

    private static @Nullable String set(Map<String, String> environment, String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value;
    }
}
