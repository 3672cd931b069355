package facet.app.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// Writes one JSON line for each milestone of a start: `{"milestone":"window.shown","ms":412}`, with the milliseconds since
/// the process began as the operating system tells it (on Linux in steps of 10 ms). A milestone is written the first
/// time it is reached. Safe to call from any thread.
public final class Trace implements AutoCloseable {
    public static final String PROCESS_START = "process.start";
    public static final String MAIN_ENTERED = "main.entered";
    public static final String TOOLKIT_STARTED = "toolkit.started";
    public static final String PROJECT_FOUND = "project.found";
    public static final String WINDOW_SHOWN = "window.shown";
    public static final String SCHEMA_VALIDATED = "schema.validated";
    public static final String GRID_FIRST_ROWS = "grid.firstRows";
    public static final String DIAGRAM_SHOWN = "diagram.shown";

    private final Instant start;
    private final @Nullable Writer out;
    private final Set<String> reached = new HashSet<>();

    private Trace(Instant start, @Nullable Writer out) {
        this.start = start;
        this.out = out;
    }

    /// A trace that writes nothing.
    public static Trace none() {
        return new Trace(Instant.EPOCH, null);
    }

    /// A trace into `file`, replaced if it is there.
    ///
    /// @throws IOException where the file cannot be written
    public static Trace into(Path file, Instant processStart) throws IOException {
        Trace trace = new Trace(processStart, Files.newBufferedWriter(file, StandardCharsets.UTF_8));
        trace.write(PROCESS_START, 0);
        return trace;
    }

    /// When this process began. On Linux from the kernel's own clocks, in steps of 10 ms: what Java says of a process there
    /// counts from the time of boot in whole seconds, and so is off by up to one.
    public static Instant processStart() {
        Path proc = Path.of("/proc");
        if (Files.isReadable(proc.resolve("uptime"))) {
            try {
                return processStart(Instant.now(), Files.readString(proc.resolve("uptime")),
                        Files.readString(proc.resolve("self/stat")));
            } catch (IOException | IllegalArgumentException e) {
                System.getLogger(Trace.class.getName()).log(System.Logger.Level.DEBUG, "no start time in /proc", e);
            }
        }
        return ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
    }

    /// @param uptime of `/proc/uptime`: the seconds since boot, then others
    /// @param stat of `/proc/self/stat`: behind the program's name in brackets the 20th word is the start in hundredths of a
    ///     second since boot
    /// @throws IllegalArgumentException where the texts are of another form
    static Instant processStart(Instant now, String uptime, String stat) {
        String[] words = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
        if (words.length < 20) throw new IllegalArgumentException("not the state of a process: " + stat);
        long startMillis = Long.parseLong(words[19]) * 10;
        long nowMillis = Math.round(Double.parseDouble(uptime.split(" ", -1)[0]) * 1_000);
        return now.minusMillis(nowMillis - startMillis);
    }

    public synchronized void reached(String milestone) {
        if (out != null && reached.add(milestone)) write(milestone, Duration.between(start, Instant.now()).toMillis());
    }

    private void write(String milestone, long millis) {
        if (out == null) return;
        try {
            out.write("{\"milestone\":\"" + milestone + "\",\"ms\":" + millis + "}\n");
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the trace", e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (out != null) out.close();
    }
}
