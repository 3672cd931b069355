package facet.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import facet.schema.fix.Fix;
import facet.schema.fix.FixFinder;

/// Ways to mend what is wrong.
public final class Fixes {
    private Fixes() {}

    /// What mends `diagnostic`, the best first. Each was tried: the diagnostic is gone afterwards. Those that leave nothing new
    /// wrong come first, or where there are none those that bring the fewest errors, which later checks found only now;
    /// behind them what Prisma's extension offers besides, a new model or enum as the start of a longer way. Trying reads
    /// what changes again, once for each candidate.
    public static List<Fix> of(Schema schema, FileDiagnostic diagnostic) {
        String code = diagnostic.diagnostic().code();
        List<Tried> tried = new ArrayList<>();
        for (Fix fix : FixFinder.of(schema.parts(), diagnostic.file(), diagnostic.diagnostic())) {
            Trial trial = Trial.of(schema, fix.edits());
            if (trial.more(code) < 0) tried.add(new Tried(fix, trial.newErrors(), trial.errors()));
        }
        long fewest = tried.stream().mapToLong(Tried::errors).min().orElse(0);
        boolean isAnyClean = tried.stream().anyMatch(each -> each.more() == 0);
        Predicate<Tried> isGood = each -> each.fix().use() == Fix.Use.ALWAYS
                || (isAnyClean ? each.more() == 0 : each.errors() == fewest);
        List<Fix> fixes = new ArrayList<>(tried.stream().filter(isGood).map(Tried::fix).toList());
        tried.stream().filter(isGood.negate()).map(Tried::fix).filter(each -> each.use() == Fix.Use.AS_A_START)
                .forEach(fixes::add);
        return List.copyOf(fixes);
    }

    /// @param more how many errors there are of codes that had fewer before
    private record Tried(Fix fix, long more, long errors) {}
}
