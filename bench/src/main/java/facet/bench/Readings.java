package facet.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.function.IntSupplier;

/// Median times of whole readings and layouts, warm, as a peer that is run beside it prints them; JMH's own run is `WholeReading`.
public final class Readings {
    private Readings() {}

    /// Prints two lines for each size: one for diagnostics, as the peer's linter finds them, and one for the layout.
    public static void main(String[] arguments) {
        for (int lines : new int[]{1000, 10_000, 100_000})
            print(lines, System.out);
    }

    private static void print(int lines, PrintStream out) {
        String text = SyntheticSchema.ofLines(lines);
        int count = 3_000_000 / lines + 20;
        print("lint", text, measured(count, () -> SyntheticSchema.read(text).diagnostics().size()), out);
        print("format", text, measured(count, () -> SyntheticSchema.formatted(text).length()), out);
    }

    /// How long it takes in milliseconds, in ascending order, after as many times to warm up.
    private static double[] measured(int count, IntSupplier work) {
        double[] millis = new double[count];
        int sum = 0;
        for (int i = 0; i < 2 * count; i++) {
            long start = System.nanoTime();
            sum += work.getAsInt();
            if (i >= count) millis[i - count] = (System.nanoTime() - start) / 1e6;
        }
        if (sum < 0) throw new IllegalStateException("more than can be counted");
        Arrays.sort(millis);
        return millis;
    }

    private static void print(String what, String text, double[] millis, PrintStream out) {
        out.printf("%6d lines, %-6s: median %8.2f ms, fastest %8.2f ms, slowest %8.2f ms of %d%n", text.lines().count(),
                what, millis[millis.length / 2], millis[0], millis[millis.length - 1], millis.length);
    }
}
