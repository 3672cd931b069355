package facet.database;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/// Of long texts a page brings the beginning only, and how long they are.
final class LongTexts {

    /// How many bytes a text may have to be brought whole: so many that no more than [#HEAD_CHARACTERS] can be in fewer.
    static final int LONGEST_WHOLE_BYTES = 8_000;
    /// How many characters are brought of a longer one.
    static final int HEAD_CHARACTERS = 2_000;

    private LongTexts() {}

    /// A long value that came as `text 9000 c3a9…`: the type that it has in the database, how many bytes it has there, and how it
    /// begins, in hexadecimal digits and in the encoding of the database, which the first bytes tell.
    ///
    /// @param isText whether it is a text, else bytes
    record Marked(boolean isText, long size, Blob head, Charset encoding) {

        /// Whether `bytes` are one; what is not long is never as many.
        static boolean is(Blob bytes) {
            return bytes.size() > LONGEST_WHOLE_BYTES;
        }

        static Marked of(Blob bytes) {
            Charset encoding = bytes.at(0) == 0
                    ? StandardCharsets.UTF_16BE
                    : bytes.at(1) == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
            String[] parts = new String(bytes.toArray(), encoding).strip().split(" ", 3);
            Blob head = parts.length < 3 ? Blob.EMPTY : Blob.of(HexFormat.of().parseHex(parts[2]));
            return new Marked(parts[0].equals("text"), Long.parseLong(parts[1]), head, encoding);
        }

        String text() {
            return new String(head.toArray(), encoding);
        }
    }

    /// What to select for a text: itself or its beginning, and how many bytes it has where it is the beginning.
    ///
    /// @param beginning how the engine words the beginning of the term
    static List<String> terms(String term, String beginning) {
        String isLong = "CASE WHEN octet_length(" + term + ") > " + LONGEST_WHOLE_BYTES + " THEN ";
        return List.of(isLong + beginning + " ELSE " + term + " END",
                isLong + "octet_length(" + term + ") END");
    }
}
