package facet.bench;

import java.io.PrintStream;
import java.util.Arrays;

/// Median times of whole readings, warm, as a peer that is run beside it prints them; JMH's own run is `WholeReading`.
public final class Readings {
    private Readings() {}

    /// Prints one line for each size.
    public static void main(String[] arguments) {
        for (int lines : new int[]{1000, 10_000, 100_000})
            print(lines, System.out);
    }

    private static void print(int lines, PrintStream out) {
        String text = SyntheticSchema.ofLines(lines);
        int count = 3_000_000 / lines + 20;
        double[] millis = new double[count];
        int problems = 0;
        for (int i = 0; i < 2 * count; i++) {
            long start = System.nanoTime();
            problems += SyntheticSchema.read(text).diagnostics().size();
            if (i >= count) millis[i - count] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        out.printf("%6d lines: median %8.2f ms, fastest %8.2f ms, slowest %8.2f ms of %d readings, %d problems%n",
                text.lines().count(), millis[count / 2], millis[0], millis[count - 1], count, problems);
    }
}
