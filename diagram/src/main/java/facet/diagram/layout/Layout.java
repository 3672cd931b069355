package facet.diagram.layout;

import java.util.List;
import java.util.Map;

/// Places cards and routes the links between them, without a screen and without threads: run it where it does not hurt.
///
/// The same input gives the same placement. Cost on one core, warm: see [LayoutOptions.Thoroughness]; the first call loads and
/// compiles for about half a second, see [#warmUp()].
public final class Layout {
    private Layout() {}

    public static Placement of(LayoutInput input, LayoutOptions options) {
        LayoutInput clean = Links.distinct(input);
        if (clean.cards().isEmpty()) return Placement.EMPTY;
        Placement previous = options.previous();
        if (previous != null && isMostlyKnown(clean, previous, options)) {
            return StableLayout.of(clean, options, previous);
        }
        Placement fresh = LayeredLayout.of(clean, options);
        return options.pinned().isEmpty() ? fresh : StableLayout.of(clean, options, fresh);
    }

    /// Where less than half is known there is more to be won by a fresh start than by keeping places.
    private static boolean isMostlyKnown(LayoutInput input, Placement previous, LayoutOptions options) {
        long known = input.cards().stream().filter(card -> previous.boxes().containsKey(card.id())
                || options.pinned().containsKey(card.id())).count();
        return known > 0 && 2 * known >= input.cards().size();
    }

    /// Lays out a few cards for nothing, so that the first real layout does not pay for loading.
    public static void warmUp() {
        LayoutInput.Card a = new LayoutInput.Card("a", 100, 60, null);
        LayoutInput.Card b = new LayoutInput.Card("b", 100, 60, null);
        LayoutInput.End top = new LayoutInput.End("a", 18);
        LayoutInput.Link loop = new LayoutInput.Link("l", top, new LayoutInput.End("a", 48));
        LayoutInput.Link link = new LayoutInput.Link("m", top, new LayoutInput.End("b", 18));
        of(new LayoutInput(List.of(a, b), List.of(loop, link)), LayoutOptions.DEFAULT.pinning(Map.of()));
    }
}
