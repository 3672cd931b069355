package facet.diagram;

import java.lang.management.ManagementFactory;

import facet.diagram.layout.Layout;
import facet.diagram.layout.LayoutInput;
import facet.diagram.layout.LayoutOptions;
import facet.diagram.layout.Placement;

/// Prints the processor time of its thread that layouts take (so that a busy machine does not matter): the first one in the process, the first after warming up, and the median of warm ones.
final class LayoutTimes {
    private static final TextWidths WIDTHS = (text, role) -> 7.0 * text.length();

    private LayoutTimes() {}

    public static void main(String[] args) {
        int count = Integer.parseInt(args[0]);
        if (args.length > 1) {
            long start = cpuNanos();
            Layout.warmUp();
            System.err.println("warm-up " + millisSince(start) + " ms");
        }
        LayoutInput input = CardMetrics.layoutInput(Graphs.grown(count), WIDTHS);
        StringBuilder line = new StringBuilder(count + " cards, " + input.links().size() + " links:");
        Placement placement = Placement.EMPTY;
        for (int i = 0; i < 5; i++) {
            long start = cpuNanos();
            placement = Layout.of(input, LayoutOptions.DEFAULT);
            line.append(' ').append(millisSince(start));
        }
        long start = cpuNanos();
        Layout.of(input, LayoutOptions.DEFAULT.after(placement));
        System.err.println(line.append(" ms; unchanged again ").append(millisSince(start)).append(" ms"));
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long millisSince(long start) {
        return (cpuNanos() - start) / 1_000_000;
    }
}
