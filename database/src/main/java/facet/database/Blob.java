package facet.database;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HexFormat;

/// A sequence of bytes that never changes.
public final class Blob {

    /// No bytes.
    public static final Blob EMPTY = new Blob(new byte[0]);

    private final byte[] bytes;

    private Blob(byte[] bytes) {
        this.bytes = bytes;
    }

    /// A copy of `bytes`.
    public static Blob of(byte[] bytes) {
        return bytes.length == 0 ? EMPTY : new Blob(bytes.clone());
    }

    /// `bytes`, which nobody else has: a large value is not copied once more.
    static Blob ofOwn(byte[] bytes) {
        return bytes.length == 0 ? EMPTY : new Blob(bytes);
    }

    /// Hands all bytes to `out`, which only reads them.
    void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }

    /// How many bytes there are.
    public int size() {
        return bytes.length;
    }

    /// The byte at `index`, from 0.
    public byte at(int index) {
        return bytes[index];
    }

    /// A copy of the bytes.
    public byte[] toArray() {
        return bytes.clone();
    }

    /// The first `count` bytes, or all if there are fewer.
    public Blob head(int count) {
        return count >= bytes.length ? this : of(Arrays.copyOf(bytes, count));
    }

    /// Two lower-case hexadecimal digits for each byte.
    public String toHex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Blob blob && Arrays.equals(bytes, blob.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "0x" + head(32).toHex() + (size() > 32 ? "… (" + size() + " bytes)" : "");
    }
}
