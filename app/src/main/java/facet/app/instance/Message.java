package facet.app.instance;

import java.net.ProtocolException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// How arguments travel: a mark, the length of what follows in bytes, the number of strings, and of each its length and
/// its UTF-16 units. Units, and not an encoding, so that every name a file system allows arrives as it left.
final class Message {
    static final int HEADER_BYTES = 8;
    static final byte RECEIVED = 'K';

    private static final int MARK = 0xFACE_7001;
    private static final int LONGEST_BODY_BYTES = 1 << 20;

    private Message() {}

    /// @throws ProtocolException if the strings are too long to be sent
    static ByteBuffer encode(List<String> strings) throws ProtocolException {
        long bodyBytes = Integer.BYTES;
        for (String string : strings)
            bodyBytes += Integer.BYTES + (long) Character.BYTES * string.length();
        if (bodyBytes > LONGEST_BODY_BYTES) throw new ProtocolException("Too many files at once");
        ByteBuffer bytes = ByteBuffer.allocate(HEADER_BYTES + (int) bodyBytes);
        bytes.putInt(MARK).putInt((int) bodyBytes).putInt(strings.size());
        for (String string : strings) {
            bytes.putInt(string.length());
            for (int i = 0; i < string.length(); i++)
                bytes.putChar(string.charAt(i));
        }
        return bytes.flip();
    }

    /// The length of the body that follows `header`.
    static int bodyBytes(ByteBuffer header) throws ProtocolException {
        if (header.getInt() != MARK) throw new ProtocolException("Not a message of this version");
        int bodyBytes = header.getInt();
        if (bodyBytes < Integer.BYTES || bodyBytes > LONGEST_BODY_BYTES)
            throw new ProtocolException("A body of " + bodyBytes + " bytes");
        return bodyBytes;
    }

    static List<String> decodeBody(ByteBuffer body) throws ProtocolException {
        try {
            int count = body.getInt();
            List<String> strings = new ArrayList<>();
            for (int i = 0; i < count; i++)
                strings.add(decodeString(body));
            return List.copyOf(strings);
        } catch (BufferUnderflowException truncated) {
            throw truncated(truncated);
        }
    }

    private static String decodeString(ByteBuffer body) throws ProtocolException {
        int length = body.getInt();
        if (length < 0 || length > body.remaining() / Character.BYTES)
            throw new ProtocolException("A string of " + length + " characters in " + body.remaining() + " bytes");
        char[] units = new char[length];
        for (int i = 0; i < length; i++)
            units[i] = body.getChar();
        return new String(units);
    }

    private static ProtocolException truncated(BufferUnderflowException cause) {
        ProtocolException truncated = new ProtocolException("A message that ends too early");
        truncated.initCause(cause);
        return truncated;
    }
}
