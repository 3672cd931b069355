package facet.app.data;

import java.util.Locale;

/// Amounts as a person reads them.
public final class Sizes {
    private Sizes() {}

    /// `318 B`, `1.2 kB`, `4.0 MB`; a kB is 1,000 bytes.
    public static String bytes(long bytes) {
        if (bytes < 1_000) return bytes + " B";
        if (bytes < 999_950) return String.format(Locale.ROOT, "%.1f kB", bytes / 1e3);
        return bytes < 999_950_000
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }

    /// `940`, `1.2k`, `5.0M`: a count in little room.
    public static String count(long rows) {
        if (rows < 1_000) return Long.toString(rows);
        if (rows < 999_950) return String.format(Locale.ROOT, "%.1fk", rows / 1e3);
        return rows < 999_950_000
                ? String.format(Locale.ROOT, "%.1fM", rows / 1e6)
                : String.format(Locale.ROOT, "%.1fG", rows / 1e9);
    }

    /// `1,204`.
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// `1 row and 3 links`; what there is none of is left out.
    static String rowsAndLinks(long rows, long links) {
        String linked = String.format(Locale.ROOT, "%,d %s", links, links == 1 ? "link" : "links");
        return links == 0 ? rows(rows) : rows == 0 ? linked : rows(rows) + " and " + linked;
    }

    /// `1 row`, `1,204 rows`.
    public static String rows(long rows) {
        return String.format(Locale.ROOT, "%,d %s", rows, rows == 1 ? "row" : "rows");
    }
}
