package facet.app.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void whatIsSavedIsReadAgain() {
        Settings settings = Settings.load(file());
        Map<String, String> texts = Map.of("plain", "dark", "two lines", "a\nb\r\nc", "blanks", "  padded  ", "empty",
                "", "unicode", "schéma 図 🙂", "signs", "#!=:\\ \\u0041", "project./home/ö x.tabs",
                "data:User\ndiagram");
        texts.forEach(settings::set);
        settings.set("number", 0.1 + 0.2);
        settings.save();
        Settings again = Settings.load(file());
        texts.forEach((name, text) -> assertEquals(Optional.of(text), again.get(name), name));
        assertEquals(0.1 + 0.2, again.number("number", 0));
    }

    @Test
    void savingLeavesOneFile() throws IOException {
        Settings settings = Settings.load(file());
        settings.set("a", "1");
        settings.save();
        settings.set("a", "2");
        settings.save();
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of("settings.properties"), files.map(path -> path.getFileName().toString()).toList());
        }
        assertEquals("2", Settings.load(file()).get("a", ""));
    }

    @Test
    void theFolderIsMade() {
        Path deep = folder.resolve("not/there/yet/settings.properties");
        Settings settings = Settings.load(deep);
        settings.set("a", "1");
        settings.save();
        assertEquals("1", Settings.load(deep).get("a", ""));
    }

    @Test
    void whatIsNotThereHasItsStandIn() {
        Settings settings = Settings.load(file());
        assertEquals(Optional.empty(), settings.get("theme"));
        assertEquals("SYSTEM", settings.get("theme", "SYSTEM"));
        assertEquals(12.5, settings.number("width", 12.5));
        settings.set("width", "wide");
        assertEquals(12.5, settings.number("width", 12.5), "a number that is none");
    }

    @Test
    void aBrokenFileCountsAsEmptyAndIsReplaced() throws IOException {
        for (byte[] broken : List.of("a=\\u12".getBytes(StandardCharsets.US_ASCII), new byte[]{'a', '=', (byte) 0xff},
                new byte[0])) {
            Files.write(file(), broken);
            Settings settings = Settings.load(file());
            assertEquals(Optional.empty(), settings.get("a"));
            settings.set("a", "good");
            settings.save();
            assertEquals("good", Settings.load(file()).get("a", ""));
        }
    }

    @Test
    void aFileThatCannotBeWrittenLeavesTheValuesInForce() throws IOException {
        Path occupied = Files.writeString(folder.resolve("occupied"), "a file where a folder is needed");
        Settings settings = Settings.load(occupied.resolve("settings.properties"));
        settings.set("a", "1");
        settings.save();
        assertEquals("1", settings.get("a", ""));
        assertEquals("a file where a folder is needed", Files.readString(occupied));
    }

    @Test
    void aFolderInPlaceOfTheFileIsLeftAlone() throws IOException {
        Files.createDirectory(file());
        Files.writeString(file().resolve("inside"), "kept");
        Settings settings = Settings.load(file());
        settings.set("a", "1");
        settings.save();
        assertEquals("kept", Files.readString(file().resolve("inside")));
        assertEquals("1", settings.get("a", ""));
    }

    @Test
    void theFolderFollowsTheHabitsOfTheSystem() {
        Path home = folder;
        assertEquals(home.resolve(".config/facet"), Settings.folder(Map.of(), "Linux", home));
        assertEquals(Path.of("/x/facet"), Settings.folder(Map.of("XDG_CONFIG_HOME", "/x"), "Linux", home));
        assertEquals(home.resolve(".config/facet"), Settings.folder(Map.of("XDG_CONFIG_HOME", ""), "Linux", home));
        assertEquals(home.resolve("Library/Application Support/Facet"), Settings.folder(Map.of(), "Mac OS X", home));
        assertEquals(Path.of("/roaming", "Facet"),
                Settings.folder(Map.of("APPDATA", "/roaming"), "Windows 11", home));
    }

    private Path file() {
        return folder.resolve("settings.properties");
    }
}
