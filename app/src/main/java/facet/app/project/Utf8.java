package facet.app.project;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

import facet.app.project.Decoding.LineEnding;
import facet.app.project.Decoding.Malformed;
import org.jspecify.annotations.Nullable;

/// Turns the bytes of a file into text and back.
final class Utf8 {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final Pattern LINE_END = Pattern.compile("\r\n|\n");

    /// A text and how it was made.
    record Decoded(String text, Decoding decoding) {}

    private Utf8() {}

    static Decoded decode(byte[] bytes, String fileName) {
        boolean hasMark = startsWithMark(bytes);
        byte[] content = hasMark ? Arrays.copyOfRange(bytes, BYTE_ORDER_MARK.length, bytes.length) : bytes;
        String text = new String(content, StandardCharsets.UTF_8);
        int offset = firstMalformed(content);
        @Nullable
        Malformed malformed = offset < 0
                ? null
                : malformed(content, offset, hasMark ? BYTE_ORDER_MARK.length : 0, fileName);
        return new Decoded(text, new Decoding(hasMark, lineEnding(text), malformed));
    }

    /// The bytes to save. Where the file has CRLF throughout, every line gets it, whatever the text has.
    static byte[] encode(String text, Decoding decoding) {
        String lines = decoding.lineEnding() == LineEnding.CRLF ? LINE_END.matcher(text).replaceAll("\r\n") : text;
        byte[] content = lines.getBytes(StandardCharsets.UTF_8);
        if (!decoding.hasByteOrderMark()) {
            return content;
        }
        byte[] bytes = Arrays.copyOf(BYTE_ORDER_MARK, BYTE_ORDER_MARK.length + content.length);
        System.arraycopy(content, 0, bytes, BYTE_ORDER_MARK.length, content.length);
        return bytes;
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(bytes, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    /// The offset of the first byte that is no UTF-8, or -1.
    private static int firstMalformed(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        return result.isError() ? in.position() : -1;
    }

    private static Malformed malformed(byte[] content, int offset, int skipped, String fileName) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            line += content[i] == '\n' ? 1 : 0;
        }
        long byteOffset = (long) offset + skipped;
        String message = String.format(Locale.ROOT,
                "%s is not UTF-8: byte %d (line %d) is 0x%02X. It is shown as well as it can be and cannot be changed here;"
                        + " convert it to UTF-8 to edit it.",
                fileName, byteOffset, line, content[offset] & 0xFF);
        return new Malformed(byteOffset, line, message);
    }

    private static LineEnding lineEnding(String text) {
        boolean hasFeed = false;
        boolean hasReturn = false;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            boolean isReturn = at > 0 && text.charAt(at - 1) == '\r';
            hasReturn |= isReturn;
            hasFeed |= !isReturn;
        }
        if (hasReturn && hasFeed) {
            return LineEnding.MIXED;
        }
        return hasReturn ? LineEnding.CRLF : LineEnding.LF;
    }
}
