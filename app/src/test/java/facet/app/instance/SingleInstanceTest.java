package facet.app.instance;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Timeout(30)
class SingleInstanceTest {
    private final BlockingQueue<List<String>> received = new ArrayBlockingQueue<>(10);
    /// JUnit's own temporary folders can have longer names than a socket may.
    private Path folder = Path.of("");
    private Path socket = Path.of("");
    private @Nullable SingleInstance instance;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("fct");
        socket = folder.resolve("run").resolve("window.socket");
    }

    @AfterEach
    void close() throws IOException {
        if (instance != null) instance.close();
    }

    @Test
    void nobodyIsThereBeforeTheFirstStart() {
        assertEquals(new HandOver.NobodyThere(), SingleInstance.handOver(socket, List.of("/a")));
    }

    @Test
    void aSecondStartHandsOverItsFiles() throws Exception {
        serve();
        assertEquals(new HandOver.Delivered(),
                SingleInstance.handOver(socket, List.of("/shop/schema.prisma", "/b.db")));
        assertEquals(List.of("/shop/schema.prisma", "/b.db"), nextReceived());
    }

    @Test
    void startsThatFollowEachOtherAreAllHeard() throws Exception {
        serve();
        for (String path : List.of("/1", "/2", "/3"))
            assertEquals(new HandOver.Delivered(), SingleInstance.handOver(socket, List.of(path)));
        assertEquals(List.of(List.of("/1"), List.of("/2"), List.of("/3")),
                List.of(nextReceived(), nextReceived(), nextReceived()));
    }

    @Test
    void aStartWithoutFilesIsHeardToo() throws Exception {
        serve();
        assertEquals(new HandOver.Delivered(), SingleInstance.handOver(socket, List.of()));
        assertEquals(List.of(), nextReceived());
    }

    @Test
    void everyCharacterArrivesAsItLeft() throws Exception {
        serve();
        List<String> odd = List.of("", "/two\nlines\r\t\"'\\", "/Grüße/日本語/🙂", "/half a pair \uD83D",
                "/nul \0 inside");
        SingleInstance.handOver(socket, odd);
        assertEquals(odd, nextReceived());
    }

    @Test
    void aThousandLongPathsArrive() throws Exception {
        serve();
        List<String> many = IntStream.range(0, 1000).mapToObj(i -> "/" + i + "x".repeat(250)).toList();
        assertEquals(new HandOver.Delivered(), SingleInstance.handOver(socket, many));
        assertEquals(many, nextReceived());
    }

    @Test
    void moreThanAMegabyteIsRefusedAndTheWindowListensOn() throws Exception {
        serve();
        assertInstanceOf(HandOver.Failed.class, SingleInstance.handOver(socket, List.of("x".repeat(1 << 20))));
        SingleInstance.handOver(socket, List.of("/next"));
        assertEquals(List.of("/next"), nextReceived());
    }

    @Test
    void aStrangerThatTalksNonsenseIsDropped() throws Exception {
        serve();
        try (SocketChannel stranger = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            stranger.write(ByteBuffer.wrap("GET / HT".getBytes(StandardCharsets.UTF_8)));
            assertEquals(-1, stranger.read(ByteBuffer.allocate(1)), "hung up without an answer");
        }
        SingleInstance.handOver(socket, List.of("/next"));
        assertEquals(List.of("/next"), nextReceived());
    }

    @Test
    void aStrangerThatSaysNothingHoldsNobodyUpForLong() throws Exception {
        serve();
        try (SocketChannel _ = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            assertEquals(new HandOver.Delivered(), SingleInstance.handOver(socket, List.of("/next"), 20_000));
        }
        assertEquals(List.of("/next"), nextReceived());
    }

    @Test
    void aHungWindowIsReportedInTime() throws IOException {
        Files.createDirectories(folder);
        Path hung = folder.resolve("hung.socket");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(hung));
            HandOver outcome = SingleInstance.handOver(hung, List.of("/a"), 100);
            assertEquals(new HandOver.Failed("No answer in time"), outcome);
        }
    }

    @Test
    void theSocketOfACrashedWindowIsReplaced() throws Exception {
        Files.createDirectories(socket.getParent());
        try (ServerSocketChannel crashed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            crashed.bind(UnixDomainSocketAddress.of(socket));
        }
        assertTrue(Files.exists(socket), "closing leaves the file, as a crash does");
        assertEquals(new HandOver.NobodyThere(), SingleInstance.handOver(socket, List.of("/a")));
        serve();
        assertEquals(new HandOver.Delivered(), SingleInstance.handOver(socket, List.of("/a")));
    }

    @Test
    void onlyOneInstanceHoldsThePlace() throws IOException {
        claim();
        assertEquals(new Claim.Taken(), SingleInstance.claim(socket));
    }

    @Test
    void thePlaceIsFreeAgainAfterTheWindowCloses() throws IOException {
        claim().close();
        assertFalse(Files.exists(socket));
        assertEquals(new HandOver.NobodyThere(), SingleInstance.handOver(socket, List.of("/a")));
        claim();
    }

    @Test
    void closingEndsTheServing() throws Exception {
        Thread server = serve();
        claimed().close();
        server.join(10_000);
        assertFalse(server.isAlive());
    }

    @Test
    void nobodyElseCanReachTheSocket() throws IOException {
        claim();
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) return;
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(socket.getParent())));
    }

    @Test
    void aPathTooLongForASocketIsAnAnswerAndNoException() {
        Path deep = folder.resolve("x".repeat(120)).resolve("window.socket");
        assertInstanceOf(Claim.Failed.class, SingleInstance.claim(deep));
        assertEquals(new HandOver.NobodyThere(), SingleInstance.handOver(deep, List.of()));
    }

    @Test
    void aFolderThatCannotBeMadeIsAnAnswerAndNoException() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertInstanceOf(Claim.Failed.class, SingleInstance.claim(file.resolve("window.socket")));
    }

    private SingleInstance claim() {
        Claim.Granted granted = assertInstanceOf(Claim.Granted.class, SingleInstance.claim(socket));
        instance = granted.instance();
        return instance;
    }

    private SingleInstance claimed() {
        if (instance == null) throw new IllegalStateException("nothing claimed");
        return instance;
    }

    private Thread serve() {
        SingleInstance claimed = claim();
        return Thread.ofVirtual().start(() -> claimed.serve(received::add));
    }

    private @Nullable List<String> nextReceived() throws InterruptedException {
        return received.poll(10, TimeUnit.SECONDS);
    }
}
