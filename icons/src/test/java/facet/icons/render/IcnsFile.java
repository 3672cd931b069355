package facet.icons.render;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// macOS' icon container: a list of typed pictures, PNG from 32 pixels at double resolution upwards. The two smallest
/// are colour planes and a mask, because some parts of macOS misread small PNGs.
final class IcnsFile {
    private static final int HEADER_BYTES = 8;
    private static final int LONGEST_RUN = 128;

    /// What the types with PNG contents mean, in pixels a side.
    private enum PngType {
        ic11(32),
        ic12(64),
        ic07(128),
        ic13(256),
        ic08(256),
        ic14(512),
        ic09(512),
        ic10(1024);

        private final int sidePx;

        PngType(int sidePx) {
            this.sidePx = sidePx;
        }
    }

    private IcnsFile() {}

    /// The file with the pictures that `draw` gives for a side in pixels.
    static byte[] of(IntFunction<BufferedImage> draw) throws IOException {
        List<byte[]> blocks = new ArrayList<>();
        blocks.add(block("is32", colourPlanes(draw.apply(16))));
        blocks.add(block("s8mk", mask(draw.apply(16))));
        blocks.add(block("il32", colourPlanes(draw.apply(32))));
        blocks.add(block("l8mk", mask(draw.apply(32))));
        for (PngType type : PngType.values())
            blocks.add(block(type.name(), Drawing.png(draw.apply(type.sidePx))));
        ByteArrayOutputStream contents = new ByteArrayOutputStream();
        blocks.forEach(contents::writeBytes);
        return block("icns", contents.toByteArray());
    }

    private static byte[] block(String type, byte[] contents) {
        ByteBuffer block = ByteBuffer.allocate(HEADER_BYTES + contents.length);
        return block.put(type.getBytes(StandardCharsets.US_ASCII)).putInt(block.capacity()).put(contents).array();
    }

    /// All reds, then all greens, then all blues, each in the container's run-length packing, of which only the runs
    /// of unlike bytes are used: their length less one, then the bytes.
    private static byte[] colourPlanes(BufferedImage image) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        for (int shift : new int[]{16, 8, 0}) {
            byte[] plane = plane(image, shift);
            for (int start = 0; start < plane.length; start += LONGEST_RUN) {
                int length = Math.min(LONGEST_RUN, plane.length - start);
                packed.write(length - 1);
                packed.write(plane, start, length);
            }
        }
        return packed.toByteArray();
    }

    private static byte[] mask(BufferedImage image) {
        return plane(image, 24);
    }

    private static byte[] plane(BufferedImage image, int shift) {
        int side = image.getWidth();
        byte[] plane = new byte[side * side];
        for (int i = 0; i < plane.length; i++)
            plane[i] = (byte) (image.getRGB(i % side, i / side) >> shift);
        return plane;
    }
}
