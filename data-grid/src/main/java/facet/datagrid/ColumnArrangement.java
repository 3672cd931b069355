package facet.datagrid;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// How the user arranged the columns, by column id, so that it can be remembered. Ids that are not there are ignored,
/// columns that are not named stand where the model puts them.
///
/// @param order all columns from left to right, hidden ones too
/// @param widths in pixels, only of columns whose width the user chose
public record ColumnArrangement(List<String> order, Map<String, Double> widths, Set<String> hidden,
        Set<String> pinned) {

    /// The model's own order and widths.
    public static final ColumnArrangement NATURAL = new ColumnArrangement(List.of(), Map.of(), Set.of(), Set.of());

    public ColumnArrangement {
        order = List.copyOf(order);
        widths = Map.copyOf(widths);
        hidden = Set.copyOf(hidden);
        pinned = Set.copyOf(pinned);
    }
}
