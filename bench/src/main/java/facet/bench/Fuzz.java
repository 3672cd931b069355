package facet.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;

import facet.schema.Completions;
import facet.schema.Format;
import facet.schema.Highlights;
import facet.schema.RuleSet;
import facet.schema.Schema;
import facet.schema.SchemaFile;

/// Reads damaged texts and looks whether anything throws, takes long, differs after an edit, or changes when it is laid out a
/// second time: `Fuzz [TEXTS [SEED]]`. Each text is the one before with some random change, so that every one is also an edit.
public final class Fuzz {
    private static final int MOST_MILLIS = 2000;
    private static final String SEED_TEXT = SyntheticSchema.ofLines(60);
    private static final String[] PIECES = {"{", "}", "(", ")", "[", "]", "\"", "\\", "/*", "*/", "//", "///", "@",
            "@@", ".",
            ",", ":", "?", "!", "-", "=", " ", "\t", "\n", "\r", "\r\n", "\0", "\uFEFF", "\uD83D", "\uDE00", "\u00E9",
            "\u00A0",
            "model A {\n", "enum E {\n", "type T {\n", "view V {\n", "datasource d {\n", "provider = \"mongodb\"\n",
            "A[]",
            "@id", "@unique", "@default(", "@relation(fields: [", "references: [id])", "@db.VarChar(", "@@index([",
            "@@map(\"x\")",
            "@@schema(\"s\")", "@ignore", "Unsupported(\"x\")", "1e999", "99999999999999999999", "{ a: 1 }",
            "raw(\"x\")"};

    private final Random random;
    private final PrintStream out;
    private int failures;

    private Fuzz(long seed, PrintStream out) {
        this.random = new Random(seed);
        this.out = out;
    }

    /// Ends with 1 where something was found.
    public static void main(String[] arguments) {
        int texts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        if (new Fuzz(seed, System.out).run(texts) > 0) System.exit(1);
    }

    private int run(int texts) {
        long start = System.nanoTime();
        Schema schema = SyntheticSchema.read(SEED_TEXT);
        for (int i = 0; i < texts && failures < 10; i++) {
            String text = random.nextInt(20) == 0 ? fresh() : damaged(schema.files().getFirst().text());
            Schema next = read(schema, text, random.nextInt(5) == 0);
            schema = next == null || text.length() > 8000 ? SyntheticSchema.read(SEED_TEXT) : next;
        }
        out.printf("%d texts, %d failures, %d s%n", texts, failures, (System.nanoTime() - start) / 1_000_000_000);
        return failures;
    }

    private Schema read(Schema before, String text, boolean isWhole) {
        long start = cpuNanos();
        try {
            List<SchemaFile> files = SyntheticSchema.files(text);
            RuleSet rules = isWhole ? random.nextBoolean() ? RuleSet.PRISMA_6 : RuleSet.PRISMA_7 : before.rules();
            Schema schema = rules == before.rules() ? before.with(files) : Schema.read(files, rules);
            if (isWhole) compare(schema, Schema.read(files, rules), text);
            Completions.at(schema, "schema.prisma", random.nextInt(text.length() + 1));
            long millis = (cpuNanos() - start) / 1_000_000;
            if (millis > MOST_MILLIS) report("took " + millis + " ms", text);
            return schema;
        } catch (RuntimeException | StackOverflowError bug) {
            report(bug.toString(), text);
            return SyntheticSchema.read(SEED_TEXT);
        }
    }

    /// What this thread has worked, as waiting for a busy machine is not the text's fault.
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void compare(Schema edited, Schema whole, String text) {
        boolean isSame = edited.diagnostics().equals(whole.diagnostics())
                && edited.datamodel().equals(whole.datamodel())
                && Highlights.of(edited, "schema.prisma").equals(Highlights.of(whole, "schema.prisma"));
        if (!isSame) report("differs after an edit", text);
        String formatted = Format.text(whole, "schema.prisma");
        Schema again = Schema.read(SyntheticSchema.files(formatted), whole.rules());
        if (!Format.text(again, "schema.prisma").equals(formatted)) report("changes when it is laid out again", text);
    }

    private void report(String what, String text) {
        failures++;
        out.println(what + "\n" + text.replace("\0", "\\0") + "\n");
    }

    private String fresh() {
        if (random.nextBoolean()) return SEED_TEXT;
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(60); i > 0; i--)
            text.append(
                    random.nextBoolean() ? PIECES[random.nextInt(PIECES.length)] : "" + (char) random.nextInt(0x300));
        return text.toString();
    }

    private String damaged(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(40));
        String stretch = text.substring(from, to);
        int place = random.nextInt(text.length() + 1);
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, place) + stretch + text.substring(place);
            case 2 -> text.substring(0, from) + (char) random.nextInt(0x10000) + text.substring(from);
            case 3 -> text.replaceFirst("\n", random.nextBoolean() ? "\r" : "\r\n");
            default -> text.substring(0, place) + PIECES[random.nextInt(PIECES.length)] + text.substring(place);
        };
    }
}
