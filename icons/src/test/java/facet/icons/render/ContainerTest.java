package facet.icons.render;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// Reads the containers back as their formats say.
class ContainerTest {
    private static final int HALF_CLEAR_ORANGE = 0x80_FF_90_10;

    @Test
    void anIcoEntryPointsAtItsPicture() throws IOException {
        ByteBuffer file = ByteBuffer.wrap(IcoFile.of(List.of(square(16), square(256)))).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(1, file.getShort(2), "an icon and no cursor");
        assertEquals(2, file.getShort(4));
        assertEquals(16, file.get(6));
        int bitmap = file.getInt(6 + 12);
        assertEquals(40, file.getInt(bitmap), "a bitmap header");
        assertEquals(HALF_CLEAR_ORANGE, file.getInt(bitmap + 40));
        assertEquals(0, file.get(6 + 16), "256 pixels are written as 0");
        int length = file.getInt(6 + 16 + 8);
        int offset = file.getInt(6 + 16 + 12);
        assertEquals(file.capacity(), offset + length);
        BufferedImage large = ImageIO.read(new ByteArrayInputStream(file.array(), offset, length));
        assertEquals(HALF_CLEAR_ORANGE, large.getRGB(255, 255));
    }

    @Test
    void anIcoBitmapStandsOnItsHead() throws IOException {
        BufferedImage image = square(16);
        image.setRGB(3, 15, 0xFF_00_00_01);
        ByteBuffer file = ByteBuffer.wrap(IcoFile.of(List.of(image))).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(0xFF_00_00_01, file.getInt(6 + 16 + 40 + 3 * 4));
    }

    @Test
    void anIcnsHoldsEverySizeInBlocksThatFillIt() throws IOException {
        ByteBuffer file = ByteBuffer.wrap(IcnsFile.of(ContainerTest::square));
        assertEquals("icns", type(file));
        assertEquals(file.capacity(), file.getInt());
        List<String> types = new ArrayList<>();
        while (file.hasRemaining()) {
            String type = type(file);
            byte[] contents = new byte[file.getInt() - 8];
            file.get(contents);
            types.add(type + " " + describe(type, contents));
        }
        assertEquals(List.of(
                "is32 ff9010", "s8mk 256", "il32 ff9010", "l8mk 1024", "ic11 32", "ic12 64", "ic07 128", "ic13 256",
                "ic08 256", "ic14 512", "ic09 512", "ic10 1024"), types);
    }

    private static String describe(String type, byte[] contents) throws IOException {
        return switch (type) {
            case "s8mk", "l8mk" -> String.valueOf(contents.length);
            case "is32" -> colour(unpack(contents), 256);
            case "il32" -> colour(unpack(contents), 1024);
            default -> String.valueOf(ImageIO.read(new ByteArrayInputStream(contents)).getWidth());
        };
    }

    /// The colour of the last pixel of three planes.
    private static String colour(byte[] planes, int pixels) {
        assertEquals(3 * pixels, planes.length);
        return String.format("%02x%02x%02x", planes[pixels - 1], planes[2 * pixels - 1], planes[3 * pixels - 1]);
    }

    private static byte[] unpack(byte[] packed) {
        ByteBuffer unpacked = ByteBuffer.allocate(4096);
        for (int i = 0; i < packed.length; i += packed[i] + 2)
            unpacked.put(packed, i + 1, packed[i] + 1);
        return Arrays.copyOf(unpacked.array(), unpacked.position());
    }

    private static String type(ByteBuffer file) {
        byte[] name = new byte[4];
        file.get(name);
        return new String(name, StandardCharsets.US_ASCII);
    }

    private static BufferedImage square(int sidePx) {
        BufferedImage image = new BufferedImage(sidePx, sidePx, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < sidePx; y++)
            for (int x = 0; x < sidePx; x++)
                image.setRGB(x, y, HALF_CLEAR_ORANGE);
        return image;
    }
}
