package facet.schema.fix;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds what somebody may have meant.
final class Spelling {
    private static final int MOST = 3;

    private Spelling() {}

    /// Those of `known` that differ from `word` by little, the nearest first: by case, or by about a third of the letters.
    static List<String> near(String word, Collection<String> known) {
        String lower = word.toLowerCase(Locale.ROOT);
        int allowed = Math.max(1, word.length() / 3);
        return known.stream().distinct().filter(each -> !each.equals(word) && !each.isEmpty())
                .filter(each -> distance(lower, each.toLowerCase(Locale.ROOT), allowed) <= allowed)
                .sorted(Comparator.comparingInt(each -> distance(lower, each.toLowerCase(Locale.ROOT), allowed)))
                .limit(MOST).toList();
    }

    /// How many letters are to be added, removed, replaced or swapped with their neighbour; beyond `limit` some number
    /// above it.
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) return limit + 1;
        int[][] rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++)
            for (int j = 0; j <= b.length(); j++)
                rows[i][j] = i == 0 ? j : j == 0 ? i : step(rows, a, b, i, j);
        return rows[a.length()][b.length()];
    }

    private static int step(int[][] rows, String a, String b, int i, int j) {
        int replaced = rows[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        boolean isSwapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return isSwapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
