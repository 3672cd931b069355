package facet.database;

import java.util.List;

/// Of long texts a page brings the beginning only, and how long they are.
final class LongTexts {

    /// How many bytes a text may have to be brought whole: so many that no more than [#HEAD_CHARACTERS] can be in fewer.
    static final int LONGEST_WHOLE_BYTES = 8_000;
    /// How many characters are brought of a longer one.
    static final int HEAD_CHARACTERS = 2_000;

    private LongTexts() {}

    /// What to select for a text: itself or its beginning, and how many bytes it has where it is the beginning.
    ///
    /// @param beginning how the engine words the beginning of the term
    static List<String> terms(String term, String beginning) {
        String isLong = "CASE WHEN octet_length(" + term + ") > " + LONGEST_WHOLE_BYTES + " THEN ";
        return List.of(isLong + beginning + " ELSE " + term + " END",
                isLong + "octet_length(" + term + ") END");
    }
}
