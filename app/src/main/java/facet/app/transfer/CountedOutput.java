package facet.app.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;

/// Hands bytes on, counts them and stops in between once they are no longer wanted.
final class CountedOutput extends OutputStream {
    /// How much is written at once: so little that a slow disk does not hold up the end.
    private static final int PIECE = 256 << 10;
    /// How often at most the count is told.
    private static final int MOST_REPORTS = 200;

    private final OutputStream out;
    private final long reportEach;
    private final BooleanSupplier isCancelled;
    private final LongConsumer progress;
    private long count;
    private long reported;
    private @Nullable IOException failure;

    CountedOutput(OutputStream out, long expected, BooleanSupplier isCancelled, LongConsumer progress) {
        this.out = out;
        this.reportEach = Math.max(PIECE, expected / MOST_REPORTS);
        this.isCancelled = isCancelled;
        this.progress = progress;
    }

    long count() {
        return count;
    }

    /// Why writing failed, if it did.
    @Nullable
    IOException failure() {
        return failure;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[]{(byte) b});
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            for (int at = 0; at < length; at += PIECE) {
                if (isCancelled.getAsBoolean()) throw new IOException("cancelled");
                int piece = Math.min(PIECE, length - at);
                out.write(bytes, offset + at, piece);
                count += piece;
                report();
            }
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    private void report() {
        if (count - reported < reportEach) return;
        reported = count;
        progress.accept(count);
    }
}
