package facet.editor;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;

import facet.language.Highlight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import static org.junit.jupiter.api.Assertions.assertTrue;

/// Long texts open and take keys without a wait that anybody feels. The bounds are generous for a busy machine; the
/// figures are printed.
final class SpeedTest extends EditorTest {
    private static final String LINE = "  createdAt DateTime @default(now()) // a line\n";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Test
    void tenThousandLinesOpenAndTakeKeysAtOnce() {
        measure(10_000);
    }

    @Test
    @EnabledIfSystemProperty(named = "speed", matches = ".+")
    void aHundredThousandLinesOpenAndTakeKeysAtOnce() {
        measure(100_000);
    }

    private void measure(int lines) {
        String text = LINE.repeat(lines);
        List<Highlight> highlights = TinyHighlighter.highlight(text);
        double open = millis(() -> editor.open(text));
        double first = millis(() -> editor.setHighlights(editor.version(), highlights));
        fx(() -> {
            editor.moveCaret(text.length() / 2);
            return true;
        });
        double[] keys = new double[20];
        double[] restyles = new double[20];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = millis(() -> pane().replaceSelection("x"));
            List<Highlight> next = TinyHighlighter.highlight(fx(editor::text));
            restyles[i] = millis(() -> editor.setHighlights(editor.version(), next));
        }
        Arrays.sort(keys);
        Arrays.sort(restyles);
        System.Logger log = System.getLogger(SpeedTest.class.getName());
        log.log(System.Logger.Level.INFO, String.format(
                "%,d lines: open %.0f ms, first highlights %.0f ms, key %.1f ms (worst %.1f), highlights again %.1f ms",
                lines, open, first, keys[10], keys[19], restyles[10]));
        assertTrue(keys[10] < 200, "a key takes " + keys[10] + " ms");
        assertTrue(open < 10_000, "opening takes " + open + " ms");
    }

    /// The processor time of the FX thread, with the layout it leads to.
    private double millis(Runnable action) {
        return fx(() -> {
            long start = threads.getCurrentThreadCpuTime();
            action.run();
            editor.applyCss();
            editor.layout();
            return (threads.getCurrentThreadCpuTime() - start) / 1e6;
        });
    }
}
