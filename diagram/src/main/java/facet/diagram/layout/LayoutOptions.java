package facet.diagram.layout;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// How to place.
///
/// @param previous where things were: cards that it knows keep their place as long as there is room for them,
///        unless it knows less than half of them
/// @param pinned where cards must be (their upper left corner), stronger than `previous`
/// @param aspectRatio width by height that the whole should come near to
public record LayoutOptions(Direction direction, Thoroughness thoroughness, @Nullable Placement previous,
        Map<String, Point> pinned, double aspectRatio) {
    public static final LayoutOptions DEFAULT = new LayoutOptions(Direction.RIGHT, Thoroughness.AUTOMATIC, null,
            Map.of(), 1.6);

    /// Where links lead from their first end to their second.
    public enum Direction {
        RIGHT,
        LEFT
    }

    /// How long to search for fewer crossings. Automatic takes less care the more cards there are.
    public enum Thoroughness {
        AUTOMATIC,
        LOW,
        HIGH
    }

    public LayoutOptions {
        pinned = Collections.unmodifiableMap(new LinkedHashMap<>(pinned));
    }

    public LayoutOptions after(@Nullable Placement placement) {
        return new LayoutOptions(direction, thoroughness, placement, pinned, aspectRatio);
    }

    public LayoutOptions pinning(Map<String, Point> corners) {
        return new LayoutOptions(direction, thoroughness, previous, corners, aspectRatio);
    }

    public LayoutOptions towards(Direction other) {
        return new LayoutOptions(other, thoroughness, previous, pinned, aspectRatio);
    }

    public LayoutOptions with(Thoroughness other) {
        return new LayoutOptions(direction, other, previous, pinned, aspectRatio);
    }

    public LayoutOptions near(double ratio) {
        return new LayoutOptions(direction, thoroughness, previous, pinned, ratio);
    }
}
