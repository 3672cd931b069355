package facet.icons;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;

import javafx.scene.image.Image;

/// The picture of the application itself, drawn by the build from `src/main/svg`.
public final class AppIcon {
    private static final int[] WINDOW_SIDES_PX = {16, 24, 32, 48, 64, 128};

    private AppIcon() {}

    /// The application icon for a window's title bar and task bar, smallest first.
    public static List<Image> images() {
        List<Image> images = new ArrayList<>();
        for (int sidePx : WINDOW_SIDES_PX)
            images.add(image(sidePx));
        return images;
    }

    /// The application icon of `sidePx` pixels, one of 16, 24, 32, 48, 64, 128, 256 and 512.
    public static Image image(int sidePx) {
        String name = "facet-" + sidePx + ".png";
        URL picture = AppIcon.class.getResource(name);
        if (picture == null) throw new IllegalArgumentException("No application icon " + name);
        return new Image(picture.toExternalForm());
    }
}
