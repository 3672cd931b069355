package facet.datagrid;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertTrue;

/// Draws the grid into `target/pictures`, to be looked at.
class PicturesTest {
    private static final Path FOLDER = Path.of("target", "pictures");

    @ParameterizedTest
    @EnumSource(ColorScheme.class)
    void aTableOfEveryKindIsDrawnInBothThemes(ColorScheme scheme) throws IOException {
        GridStage stage = GridStage.open(new OrderModel(1_000_000, 21), 1280, 800, scheme);
        stage.run(() -> stage.grid.select(4, 1));
        assertTrue(colours(save(stage, "orders", scheme)) > 60, "a picture of many colours");
        stage.run(() -> {
            stage.grid.scrollTo(0, 15);
            stage.grid.selectRows(new RowRange(16, 19));
        });
        assertTrue(colours(save(stage, "right", scheme)) > 60, "a picture of many colours");
        stage.close();
    }

    @ParameterizedTest
    @EnumSource(ColorScheme.class)
    void editorsAreDrawnInBothThemes(ColorScheme scheme) throws IOException {
        GridStage stage = GridStage.open(new OrderModel(40, 40), 1000, 420, scheme);
        for (int column : new int[]{1, 3, 6, 7, 10}) {
            stage.run(() -> stage.grid.edit(2, column));
            assertTrue(colours(save(stage, "editor-" + column, scheme)) > 60, "a picture of many colours");
            stage.run(stage.grid::cancelEdit);
        }
        stage.run(() -> {
            stage.grid.edit(2, 7);
            ((javafx.scene.control.TextField) stage.grid.getScene().getFocusOwner()).setText("next friday");
            stage.grid.commitEdit();
        });
        assertTrue(colours(save(stage, "rejected", scheme)) > 60, "a picture of many colours");
        stage.close();
    }

    private static BufferedImage save(GridStage stage, String name, ColorScheme scheme) throws IOException {
        WritableImage picture = GridStage.onFx(() -> stage.grid.getScene().snapshot(null));
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        Files.createDirectories(FOLDER);
        String file = name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
        ImageIO.write(image, "png", FOLDER.resolve(file).toFile());
        return image;
    }

    private static long colours(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(pixels).distinct().count();
    }
}
