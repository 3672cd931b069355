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
        return clean.cards().isEmpty() ? Placement.EMPTY : LayeredLayout.of(clean, options);
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
