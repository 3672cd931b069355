package facet.diagram.layout;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// What to place: cards of known size, and links between their rows.
///
/// Ids are unique; a link to an unknown card is left out.
public record LayoutInput(List<Card> cards, List<Link> links) {
    public LayoutInput {
        cards = List.copyOf(cards);
        links = List.copyOf(links);
    }

    /// A box to place.
    ///
    /// @param group cards of one group and without links stand together
    public record Card(String id, double width, double height, @Nullable String group) {}

    /// An edge to route.
    public record Link(String id, End from, End to) {
        boolean isLoop() {
            return from.card.equals(to.card);
        }
    }

    /// Where a link leaves its card: at the left or the right side, `offset` pixels below the top.
    public record End(String card, double offset) {}
}
