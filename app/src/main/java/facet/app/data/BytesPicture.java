package facet.app.data;

import java.io.ByteArrayInputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

import facet.database.Blob;
import facet.database.BytesFile;

/// The picture that bytes are, small enough for a form; none where they are something else.
final class BytesPicture {
    /// How many bytes a picture has at most that is read only to be shown.
    static final long LARGEST = 8_000_000;
    private static final double WIDTH_PX = 220;
    private static final Set<BytesKind> SHOWN = EnumSet.of(BytesKind.PNG, BytesKind.JPEG, BytesKind.GIF);

    private BytesPicture() {}

    static List<Node> of(Blob whole) {
        Image image = new Image(new ByteArrayInputStream(whole.toArray()));
        return image.isError() ? List.of() : List.of(view(image, Math.min(WIDTH_PX, image.getWidth())));
    }

    /// The picture in a file comes when it has been read, beside everything else.
    static List<Node> of(BytesFile file) {
        boolean isPicture = BytesKind.of(file.head()).filter(SHOWN::contains).isPresent();
        return isPicture && file.size() <= LARGEST
                ? List.of(view(new Image(file.path().toUri().toString(), WIDTH_PX, 0, true, true, true), 0))
                : List.of();
    }

    /// @param widthPx 0 where the picture has the right size
    private static ImageView view(Image image, double widthPx) {
        ImageView view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setFitWidth(widthPx);
        return view;
    }
}
