package facet.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;

/// Stands between a client and a server on this machine and cuts the connection that sends COMMIT, so that the client never hears
/// how it ended.
final class CommitProxy implements AutoCloseable {

    /// What becomes of the COMMIT.
    enum Commit {
        /// The server never gets it.
        LOST,
        /// The server does it; only its answer is lost.
        DONE,
        /// The server gets it when [CommitProxy#release] says so, long after the client was cut off.
        LATE
    }

    /// Not the name of an isolation level.
    private static final Pattern COMMIT = Pattern.compile("COMMIT(?!TED)");

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int serverPort;
    private final Commit commit;
    private final CountDownLatch released = new CountDownLatch(1);

    CommitProxy(int serverPort, Commit commit) throws IOException {
        this.serverPort = serverPort;
        this.commit = commit;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    void release() {
        released.countDown();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                CountDownLatch cut = new CountDownLatch(1);
                CountDownLatch answered = new CountDownLatch(1);
                Thread.ofVirtual().start(() -> toServer(client, server, cut, answered));
                Thread.ofVirtual().start(() -> toClient(client, server, cut, answered));
            }
        } catch (IOException closed) {
            // The test is over, which is how this ends.
            return;
        }
    }

    private void toServer(Socket client, Socket server, CountDownLatch cut, CountDownLatch answered) {
        byte[] bytes = new byte[1 << 16];
        try (client; server) {
            OutputStream out = server.getOutputStream();
            for (int count = client.getInputStream().read(bytes); count >= 0; count = client.getInputStream()
                    .read(bytes)) {
                boolean isCommit = COMMIT.matcher(new String(bytes, 0, count, StandardCharsets.ISO_8859_1)).find();
                if (isCommit) cut.countDown();
                if (isCommit && commit != Commit.DONE) client.shutdownOutput();
                if (isCommit && commit == Commit.LOST) return;
                if (isCommit && commit == Commit.LATE) released.await();
                out.write(bytes, 0, count);
                if (isCommit) answered.await();
                if (isCommit) return;
            }
        } catch (IOException gone) {
            // One of the two went; both sockets are closed now.
            return;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /// What the server says after COMMIT is kept from the client.
    private static void toClient(Socket client, Socket server, CountDownLatch cut, CountDownLatch answered) {
        byte[] bytes = new byte[1 << 16];
        try (InputStream in = server.getInputStream()) {
            for (int count = in.read(bytes); count >= 0 && cut.getCount() > 0; count = in.read(bytes)) {
                client.getOutputStream().write(bytes, 0, count);
            }
        } catch (IOException gone) {
            // The other direction ended it.
            return;
        } finally {
            answered.countDown();
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
