package facet.app.instance;

import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class MessageTest {

    @Test
    void whatIsEncodedIsDecoded() throws ProtocolException {
        List<String> strings = List.of("", "a", "ü\n🙂");
        ByteBuffer bytes = Message.encode(strings);
        assertEquals(bytes.remaining() - Message.HEADER_BYTES, Message.bodyBytes(bytes));
        assertEquals(strings, Message.decodeBody(bytes));
    }

    @Test
    void aMessageOfAnotherVersionIsRefused() {
        assertThrows(ProtocolException.class, () -> Message.bodyBytes(ints(0xFACE_7002, 8)));
    }

    @Test
    void aLengthBeyondTheLimitIsRefusedBeforeMemoryIsTaken() {
        assertThrows(ProtocolException.class, () -> Message.bodyBytes(ints(0xFACE_7001, Integer.MAX_VALUE)));
        assertThrows(ProtocolException.class, () -> Message.bodyBytes(ints(0xFACE_7001, -1)));
        assertThrows(ProtocolException.class, () -> Message.decodeBody(ints(1, Integer.MAX_VALUE)));
        assertThrows(ProtocolException.class, () -> Message.decodeBody(ints(1, -1)));
    }

    @Test
    void aCountBeyondTheContentsIsRefused() {
        assertThrows(ProtocolException.class, () -> Message.decodeBody(ints(1000)));
    }

    @Test
    void everyShortenedMessageIsRefused() throws ProtocolException {
        ByteBuffer whole = Message.encode(List.of("one", "two"));
        for (int length = Message.HEADER_BYTES; length < whole.limit(); length++) {
            ByteBuffer shortened = whole.slice(Message.HEADER_BYTES, length - Message.HEADER_BYTES);
            assertThrows(ProtocolException.class, () -> Message.decodeBody(shortened));
        }
    }

    private static ByteBuffer ints(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Integer.BYTES);
        for (int value : values)
            bytes.putInt(value);
        return bytes.flip();
    }
}
