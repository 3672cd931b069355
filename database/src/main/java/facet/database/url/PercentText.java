package facet.database.url;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Percent-encoded text. Decoding never fails: a percent sign that no two hexadecimal digits follow stays, and what is no
/// UTF-8 once decoded stays as it was written.
final class PercentText {

    private PercentText() {}

    static String decoded(String text) {
        if (text.indexOf('%') < 0) return text;
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(in.length);
        for (int i = 0; i < in.length; i++) {
            int value = in[i] == '%' && i + 2 < in.length ? byteOf(in[i + 1], in[i + 2]) : -1;
            out.put(value < 0 ? in[i] : (byte) value);
            if (value >= 0) i += 2;
        }
        try {
            CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(out.flip());
            return decoded.toString();
        } catch (CharacterCodingException notUtf8) {
            // It was not meant as percent-encoded text.
            return text;
        }
    }

    /// As the values of a query are written: a plus sign is a blank.
    static String decodedForm(String text) {
        return decoded(text.replace('+', ' '));
    }

    private static int byteOf(byte high, byte low) {
        int upper = Character.digit(high, 16);
        int lower = Character.digit(low, 16);
        return upper < 0 || lower < 0 ? -1 : upper * 16 + lower;
    }
}
