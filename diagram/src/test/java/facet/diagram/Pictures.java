package facet.diagram;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import facet.diagram.layout.Layout;
import facet.diagram.layout.LayoutOptions;
import facet.diagram.layout.Placement;

/// Draws diagrams into PNG files in the folder that is its first argument, to be looked at.
final class Pictures {
    private Pictures() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        String wanted = args.length > 1 ? args[1] : "";
        Platform.startup(() -> {
            Fonts.load();
            draw(folder, wanted, "shop-light", Graphs.shop(), 1280, 800, false, null, 0);
            draw(folder, wanted, "shop-dark", Graphs.shop(), 1920, 1080, true, null, 0);
            draw(folder, wanted, "shop-full", Graphs.shop(), 1280, 800, false, "Order", 1);
            draw(folder, wanted, "shop-full-dark", Graphs.shop(), 1280, 800, true, "Product", 1);
            draw(folder, wanted, "zoomed", Graphs.shop(), 1280, 800, false, "Category", 2);
            draw(folder, wanted, "sixty-light", Graphs.grown(60), 1920, 1080, false, null, 0);
            draw(folder, wanted, "sixty-dark", Graphs.grown(60), 1280, 800, true, "M3", 1);
            draw(folder, wanted, "many-light", Graphs.grown(300), 1920, 1080, false, null, 0);
            draw(folder, wanted, "many-dark", Graphs.grown(300), 1920, 1080, true, "M5", 0.3);
        });
        Platform.exit();
    }

    private static void draw(Path folder, String wanted, String name, Graph graph, int width, int height,
            boolean isDark,
            @org.jspecify.annotations.Nullable String selected, double zoom) {
        if (!name.contains(wanted)) return;
        Application.setUserAgentStylesheet(
                isDark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        DiagramView view = new DiagramView();
        Stage stage = new Stage();
        stage.setScene(new Scene(view, width, height));
        Placement placement = Layout.of(CardMetrics.layoutInput(graph, view.textWidths()), LayoutOptions.DEFAULT);
        view.show(graph, placement);
        stage.show();
        stage.getScene().getRoot().applyCss();
        view.layout();
        if (selected != null) {
            if (zoom < 1.5) view.select(selected);
            view.zoomTo(zoom, javafx.geometry.Point2D.ZERO);
            facet.diagram.layout.Box box = placement.boxes().get(selected);
            if (box != null)
                view.look(view.viewport().centered(
                        new facet.diagram.layout.Point(box.centerX(), box.centerY()), width, height));
        }
        view.layout();
        write(stage.getScene().snapshot(null), folder.resolve(name + ".png"));
        System.err.println(name + " " + placement.size() + " zoom " + view.zoom());
        try {
            Files.writeString(folder.resolve(name + ".svg"), view.toSvg());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stage.close();
    }

    private static void write(WritableImage image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++)
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
        }
        try {
            ImageIO.write(copy, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
