package facet.icons;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@ExtendWith(ApplicationExtension.class)
class IconTest {

    @Test
    void everyIconDrawsSomething() {
        List<Icon> blank = Stream.of(Icon.values()).filter(icon -> inkedPixels(snapshot(icon.graphic(64))) < 50)
                .toList();
        assertEquals(List.of(), blank);
    }

    @Test
    void everyIconFitsItsSquare() {
        List<Icon> large = Stream.of(Icon.values()).filter(icon -> isLargerThan(33, snapshot(icon.graphic(32))))
                .toList();
        assertEquals(List.of(), large);
    }

    @Test
    void aNameInWordsIsAStyleClassWithHyphens() {
        List<String> classes = Icon.COMPOSITE_TYPE.graphic().getStyleClass();
        assertTrue(classes.containsAll(List.of("icon", "icon-composite-type")), classes::toString);
    }

    @Test
    void aStyleSheetColoursAnIcon() {
        Node icon = Icon.STOP.graphic(64);
        Group root = new Group(icon);
        icon.setStyle("-fx-icon-color: red;");
        WritableImage picture = snapshot(root);
        assertTrue(colours(picture).contains(Color.RED), () -> colours(picture).toString());
    }

    @Test
    void aWindowGetsTheApplicationIconInItsSizesSmallestFirst() {
        List<Double> widths = AppIcon.images().stream().map(Image::getWidth).toList();
        assertEquals(List.of(16.0, 24.0, 32.0, 48.0, 64.0, 128.0), widths);
    }

    @Test
    void theApplicationIconIsThereInEverySize() {
        for (int sidePx : new int[]{16, 24, 32, 48, 64, 128, 256, 512}) {
            Image image = AppIcon.image(sidePx);
            assertEquals(sidePx, image.getWidth());
            assertEquals(sidePx, image.getHeight());
            assertEquals(0, image.getPixelReader().getColor(0, 0).getOpacity(), "the corner is clear");
            assertEquals(1, image.getPixelReader().getColor(sidePx / 2, sidePx / 2).getOpacity(),
                    "the middle is filled");
        }
    }

    @Test
    void anApplicationIconOfAnotherSizeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> AppIcon.image(17));
    }

    private static WritableImage snapshot(Node node) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            Scene scene = new Scene(new Group(node));
            scene.getRoot().applyCss();
            return node.snapshot(null, null);
        });
    }

    private static boolean isLargerThan(int sidePx, Image image) {
        return image.getWidth() > sidePx || image.getHeight() > sidePx;
    }

    private static int inkedPixels(Image image) {
        int inked = 0;
        for (int y = 0; y < image.getHeight(); y++)
            for (int x = 0; x < image.getWidth(); x++)
                if (image.getPixelReader().getColor(x, y).getBrightness() < 0.5) inked++;
        return inked;
    }

    private static Set<Color> colours(Image image) {
        Set<Color> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++)
            for (int x = 0; x < image.getWidth(); x++)
                colours.add(image.getPixelReader().getColor(x, y));
        return colours;
    }
}
