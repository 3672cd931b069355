package facet.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The program as it is started, in a process of its own.
class SnapshotTest {
    @TempDir
    Path folder;

    @Test
    void aPictureOfTheWindowIsDrawnWithoutADisplay() throws IOException, InterruptedException {
        Path picture = folder.resolve("window.png");
        Process process = new ProcessBuilder(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                        "facet.app.Main", Path.of("..", "samples", "shop").toString(), "--view", "split", "--theme",
                        "dark", "--size", "900x600", "--snapshot", picture.toString()))
                .redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        assertTrue(said.contains("(900 x 600)"), said);
        BufferedImage image = ImageIO.read(picture.toFile());
        assertEquals(900, image.getWidth());
        assertEquals(600, image.getHeight());
        assertTrue(image.getRGB(450, 300) != 0 && colours(image) > 50, "something is drawn");
    }

    private static long colours(BufferedImage image) {
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0,
                image.getWidth())).distinct().count();
    }
}
