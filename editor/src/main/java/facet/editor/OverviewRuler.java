package facet.editor;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import javafx.scene.layout.Region;

import facet.language.Severity;

/// Marks for the whole text beside the scroll bar. Marks that would meet are drawn as one, the worst on top, so that ten
/// thousand of them cost what fits into the height.
final class OverviewRuler extends Region {
    private static final double WIDTH_PX = 10;
    private static final double MARK_HEIGHT_PX = 3;

    private Map<Integer, Severity> worstOfLine = Map.of();
    private BitSet hitLines = new BitSet();
    private int lineCount = 1;
    private final Map<String, Integer> shown = new HashMap<>();

    OverviewRuler(IntConsumer onLine) {
        getStyleClass().add("overview");
        setMinWidth(WIDTH_PX);
        setPrefWidth(WIDTH_PX);
        setOnMouseClicked(event -> onLine.accept((int) (event.getY() / Math.max(1, getHeight()) * lineCount)));
    }

    void setMarks(Map<Integer, Severity> worst, int lines) {
        worstOfLine = Map.copyOf(worst);
        lineCount = Math.max(1, lines);
        requestLayout();
    }

    void setHitLines(BitSet lines) {
        hitLines = lines;
        requestLayout();
    }

    /// How many marks of a style class are drawn.
    int count(String styleClass) {
        return shown.getOrDefault(styleClass, 0);
    }

    @Override
    protected void layoutChildren() {
        int slots = (int) Math.max(1, getHeight() / MARK_HEIGHT_PX);
        EnumMap<Severity, BitSet> taken = new EnumMap<>(Severity.class);
        worstOfLine.forEach((line, severity) -> taken.computeIfAbsent(severity, key -> new BitSet(slots))
                .set(slot(line, slots)));
        BitSet hits = new BitSet(slots);
        hitLines.stream().forEach(line -> hits.set(slot(line, slots)));
        getChildren().clear();
        shown.clear();
        draw(hits, "hit");
        BitSet worse = new BitSet(slots);
        taken.forEach((severity, slotsOfIt) -> {
            slotsOfIt.andNot(worse);
            worse.or(slotsOfIt);
            draw(slotsOfIt, Look.styleClass(severity));
        });
    }

    private int slot(int line, int slots) {
        return (int) Math.min(slots - 1L, (long) line * slots / lineCount);
    }

    private void draw(BitSet slots, String styleClass) {
        shown.put(styleClass, slots.cardinality());
        for (int start = slots.nextSetBit(0); start >= 0;) {
            int end = slots.nextClearBit(start);
            Region mark = new Region();
            mark.setManaged(false);
            mark.setMouseTransparent(true);
            mark.getStyleClass().addAll("overview-mark", styleClass);
            mark.resizeRelocate(2, start * MARK_HEIGHT_PX, WIDTH_PX - 4, (end - start) * MARK_HEIGHT_PX);
            getChildren().add(mark);
            start = slots.nextSetBit(end);
        }
    }
}
