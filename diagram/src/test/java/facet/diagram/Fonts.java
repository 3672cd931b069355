package facet.diagram;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/// The fonts of the window, for tests.
final class Fonts {
    private Fonts() {}

    static void load() {
        for (String name : List.of("inter/Inter-Regular", "inter/Inter-SemiBold",
                "jetbrains_mono/JetBrainsMono-Regular")) {
            load("/com/formdev/flatlaf/fonts/" + name);
        }
    }

    private static void load(String path) {
        InputStream found = Fonts.class.getResourceAsStream(path + ".otf");
        try (InputStream in = found != null ? found : Fonts.class.getResourceAsStream(path + ".ttf")) {
            Objects.requireNonNull(Font.loadFont(Objects.requireNonNull(in, path), 13), path);
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
    }
}
