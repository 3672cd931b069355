package facet.app.palette;

import java.util.Locale;
import java.util.OptionalInt;

/// Whether the letters of a query stand in a title in their order, and how well.
final class FuzzyMatch {
    private static final int START_OF_TITLE = 12;
    private static final int START_OF_WORD = 8;
    private static final int BEHIND_THE_LAST = 6;
    private static final int ANYWHERE = 1;

    private FuzzyMatch() {}

    /// The higher the better; empty where the letters do not all stand there. Case and blanks in the query count for nothing.
    static OptionalInt score(String query, String title) {
        String wanted = query.toLowerCase(Locale.ROOT).replace(" ", "");
        String lower = title.toLowerCase(Locale.ROOT);
        int score = 0;
        int last = -2;
        for (int i = 0; i < wanted.length(); i++) {
            int found = next(lower, title, wanted.charAt(i), last + 1, last);
            if (found < 0) return OptionalInt.empty();
            score += worth(title, found, last);
            last = found;
        }
        return OptionalInt.of(score * 100 - title.length());
    }

    /// The next place of `c`: right behind the last one, else the start of a later word, else anywhere.
    private static int next(String lower, String title, char c, int from, int last) {
        int start = Math.max(from, 0);
        int first = lower.indexOf(c, start);
        if (first < 0 || first == last + 1) return first;
        for (int i = first; i >= 0; i = lower.indexOf(c, i + 1))
            if (startsWord(title, i)) return i;
        return first;
    }

    private static int worth(String title, int found, int last) {
        if (found == 0) return START_OF_TITLE;
        if (found == last + 1) return BEHIND_THE_LAST;
        return startsWord(title, found) ? START_OF_WORD : ANYWHERE;
    }

    private static boolean startsWord(String title, int i) {
        if (i == 0) return true;
        char before = title.charAt(i - 1);
        if (!Character.isLetterOrDigit(before)) return true;
        return Character.isUpperCase(title.charAt(i)) && Character.isLowerCase(before);
    }
}
