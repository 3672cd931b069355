package facet.app.instance;

import java.io.Closeable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;

/// The one instance of a user and display, which takes the files of later starts.
///
/// A lock file beside the socket says who it is. The system drops the lock with the process, so a socket that a crash
/// left behind is told from a live one and replaced. Only the user can reach either file.
public final class SingleInstance implements Closeable {
    private static final long PATIENCE_MILLIS = 2_000;

    private final Path socket;
    private final FileChannel lock;
    private final ServerSocketChannel server;

    private SingleInstance(Path socket, FileChannel lock, ServerSocketChannel server) {
        this.socket = socket;
        this.lock = lock;
        this.server = server;
    }

    /// Hands `arguments` to the instance that listens at `socket` and waits until it has them, two seconds at most.
    /// The other process has another working folder, so paths must be absolute. Costs next to nothing where no
    /// instance is running.
    public static HandOver handOver(Path socket, List<String> arguments) {
        return handOver(socket, arguments, PATIENCE_MILLIS);
    }

    static HandOver handOver(Path socket, List<String> arguments, long patienceMillis) {
        if (!Files.exists(socket)) return new HandOver.NobodyThere();
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
                Conversation conversation = new Conversation(channel, patienceMillis)) {
            conversation.write(Message.encode(arguments));
            byte answer = conversation.read(1).get();
            return answer == Message.RECEIVED ? new HandOver.Delivered() : new HandOver.Failed("Answered " + answer);
        } catch (ConnectException _) {
            return new HandOver.NobodyThere();
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException failure) {
            return new HandOver.Failed(String.valueOf(failure.getMessage()));
        }
    }

    /// Becomes the instance that listens at `socket`, unless another one is.
    public static Claim claim(Path socket) {
        try {
            createPrivateFolder(socket.toAbsolutePath().getParent());
            FileChannel lock = openLock(socket);
            if (!tryLock(lock)) {
                lock.close();
                return new Claim.Taken();
            }
            return listen(socket, lock);
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException failure) {
            return new Claim.Failed(String.valueOf(failure.getMessage()));
        }
    }

    /// Gives `receiver` the arguments of each later start, one start after the other, until this is closed by another
    /// thread. Blocks; a start that sends nonsense or nothing is logged and dropped.
    public void serve(Consumer<List<String>> receiver) {
        try {
            while (true)
                receive(server.accept()).ifPresent(receiver);
        } catch (ClosedChannelException _) {
            log().log(DEBUG, "No longer listening for later starts");
        } catch (IOException failure) {
            log().log(WARNING, "Later starts open windows of their own from now on", failure);
        }
    }

    @Override
    public void close() throws IOException {
        try (lock; server) {
            Files.deleteIfExists(socket);
        }
    }

    private static Optional<List<String>> receive(SocketChannel channel) {
        try (channel; Conversation conversation = new Conversation(channel, PATIENCE_MILLIS)) {
            int bodyBytes = Message.bodyBytes(conversation.read(Message.HEADER_BYTES));
            List<String> arguments = Message.decodeBody(conversation.read(bodyBytes));
            conversation.write(ByteBuffer.wrap(new byte[]{Message.RECEIVED}));
            return Optional.of(arguments);
        } catch (IOException failure) {
            log().log(WARNING, "A later start could not hand over its files", failure);
            return Optional.empty();
        }
    }

    private static Claim listen(Path socket, FileChannel lock) throws IOException {
        ServerSocketChannel server = null;
        try {
            Files.deleteIfExists(socket);
            server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket));
            makePrivate(socket, "rw-------");
            return new Claim.Granted(new SingleInstance(socket, lock, server));
        } catch (IOException | RuntimeException failure) {
            if (server != null) server.close();
            lock.close();
            throw failure;
        }
    }

    private static FileChannel openLock(Path socket) throws IOException {
        Path file = socket.resolveSibling(socket.getFileName() + ".lock");
        FileChannel lock = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        makePrivate(file, "rw-------");
        return lock;
    }

    private static boolean tryLock(FileChannel lock) throws IOException {
        try {
            FileLock held = lock.tryLock();
            return held != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    private static void createPrivateFolder(@Nullable Path folder) throws IOException {
        if (folder == null || Files.isDirectory(folder)) return;
        Files.createDirectories(folder);
        makePrivate(folder, "rwx------");
    }

    private static void makePrivate(Path path, String permissions) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (posix != null) posix.setPermissions(PosixFilePermissions.fromString(permissions));
    }

    /// Asked for at the first message only: the library behind it takes its time to start.
    private static System.Logger log() {
        return System.getLogger(SingleInstance.class.getName());
    }
}
