package facet.icons.render;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// Windows' icon container: a directory of pictures, the large one as PNG and the smaller ones as bitmaps, which every
/// version of Windows reads.
final class IcoFile {
    private static final int HEADER_BYTES = 6;
    private static final int ENTRY_BYTES = 16;
    private static final int BITMAP_HEADER_BYTES = 40;
    private static final int LARGEST_SIDE_PX = 256;

    private IcoFile() {}

    static byte[] of(List<BufferedImage> images) throws IOException {
        List<byte[]> pictures = new ArrayList<>();
        for (BufferedImage image : images)
            pictures.add(image.getWidth() < LARGEST_SIDE_PX ? bitmap(image) : Drawing.png(image));
        int offset = HEADER_BYTES + ENTRY_BYTES * images.size();
        int length = offset + pictures.stream().mapToInt(picture -> picture.length).sum();
        ByteBuffer file = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) images.size());
        for (int i = 0; i < images.size(); i++) {
            putEntry(file, images.get(i), pictures.get(i).length, offset);
            offset += pictures.get(i).length;
        }
        pictures.forEach(file::put);
        return file.array();
    }

    /// A side of 256 pixels is written as 0.
    private static void putEntry(ByteBuffer file, BufferedImage image, int length, int offset) {
        file.put((byte) image.getWidth()).put((byte) image.getHeight()).put((byte) 0).put((byte) 0);
        file.putShort((short) 1).putShort((short) 32).putInt(length).putInt(offset);
    }

    /// The pixels from the bottom row up as blue, green, red and alpha, and behind them an empty one-bit mask, whose
    /// rows fill up to 32 bits; the height in the header counts both.
    private static byte[] bitmap(BufferedImage image) {
        int side = image.getWidth();
        int maskRowBytes = (side + 31) / 32 * 4;
        int length = BITMAP_HEADER_BYTES + 4 * side * side + maskRowBytes * side;
        ByteBuffer bitmap = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        bitmap.putInt(BITMAP_HEADER_BYTES).putInt(side).putInt(2 * side).putShort((short) 1).putShort((short) 32);
        bitmap.position(BITMAP_HEADER_BYTES);
        for (int y = side - 1; y >= 0; y--)
            for (int x = 0; x < side; x++)
                bitmap.putInt(image.getRGB(x, y));
        return bitmap.array();
    }
}
