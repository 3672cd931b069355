package facet.icons.render;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Draws the icons: `RenderIcons SVG_FOLDER RESOURCE_FOLDER INSTALLER_FOLDER`. The application's PNGs go into the
/// resources, what only the installers need into their folder. The build runs this file as a program.
public final class RenderIcons {
    private static final List<Integer> SIDES_PX = List.of(16, 24, 32, 48, 64, 128, 256, 512);
    private static final int LARGEST_SMALL_SIDE_PX = 32;

    private final Drawing application;
    private final Drawing smallApplication;
    private final Drawing document;

    private RenderIcons(Path svgFolder) throws IOException {
        application = Drawing.read(svgFolder.resolve("facet.svg"));
        smallApplication = Drawing.read(svgFolder.resolve("facet-small.svg"));
        document = Drawing.read(svgFolder.resolve("document.svg"));
    }

    public static void main(String[] arguments) throws IOException {
        RenderIcons icons = new RenderIcons(Path.of(arguments[0]));
        icons.writeResources(Files.createDirectories(Path.of(arguments[1])));
        icons.writeForInstallers(Files.createDirectories(Path.of(arguments[2])));
    }

    private void writeResources(Path folder) throws IOException {
        for (int sidePx : SIDES_PX)
            Files.write(folder.resolve("facet-" + sidePx + ".png"), Drawing.png(application(sidePx)));
    }

    private void writeForInstallers(Path folder) throws IOException {
        Files.write(folder.resolve("facet.png"), Drawing.png(application(512)));
        Files.write(folder.resolve("facet.ico"), IcoFile.of(pictures(this::application)));
        Files.write(folder.resolve("facet.icns"), IcnsFile.of(this::application));
        Files.write(folder.resolve("document.png"), Drawing.png(document.draw(128)));
        Files.write(folder.resolve("document.ico"), IcoFile.of(pictures(document::draw)));
        Files.write(folder.resolve("document.icns"), IcnsFile.of(document::draw));
    }

    private BufferedImage application(int sidePx) {
        return (sidePx <= LARGEST_SMALL_SIDE_PX ? smallApplication : application).draw(sidePx);
    }

    private static List<BufferedImage> pictures(IntFunction<BufferedImage> draw) {
        List<BufferedImage> pictures = new ArrayList<>();
        for (int sidePx : SIDES_PX)
            if (sidePx <= 256) pictures.add(draw.apply(sidePx));
        return pictures;
    }
}
