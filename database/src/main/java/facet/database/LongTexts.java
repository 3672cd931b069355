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

    /// A value that was brought with a mark before it: `B` and its size for bytes in hexadecimal digits, `T` and its size for a
    /// text. It comes in the encoding of the database, which the mark itself tells.
    ///
    /// @param isText whether it is the beginning of a text, else bytes
    record Marked(boolean isText, long size, String head) {

        static Marked of(Blob marked) {
            byte[] bytes = marked.toArray();
            Charset encoding = bytes[0] == 0
                    ? StandardCharsets.UTF_16BE
                    : bytes[1] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
            String whole = new String(bytes, encoding);
            int end = whole.indexOf(' ');
            return new Marked(whole.startsWith("T"), Long.parseLong(whole.substring(1, end)), whole.substring(end + 1));
        }

        Blob bytes() {
            return Blob.of(HexFormat.of().parseHex(head));
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
