package facet.database;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// So many bytes and no more; if there are less, reading fails, where drivers would store what there is.
final class ExactStream extends FilterInputStream {

    private final String name;
    private long left;

    ExactStream(InputStream in, long size, String name) {
        super(in);
        this.left = size;
        this.name = name;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (left == 0) return -1;
        int read = super.read(bytes, offset, (int) Math.min(length, left));
        if (read < 0) throw new EOFException(name + " has become shorter");
        left -= read;
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(Math.min(count, left));
        left -= skipped;
        return skipped;
    }

    @Override
    public int available() throws IOException {
        return (int) Math.min(super.available(), left);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
