package facet.app.instance;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class InstanceSocketTest {
    private static final Path HOME = Path.of("/home/ada");

    @Test
    void linuxHasAFolderForWhatLivesAsLongAsTheSession() {
        check("Linux", Map.of("XDG_RUNTIME_DIR", "/run/user/1000", "XDG_CACHE_HOME", "/c"),
                "/run/user/1000/facet/window.socket");
    }

    @Test
    void withoutASessionItIsTheCache() {
        check("Linux", Map.of("XDG_CACHE_HOME", "/c"), "/c/facet/window.socket");
        check("Linux", Map.of("XDG_RUNTIME_DIR", ""), "/home/ada/.cache/facet/window.socket");
    }

    @Test
    void eachDisplayHasAWindowOfItsOwn() {
        check("Linux", Map.of("XDG_CACHE_HOME", "/c", "DISPLAY", ":0"), "/c/facet/window-_0.socket");
        check("Linux", Map.of("XDG_CACHE_HOME", "/c", "DISPLAY", "host:1.0"), "/c/facet/window-host_1.0.socket");
        check("Linux", Map.of("XDG_CACHE_HOME", "/c", "DISPLAY", ":0", "WAYLAND_DISPLAY", "wayland-1"),
                "/c/facet/window-wayland-1.socket");
        check("Linux", Map.of("XDG_CACHE_HOME", "/c", "WAYLAND_DISPLAY", "/run/w/../1"),
                "/c/facet/window-_run_w_.._1.socket");
    }

    @Test
    void macOsAndWindowsHaveTheirOwnFolders() {
        check("Mac OS X", Map.of(), "/home/ada/Library/Caches/Facet/window.socket");
        check("Windows 11", Map.of("LOCALAPPDATA", "/local"), "/local/Facet/window.socket");
        check("Windows 11", Map.of(), "/home/ada/AppData/Local/Facet/window.socket");
    }

    private static void check(String systemName, Map<String, String> environment, String expected) {
        assertEquals(Path.of(expected), InstanceSocket.of(systemName, HOME, environment));
    }
}
