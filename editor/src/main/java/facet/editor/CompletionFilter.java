package facet.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import facet.language.Completion;
import facet.language.Likelihood;

/// Which offers fit what is typed already, the best first.
final class CompletionFilter {
    private static final int NONE = Integer.MAX_VALUE;

    /// Why the list is shown.
    enum Occasion {
        TYPED,
        ASKED_FOR
    }

    private CompletionFilter() {}

    /// What stands between the start of an offer's edit and the caret must begin its label, or be contained in it in
    /// order; upper and lower case are the same, but the same case comes first. What is far-fetched stands behind all others,
    /// and only where somebody asked for the list.
    static List<Completion> fitting(List<Completion> offers, String text, int caret, Occasion occasion) {
        record Ranked(Completion offer, int rank) {}
        List<Ranked> ranked = new ArrayList<>();
        for (Completion offer : offers) {
            boolean isShown = offer.likelihood() == Likelihood.FITTING || occasion == Occasion.ASKED_FOR;
            if (!isShown) continue;
            int start = Math.min(offer.edit().range().start(), caret);
            int rank = rank(offer.label(), text.substring(start, caret).stripLeading());
            if (rank != NONE) ranked.add(new Ranked(offer, rank));
        }
        ranked.sort(Comparator.comparing((Ranked each) -> each.offer().likelihood()).thenComparingInt(Ranked::rank));
        return ranked.stream().map(Ranked::offer).toList();
    }

    static int rank(String label, String typed) {
        if (label.startsWith(typed)) return 0;
        String lowerLabel = label.toLowerCase(Locale.ROOT);
        String lowerTyped = typed.toLowerCase(Locale.ROOT);
        if (lowerLabel.startsWith(lowerTyped)) return 1;
        if (lowerLabel.contains(lowerTyped)) return 2;
        int found = -1;
        for (int i = 0; i < lowerTyped.length(); i++) {
            found = lowerLabel.indexOf(lowerTyped.charAt(i), found + 1);
            if (found < 0) return NONE;
        }
        return 3;
    }
}
