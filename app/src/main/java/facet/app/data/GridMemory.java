package facet.app.data;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import facet.app.settings.Settings;
import facet.datagrid.ColumnArrangement;

/// How the user arranged the columns of each model, remembered between starts.
final class GridMemory {
    private GridMemory() {}

    static void store(Settings settings, String grid, ColumnArrangement arrangement) {
        String name = "grid." + grid;
        settings.set(name + ".order", String.join(",", arrangement.order()));
        settings.set(name + ".hidden", String.join(",", arrangement.hidden()));
        settings.set(name + ".pinned", String.join(",", arrangement.pinned()));
        settings.set(name + ".widths", arrangement.widths().entrySet().stream()
                .map(width -> width.getKey() + "=" + Math.round(width.getValue())).collect(Collectors.joining(",")));
    }

    static Optional<ColumnArrangement> load(Settings settings, String grid) {
        String name = "grid." + grid;
        if (settings.get(name + ".order").isEmpty()) return Optional.empty();
        Map<String, Double> widths = words(settings, name + ".widths").stream().map(each -> each.split("=", -1))
                .filter(pair -> pair.length == 2 && pair[1].matches("\\d{1,5}"))
                .collect(Collectors.toMap(pair -> pair[0], pair -> Double.valueOf(pair[1]), (a, _) -> a));
        return Optional.of(new ColumnArrangement(words(settings, name + ".order"), widths,
                Set.copyOf(words(settings, name + ".hidden")), Set.copyOf(words(settings, name + ".pinned"))));
    }

    private static List<String> words(Settings settings, String name) {
        return Arrays.stream(settings.get(name, "").split(",", -1)).filter(word -> !word.isEmpty()).distinct().toList();
    }
}
