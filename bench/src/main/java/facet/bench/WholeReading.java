package facet.bench;

import java.util.concurrent.TimeUnit;

import facet.schema.Schema;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Reading and checking a whole schema, warm.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
public class WholeReading {
    @Param({"1000", "10000", "100000"})
    public int lines;

    private String text = "";

    /// Makes the text.
    @Setup
    public void prepare() {
        text = SyntheticSchema.ofLines(lines);
    }

    /// From the text to the diagnostics.
    @Benchmark
    public int diagnostics() {
        return SyntheticSchema.read(text).diagnostics().size();
    }

    /// From the text to the text as it should look.
    @Benchmark
    public int format() {
        return SyntheticSchema.formatted(text).length();
    }

    /// From the text to the model.
    @Benchmark
    public int datamodel() {
        Schema schema = SyntheticSchema.read(text);
        return schema.diagnostics().size() + schema.datamodel().models().size();
    }
}
