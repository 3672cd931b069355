package facet.app.snapshot;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.image.WritablePixelFormat;
import javax.imageio.ImageIO;

/// A picture of a window as it stands, as a PNG file.
public final class Snapshot {
    /// Enough for what is laid out or styled a pulse later, such as the cells of a list.
    private static final int FRAMES = 12;

    private Snapshot() {}

    /// Runs `then` after some frames were drawn. FX thread.
    public static void afterFrames(Runnable then) {
        new AnimationTimer() {
            private int seen;

            @Override
            public void handle(long now) {
                if (++seen < FRAMES) return;
                stop();
                then.run();
            }
        }.start();
    }

    /// The pixels of `scene` as they would be on the screen. FX thread.
    public static Pixels of(Scene scene) {
        WritableImage image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        PixelReader reader = image.getPixelReader();
        reader.getPixels(0, 0, width, height, WritablePixelFormat.getIntArgbInstance(), argb, 0, width);
        return new Pixels(width, height, argb);
    }

    /// A picture in memory, four channels to a pixel, row by row from the top.
    @SuppressWarnings("ArrayRecordComponent") // It is made once, handed on and written.
    public record Pixels(int width, int height, int[] argb) {

        /// Writes a PNG to `file`, replacing what is there and making its folder.
        ///
        /// @throws IOException where it cannot be written
        public void write(Path file) throws IOException {
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
            image.setRGB(0, 0, width, height, argb, 0, width);
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) Files.createDirectories(folder);
            if (!ImageIO.write(image, "png", file.toFile())) throw new IOException("no writer for PNG");
        }
    }
}
