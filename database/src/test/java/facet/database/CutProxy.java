package facet.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Stands between a client and a server on this machine and cuts each connection after a random number of bytes, which may be
/// in the middle of a statement or of the answer to it.
final class CutProxy implements AutoCloseable {
    private static final int SHORTEST = 1_000;

    private final ServerSocket listener;
    private final int serverPort;
    private final Random random;
    private final int longest;
    private final AtomicInteger cuts = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    /// The last is the end of the test; those before it are heard of by whoever connects.
    private final AtomicInteger failures = new AtomicInteger();

    CutProxy(int serverPort, long seed, int longest) throws IOException {
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.serverPort = serverPort;
        this.random = new Random(seed);
        this.longest = longest;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /// How many connections were made.
    int connections() {
        return connections.get();
    }

    /// How many connections were cut.
    int cuts() {
        return cuts.get();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                connections.incrementAndGet();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                AtomicLong left = new AtomicLong(SHORTEST + random.nextInt(longest));
                Thread.ofVirtual().start(() -> pump(client, server, left));
                Thread.ofVirtual().start(() -> pump(server, client, left));
            } catch (IOException closed) {
                failures.incrementAndGet();
            }
        }
    }

    private void pump(Socket from, Socket to, AtomicLong left) {
        byte[] bytes = new byte[4_096];
        try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                long rest = left.addAndGet(-count);
                if (rest <= 0) {
                    if (rest + count > 0) cuts.incrementAndGet();
                    out.write(bytes, 0, (int) Math.max(0, rest + count));
                    return;
                }
                out.write(bytes, 0, count);
            }
        } catch (IOException cut) {
            // The other direction was cut first; both sockets are closed now.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
