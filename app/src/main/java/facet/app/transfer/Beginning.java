package facet.app.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

import facet.database.Blob;
import facet.database.RunningQuery;

/// Keeps the first bytes that are written and wants no more.
final class Beginning extends OutputStream {
    private static final int KEPT = 64;

    private Blob kept = Blob.EMPTY;

    /// How a value of a database begins; nothing where it cannot be read. Costs as much as the first pieces of it.
    static Blob of(BytesSource.Stored source) {
        Beginning beginning = new Beginning();
        source.database().copyBytes(source.source(), source.key(), source.column(), beginning, new RunningQuery());
        return beginning.kept;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[]{(byte) b});
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        kept = Blob.of(Arrays.copyOfRange(bytes, offset, offset + Math.min(KEPT, length)));
        throw new IOException("enough");
    }
}
