package facet.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import facet.schema.Schema;

/// How long the diagnostics of a schema take after a keystroke, for several kinds of edit: `Keystrokes [LINES [EDITS]]`.
public final class Keystrokes {
    private final String original;
    private final Random random = new Random(1);
    private final PrintStream out;

    private Keystrokes(String original, PrintStream out) {
        this.original = original;
        this.out = out;
    }

    /// What is typed, as the texts one after the other.
    private enum Kind {
        FIELD_NAME,
        FIELD_TYPE,
        OPEN_BLOCK,
        NEW_LINE,
        NO_RELATION,
        MODEL_NAME;

        List<String> texts(String text, int model) {
            return switch (this) {
                case FIELD_NAME -> typed(text, text.indexOf("name ", model) + 4, "er");
                case FIELD_TYPE -> deleted(text, text.indexOf("String?", model) + 6, 3);
                case OPEN_BLOCK -> typed(text, text.indexOf("\n}", model) + 2, "\n\nmodel Fresh {\n  id Int @id\n}");
                case NEW_LINE -> typed(text, text.indexOf("  score", model), "  more Int?\n");
                case NO_RELATION -> {
                    int start = text.indexOf("  parent  ", model);
                    yield List.of(text.substring(0, start) + text.substring(text.indexOf('\n', start) + 1), text);
                }
                case MODEL_NAME -> typed(text, text.indexOf(" {", model), "xy");
            };
        }

        private static List<String> typed(String text, int offset, String added) {
            List<String> texts = new ArrayList<>();
            for (int i = 1; i <= added.length(); i++)
                texts.add(text.substring(0, offset) + added.substring(0, i) + text.substring(offset));
            texts.add(text);
            return texts;
        }

        private static List<String> deleted(String text, int offset, int count) {
            List<String> texts = new ArrayList<>();
            for (int i = 1; i <= count; i++)
                texts.add(text.substring(0, offset - i) + text.substring(offset));
            texts.add(text);
            return texts;
        }
    }

    /// Prints percentiles for schemas of 10,000 and 100,000 lines, or of as many as are given.
    public static void main(String[] arguments) {
        int edits = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3000;
        int[] sizes = arguments.length > 0 ? new int[]{Integer.parseInt(arguments[0])} : new int[]{10_000, 100_000};
        for (int lines : sizes)
            new Keystrokes(SyntheticSchema.ofLines(lines), System.out).measure(lines, edits);
    }

    private void measure(int lines, int edits) {
        int models = lines / 15 - 1;
        Schema schema = SyntheticSchema.read(original);
        Map<Kind, List<Double>> millis = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values())
            millis.put(kind, new ArrayList<>());
        for (int done = 0; done < 2 * edits;) {
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            int model = original.indexOf("model Model" + random.nextInt(models) + " {");
            for (String text : kind.texts(original, model)) {
                long start = System.nanoTime();
                schema = schema.with(SyntheticSchema.files(text));
                if (schema.diagnostics().size() > lines) throw new IllegalStateException("more problems than lines");
                double took = (System.nanoTime() - start) / 1e6;
                if (done++ >= edits) millis.computeIfAbsent(kind, _ -> new ArrayList<>()).add(took);
            }
        }
        List<Double> all = millis.values().stream().flatMap(List::stream).toList();
        out.printf("%d lines, %d edits after as many to warm up%n", lines, all.size());
        print("all", all);
        for (Kind kind : Kind.values())
            print(kind.name().replace('_', ' ').toLowerCase(Locale.ROOT), millis.getOrDefault(kind, List.of()));
    }

    private void print(String name, List<Double> millis) {
        double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) return;
        out.printf("  %-12s median %6.2f ms  p95 %6.2f ms  p99 %6.2f ms  most %7.2f ms%n", name, at(sorted, 0.5),
                at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1));
    }

    private static double at(double[] sorted, double part) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))];
    }
}
