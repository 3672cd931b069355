package facet.app.instance;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/// One exchange over a channel that gives up at a deadline, so that a silent other side cannot hold this one.
/// Closing it closes the channel.
final class Conversation implements Closeable {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final SocketChannel channel;
    private final Selector selector;
    private final long deadlineNanos;

    Conversation(SocketChannel channel, long patienceMillis) throws IOException {
        this.channel = channel;
        this.selector = Selector.open();
        this.deadlineNanos = System.nanoTime() + patienceMillis * NANOS_PER_MILLI;
        channel.configureBlocking(false);
        channel.register(selector, 0);
    }

    /// The next `count` bytes, ready to be read.
    ByteBuffer read(int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            await(SelectionKey.OP_READ);
            if (channel.read(bytes) < 0) throw new EOFException("The other side hung up");
        }
        return bytes.flip();
    }

    void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            await(SelectionKey.OP_WRITE);
            channel.write(bytes);
        }
    }

    private void await(int operation) throws IOException {
        for (SelectionKey key : selector.keys())
            key.interestOps(operation);
        long leftMillis = (deadlineNanos - System.nanoTime()) / NANOS_PER_MILLI;
        if (leftMillis <= 0 || selector.select(leftMillis) == 0) throw new SocketTimeoutException("No answer in time");
        selector.selectedKeys().clear();
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            selector.close();
        }
    }
}
