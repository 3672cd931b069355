package facet.database;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

/// A server that speaks SQL Server's protocol as far as a driver needs it, and answers what a test says. It proves what the driver sends and
/// makes of answers, not what SQL Server does. Source: "[MS-TDS]: Tabular Data Stream Protocol".
final class TdsServer implements AutoCloseable {

    private static final int BATCH = 0x01, CALL = 0x03, ATTENTION = 0x06, LOGIN = 0x10, PRELOGIN = 0x12;

    private final ServerSocket socket;
    private final Answers answers;
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    /// What is answered, as tokens of the protocol; see [TdsTokens].
    interface Answers {
        /// To a login.
        byte[] login(String user, String password, String database);

        /// To a statement; nothing is said to it where there is no token, and null cuts the connection.
        byte @Nullable [] statement(String sql);
    }

    private TdsServer(ServerSocket socket, Answers answers) {
        this.socket = socket;
        this.answers = answers;
    }

    static TdsServer plain(Answers answers) throws IOException {
        return on(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()), answers);
    }

    /// @param socket listens already, for encrypted connections perhaps
    static TdsServer on(ServerSocket socket, Answers answers) {
        TdsServer server = new TdsServer(socket, answers);
        Thread.ofVirtual().start(server::accept);
        return server;
    }

    int port() {
        return socket.getLocalPort();
    }

    /// What was sent: the text of a batch, or behind `call: ` that of a statement with its parameters.
    List<String> received() {
        return received;
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                open.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException closed) {
            open.forEach(TdsServer::close);
        }
    }

    private static void close(Socket connection) {
        try {
            connection.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void serve(Socket connection) {
        try (connection; DataInputStream in = new DataInputStream(connection.getInputStream())) {
            while (true) {
                int type = in.readUnsignedByte();
                // The statement that is stopped ends, and then its stopping is answered.
                if (type == ATTENTION) send(connection.getOutputStream(), TdsTokens.done(0, 0));
                byte @Nullable [] answer = answer(type, message(type, in));
                if (answer == null) return;
                if (answer.length > 0) send(connection.getOutputStream(), answer);
            }
        } catch (IOException gone) {
            open.remove(connection);
        }
    }

    /// The rest of a message, of which the first byte was read.
    private static byte[] message(int type, DataInputStream in) throws IOException {
        ByteBuffer whole = ByteBuffer.allocate(1 << 20);
        while (true) {
            boolean isLast = (in.readUnsignedByte() & 1) != 0;
            byte[] part = new byte[in.readUnsignedShort() - 8];
            in.skipNBytes(4);
            in.readFully(part);
            whole.put(part);
            if (isLast) return Arrays.copyOf(whole.array(), whole.position());
            if (in.readUnsignedByte() != type) throw new IOException("A message of two types");
        }
    }

    private static void send(OutputStream out, byte[] tokens) throws IOException {
        for (int from = 0; from == 0 || from < tokens.length; from += 4000) {
            int count = Math.min(4000, tokens.length - from);
            boolean isLast = from + count == tokens.length;
            ByteBuffer packet = ByteBuffer.allocate(8 + count);
            packet.put((byte) 4).put((byte) (isLast ? 1 : 0)).putShort((short) (8 + count)).putInt(0x0000_0100);
            out.write(packet.put(tokens, from, count).array());
        }
        out.flush();
    }

    private byte @Nullable [] answer(int type, byte[] message) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
        return switch (type) {
            case PRELOGIN -> TdsTokens.prelogin();
            case LOGIN -> login(in);
            case BATCH -> statement(text(in.position(in.getInt(0)).slice()), "");
            case CALL -> call(in.position(in.getInt(0)).slice().order(ByteOrder.LITTLE_ENDIAN));
            case ATTENTION -> TdsTokens.done(0x20, 0);
            default -> throw new IOException("Message of type " + type);
        };
    }

    private static String text(ByteBuffer utf16) {
        return StandardCharsets.UTF_16LE.decode(utf16).toString();
    }

    private byte @Nullable [] login(ByteBuffer in) {
        ByteBuffer mixed = raw(in, 2);
        byte[] password = new byte[mixed.remaining()];
        mixed.get(password);
        for (int i = 0; i < password.length; i++) {
            int turned = (password[i] & 0xff) ^ 0xa5;
            password[i] = (byte) ((turned << 4) | (turned >> 4));
        }
        received.add("login of " + field(in, 3));
        return answers.login(field(in, 1), text(ByteBuffer.wrap(password)), field(in, 8));
    }

    /// One of the texts of a login, by its number.
    private static String field(ByteBuffer in, int number) {
        return text(raw(in, number));
    }

    private static ByteBuffer raw(ByteBuffer in, int number) {
        int at = 36 + 4 * number;
        return in.slice(in.getShort(at) & 0xffff, 2 * (in.getShort(at + 2) & 0xffff));
    }

    private byte @Nullable [] statement(String sql, String prefix) {
        received.add(prefix + sql);
        String word = sql.toUpperCase(Locale.ROOT);
        if (word.startsWith("BEGIN TRAN")) return TdsTokens.transaction(8);
        boolean isSetting = word.startsWith("SET ") && !word.contains(";");
        if (isSetting || word.startsWith("IF @@TRANCOUNT")) {
            return TdsTokens.done(0, 0);
        }
        return answers.statement(sql);
    }

    private byte @Nullable [] call(ByteBuffer in) throws IOException {
        if (in.getShort() != -1) throw new IOException("A procedure is called by its name");
        int procedure = in.getShort();
        in.getShort();
        List<String> values = new ArrayList<>();
        while (in.hasRemaining()) {
            in.position(in.position() + 1 + 2 * (in.get(in.position()) & 0xff) + 1);
            values.add(value(in));
        }
        return switch (procedure) {
            case 10 -> executed(values);
            case 15 -> TdsTokens.done(0, 0);
            default -> throw new IOException("Procedure " + procedure);
        };
    }

    /// `sp_executesql`: the statement, the declarations of its parameters, and these.
    private byte @Nullable [] executed(List<String> values) {
        received.add("with " + String.join(", ", values.subList(Math.min(1, values.size()), values.size())));
        String quoted = values.getFirst();
        return statement(quoted.substring(1, quoted.length() - 1), "call: ");
    }

    private static String value(ByteBuffer in) throws IOException {
        int type = in.get() & 0xff;
        return switch (type) {
            case 0x26, 0x68, 0x6d -> number(type, in);
            case 0xe7 -> "'" + string(in) + "'";
            case 0xa5 -> bytes(in);
            default -> throw new IOException("A parameter of type " + Integer.toHexString(type));
        };
    }

    private static String number(int type, ByteBuffer in) {
        in.get();
        int size = in.get();
        if (size == 0) return "NULL";
        if (type == 0x6d) return Double.toString(size == 4 ? in.getFloat() : in.getDouble());
        return Long.toString(switch (size) {
            case 1 -> in.get() & 0xff;
            case 2 -> in.getShort();
            case 4 -> in.getInt();
            default -> in.getLong();
        });
    }

    private static String string(ByteBuffer in) {
        boolean isLong = in.getShort() == -1;
        in.position(in.position() + 5);
        return isLong ? text(ByteBuffer.wrap(parts(in))) : text(taken(in, in.getShort() & 0xffff));
    }

    private static String bytes(ByteBuffer in) {
        boolean isLong = in.getShort() == -1;
        ByteBuffer taken = isLong ? ByteBuffer.wrap(parts(in)) : taken(in, in.getShort() & 0xffff);
        byte[] all = new byte[taken.remaining()];
        taken.get(all);
        return "0x" + HexFormat.of().formatHex(all);
    }

    private static ByteBuffer taken(ByteBuffer in, int count) {
        if (count == 0xffff) return ByteBuffer.allocate(0);
        ByteBuffer part = in.slice(in.position(), count);
        in.position(in.position() + count);
        return part;
    }

    private static byte[] parts(ByteBuffer in) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        if (in.getLong() == -1) return new byte[0];
        for (int count = in.getInt(); count > 0; count = in.getInt()) {
            byte[] part = new byte[count];
            in.get(part);
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        open.forEach(TdsServer::close);
    }
}
