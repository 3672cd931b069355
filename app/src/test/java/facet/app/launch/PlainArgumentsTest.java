package facet.app.launch;

import java.nio.file.Path;
import java.util.List;

import facet.app.theme.ThemeChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class PlainArgumentsTest {

    @Test
    void pathsAndOptionsInAnyOrderAreRead() {
        LaunchOptions options = PlainArguments
                .read(new String[]{"a", "--view", "Data", "--theme", "dark", "--size", "800x600",
                        "--model", "User", "--trace", "t", "--snapshot", "s.png", "b"})
                .orElseThrow();
        assertEquals(List.of(Path.of("a"), Path.of("b")), options.paths());
        assertEquals(StartView.DATA, options.view());
        assertEquals(ThemeChoice.DARK, options.theme());
        assertEquals(new WindowSize(800, 600), options.size());
        assertEquals("User", options.model());
        assertEquals(Path.of("t"), options.trace());
        assertEquals(Path.of("s.png"), options.snapshot());
    }

    @Test
    void nothingAtAllIsPlain() {
        assertTrue(PlainArguments.read(new String[0]).orElseThrow().paths().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "--view", "--view=data", "--view nonsense", "--size 1x1", "--unknown x",
            "--model --view",
            "@file", "-V", "--view data --view data", "--trace @x"})
    void whatIsNotPlainIsLeftToTheLibrary(String line) {
        assertTrue(PlainArguments.read(line.split(" ", -1)).isEmpty());
    }
}
