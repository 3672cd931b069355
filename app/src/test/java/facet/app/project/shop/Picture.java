package facet.app.project.shop;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/// Draws small symmetric pictures, 24 by 24 pixels in three colours, as PNG.
///
/// The file is written without compression, since compressors differ between platforms and the sample must not.
final class Picture {
    private static final int SIDE = 24;
    private static final int CELL = 4;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private Picture() {}

    /// A picture that only depends on the seed.
    static byte[] png(long seed) {
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            png.write(SIGNATURE);
            chunk(png, "IHDR", header());
            chunk(png, "PLTE", palette(seed));
            chunk(png, "IDAT", zlib(scanLines(seed)));
            chunk(png, "IEND", new byte[0]);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Two bits a pixel, indexed colours.
    private static byte[] header() {
        return new byte[]{0, 0, 0, SIDE, 0, 0, 0, SIDE, 2, 3, 0, 0, 0};
    }

    private static byte[] palette(long seed) {
        int red = 60 + (int) ((seed >>> 8) & 0x7F);
        int green = 60 + (int) ((seed >>> 16) & 0x7F);
        int blue = 60 + (int) ((seed >>> 24) & 0x7F);
        int[] colors = {244, 241, 236, red, green, blue, red / 2, green / 2, blue / 2, 255, 255, 255};
        byte[] bytes = new byte[colors.length];
        for (int i = 0; i < colors.length; i++) {
            bytes[i] = (byte) colors[i];
        }
        return bytes;
    }

    private static byte[] scanLines(long seed) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int y = 0; y < SIDE; y++) {
            lines.write(0);
            for (int x = 0; x < SIDE; x += 4) {
                lines.write((color(seed, x, y) << 6) | (color(seed, x + 1, y) << 4) | (color(seed, x + 2, y) << 2)
                        | color(seed, x + 3, y));
            }
        }
        return lines.toByteArray();
    }

    /// The left half is chance, the right half its mirror image.
    private static int color(long seed, int x, int y) {
        int column = Math.min(x, SIDE - 1 - x) / CELL;
        int row = y / CELL;
        long mixed = ((seed + 1) * 0x9E3779B97F4A7C15L) >>> ((column * 6 + row) * 2 % 58);
        return (int) (mixed & 3) % 3;
    }

    private static byte[] zlib(byte[] data) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(0x7801);
        out.writeByte(1);
        out.writeShort(Short.reverseBytes((short) data.length));
        out.writeShort(Short.reverseBytes((short) ~data.length));
        out.write(data);
        Adler32 sum = new Adler32();
        sum.update(data);
        out.writeInt((int) sum.getValue());
        return bytes.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) throws IOException {
        DataOutputStream out = new DataOutputStream(png);
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeInt((int) sum.getValue());
    }
}
